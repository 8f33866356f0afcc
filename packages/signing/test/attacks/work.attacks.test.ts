import { epochMs, parseInstant } from "@benhan/core";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { readCertificate } from "../../src/certificate/read-certificate.ts";
import { mostForDocument } from "../../src/certificate/signature-checks.ts";
import { derTag, readDer, readDerChildren } from "../../src/der/read-der.ts";
import { writeDer, writeOid } from "../../src/der/write-der.ts";
import { addDocumentTimeStamp, addPdfEvidence, addPdfTimeStamp } from "../../src/pdf/extend-pdf.ts";
import { pdfContainer } from "../../src/pdf/pdf-container.ts";
import { createTestIssuer } from "../../src/testkit/test-issuer.ts";
import { contextOf } from "../../src/verification/context-of.ts";
import { judgeSignature } from "../../src/verification/judge-signature.ts";
import { verifyDocument } from "../../src/verification/verify-document.ts";
import { samplePdf } from "../pdf/pdf-samples.ts";
import { makeTimeStampOver } from "../pdf/time-stamping.ts";
import { createWorld, day, foundBy, judge, type World } from "../verification/evidence-world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterEach(() => vi.restoreAllMocks());

const now = "2026-06-03";
const oddBytes = (length: number) => new Uint8Array(length).fill(0x6d);

/** A certificate that calls itself as the authority does, with an RSA key of those numbers. */
function lookAlike(serial: number, modulus: Uint8Array, exponent: Uint8Array): Uint8Array {
  const [body, ...rest] = readDerChildren(readDer(world.issuing.certificate));
  const fields = body === undefined ? [] : readDerChildren(body).map(({ raw }) => raw);
  const key = writeDer(
    derTag.sequence,
    writeDer(derTag.integer, modulus),
    writeDer(derTag.integer, exponent),
  );
  const spki = writeDer(
    derTag.sequence,
    writeDer(derTag.sequence, writeOid("1.2.840.113549.1.1.1"), writeDer(0x05)),
    writeDer(0x03, Uint8Array.of(0), key),
  );
  const own = fields.map((field, i) =>
    i === 1
      ? writeDer(derTag.integer, Uint8Array.of(0x11, serial >> 8, serial & 0xff))
      : i === 6
        ? spki
        : field,
  );
  return writeDer(derTag.sequence, writeDer(derTag.sequence, ...own), ...rest.map(({ raw }) => raw));
}

/** The good signature, with other certificates before the true one of the authority. */
async function signatureAmong(others: readonly Uint8Array[]) {
  const found = await foundBy({ world, now });
  const [signer, ...more] = found.evidence.certificates;
  const certificates = [...(signer ? [signer] : []), ...others.map(readCertificate), ...more];
  return { ...found, evidence: { ...found.evidence, certificates } };
}

