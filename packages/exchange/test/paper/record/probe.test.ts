import { writeFileSync } from "node:fs";
import { sampleInpatientRecord, sampleRecord } from "@benhan/core/testkit";
import { it } from "vitest";
import { loadPaperFonts } from "../../../src/paper/fonts-node.ts";
import { renderRecordPdf } from "../../../src/paper/record/render-record-pdf.ts";
it("probe", async () => {
  for (const [name, record] of [["a", sampleRecord()], ["b", sampleInpatientRecord()]] as const) {
    const { bytes, issues } = await renderRecordPdf(record, { fonts: await loadPaperFonts(), allowIncomplete: true, purpose: "Khám tiếp ở nơi khác" });
    console.log(name, bytes.length, issues.length);
    writeFileSync(`/tmp/record-${name}.pdf`, bytes);
  }
});
