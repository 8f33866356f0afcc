import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { readCommandLine } from "@benhan/core/command-line";
import { sampleCompleteRecord } from "@benhan/core/testkit";
import { expect, it } from "vitest";
import { printCommand } from "../../packages/exchange/src/cli/commands/print.ts";
import { describeWithTool } from "../outside-tool.ts";
import { printedBy } from "./printed-by.ts";
import { dataOf, outputOf } from "./program-of.ts";

/** A logo: a green square of PNG. */
function logo(side: number): Uint8Array {
  const row = Buffer.concat([
    Buffer.of(0),
    Buffer.concat(Array.from({ length: side }, () => Buffer.of(0, 120, 60))),
  ]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const rows = deflateSync(Buffer.concat(Array.from({ length: side }, () => row)));
  const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

it.each(["vi", "en"])(
  "the program of the guide to printing prints what the guide shows (%s) [CV365-03] [CV365-09]",
  { timeout: 60_000 },
  async (language) => {
    const page = `docs/${language}/guides/print.md`;
    expect(outputOf(page).split("\n").length).toBeGreaterThan(5);
    expect(await printedBy(page, { "logo.png": logo(32) })).toBe(outputOf(page));
  },
);

describeWithTool("pdfimages", "the look of the guide to printing", (pdfimages) => {
  it.each(["vi", "en"])("puts logo, head and own field on the paper (%s) [CV365-03]", async (language) => {
    const folder = mkdtempSync(join(tmpdir(), "benhan-look-"));
    const path = (name: string) => join(folder, name);
    try {
      const [look = ""] = dataOf(`docs/${language}/guides/print.md`);
      const record = sampleCompleteRecord();
      const entries = record.entries.map((entry) =>
        entry.kind === "form-data" && entry.form === "TT25-02"
          ? { ...entry, values: { ...entry.values, "bv-mau.nhom-mau": "O+" } }
          : entry,
      );
      writeFileSync(path("look.json"), look);
      writeFileSync(path("logo.png"), logo(32));
      writeFileSync(path("benh-an.json"), JSON.stringify({ ...record, entries }));
      const args = [
        path("benh-an.json"),
        "--form",
        "TT25-02",
        "--look",
        path("look.json"),
        "--out",
        path("p.pdf"),
      ];
      const terminal = { language: "vi", say: () => undefined } as const;
      expect(await printCommand.run(readCommandLine("benhan-exchange", printCommand, args), terminal)).toBe(
        0,
      );
      const images = spawnSync(pdfimages, ["-list", path("p.pdf")], { encoding: "utf8" }).stdout;
      expect(images).toMatch(/ image +32 +32 /);
      const text = spawnSync("pdftotext", ["-layout", path("p.pdf"), "-"], { encoding: "utf8" }).stdout;
      for (const words of ["BỆNH VIỆN THỬ NGHIỆM", "Điện thoại: 0900 000 000", "Mẫu nội bộ 07", "Hà Nội"]) {
        expect(text).toContain(words);
      }
      expect(text).toMatch(/Nhóm máu: O\+/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
