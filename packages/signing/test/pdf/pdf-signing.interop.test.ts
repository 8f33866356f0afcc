import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseInstant } from "@benhan/core";
import { createSeededRandom } from "@benhan/core/testkit";
import { encodeCertificatePem } from "@benhan/signing";
import { createTestAuthority, type TestAuthority, type TestSigner } from "@benhan/signing/testkit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runs } from "../../../../tests/long-run.ts";
import { describeWithTool, outsideTool } from "../../../../tests/outside-tool.ts";
import { derTag, readDer, readDerChildren } from "../../src/der/read-der.ts";
import { addDocumentTimeStamp, addPdfEvidence, addPdfTimeStamp } from "../../src/pdf/extend-pdf.ts";
import { findPdfSignatures } from "../../src/pdf/find-pdf-signatures.ts";
import { listPdfSignaturePlaces } from "../../src/pdf/list-signature-places.ts";
import { openPdf } from "../../src/pdf/open-pdf.ts";
import { preparePdf } from "../../src/pdf/prepare-pdf.ts";
import { latin1 } from "../../src/pdf/serialize-object.ts";
import { fillHole, outsideOf } from "../../src/pdf/signature-hole.ts";
import { createTestIssuer } from "../../src/testkit/test-issuer.ts";
import { pdfShapes } from "../outside/pdf-judges.ts";
import { samplePdf, tinos } from "./pdf-samples.ts";
import { signSample } from "./sign-sample.ts";
import { makeTimeStampOver } from "./time-stamping.ts";

const folder = mkdtempSync(join(tmpdir(), "benhan-pdf-"));
const at = (name: string) => join(folder, name);
let authority: TestAuthority;
let signer: TestSigner;

beforeAll(async () => {
  authority = await createTestAuthority();
  signer = await authority.issueSigner();
});
afterAll(() => rmSync(folder, { recursive: true }));

function judges(): { readonly nss: string } {
  const nss = at("nss");
  const certutil = outsideTool("certutil");
  if (certutil.path === undefined) throw new Error(certutil.skip);
  execFileSync("mkdir", ["-p", nss]);
  execFileSync(certutil.path, ["-N", "-d", `sql:${nss}`, "--empty-password"]);
  writeFileSync(at("root.pem"), encodeCertificatePem(authority.root));
  execFileSync(certutil.path, [
    "-A",
    "-d",
    `sql:${nss}`,
    "-n",
    "root",
    "-t",
    "CT,CT,CT",
    "-i",
    at("root.pem"),
  ]);
  return { nss };
}

const seed = 20261122;
const count = runs(5, 200);
const stampedAt = parseInstant("2026-07-05T03:05:00Z");

