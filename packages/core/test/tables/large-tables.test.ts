import { execFile } from "node:child_process";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { lookUp } from "../../src/codes/look-up.ts";
import { icd10Table, loadTable } from "../../src/tables/index.ts";
import { parseCalendarDate } from "../../src/time/calendar-date.ts";
import { workbook } from "../spreadsheet/workbook.ts";

const run = promisify(execFile);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const edition = { edition: "TEST-1", source: { basis: "invented" } };

/** Invented diseases, each with a code of its own. */
function diseases(count: number): readonly (readonly string[])[] {
  const two = (value: number) => String(value % 100).padStart(2, "0");
  return Array.from({ length: count }, (_, at) => {
    const letter = String.fromCharCode(65 + Math.floor(at / 10_000));
    return [`${letter}${two(Math.floor(at / 100))}.${two(at)}`, `Bệnh thử số ${at}`, at % 9 === 0 ? "x" : ""];
  });
}

const headers = ["Mã bệnh", "Tên bệnh", "Chỉ dùng cho nữ"];

describe("a table of 50,000 rows", () => {
  it("is loaded from CSV whole and in order, page by page", async () => {
    const rows = diseases(50_000);
    const csv = [headers, ...rows].map((row) => row.join(";")).join("\r\n");
    const pages: number[] = [];
    const report = await loadTable(new TextEncoder().encode(csv), icd10Table, edition, {
      onProgress: ({ lines }) => void pages.push(lines),
    });
    expect(report.ok && report.value.entries.map(({ code }) => code)).toEqual(rows.map(([code]) => code));
    expect(report.ok && lookUp(report.value, "E99.99", parseCalendarDate("2026-07-02")).state).toBe("known");
    expect(pages).toHaveLength(26);
    expect(pages.at(-1)).toBe(50_001);
  }, 60_000);

  it("is loaded from XLSX", async () => {
    const bytes = await workbook({ A: [headers, ...diseases(50_000)] });
    const report = await loadTable(bytes, icd10Table, edition);
    expect(report.summary).toMatchObject({ rows: 50_000, loaded: 50_000, sheet: "A" });
  }, 60_000);
});

describe("a catalogue of 200,000 supplies", () => {
  it("is loaded with a heap of 192 MB, and keeps less than half of it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "benhan-tables-"));
    try {
      const outfile = join(folder, "tables.mjs");
      await build({
        entryPoints: [here("../../src/tables/index.ts")],
        outfile,
        bundle: true,
        format: "esm",
        conditions: ["@benhan/source"],
        external: ["papaparse", "read-excel-file"],
        logLevel: "silent",
      });
      await symlink(here("../../node_modules"), join(folder, "node_modules"), "junction");
      const heap = ["--max-old-space-size=192", "--expose-gc"];
      const program = [here("./big-table.mjs"), "200000", pathToFileURL(outfile).href];
      const { stdout } = await run(process.execPath, [...heap, ...program]);
      const result = JSON.parse(stdout) as { readonly heapUsed: number };
      expect(result).toMatchObject({ ok: true, loaded: 200_000, issues: [] });
      expect(result.heapUsed).toBeLessThan(96 * 2 ** 20);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
