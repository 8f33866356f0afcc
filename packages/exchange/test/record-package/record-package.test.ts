import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Instant } from "@benhan/core";
import { sampleInpatientRecord } from "@benhan/core/testkit";
import { expect, it } from "vitest";
import { loadPaperFonts } from "../../src/paper/fonts-node.ts";
import { readRecordPackage, writeRecordPackage } from "../../src/record-package/index.ts";
const createdAt = "2026-07-08T09:00:00.000+07:00" as Instant;
it("probe", async () => {
  const record = sampleInpatientRecord();
  const make = async () => { const pieces: Uint8Array[] = []; const stream = writeRecordPackage(record, { fonts: await loadPaperFonts(), createdAt, allowIncomplete: true });
    for await (const p of stream) pieces.push(p); return new Uint8Array(Buffer.concat(pieces)); };
  const bytes = await make();
  const file = join(mkdtempSync(join(tmpdir(), "pkg-")), "a.zip");
  writeFileSync(file, bytes);
  console.log(execFileSync("unzip", ["-t", file]).toString().slice(-600));
  const report = readRecordPackage(bytes);
  console.log(report.ok, report.issues, bytes.length);
  if (report.ok) { expect(report.value.record).toEqual(record); console.log(report.value.files.slice(0,3), report.value.manifest.editions); }
  expect(Buffer.compare(await make(), bytes)).toBe(0);
});