describeWithTool("qpdf", "signed PDFs of every shape", (qpdf) => {
  describeWithTool("pdfsig", "as pdfsig judges them", (pdfsig) => {
    let nss = "";
    beforeAll(() => {
      nss = judges().nss;
    });

    const verdicts = (bytes: Uint8Array) => {
      writeFileSync(at("signed.pdf"), bytes);
      execFileSync(qpdf, ["--check", at("signed.pdf")]);
      return execFileSync(pdfsig, ["-nssdir", `sql:${nss}`, at("signed.pdf")], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
    };

    it.each(pdfShapes)("%s: valid, trusted, whole", async (_, how) => {
      writeFileSync(at("plain.pdf"), await samplePdf({ places: ["sign.doctor"] }));
      execFileSync(qpdf, [...how, at("plain.pdf"), at("shaped.pdf")]);
      const plain = new Uint8Array(readFileSync(at("shaped.pdf")));
      const signed = await signSample(plain, signer, { reason: "Tôi là tác giả", location: "Hà Nội" });
      expect(signed.subarray(0, plain.length)).toEqual(plain);
      const verdict = verdicts(signed);
      expect(verdict).toContain("Signature is Valid.");
      expect(verdict).toContain("Certificate is Trusted.");
      expect(verdict).toContain("Total document signed");
      expect(verdict).toContain("ETSI.CAdES.detached");
      const [found] = await findPdfSignatures(signed);
      expect(found).toMatchObject({
        format: "pades",
        defects: [],
        isBaseline: true,
        covers: { scope: "whole" },
      });
      expect((await found?.open())?.digestsMatch).toEqual([true]);
    });

    it.each([
      ["rsa", "rsa-pss-sha256"],
      ["ec", "ecdsa-sha256"],
    ] as const)("%s keys with %s", async (kind, algorithm) => {
      const other = await authority.issueSigner({ key: kind });
      const verdict = verdicts(await signSample(await samplePdf(), other, {}, algorithm));
      expect(verdict).toContain("Signature is Valid.");
      expect(verdict).toContain("Certificate is Trusted.");
    });

    it(`${count} random documents (seed ${seed}): valid to them and to us`, async () => {
      const random = createSeededRandom(`${seed}`);
      const next = (below: number) => (random.bytes(1)[0] ?? 0) % below;
      const ec = await authority.issueSigner({ key: "ec" });
      for (let i = 0; i < count; i++) {
        const plain = await samplePdf({
          pages: next(4) + 1,
          places: ["a", "b", "c"].slice(0, next(4)),
          pdfA: next(2) === 1,
          ...(next(2) === 1 && { textField: "note" }),
        });
        writeFileSync(at("plain.pdf"), plain);
        const [, how] = pdfShapes[next(pdfShapes.length)] ?? ["", []];
        execFileSync(qpdf, [...how, at("plain.pdf"), at("shaped.pdf")]);
        let bytes = new Uint8Array(readFileSync(at("shaped.pdf")));
        const names = (await listPdfSignaturePlaces(bytes)).map(({ field }) => field);
        const signers = next(3) + 1;
        for (let turn = 0; turn < signers; turn++) {
          const [kept, field] = [next(3) * 5000 + 6000, names[turn]];
          const visible = { font: tinos, lines: [`Người ký thứ ${turn}`] };
          const options = field === undefined ? {} : { place: { field }, ...(next(2) === 1 && { visible }) };
          const signed = await signSample(bytes, next(2) === 1 ? ec : signer, { ...options, reserve: kept });
          expect(Buffer.compare(signed.subarray(0, bytes.length), bytes)).toBe(0);
          bytes = new Uint8Array(signed);
        }
        expect(verdicts(bytes).match(/Signature is Valid\./g)).toHaveLength(signers);
        const found = await findPdfSignatures(bytes);
        expect(found).toHaveLength(signers);
        for (const one of found) {
          expect(one.defects).toEqual([]);
          expect((await one.open()).digestsMatch).toEqual([true]);
          expect(one.changesAfter?.filter(({ isHarmless }) => !isHarmless)).toEqual([]);
        }
      }
    }, 600_000);

    it("a signature stays valid to them at every level above", async () => {
      const root = await createTestIssuer();
      const stamps = makeTimeStampOver(await root.issue({ role: "time-stamping" }), stampedAt);
      const stamped = await addPdfTimeStamp(await signSample(await samplePdf(), signer), {
        authority: stamps,
      });
      expect(verdicts(stamped)).toContain("Signature is Valid.");
      const kept = await addPdfEvidence(stamped, {
        certificates: signer.key.chain,
        lists: [await root.list({ thisUpdate: stampedAt })],
      });
      expect(verdicts(kept)).toContain("Signature is Valid.");
      const sealed = await addDocumentTimeStamp(kept, { authority: stamps });
      expect(verdicts(sealed)).toContain("Signature is Valid.");
    });

    it("several signers, the seal last: every one valid, and no earlier byte is another one", async () => {
      const names = ["sign.doctor", "sign.nurse", "sign.head"];
      let bytes = await samplePdf({ places: names, pdfA: true });
      for (const field of names) {
        const signed = await signSample(bytes, signer, { place: { field }, visible: { font: tinos } });
        expect(signed.subarray(0, bytes.length)).toEqual(bytes);
        bytes = signed;
      }
      const sealed = await signSample(bytes, signer, { name: "BỆNH VIỆN THỬ NGHIỆM" });
      const verdict = verdicts(sealed);
      expect(verdict.match(/Signature is Valid\./g)).toHaveLength(4);
      expect(verdict.match(/Total document signed/g)).toHaveLength(1);
      const found = await findPdfSignatures(sealed);
      expect(found.map(({ name }) => name)).toEqual([...names, "Signature1"]);
      for (const one of found) {
        expect(one.defects).toEqual([]);
        expect((await one.open()).digestsMatch).toEqual([true]);
        expect(one.changesAfter?.every(({ isHarmless }) => isHarmless)).toBe(true);
      }
    });
  });

  describeWithTool("pdftotext", "visible text", (pdftotext) => {
    const textOf = (bytes: Uint8Array) => {
      writeFileSync(at("seen.pdf"), bytes);
      execFileSync(qpdf, ["--check", at("seen.pdf")]);
      // It leaves out what is drawn in fields, so that is first made part of the page.
      execFileSync(qpdf, ["--flatten-annotations=all", at("seen.pdf"), at("flat.pdf")]);
      return execFileSync(pdftotext, ["-layout", at("flat.pdf"), "-"], { encoding: "utf8" });
    };

    it("comes back in NFC, in a rectangle and in a field, in the words of the certificate", async () => {
      const plain = await samplePdf({ places: ["doctor"] });
      const options = { reason: "Tôi xác nhận kết quả", visible: { font: tinos } };
      const inField = textOf(await signSample(plain, signer, { ...options, place: { field: "doctor" } }));
      for (const line of [
        "Ký bởi: BỆNH VIỆN THỬ NGHIỆM",
        "Thời gian ký: 10:00:00 05/07/2026",
        "Lý do: Tôi xác nhận",
      ]) {
        expect(inField).toContain(line.normalize("NFC"));
      }
      const place = { page: 2, rect: [72, 100, 400, 160] } as const;
      const lines = ["Người ký: Nguyễn Thị Ưỡn Ẹo".normalize("NFD"), "ằẳẵặ ềểễệ ồổỗộ ờởỡợ ừửữự đĐ ₫"];
      const inRectangle = textOf(await signSample(plain, signer, { place, visible: { font: tinos, lines } }));
      for (const line of lines) expect(inRectangle).toContain(line.normalize("NFC"));
    });
  });
});

describeWithTool("openssl", "signatures of other programs", (openssl) => {
  const run = (...command: string[]) =>
    execFileSync(openssl, command, { stdio: ["ignore", "pipe", "ignore"] });

  /** A PDF whose value openssl made, as vendors' software writes it. */
  async function made(
    subFilter: string,
    flags: readonly string[] = [],
    rewrite = (value: Uint8Array) => value,
  ): Promise<Uint8Array> {
    const prepared = await preparePdf(await openPdf(await samplePdf()), {
      type: "Sig",
      subFilter: "ETSI.CAdES.detached",
      entries: new Map(),
      place: undefined,
      certify: undefined,
      reserve: 32_768,
    });
    // Both names have as many letters.
    const bytes = latin1(
      new TextDecoder("latin1").decode(prepared.bytes).replace("ETSI.CAdES.detached", subFilter),
    );
    writeFileSync(at("key.der"), signer.pkcs8);
    run("pkey", "-inform", "DER", "-in", at("key.der"), "-out", at("key.pem"));
    writeFileSync(at("cert.pem"), encodeCertificatePem(signer.key.certificate));
    writeFileSync(at("covered"), outsideOf(bytes, prepared.hole));
    const inputs = [
      "-in",
      at("covered"),
      "-signer",
      at("cert.pem"),
      "-inkey",
      at("key.pem"),
      "-md",
      "sha256",
    ];
    run("cms", "-sign", "-binary", "-outform", "DER", ...inputs, "-out", at("value.der"), ...flags);
    return fillHole(bytes, prepared.hole, rewrite(new Uint8Array(readFileSync(at("value.der")))));
  }

  it("of the legacy kind are read as CMS, without a level", async () => {
    const [found] = await findPdfSignatures(await made("adbe.pkcs7.detached"));
    expect(found).toMatchObject({
      format: "cms",
      defects: [],
      isBaseline: false,
      covers: { scope: "whole" },
    });
    expect((await found?.open())?.digestsMatch).toEqual([true]);
  });

  it("whose value says no lengths are read all the same", async () => {
    // As NSS writes it, and so pdfsig when it signs.
    const open = (value: Uint8Array) => {
      const [type, tagged] = readDerChildren(readDer(value, derTag.sequence));
      if (type === undefined || tagged === undefined) throw new Error("no ContentInfo");
      return Uint8Array.of(0x30, 0x80, ...type.raw, 0xa0, 0x80, ...tagged.content, 0, 0, 0, 0);
    };
    const bytes = await made("adbe.pkcs7.detached", [], open);
    const [found] = await findPdfSignatures(bytes);
    expect(found).toMatchObject({ format: "cms", defects: [], covers: { scope: "whole" } });
    expect((await found?.open())?.digestsMatch).toEqual([true]);
  });

  it("with the signing time inside are no baseline signatures", async () => {
    const [found] = await findPdfSignatures(await made("ETSI.CAdES.detached", ["-cades"]));
    expect(found).toMatchObject({ format: "pades", defects: [], isBaseline: false });
    expect(found?.claimedTime).toBeDefined();
  });

  it("with the content inside are a defect", async () => {
    const [found] = await findPdfSignatures(await made("adbe.pkcs7.detached", ["-nodetach"]));
    expect(found?.defects.length).toBeGreaterThan(0);
  });
});
