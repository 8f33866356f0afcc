import { epochMs, parseInstant } from "@benhan/core";
import { beforeAll, describe, expect, it } from "vitest";
import { readCertificate } from "../../src/certificate/read-certificate.ts";
import { makeTimeStamp } from "../../src/testkit/make-time-stamp.ts";
import { createTestIssuer, type TestHolder, type TestIssuer } from "../../src/testkit/test-issuer.ts";
import { verifyDocument } from "../../src/verification/verify-document.ts";
import {
  addXadesEvidence,
  addXadesTimeStamp,
  findXadesStampInput,
  type XadesTimeStampKind,
} from "../../src/xades/extend-xades.ts";
import { xadesContainer } from "../../src/xades/xades-container.ts";
import type { XadesSignatureOptions } from "../../src/xades/xades-signature-options.ts";
import { findXmlSignatures } from "../../src/xmldsig/find-xml-signatures.ts";
import { certificateFile } from "../certificate-file.ts";
import { decode, encode, visitFile } from "../visit-file.ts";

const signedAt = parseInstant("2026-07-05T03:00:00Z");
const algorithm = "ecdsa-sha256";

let root: TestIssuer;
let stampRoot: TestIssuer;
let doctor: TestHolder;
let stamper: TestHolder;
let lists: readonly Uint8Array[];
let answer: Uint8Array;

beforeAll(async () => {
  root = await createTestIssuer();
  stampRoot = await createTestIssuer({ name: "TEST TSA ROOT" });
  doctor = await root.issue({ name: "BÁC SĨ THỬ NGHIỆM" });
  stamper = await stampRoot.issue({ role: "time-stamping" });
  const thisUpdate = parseInstant("2026-07-05T03:06:00Z");
  lists = [await root.list({ thisUpdate }), await stampRoot.list({ thisUpdate })];
  answer = await root.answer(doctor.certificate, { thisUpdate });
});

async function sign(text: string, options: XadesSignatureOptions): Promise<Uint8Array> {
  const certificate = readCertificate(doctor.certificate);
  const signer = { certificate, chain: [], algorithm, signingTime: epochMs(signedAt) } as const;
  const parts = await xadesContainer.draft(encode(text), signer, options);
  return xadesContainer.fill(parts, await doctor.sign(parts.toBeSigned), algorithm);
}

async function stamp(
  bytes: Uint8Array,
  kind: XadesTimeStampKind,
  at = "2026-07-05T03:05:00Z",
  signature?: string,
) {
  const options = signature === undefined ? {} : { signature };
  const input = await findXadesStampInput(bytes, kind, options);
  return addXadesTimeStamp(
    bytes,
    kind,
    await makeTimeStamp(input, stamper, { time: parseInstant(at) }),
    options,
  );
}

async function judged(bytes: Uint8Array, more: readonly Uint8Array[] = []) {
  const report = await verifyDocument(bytes, {
    trustAnchors: [
      { certificate: root.certificate, purposes: ["sign"], domain: "public" },
      { certificate: stampRoot.certificate, purposes: ["timestamp"], domain: "timestamp" },
    ],
    lists: more,
    at: parseInstant("2026-07-06T03:00:00Z"),
    revocation: "offline-evidence",
  });
  return report.signatures.map(({ level, indication, integrity }) => ({ level, indication, integrity }));
}

const evidence = () => ({ certificates: [root.certificate, doctor.certificate, stamper.certificate], lists });
const good = (level: string) => [{ level, indication: "TOTAL_PASSED", integrity: "intact" }];
/** What is left when the additions are taken out again. */
const withoutAdditions = (bytes: Uint8Array) =>
  decode(bytes).replace(/<xades:UnsignedProperties.*<\/xades:UnsignedProperties>/, "");

