import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { signPack } from "@benhan/core/packs";
import { icd10Table } from "@benhan/core/tables";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createIssuer, listPack } from "../../packages/core/test/packs/pack-samples.ts";
import { workbook } from "../../packages/core/test/spreadsheet/workbook.ts";
import { bundle } from "../kill/bundle.ts";
import { outputOf, programOf } from "./program-of.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);

describe("the program of the guide that maps the tables of a hospital system", () => {
  let folder = "";
  beforeAll(async () => {
    mkdirSync(join(root, "tests/.work"), { recursive: true });
    folder = mkdtempSync(join(root, "tests/.work/map-guide-"));
    const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
    const flags = icd10Table.columns
      .filter(({ kind }) => kind === "flag")
      .map(({ headers }) => headers[0] ?? "");
    const diseases = [
      ["STT", "Mã bệnh", "Tên bệnh", ...flags],
      [1, "J18.9", "Viêm phổi, không xác định"],
      [2, "I10", "Tăng huyết áp vô căn"],
    ];
    put("icd10.xlsx", await workbook({ "ICD-10": diseases }));
    const { signer, key } = await createIssuer();
    const content = { name: { vi: "Phòng bệnh", en: "rooms" }, entries: [{ code: "P301", vi: "Phòng 301" }] };
    put("goi-danh-muc.json", await signPack({ ...listPack, id: "PHONG_BENH", content }, [signer]));
    put("khoa-tin-cay.json", JSON.stringify([key]));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(["vi", "en"])("prints what the guide shows (%s)", { timeout: 60_000 }, async (language) => {
    const page = `docs/${language}/guides/map-your-his.md`;
    const source = join(folder, `map-${language}.ts`);
    writeFileSync(source, programOf(page));
    const program = await bundle(source, `map-guide-${language}`);
    const { stdout } = await run(process.execPath, ["--no-warnings", program], { cwd: folder });
    expect(outputOf(page).split("\n").length).toBeGreaterThan(40);
    expect(stdout).toBe(outputOf(page));
  });
});
