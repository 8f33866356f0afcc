import { signDocument } from "@benhan/signing";
import type { TestSigner } from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { derOfEcdsaValue } from "../../src/certificate/ecdsa-value.ts";
import { readCertificate } from "../../src/certificate/read-certificate.ts";
import { identifierOfHash, identifierOfSignature } from "../../src/cms/algorithm-identifiers.ts";
import { attributeOid, cmsOid } from "../../src/cms/cms-names.ts";
import { readSignedData } from "../../src/cms/read-signed-data.ts";
import {
  type SignedDataParts,
  writeAttribute,
  writeSignedData,
  writeSignerInfo,
} from "../../src/cms/write-signed-data.ts";
import { derTag, readDer, readDerChildren } from "../../src/der/read-der.ts";
import { derNull, writeDer, writeOid, writeSetOf } from "../../src/der/write-der.ts";
import { joinBytes } from "../../src/encoding/join-bytes.ts";
import { hashOf } from "../../src/policy/hash-of.ts";
import { sequence } from "../cms/forged-cms.ts";
import { encode } from "../visit-file.ts";
import { type AttackWorld, createAttackWorld, expectPassed, expectRefused } from "./attack-world.ts";

let world: AttackWorld;
let signed: Uint8Array;
let beside: Uint8Array;
let strange: Uint8Array;
const content = encode("đơn thuốc thử nghiệm");
const forged = encode("đơn thuốc giả");

beforeAll(async () => {
  world = await createAttackWorld();
  signed = await sign(world.doctor, content);
  beside = await sign(world.doctor, content, "detached");
  strange = await sign(world.stranger, content);
});

async function sign({ key }: TestSigner, bytes: Uint8Array, packaging: "attached" | "detached" = "attached") {
  return (await signDocument({ bytes }, { key, format: "cades", packaging, clock: world.clock })).bytes;
}

/** The parts of a file, to be put together otherwise. */
function partsOf(cms: Uint8Array): SignedDataParts {
  const data = readSignedData(cms);
  return { ...data, signers: data.signers.map(({ der }) => der) };
}
const rearranged = (change: (parts: SignedDataParts) => Partial<SignedDataParts>, cms = signed) => {
  const parts = partsOf(cms);
  return writeSignedData({ ...parts, ...change(parts) });
};
/** The first SignerInfo with some of its fields replaced. */
const signerOf = (parts: SignedDataParts, change: (fields: Uint8Array[]) => Uint8Array[]) => {
  const fields = readDerChildren(readDer(parts.signers[0] ?? signed)).map(({ raw }) => raw);
  return { signers: [sequence(...change(fields)), ...parts.signers.slice(1)] };
};
const withUnsigned = (parts: SignedDataParts, ...attributes: readonly Uint8Array[]) =>
  signerOf(parts, (fields) => [...fields, writeSetOf(attributes, 0xa1)]);

interface Made {
  readonly contentType?: string;
  readonly hash?: "SHA-1" | "SHA-256";
  readonly withoutDigest?: boolean;
  readonly binds?: Uint8Array;
  readonly signatureAlgorithm?: Uint8Array;
}

/** A SignerInfo of somebody over something: the attacker's own tool. */
async function signerInfo({ key }: TestSigner, over: Uint8Array, made: Made = {}): Promise<Uint8Array> {
  const { hash = "SHA-256", contentType = cmsOid.data } = made;
  const certificate = readCertificate(key.certificate);
  const octets = (bytes: Uint8Array) => writeDer(derTag.octetString, bytes);
  const bound = octets(await hashOf("SHA-256", made.binds ?? certificate.der));
  const toBeSigned = writeSetOf([
    writeAttribute(attributeOid.contentType, writeOid(contentType)),
    ...(made.withoutDigest
      ? []
      : [writeAttribute(attributeOid.messageDigest, octets(await hashOf(hash, over)))]),
    writeAttribute(attributeOid.signingCertificateV2, sequence(sequence(sequence(bound)))),
  ]);
  const value = await key.sign(toBeSigned, { algorithm: "ecdsa-sha256" });
  return writeSignerInfo({
    id: sequence(certificate.issuer.raw, certificate.serialDer),
    digestAlgorithm: identifierOfHash(hash),
    toBeSigned,
    signatureAlgorithm: made.signatureAlgorithm ?? identifierOfSignature("ecdsa-sha256"),
    signature: derOfEcdsaValue(value),
  });
}
const file = (signer: Uint8Array, more: Partial<SignedDataParts> = {}) =>
  writeSignedData({ ...partsOf(signed), signers: [signer], ...more });

