import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { bhytTables } from "../../src/bhyt/qd3176/index.ts";
import { checkInTable } from "../../src/bhyt/qd4750/index.ts";

const made = [
  ["tables, row types and code lists", "bhyt-tables.mjs"],
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
});
