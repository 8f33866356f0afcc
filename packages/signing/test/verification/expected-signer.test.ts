import {
  type SignerIdentity,
  signDocument,
  type VerifyDocumentOptions,
  verifyDocument,
  verifyXml,
} from "@benhan/signing";
import { createTestAuthority, type TestAuthority, type TestSigner } from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { readCertificate } from "../../src/certificate/read-certificate.ts";
import { samplePdf } from "../pdf/pdf-samples.ts";
import { signSample } from "../pdf/sign-sample.ts";
import { clock, visitFile } from "../visit-file.ts";

let authority: TestAuthority;
const people = {} as Record<"doctor" | "colleague" | "facility" | "unnamed", TestSigner>;
let xml: Uint8Array;
let paper: Uint8Array;
const uid = (value: string) => `0.9.2342.19200300.100.1.1=${value}`;

beforeAll(async () => {
  authority = await createTestAuthority();
  const subjects = {
    doctor: `CN=BÁC SĨ THỬ,C=VN,${uid("CCCD:079185000000")}`,
    colleague: `CN=BÁC SĨ THỬ,C=VN,${uid("CCCD:079185000001")}`,
    facility: `CN=BỆNH VIỆN THỬ,C=VN,${uid("MST:0000000000")}`,
    unnamed: "CN=CCCD:079185000000,O=MST:0000000000,C=VN",
  };
  for (const [name, subject] of Object.entries(subjects))
    people[name as keyof typeof people] = await authority.issueSigner({ key: "ec", subject });
  const { key } = people.doctor;
  xml = (await signDocument({ bytes: visitFile() }, { key, format: "xmldsig", layout: "bhytA", clock }))
    .bytes;
  const places = await samplePdf({ places: ["doctor", "seal"] });
  paper = await signSample(places, people.doctor, { place: { field: "doctor" } });
});

const verify = (
  bytes: Uint8Array,
  signers: readonly SignerIdentity[],
  more: Partial<VerifyDocumentOptions> = {},
) =>
  verifyDocument(bytes, {
    trustAnchors: [authority.root],
    intermediates: [authority.issuing],
    revocation: "none",
    clock,
    expect: { signers },
    ...more,
  });
const fingerprintOf = (name: keyof typeof people) =>
  readCertificate(people[name].key.certificate).fingerprint;