describe("a CMS signature", () => {
  it("is good before, and so is what the attacker's own tool makes when it makes no mistake", async () => {
    expectPassed(await world.verify(signed));
    expectPassed(await world.verify(file(await signerInfo(world.doctor, content))));
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ["other content inside [ATK-CMS-01]", () => rearranged(() => ({ content: forged }))],
    [
      "a signer of nobody's trust beside the good one [ATK-CMS-02]",
      () => rearranged(({ signers }) => ({ signers: [...signers, ...partsOf(strange).signers] })),
    ],
    [
      "a second signer of trust over something else [ATK-CMS-02]",
      async () => {
        const other = await signerInfo(world.colleague, forged);
        return rearranged(({ signers, certificates }) => ({
          signers: [...signers, other],
          certificates: [...certificates, world.colleague.key.certificate],
        }));
      },
    ],
    ["no signer at all [ATK-CMS-03]", () => rearranged(() => ({ signers: [] }))],
    [
      "the certificate of a namesake with the same number, who made the value [ATK-CMS-04]",
      () =>
        rearranged(({ certificates }) => ({
          signers: partsOf(strange).signers,
          certificates: [...certificates, ...partsOf(strange).certificates],
        })),
    ],
    [
      "a namesake's value under a binding of the trusted certificate [ATK-CMS-04]",
      async () => file(await signerInfo(world.stranger, content, { binds: world.doctor.key.certificate })),
    ],
    [
      "the trusted certificate in place of the one that is bound [ATK-CMS-05]",
      async () => file(await signerInfo(world.doctor, content, { binds: world.colleague.key.certificate })),
    ],
    [
      "a value of zeros [ATK-CMS-06]",
      () =>
        rearranged((parts) =>
          signerOf(parts, (fields) => [
            ...fields.slice(0, -1),
            writeDer(derTag.octetString, Uint8Array.of(0x30, 6, 2, 1, 0, 2, 1, 0)),
          ]),
        ),
    ],
    [
      "another content type outside than inside [ATK-CMS-07]",
      () => rearranged(() => ({ contentType: "1.2.840.113549.1.9.16.1.1" })),
    ],
    [
      "another content type signed than outside [ATK-CMS-07]",
      async () => file(await signerInfo(world.doctor, content, { contentType: cmsOid.signedData })),
    ],
    [
      "SHA-1 as the digest [ATK-CMS-08]",
      async () =>
        file(await signerInfo(world.doctor, content, { hash: "SHA-1" }), {
          digestAlgorithms: [identifierOfHash("SHA-1")],
        }),
    ],
    [
      "an algorithm of another family of keys [ATK-CMS-09]",
      async () =>
        file(
          await signerInfo(world.doctor, content, {
            signatureAlgorithm: identifierOfSignature("rsa-sha256"),
          }),
        ),
    ],
    [
      "an algorithm that nobody knows [ATK-CMS-09]",
      async () =>
        file(
          await signerInfo(world.doctor, content, {
            signatureAlgorithm: sequence(writeOid("1.2.3"), derNull),
          }),
        ),
    ],
    [
      "no digest of the content among what was signed [ATK-CMS-10]",
      async () => file(await signerInfo(world.doctor, content, { withoutDigest: true })),
    ],
    [
      "the signed attributes taken out, so that the content would have to be signed [ATK-CMS-10]",
      () => rearranged((parts) => signerOf(parts, (fields) => fields.filter(([tag]) => tag !== 0xa0))),
    ],
    [
      "a time put beside what is signed [ATK-CMS-11]",
      () =>
        rearranged((parts) =>
          withUnsigned(
            parts,
            writeAttribute(attributeOid.signingTime, writeDer(derTag.utcTime, encode("200101000000Z"))),
          ),
        ),
    ],
    [
      "another binding put beside what is signed [ATK-CMS-11]",
      async () => {
        const bound = writeDer(derTag.octetString, await hashOf("SHA-256", world.colleague.key.certificate));
        const binding = writeAttribute(
          attributeOid.signingCertificateV2,
          sequence(sequence(sequence(bound))),
        );
        return rearranged((parts) => withUnsigned(parts, binding));
      },
    ],
    [
      "a counter-signature of nobody's trust [ATK-CMS-12]",
      async () => {
        const counter = await signerInfo(world.stranger, content);
        return rearranged((parts) =>
          withUnsigned(parts, writeAttribute(attributeOid.counterSignature, counter)),
        );
      },
    ],
    ["something behind its end [ATK-CMS-13]", () => joinBytes([signed, encode("x")])],
    [
      "its content taken out [ATK-CMS-14]",
      () => {
        const { content: _, ...rest } = partsOf(signed);
        return writeSignedData(rest);
      },
    ],
  ])("does not pass with %s", async (_, attack) => {
    expectPassed(await world.verify(signed));
    expectRefused(await world.verify(await attack()));
  });

  it("does not pass over other content beside it [ATK-CMS-14]", async () => {
    expectPassed(await world.verify(beside, { detached: content }));
    expectRefused(await world.verify(beside, { detached: forged }));
    expectRefused(await world.verify(beside));
    expectRefused(await world.verify(beside, { detached: new Uint8Array() }));
  });

  it("hands out nothing that was put beside what is signed [ATK-CMS-15]", async () => {
    const note = writeAttribute("1.2.3.4", writeDer(derTag.utf8String, forged));
    const bytes = rearranged((parts) => ({
      ...withUnsigned(parts, note),
      certificates: [...parts.certificates, world.stranger.key.certificate],
    }));
    const before = expectPassed(await world.verify(signed));
    const report = expectPassed(await world.verify(bytes));
    expect(report.signedBytes).toEqual(content);
    expect(report.signatures).toHaveLength(1);
    expect(report.signatures[0]?.signer).toEqual(before.signatures[0]?.signer);
    expect(JSON.stringify(report)).not.toContain("giả");
  });

  it("does not count a counter-signature as a signature of the content [ATK-CMS-12]", async () => {
    const { signature } = readSignedData(signed).signers[0] ?? { signature: content };
    // A good counter-signature has no content type.
    const { key } = world.colleague;
    const certificate = readCertificate(key.certificate);
    const octets = (bytes: Uint8Array) => writeDer(derTag.octetString, bytes);
    const toBeSigned = writeSetOf([
      writeAttribute(attributeOid.messageDigest, octets(await hashOf("SHA-256", signature))),
      writeAttribute(
        attributeOid.signingCertificateV2,
        sequence(sequence(sequence(octets(await hashOf("SHA-256", certificate.der))))),
      ),
    ]);
    const counter = writeSignerInfo({
      id: sequence(certificate.issuer.raw, certificate.serialDer),
      digestAlgorithm: identifierOfHash("SHA-256"),
      toBeSigned,
      signatureAlgorithm: identifierOfSignature("ecdsa-sha256"),
      signature: derOfEcdsaValue(await key.sign(toBeSigned, { algorithm: "ecdsa-sha256" })),
    });
    const bytes = rearranged((parts) => ({
      ...withUnsigned(parts, writeAttribute(attributeOid.counterSignature, counter)),
      certificates: [...parts.certificates, certificate.der],
    }));
    const report = expectPassed(await world.verify(bytes));
    expect(report.signatures.map(({ covers }) => covers)).toEqual([
      { scope: "whole" },
      { scope: "element", part: "1" },
    ]);
    expect(report.signatures[1]?.content).toBeUndefined();
    // The same signer taken for one of the content.
    expectRefused(
      await world.verify(
        rearranged(({ certificates }) => ({
          signers: [counter],
          certificates: [...certificates, certificate.der],
        })),
      ),
    );
  });
});
