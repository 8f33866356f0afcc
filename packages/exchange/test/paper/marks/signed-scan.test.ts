import { createHash } from "node:crypto";
import type { Instant } from "@benhan/core";
import { digestOf } from "@benhan/core/digest";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeWithTool } from "../../../../../tests/outside-tool.ts";
import { scanMark } from "../../../src/paper/marks/scan-mark.ts";
import { loadPaperFonts } from "../../../src/paper/node-fonts.ts";
import type { PaperDocument } from "../../../src/paper/paper-document.ts";
import { renderPdf } from "../../../src/paper/pdf/render-pdf.ts";
import { type TestSigner, testSigner } from "../../test-signer.ts";

const scan = new TextEncoder().encode("bản quét của một bệnh án giấy");

function certified(): PaperDocument {
  const { mark, signatures } = scanMark({
    direction: "paper-to-electronic",
    title: "Bệnh án Nội khoa số HS000009, 24 trang",
    at: "2026-07-02T14:05:09.000+07:00" as Instant,
    by: { name: "TRẦN THỊ MẪU", organisation: "Bệnh viện Thử nghiệm" },
    digest: digestOf(scan),
  });
  return {
    form: "CHUYEN-DOI",
    title: "Bản chuyển đổi",
    size: "A4",
    orientation: "portrait",
    runningHead: "",
    runningFoot: "",
    blocks: [mark, signatures],
  };
}

describeWithTool("openssl", "a scan that the converting party signs", (openssl) => {
  let signer: TestSigner;
  beforeAll(() => {
    signer = testSigner(openssl, "TRẦN THỊ MẪU");
  });
  afterAll(() => signer.close());

  it("is bound to its mark by the digest and to its converter by the signature; any change is found [ETX-05] [TT13-14]", async () => {
    const paper = certified();
    const { bytes } = await renderPdf([paper], { fonts: await loadPaperFonts() });
    const [signature, ofScan] = [signer.sign(bytes), signer.sign(scan)];
    expect(signer.signerOf(bytes, signature)).toBe("TRẦN THỊ MẪU");
    expect(signer.signerOf(scan, ofScan)).toBe("TRẦN THỊ MẪU");
    const said = JSON.stringify(paper.blocks);
    expect(said).toContain(createHash("sha256").update(scan).digest("hex"));
    const other = scan.slice();
    other[3] = (other[3] ?? 0) ^ 1;
    expect(said).not.toContain(createHash("sha256").update(other).digest("hex"));
    expect([signer.signerOf(other, ofScan), signer.signerOf(scan, signature)]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
