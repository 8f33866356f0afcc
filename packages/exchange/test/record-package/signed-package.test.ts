import { digestOf } from "@benhan/core/digest";
import { sampleRecord } from "@benhan/core/testkit";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeWithTool } from "../../../../tests/outside-tool.ts";
import { loadPaperFonts } from "../../src/paper/node-fonts.ts";
import {
  type PackagedSignature,
  readRecordPackage,
  verifyRecordPackage,
  writeRecordPackage,
} from "../../src/record-package/index.ts";
import { type TestSigner, testSigner } from "../test-signer.ts";
import { joined } from "./zip-parts.ts";

const record = sampleRecord();
const whole = "documents/000-whole-record.pdf";

async function packed(signatures: readonly PackagedSignature[]): Promise<Uint8Array> {
  const stream = writeRecordPackage(record, {
    fonts: await loadPaperFonts(),
    allowIncomplete: true,
    signatures,
  });
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return joined(pieces);
}

describeWithTool("openssl", "a package with signatures", (openssl) => {
  let signer: TestSigner;
  beforeAll(() => {
    signer = testSigner(openssl, "Bệnh viện Thử nghiệm");
  });
  afterAll(() => signer.close());

  it("carries the exchange data beside PDFs whose signatures hold after it was unpacked, and no others [EXC-01] [CV365-07]", {
    timeout: 60_000,
  }, async () => {
    const unsigned = unzipSync(await packed([]));
    const documents = Object.keys(unsigned).filter((path) => path.endsWith(".pdf"));
    expect(documents).toContain(whole);
    const signatures = documents.map((path) => ({
      name: `${path.slice("documents/".length, -".pdf".length)}.p7s`,
      bytes: signer.sign(unsigned[path] ?? new Uint8Array()),
      of: path,
    }));
    const bytes = await packed(signatures);
    expect(verifyRecordPackage(bytes).ok).toBe(true);
    const report = readRecordPackage(bytes);
    if (!report.ok) throw new Error("not read");
    const { manifest, read } = report.value;
    const signed = manifest.files.filter(({ of }) => of !== undefined);
    expect(signed.map(({ of }) => of).sort()).toEqual([...documents].sort());
    for (const { path, of = "" } of signed) {
      const [signature, document] = [read(path), read(of)];
      if (signature === undefined || document === undefined) throw new Error(path);
      expect(signer.signerOf(document, signature), of).toBe("Bệnh viện Thử nghiệm");
      const changed = document.slice();
      changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
      expect(signer.signerOf(changed, signature), of).toBeUndefined();
    }
    const data = ["hosobenhan.json", "hosobenhan.xml", "record.json"];
    expect(manifest.files.map(({ path }) => path)).toEqual(expect.arrayContaining(data));
    for (const path of data) {
      const file = manifest.files.find((one) => one.path === path);
      expect(digestOf(read(path) ?? new Uint8Array())).toBe(file?.digest);
    }
  });
});
