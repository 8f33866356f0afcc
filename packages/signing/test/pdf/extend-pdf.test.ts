import { epochMs, parseInstant } from "@benhan/core";
import { beforeAll, describe, expect, it } from "vitest";
import { readCertificate } from "../../src/certificate/read-certificate.ts";
import { addDocumentTimeStamp, addPdfEvidence, addPdfTimeStamp } from "../../src/pdf/extend-pdf.ts";
import { findPdfSignatures } from "../../src/pdf/find-pdf-signatures.ts";
import { pdfContainer } from "../../src/pdf/pdf-container.ts";
import type { PdfSignatureOptions } from "../../src/pdf/pdf-signature-options.ts";
import { createTestIssuer, type TestHolder, type TestIssuer } from "../../src/testkit/test-issuer.ts";
import type { TimestampAuthority } from "../../src/time-stamp/time-stamp-authority.ts";
import { verifyDocument } from "../../src/verification/verify-document.ts";
import { samplePdf } from "./pdf-samples.ts";
import { makeTimeStampOver } from "./time-stamping.ts";

const signedAt = parseInstant("2026-07-05T03:00:00Z");
const stampedAt = parseInstant("2026-07-05T03:05:00Z");
const judgedAt = parseInstant("2026-07-06T03:00:00Z");
const algorithm = "ecdsa-sha256";

let root: TestIssuer;
let doctor: TestHolder;
let clock: TestHolder;
let authority: TimestampAuthority;
let list: Uint8Array;

beforeAll(async () => {
  root = await createTestIssuer();
  doctor = await root.issue({ name: "BÁC SĨ THỬ NGHIỆM" });
  clock = await root.issue({ role: "time-stamping", name: "TEST TSA" });
  authority = makeTimeStampOver(clock, stampedAt);
  list = await root.list({ thisUpdate: parseInstant("2026-07-05T03:01:00Z") });
});

async function sign(bytes: Uint8Array, options: PdfSignatureOptions = {}): Promise<Uint8Array> {
  const certificate = readCertificate(doctor.certificate);
  const signer = { certificate, chain: [], algorithm, signingTime: epochMs(signedAt) } as const;
  const parts = await pdfContainer.draft(bytes, signer, options);
  return pdfContainer.fill(parts, await doctor.sign(parts.toBeSigned), algorithm);
}

/** @param lists What is known besides the file. */
async function judged(bytes: Uint8Array, lists: readonly Uint8Array[] = []) {
  const report = await verifyDocument(bytes, {
    trustAnchors: [root.certificate],
    at: judgedAt,
    lists,
    revocation: "offline-evidence",
  });
  return report.signatures.map(({ level, indication, subIndication, changesAfter = [] }) => ({
    level,
    indication,
    ...(subIndication && { subIndication }),
    changes: changesAfter.map(({ kind, isHarmless }) => `${kind}${isHarmless ? "" : "!"}`),
  }));
}

describe("levels of a signature in a PDF", () => {
  it("rise from B-B over B-T and B-LT to B-LTA, and every earlier byte stays [RET-12]", async () => {
    const basic = await sign(await samplePdf());
    expect(await judged(basic)).toMatchObject([{ level: "B-B", changes: [] }]);

    const stamped = await addPdfTimeStamp(basic, { authority });
    expect(stamped).toHaveLength(basic.length);
    expect(await judged(stamped, [list])).toMatchObject([{ level: "B-T", changes: [] }]);

    const certificates = [doctor.certificate, clock.certificate];
    const kept = await addPdfEvidence(stamped, { certificates, lists: [list] });
    expect(kept.subarray(0, stamped.length)).toEqual(stamped);
    expect(await judged(kept)).toEqual([
      { level: "B-LT", indication: "TOTAL_PASSED", changes: ["evidence"] },
    ]);

    const sealed = await addDocumentTimeStamp(kept, { authority, time: epochMs(stampedAt) });
    expect(sealed.subarray(0, kept.length)).toEqual(kept);
    expect(await judged(sealed)).toEqual([
      { level: "B-LTA", indication: "TOTAL_PASSED", changes: ["evidence", "time-stamp"] },
    ]);

    const renewed = await addDocumentTimeStamp(await addPdfEvidence(sealed, { lists: [list] }), {
      authority,
    });
    expect(await judged(renewed)).toMatchObject([{ level: "B-LTA", indication: "TOTAL_PASSED" }]);
  });

  it("write what the store has already only once", async () => {
    const basic = await sign(await samplePdf());
    const once = await addPdfEvidence(basic, { lists: [list] });
    const twice = await addPdfEvidence(once, { lists: [list, list] });
    const [found] = await findPdfSignatures(twice);
    expect(found?.evidence.lists).toHaveLength(1);
    expect(twice.length - once.length).toBeLessThan(1000);
  });

  it("of several signers: each is stamped before the next one signs", async () => {
    const first = await addPdfTimeStamp(
      await sign(await samplePdf({ places: ["doctor", "seal"] }), { place: { field: "doctor" } }),
      { authority },
    );
    const second = await addPdfTimeStamp(await sign(first, { place: { field: "seal" } }), { authority });
    expect(await judged(second, [list])).toMatchObject([
      { level: "B-T", changes: ["signature"] },
      { level: "B-T", changes: [] },
    ]);
    await expect(addPdfTimeStamp(second, { authority }, "doctor")).rejects.toMatchObject({
      code: "signing.pdf.not_extendable",
    });
  });

  it("a token does not fit into too small a reserve", async () => {
    const basic = await sign(await samplePdf(), { reserve: 1200 });
    await expect(addPdfTimeStamp(basic, { authority })).rejects.toMatchObject({
      code: "signing.pdf.reserve_too_small",
    });
  });

  it.each([
    ["a file without signatures", undefined],
    ["a field that is not there", "nobody"],
  ])("%s has nothing to stamp", async (_, name) => {
    await expect(addPdfTimeStamp(await samplePdf(), { authority }, name)).rejects.toMatchObject({
      code: "signing.pdf.not_extendable",
    });
  });

  it("a document time-stamp over a file that was changed afterwards proves the old one only", async () => {
    const sealed = await addDocumentTimeStamp(await sign(await samplePdf()), { authority });
    const later = await sign(sealed);
    const [first, second] = await findPdfSignatures(later);
    expect(first?.timeStamps.map(({ kind }) => kind)).toEqual(["archive"]);
    expect(second?.timeStamps).toEqual([]);
  });
});
