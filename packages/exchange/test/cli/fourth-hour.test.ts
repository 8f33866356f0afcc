import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi as vitest } from "vitest";
import { type Bundle, bundleCommand } from "./command-line.ts";
import { dossier, fileOf } from "./sample-files.ts";

// Each test starts processes, on machines that do other things as well.
vitest.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let command: Bundle;
beforeAll(async () => {
  command = await bundleCommand();
});
afterAll(() => command?.remove());

const path = (name: string) => join(command.folder, name);
type Finding = Readonly<Record<string, unknown>>;
interface Checked {
  readonly dossiers: number;
  readonly findings: readonly Finding[];
}
const checked = async (file: string, input: Uint8Array | string = ""): Promise<Checked> =>
  JSON.parse((await command.run(["check", file, "--format", "json"], input)).out).files[0];
const errorsIn = ({ findings }: Checked) => findings.filter(({ level }) => level === "error");

describe("a file of QĐ 4210", () => {
  it("is invented by sample and stays without an error in XML, JSON and XLSX", async () => {
    const [xml, json, xlsx] = [path("cu.xml"), path("cu.json"), path("cu.xlsx")];
    const made = await command.run(["sample", "--edition", "qd4210", "--dossiers", "2", "--out", xml]);
    expect(made).toMatchObject({ code: 0, err: "" });
    await command.run(["decode", xml, "--out", json]);
    await command.run(["decode", xml, "--format", "xlsx", "--out", xlsx]);
    const read = JSON.parse(await readFile(json, "utf8"));
    expect(read).toMatchObject({
      edition: "qd4210",
      dossiers: [{ XML1: { MA_LOAI_KCB: expect.stringMatching(/^\d$/) } }, {}],
    });
    for (const file of [xml, json, xlsx]) {
      const report = await checked(file);
      expect([report.dossiers, errorsIn(report)]).toEqual([2, []]);
    }
    const migrated = await command.run(["migrate", xlsx, "--out", path("moi.json")]);
    expect(migrated.err).toContain("XML2.THANH_TIEN_BV");
    expect(JSON.parse(await readFile(path("moi.json"), "utf8")).dossiers).toHaveLength(2);
  });

  it("is not written by encode, which names the command that helps", async () => {
    const xml = path("cu2.xml");
    await command.run(["sample", "--edition", "qd4210", "--out", xml]);
    const { code, err } = await command.run(["encode", xml, "--draft", "--out", path("cu3.xml")]);
    expect(code).not.toBe(0);
    expect(err).toContain("benhan-exchange migrate");
  });
});

describe("a MA_LK that stands twice", () => {
  it("is an error, and both dossiers count", async () => {
    const [one, other] = [dossier(1), dossier(1)];
    const rows = { XML1: [one.XML1, other.XML1], XML2: one.XML2, XML3: one.XML3 };
    for (const input of [fileOf(one, other), JSON.stringify([one, other]), JSON.stringify(rows)]) {
      const report = await checked("-", input);
      const keys = errorsIn(report).filter(({ rule }) => rule === "KEY-003");
      expect([report.dossiers, keys.length]).toEqual([2, 1]);
    }
  });
});

describe("JSON of a program that writes its own types and names", () => {
  it("is refused for a truth as a sex, by check and by encode", async () => {
    const { XML1, ...rest } = dossier(1);
    const wrong = JSON.stringify({ dossiers: [{ ...rest, XML1: { ...XML1, GIOI_TINH: true } }] });
    expect(errorsIn(await checked("-", wrong)).map(({ code, field }) => [code, field])).toContainEqual([
      "exchange.bhyt.boolean_cell",
      "GIOI_TINH",
    ]);
    expect((await command.run(["encode", "-", "--draft", "--out", path("nu.xml")], wrong)).code).toBe(2);
  });

  it("has a column that no table has told once, whatever the number of dossiers", async () => {
    const renamed = [1, 2, 3].map((number) => {
      const one = dossier(number);
      return { ...one, XML2: one.XML2?.map(({ MA_THUOC, ...row }) => ({ ...row, maThuoc: MA_THUOC })) };
    });
    const { findings } = await checked("-", JSON.stringify(renamed));
    const told = findings.filter(({ code }) => code === "exchange.bhyt.unknown_column");
    expect(told.map(({ vi }) => vi)).toEqual([expect.stringContaining("Có phải là MA_THUOC?")]);
  });

  it("is told what a whole number is", async () => {
    const one = dossier(1);
    const [first, ...others] = one.XML2 ?? [];
    const wrong = JSON.stringify([{ ...one, XML2: [{ ...first, STT: "1.0" }, ...others] }]);
    const found = (await checked("-", wrong)).findings.filter(({ rule }) => rule === "FMT-006");
    expect(found.map(({ vi }) => vi)).toEqual([expect.stringContaining("số nguyên (chỉ chữ số: 1,")]);
  });
});