describe("a document that somebody must have signed", () => {
  it.each([
    ["by the identifier in the certificate", () => ({ id: "CCCD:079185000000" })],
    ["by it as a person types it", () => ({ id: " cccd: 079185000000 " })],
    ["by the bare number", () => ({ id: "079185000000" })],
    ["by the certificate", () => ({ fingerprint: fingerprintOf("doctor") })],
    ["by both", () => ({ id: "CCCD:079185000000", fingerprint: fingerprintOf("doctor") })],
  ])("passes when that one has, known %s", async (_, identity) => {
    const who: SignerIdentity = identity();
    const report = await verify(xml, [who]);
    expect(report).toMatchObject({
      indication: "TOTAL_PASSED",
      issues: expect.not.arrayContaining([expect.objectContaining({ severity: "error" })]),
    });
    expect(report.signatures[0]?.meets).toEqual([who]);
  });

  it.each([
    ["another number", () => ({ id: "CCCD:079185000001" })],
    ["the number as another kind", () => ({ id: "MST:079185000000" })],
    ["a part of the number", () => ({ id: "CCCD:07918500000" })],
    ["another certificate", () => ({ fingerprint: fingerprintOf("colleague") })],
    [
      "the right number in another certificate",
      () => ({ id: "CCCD:079185000000", fingerprint: fingerprintOf("colleague") }),
    ],
    ["the common name in place of an identifier", () => ({ id: "BÁC SĨ THỬ" })],
  ])("does not pass with somebody's valid signature: %s [ATK-MIX-09]", async (_, identity) => {
    const report = await verify(xml, [identity()]);
    expect(report).toMatchObject({ indication: "INDETERMINATE", subIndication: "SIG_CONSTRAINTS_FAILURE" });
    expect(report.issues[0]?.code).toBe("signing.verification.signer_missing");
    // The signature itself is judged as ever, and no message repeats the number.
    expect(report.signatures[0]).toMatchObject({ indication: "TOTAL_PASSED", meets: [] });
    expect(JSON.stringify(report.issues)).not.toContain("0791850");
  });

  it("takes no name that only looks like an identifier", async () => {
    const { key } = people.unnamed;
    const { bytes } = await signDocument(
      { bytes: visitFile() },
      { key, format: "xmldsig", layout: "bhytA", clock },
    );
    for (const id of ["CCCD:079185000000", "MST:0000000000"])
      expect((await verify(bytes, [{ id }])).indication).toBe("INDETERMINATE");
  });

  it("wants every one of them, each with a signature that passes", async () => {
    const both = [{ id: "CCCD:079185000000" }, { id: "MST:0000000000" }];
    expect((await verify(paper, both)).subIndication).toBe("SIG_CONSTRAINTS_FAILURE");
    const sealed = await signSample(paper, people.facility, { place: { field: "seal" } });
    const report = await verify(sealed, both);
    expect(report.indication).toBe("TOTAL_PASSED");
    expect(report.signatures.map(({ meets }) => meets)).toEqual(both.map((one) => [one]));
    // Others may sign as well; that they did is not enough.
    expect((await verify(sealed, both.slice(1))).indication).toBe("TOTAL_PASSED");
    expect((await verify(sealed, [...both, { id: "CCCD:079185000001" }])).indication).toBe("INDETERMINATE");
    // A certificate that nobody vouches for can say anything.
    expect((await verify(sealed, both, { trustAnchors: [] })).indication).toBe("INDETERMINATE");
  });

  it("is not the facility whose number an employee's certificate names [ATK-MIX-10]", async () => {
    const both = ["CCCD:079185000002", "CMND:000000002", "HC:C0000002", "PASSPORT:C0000002"];
    for (const [i, own] of both.entries()) {
      const { key } = await authority.issueSigner({
        key: "ec",
        subject: `CN=NHÂN VIÊN THỬ,C=VN,${uid(own)},${i % 2 === 0 ? uid("MST:0101234567") : "2.5.4.97=MST:0101234567"}`,
      });
      const { bytes } = await signDocument(
        { bytes: visitFile() },
        { key, format: "xmldsig", layout: "bhytA", clock },
      );
      for (const id of ["MST:0101234567", "0101234567"])
        expect((await verify(bytes, [{ id }])).subIndication, `${own} ${id}`).toBe("SIG_CONSTRAINTS_FAILURE");
      expect((await verify(bytes, [{ id: own }])).indication).toBe("TOTAL_PASSED");
    }
  });

  it("is one signature for each of them [ATK-MIX-11]", async () => {
    const one = { fingerprint: fingerprintOf("doctor") };
    const other = { id: "CCCD:079185000000" };
    expect((await verify(paper, [one])).indication).toBe("TOTAL_PASSED");
    expect((await verify(paper, [one, other])).subIndication).toBe("SIG_CONSTRAINTS_FAILURE");
    const twice = await signSample(paper, people.doctor, { place: { field: "seal" } });
    expect((await verify(twice, [one, other])).indication).toBe("TOTAL_PASSED");
    // Whoever fits only one signature gets it, whatever the order.
    const any = { id: "000000000000" };
    const named = await authority.issueSigner({
      key: "ec",
      subject: `CN=HAI SỐ,C=VN,${uid("CCCD:079185000000")},2.5.4.5=CMND:000000009`,
    });
    const mixed = await signSample(paper, named, { place: { field: "seal" } });
    for (const signers of [
      [other, { id: "CMND:000000009" }],
      [{ id: "CMND:000000009" }, other],
    ])
      expect((await verify(mixed, signers)).indication).toBe("TOTAL_PASSED");
    expect((await verify(mixed, [other, any])).indication).toBe("INDETERMINATE");
  });

  it("has signed the whole of it, unless a part is what was asked for [ATK-MIX-12]", async () => {
    const file = '<HOSO><DATA Id="a"><X>1</X></DATA><REST>2</REST></HOSO>';
    const { key } = people.doctor;
    for (const format of ["xades", "xmldsig"] as const) {
      const { bytes } = await signDocument(
        { bytes: new TextEncoder().encode(file) },
        { key, format, layout: "enveloped", id: "a", clock },
      );
      const forged = new TextEncoder().encode(new TextDecoder().decode(bytes).replace(">2<", ">9<"));
      const who = [{ id: "CCCD:079185000000" }];
      const report = await verify(forged, who);
      expect(report).toMatchObject({
        indication: "INDETERMINATE",
        subIndication: "SIG_CONSTRAINTS_FAILURE",
        signatures: [{ indication: "TOTAL_PASSED", covers: { scope: "element", part: "DATA" } }],
      });
      expect(report.issues[0]).toMatchObject({
        code: "signing.verification.signer_of_part",
        text: { en: expect.stringContaining("DATA") },
      });
      expect(report.issues).toContainEqual(
        expect.objectContaining({ code: "signing.verification.rest_not_covered", severity: "warning" }),
      );
      const asked = await verify(forged, [], { expect: { signers: who, root: "DATA" } });
      expect(asked.indication).toBe("TOTAL_PASSED");
      expect((await verify(forged, [], { expect: { signers: who, root: "REST" } })).indication).not.toBe(
        "TOTAL_PASSED",
      );
    }
  });

  it("is worse than that when its signature is broken", async () => {
    const changed = xml.slice();
    changed[changed.indexOf(0x31, 200)] = 0x32;
    expect((await verify(changed, [{ id: "CCCD:079185000000" }])).indication).toBe("TOTAL_FAILED");
  });

  it("is judged so by verifyXml too", async () => {
    const options = {
      layout: "bhytA",
      trustAnchors: [authority.root],
      intermediates: [authority.issuing],
      clock,
    } as const;
    const judge = (id: string) => verifyXml(xml, { ...options, expectedSigner: { id } });
    expect((await judge("CCCD:079185000000")).indication).toBe("TOTAL_PASSED");
    const other = await judge("CCCD:079185000001");
    expect([other.indication, other.subIndication]).toEqual(["INDETERMINATE", "SIG_CONSTRAINTS_FAILURE"]);
    expect(other.issues[0]?.code).toBe("signing.verification.signer_missing");
  });

  it.each([
    ["nobody", []],
    ["somebody without a name", [{}]],
    ["an empty identifier", [{ id: "CCCD:" }]],
    ["a fingerprint that is none", [{ fingerprint: "ab:cd" }]],
    ["a text", "CCCD:079185000000"],
  ])("is a mistake of the caller when that one is %s", async (_, signers) => {
    await expect(verify(xml, signers as readonly SignerIdentity[])).rejects.toMatchObject({
      code: "signing.call.invalid_argument",
      path: ["options", "signers"],
    });
  });
});
