import { epochMs, parseInstant } from "@benhan/core";
import { type FormatChoice, readCertificate, signDocument, verifyDocument } from "@benhan/signing";
import {
  createTestAuthority,
  createTestIssuer,
  createTestTimestampAuthority,
  makeTimeStamp,
  type TestAuthority,
  type TestHolder,
  type TestIssuer,
  type TestSigner,
} from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { cmsContainer } from "../../src/cms/cms-container.ts";
import { addCmsEvidence, addSignatureTimeStamp } from "../../src/cms/extend-cms.ts";
import { readSignedData } from "../../src/cms/read-signed-data.ts";
import { clock, encode, visitFile } from "../visit-file.ts";

let authority: TestAuthority;
let doctor: TestSigner;
const content = encode("tóm tắt hồ sơ bệnh án thử nghiệm");

beforeAll(async () => {
  authority = await createTestAuthority();
  doctor = await authority.issueSigner({ key: "ec" });
});

const verify = (bytes: Uint8Array, detached?: Uint8Array) =>
  verifyDocument(bytes, {
    trustAnchors: [authority.root],
    intermediates: [authority.issuing],
    revocation: "none",
    clock,
    ...(detached && { detached }),
  });

const choices: readonly (readonly [
  name: string,
  choice: FormatChoice,
  bytes: Uint8Array,
  level: string | undefined,
])[] = [
  ["XMLDSig", { format: "xmldsig", layout: "bhytA" }, visitFile(), undefined],
  ["XAdES", { format: "xades", layout: "bhytA" }, visitFile(), "B-B"],
  ["CAdES inside", { format: "cades", packaging: "attached" }, content, "B-B"],
  ["CAdES beside", { format: "cades", packaging: "detached" }, content, "B-B"],
  ["JWS inside", { format: "jws", packaging: "attached" }, content, "B-B"],
  ["JWS beside", { format: "jws", packaging: "detached" }, content, "B-B"],
];

describe("what this package signs, it verifies [SIG-10]", () => {
  it.each(choices)("%s", async (_, choice, bytes, level) => {
    const signed = await signDocument({ bytes }, { key: doctor.key, clock, ...choice });
    const detached = "packaging" in choice && choice.packaging === "detached" ? content : undefined;
    const report = await verify(signed.bytes, detached);
    expect(report).toMatchObject({ indication: "TOTAL_PASSED", signatures: [{ format: choice.format }] });
    expect(report.signatures[0]?.level).toBe(level);
    if (detached === undefined) return;
    expect((await verify(signed.bytes, encode("khác"))).indication).toBe("TOTAL_FAILED");
    expect((await verify(signed.bytes)).indication).toBe("INDETERMINATE");
  });
});

describe("a CAdES signature with everything that it needs", () => {
  let root: TestIssuer;
  let signer: TestHolder;
  let tsa: TestHolder;
  let complete: Uint8Array;

  beforeAll(async () => {
    root = await createTestIssuer();
    signer = await root.issue({ notAfter: parseInstant("2027-01-01T00:00:00Z") });
    tsa = await root.issue({ role: "time-stamping" });
    const certificate = readCertificate(signer.certificate);
    const signingTime = epochMs(parseInstant("2026-06-01T00:00:00Z"));
    const choice = { certificate, chain: [], algorithm: "ecdsa-sha256", signingTime } as const;
    const parts = await cmsContainer.draft(content, choice, { packaging: "attached" });
    const basic = cmsContainer.fill(parts, await signer.sign(parts.toBeSigned), "ecdsa-sha256");
    const value = readSignedData(basic).signers[0]?.signature ?? new Uint8Array();
    const time = parseInstant("2026-06-01T01:00:00Z");
    const stamped = addSignatureTimeStamp(basic, await makeTimeStamp(value, tsa, { time }));
    const thisUpdate = parseInstant("2026-06-02T00:00:00Z");
    complete = addCmsEvidence(stamped, { lists: [await root.list({ thisUpdate })] });
  });

  const judged = (at: string) =>
    verifyDocument(complete, {
      trustAnchors: [root.certificate],
      revocation: "offline-evidence",
      at: parseInstant(at),
    });

  it("reaches B-LT and holds long after the signer's certificate has expired, without a network", async () => {
    const report = await judged("2040-01-01T00:00:00Z");
    expect(report).toMatchObject({ indication: "TOTAL_PASSED", signatures: [{ level: "B-LT" }] });
    expect(report.signatures[0]?.signingTime).toMatchObject({ source: "time-stamp" });
  });

  it("holds no longer than the certificates of those who stamped it and vouched for it", async () => {
    expect(await judged("2050-06-01T00:00:00Z")).toMatchObject({ indication: "INDETERMINATE" });
  });
});

describe("the test authority for time-stamps", () => {
  it("stamps a digest as it stamps the bytes", async () => {
    const root = await createTestIssuer();
    const tsa = await root.issue({ role: "time-stamping" });
    const value = new Uint8Array(await crypto.subtle.digest("SHA-256", content as Uint8Array<ArrayBuffer>));
    const token = await createTestTimestampAuthority(tsa, { time: clock.now() }).stamp({
      hash: "SHA-256",
      value,
    });
    const report = await verifyDocument(token, {
      trustAnchors: [root.certificate],
      revocation: "none",
      detached: content,
      expect: { timeStamp: true },
      clock,
    });
    expect(report.indication).toBe("TOTAL_PASSED");
  });
});
