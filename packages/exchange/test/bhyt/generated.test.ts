import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { bhytCodes } from "../../src/bhyt/qd3176/bhyt-codes.ts";
import { assessmentTable, bhytTables } from "../../src/bhyt/qd3176/index.ts";
import { checkInTable } from "../../src/bhyt/qd4750/index.ts";

const made = [
  ["tables, row types, words and code lists", "bhyt-tables.mjs"],
  ["codes that rules ask", "bhyt-list-codes.mjs"],
  ["pages of the rules", "bhyt-rules.mjs"],
];

it.each(made)("the %s are what the generator makes, byte by byte", (_what, script) => {
  const generator = fileURLToPath(new URL(`../../../../tools/generate/${script}`, import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [generator, "--check"], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

it("the tables have as many columns as the decisions", () => {
  const count = Object.fromEntries(
    Object.values(bhytTables).map(({ table, fields }) => [table, fields.length]),
  );
  expect(count).toEqual({
    XML1: 66,
    XML2: 39,
    XML3: 47,
    XML4: 12,
    XML5: 9,
    XML6: 47,
    XML7: 26,
    XML8: 22,
    XML9: 35,
    XML10: 13,
    XML11: 23,
    XML13: 37,
    XML14: 22,
    XML15: 20,
  });
  expect(checkInTable.fields.length).toBe(26);
  expect(assessmentTable.fields.length).toBe(35);
});

interface Listed {
  readonly lists: Readonly<
    Record<string, { readonly status: string; readonly codes?: readonly { code: string }[] }>
  >;
}
const read = <Shape>(name: string): Shape =>
  JSON.parse(readFileSync(new URL(`../../../../data/bhyt/${name}.json`, import.meta.url), "utf8"));

it("a code list has the same codes, whether core has it or this package", () => {
  const { lists } = read<Listed>("codes");
  const newer = ["MA_KHOA", "DUONG_DUNG", "MA_LOAI_KCB", "MA_NHOM"];
  const compared = Object.values(bhytCodes).filter(({ list }) => !newer.includes(list));
  expect(compared.length).toBeGreaterThan(40);
  for (const { list, codes } of compared) {
    const inForce = codes.filter(({ retired }) => retired !== true).map(({ code }) => code);
    expect([list, inForce.sort()]).toEqual([list, lists[list]?.codes?.map(({ code }) => code).sort()]);
  }
  for (const [list, file] of [
    ["MA_KHOA", "department"],
    ["DUONG_DUNG", "route"],
    ["MA_LOAI_KCB", "encounter-type"],
    ["MA_NHOM", "service-group"],
  ] as const) {
    const { entries } = read<{
      readonly entries: readonly { readonly code: string; readonly from?: string }[];
    }>(file);
    expect(bhytCodes[list]?.codes.map(({ code }) => code)).toEqual(entries.map(({ code }) => code));
  }
});

it("codes keep the days from which they hold, and the retired ones stay readable", () => {
  const entry = (list: string, code: string) => bhytCodes[list]?.codes.find((one) => one.code === code);
  expect(entry("MA_LOAI_KCB", "12")?.from).toBe("2026-08-01");
  expect(entry("MA_LOAI_KCB", "11")?.from).toBe("2026-08-01");
  expect(entry("MA_NHOM", "11")?.retired).toBe(true);
  expect(Object.values(bhytCodes).every(({ source }) => source.length > 10)).toBe(true);
});