describe("levels of a XAdES signature", () => {
  it.each([
    ["bhytA", decode(visitFile())],
    ["bhytB", certificateFile()],
    ["enveloped", '<p:a xmlns:p="urn:p" xml:lang="vi" xmlns="urn:x"/>'],
  ] as const)(
    "in layout %s rise from B-B to B-LTA, and not a byte changes of what was there",
    async (layout, text) => {
      const basic = await sign(text, { layout });
      expect(await judged(basic)).toMatchObject([{ level: "B-B" }]);
      const stamped = await stamp(basic, "signature");
      expect(withoutAdditions(stamped)).toBe(decode(basic));
      expect(await judged(stamped, lists)).toEqual(good("B-T"));
      const kept = await addXadesEvidence(stamped, evidence());
      expect(withoutAdditions(kept)).toBe(decode(basic));
      expect(await judged(kept)).toEqual(good("B-LT"));
      const sealed = await stamp(kept, "archive", "2026-07-05T03:07:00Z");
      expect(withoutAdditions(sealed)).toBe(decode(basic));
      expect(await judged(sealed)).toEqual(good("B-LTA"));
      const renewed = await stamp(
        await addXadesEvidence(sealed, { answers: [answer] }),
        "archive",
        "2026-07-05T03:08:00Z",
      );
      expect(await judged(renewed)).toEqual(good("B-LTA"));
    },
  );

  it("read evidence back as it was added, and add nothing twice", async () => {
    const basic = await sign("<a/>", { layout: "enveloped" });
    const once = await addXadesEvidence(basic, { ...evidence(), answers: [answer] });
    const [found] = await findXmlSignatures(once);
    const ders = (list: readonly { readonly der: Uint8Array }[] = []) => list.map(({ der }) => der);
    expect(ders(found?.evidence.lists)).toEqual(lists);
    expect(ders(found?.evidence.answers)).toEqual([answer]);
    // The signer's certificate stands in KeyInfo.
    expect(ders(found?.evidence.certificates)).toEqual([
      doctor.certificate,
      root.certificate,
      stamper.certificate,
    ]);
    expect(await addXadesEvidence(once, { ...evidence(), answers: [answer] })).toEqual(once);
  });

  it("put later evidence into a property of its own, because each of the first may stand there once", async () => {
    const once = await addXadesEvidence(await sign("<a/>", { layout: "enveloped" }), {
      certificates: [root.certificate],
    });
    const twice = await addXadesEvidence(once, { certificates: [stamper.certificate], lists });
    expect(decode(twice).match(/<xades:CertificateValues/g)).toHaveLength(2);
    expect(decode(twice)).toMatch(
      /TimeStampValidationData.*<xades:CertificateValues.*<xades:RevocationValues.*TimeStampValidationData/,
    );
    const [found] = await findXmlSignatures(twice);
    expect(found?.evidence).toMatchObject({ certificates: { length: 3 }, lists: { length: 2 } });
  });

  it("do not take a time-stamp over something else for a proof", async () => {
    const basic = await sign("<a/>", { layout: "enveloped" });
    const token = await makeTimeStamp(encode("x"), stamper, { time: signedAt });
    expect(await judged(await addXadesTimeStamp(basic, "signature", token), lists)).toMatchObject([
      { level: "B-B" },
    ]);
    const stamped = await stamp(basic, "signature");
    const kept = await addXadesEvidence(stamped, evidence());
    const late = await addXadesTimeStamp(kept, "archive", token);
    expect(await judged(late)).toMatchObject([{ level: expect.not.stringContaining("B-LTA") }]);
  });

  it("notice what was changed under an archive time-stamp", async () => {
    const stamped = await stamp(await sign("<a/>", { layout: "enveloped" }), "signature");
    const sealed = await stamp(
      await addXadesEvidence(stamped, evidence()),
      "archive",
      "2026-07-05T03:07:00Z",
    );
    const [before, after] = decode(sealed).split("<xades:RevocationValues");
    const changed = encode(`${before}<x/><xades:RevocationValues${after}`);
    expect(await judged(changed)).toMatchObject([{ level: "B-LT" }]);
  });

  it("prove nothing by an archive time-stamp over what has no canonical form, and nothing crashes", async () => {
    const stamped = await stamp(await sign("<a/>", { layout: "enveloped" }), "signature");
    const kept = await addXadesEvidence(stamped, evidence());
    const sealed = decode(await stamp(kept, "archive", "2026-07-05T03:07:00Z"));
    const strange = '<xades:RevocationValues y:a="" xmlns:y="relative"';
    const changed = encode(sealed.replace("<xades:RevocationValues", strange));
    expect(await judged(changed)).toMatchObject([{ level: "B-LT" }]);
  });

  it("have their form kept: what is not read is refused, and nothing crashes", async () => {
    const stamped = decode(
      await addXadesEvidence(
        await stamp(await sign("<a/>", { layout: "enveloped" }), "signature"),
        evidence(),
      ),
    );
    const cases = [
      stamped.replace(/(<xades:EncapsulatedTimeStamp[^>]*>)[^<]*/, "$1?"),
      stamped.replace(/<xades:EncapsulatedTimeStamp.*?<\/xades:EncapsulatedTimeStamp>/, ""),
      stamped.replace(
        /(<stamp:SignatureTimeStamp[^>]*>)/,
        '$1<xades:Include xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" URI="#x"/>',
      ),
      stamped.replace(/(<xades:EncapsulatedCRLValue[^>]*>)[^<]*/, "$1AAAA"),
      stamped.replace(/(<xades:EncapsulatedX509Certificate[^>]*>)[^<]*/, "$1AAAA"),
      stamped.replace(/<xades:CRLValues.*<\/xades:CRLValues>/, "$&$&"),
    ];
    for (const text of cases) {
      expect(text).not.toBe(stamped);
      const [found] = await findXmlSignatures(encode(text));
      expect(found?.defects.map(({ code }) => code)).toEqual([
        expect.stringMatching(/^signing\.xades\.(evidence_unreadable|property_malformed)$/),
      ]);
    }
  });

  it("are added to the signature that is named, and to none where another one would break", async () => {
    const first = await sign('<h><a Id="a"/><b Id="b"/></h>', { layout: "enveloped", id: "a" });
    const second = await sign(decode(first), { layout: "enveloped", id: "b" });
    const names = (await findXmlSignatures(second)).map(({ name }) => name);
    await expect(stamp(second, "signature")).rejects.toMatchObject({
      code: "signing.xades.signature_missing",
    });
    const stamped = await stamp(second, "signature", undefined, names[0]);
    expect(await judged(stamped, lists)).toEqual([
      ...good("B-T"),
      { level: "B-B", indication: "TOTAL_PASSED", integrity: "intact" },
    ]);
    const sealed = await sign(decode(stamped), { layout: "enveloped" });
    const adding = stamp(sealed, "signature", undefined, names[1]);
    await expect(adding).rejects.toMatchObject({ code: "signing.xades.extension_breaks_signature" });
    const last = (await findXmlSignatures(sealed))[2]?.name;
    expect(
      (await judged(await stamp(sealed, "signature", undefined, last), lists)).map(({ level }) => level),
    ).toEqual(["B-T", "B-B", "B-T"]);
  });

  it("need a XAdES signature in good form", async () => {
    const signed = decode(await sign("<a/>", { layout: "enveloped" }));
    for (const text of ["<a/>", signed.replace("<xades:SigningTime>", "<xades:SigningTime>x")]) {
      await expect(findXadesStampInput(encode(text), "signature")).rejects.toMatchObject({
        code: "signing.xades.signature_missing",
      });
    }
    await expect(addXadesEvidence(encode(signed), { lists: [encode("x")] })).rejects.toMatchObject({
      code: "signing.der.unreadable",
    });
  });
});