describe("work that a file makes for whoever verifies it", () => {
  it.each([
    ["an exponent as long as the modulus", 384, oddBytes(384)],
    ["an exponent of 2^32 and more", 384, Uint8Array.of(1, 0, 0, 0, 1)],
    ["an even exponent", 384, Uint8Array.of(1, 0, 0)],
    ["the exponent 1", 384, Uint8Array.of(1)],
    ["a modulus of more than 8192 bits", 1025, Uint8Array.of(1, 0, 1)],
  ])("issuers whose RSA key has %s are not even tried [ATK-CRT-16]", async (_, bytes, exponent) => {
    const others = Array.from({ length: 64 }, (_, i) => lookAlike(i, oddBytes(bytes), exponent));
    expect(readCertificate(others[0] ?? new Uint8Array()).key).toMatchObject({ family: "other", bits: 0 });
    const imported = vi.spyOn(crypto.subtle, "importKey");
    const verified = vi.spyOn(crypto.subtle, "verify");
    const report = await judge({ world, now, mode: "none", found: await signatureAmong(others) });
    expect(report.indication).toBe("TOTAL_PASSED");
    expect(verified).toHaveBeenCalled();
    expect(imported.mock.calls.filter(([, key]) => key instanceof Uint8Array && key.length > 300)).toEqual(
      [],
    );
  });

  it("many look-alike issuers in many signatures cost no more than one document may, and nothing is concluded then [ATK-CRT-17]", async () => {
    const each = 64;
    const count = Math.ceil((mostForDocument * 1.5) / each);
    const context = contextOf({ trustAnchors: world.anchors, at: day(now) }, {}, "none");
    const verified = vi.spyOn(crypto.subtle, "verify");
    const reports = [];
    for (let one = 0; one < count; one++) {
      const others = Array.from({ length: each }, (_, i) =>
        lookAlike(one * each + i, oddBytes(256), Uint8Array.of(1, 0, 1)),
      );
      const found = await signatureAmong(others);
      // Each signature has a signer of its own: nothing was answered before.
      const signer = await world.issuing.issue({ name: `BÁC SĨ ${one}` });
      const own = await foundBy({ world, now, signer });
      const [first] = own.evidence.certificates;
      const certificates = [...(first ? [first] : []), ...found.evidence.certificates.slice(1)];
      reports.push(await judgeSignature({ ...own, evidence: { ...own.evidence, certificates } }, context));
    }
    expect(verified.mock.calls.length).toBeLessThanOrEqual(mostForDocument + count);
    expect(reports[0]?.indication).toBe("TOTAL_PASSED");
    const last = reports.at(-1);
    expect(last).toMatchObject({ indication: "INDETERMINATE", integrity: "intact" });
    expect(last?.issues[0]?.code).toBe("signing.certificate.too_much_work");
  });

  it("a revocation that nobody got to look at is not passed over [ATK-CRT-17]", async () => {
    const revoked = [{ certificate: world.signer.certificate, since: day("2026-05-01") }];
    const lists = [await world.issuing.list({ thisUpdate: day("2026-06-01"), revoked })];
    const spend = async (most: number) => {
      const context = contextOf({ trustAnchors: world.anchors, at: day(now), lists }, {}, "prefer");
      const others = Array.from({ length: mostForDocument - most }, (_, i) =>
        lookAlike(i, oddBytes(256), Uint8Array.of(1, 0, 1)),
      );
      const issuing = readCertificate(world.issuing.certificate);
      for (const other of others) await context.checks.isSignedBy(issuing, readCertificate(other));
      return judgeSignature(await foundBy({ world, now }), context);
    };
    expect((await spend(64)).subIndication).toBe("REVOKED_NO_POE");
    // Enough for the path, and for nothing else.
    const report = await spend(2);
    expect(report.indication).toBe("INDETERMINATE");
    expect(report.issues[0]?.code).toBe("signing.certificate.too_much_work");
  });

  it.each([10, 30])(
    "honest papers with %i signers, each with a time-stamp and an answer, stay far below it",
    { timeout: 60_000 },
    async (count) => {
      const signedAt = parseInstant("2026-07-05T03:00:00Z");
      const root = await createTestIssuer({ name: "HONEST ROOT" });
      const issuing = await root.issueAuthority({ name: "HONEST CA" });
      const stamping = await root.issueAuthority({ name: "HONEST TSA CA" });
      const stamper = await stamping.issue({ role: "time-stamping" });
      const authority = makeTimeStampOver(stamper, parseInstant("2026-07-05T03:05:00Z"));
      const thisUpdate = parseInstant("2026-07-05T03:01:00Z");
      const lists = [await root.list({ thisUpdate }), await stamping.list({ thisUpdate })];
      let pdf = await samplePdf({ places: Array.from({ length: count }, (_, i) => `field-${i}`) });
      const certificates = [issuing.certificate, stamping.certificate, stamper.certificate];
      const answers: Uint8Array[] = [];
      for (let i = 0; i < count; i++) {
        const doctor = await issuing.issue({ name: `BÁC SĨ ${i}` });
        const responder = await issuing.issue({ role: "ocsp", name: `OCSP ${i}` });
        const chain = [issuing.certificate];
        const signer = {
          certificate: readCertificate(doctor.certificate),
          chain,
          algorithm: "ecdsa-sha256",
          signingTime: epochMs(signedAt),
        } as const;
        const parts = await pdfContainer.draft(pdf, signer, { place: { field: `field-${i}` } });
        const signed = pdfContainer.fill(parts, await doctor.sign(parts.toBeSigned), "ecdsa-sha256");
        pdf = await addPdfTimeStamp(signed, { authority });
        answers.push(await issuing.answer(doctor.certificate, { thisUpdate, by: responder }));
        certificates.push(doctor.certificate);
      }
      pdf = await addPdfEvidence(pdf, { certificates, lists, answers });
      pdf = await addDocumentTimeStamp(pdf, { authority });
      const verified = vi.spyOn(crypto.subtle, "verify");
      const report = await verifyDocument(pdf, {
        trustAnchors: [root.certificate],
        at: parseInstant("2026-07-06T03:00:00Z"),
        revocation: "offline-evidence",
      });
      expect(report.signatures).toHaveLength(count);
      expect(report.indication).toBe("TOTAL_PASSED");
      // Those of the signatures and of the time-stamps themselves are counted here as well.
      expect(verified.mock.calls.length).toBeLessThan(mostForDocument / 2);
    },
  );
});
