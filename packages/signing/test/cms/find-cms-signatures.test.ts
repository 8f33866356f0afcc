import { epochMs } from "@benhan/core";
import { createSeededRandom } from "@benhan/core/testkit";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../tests/long-run.ts";
import { derOfEcdsaValue } from "../../src/certificate/ecdsa-value.ts";
import { identifierOfHash, identifierOfSignature } from "../../src/cms/algorithm-identifiers.ts";
import { cmsContainer } from "../../src/cms/cms-container.ts";
import { attributeOid, cmsOid } from "../../src/cms/cms-names.ts";
import { findCmsSignatures } from "../../src/cms/find-cms-signatures.ts";
import { writeAttribute } from "../../src/cms/write-signed-data.ts";
import { derTag } from "../../src/der/read-der.ts";
import { derNull, writeCount, writeDer, writeOid, writeSetOf, writeTime } from "../../src/der/write-der.ts";
import { hashOf } from "../../src/policy/hash-of.ts";
import { allWays, defectsOf, holds, signCms, signerOf, signingTime } from "./cms-signer.ts";
import { content, type Forgery, forge, forgeSigner, sequence, soundAttributes } from "./forged-cms.ts";

const octets = (bytes: Uint8Array) => writeDer(derTag.octetString, bytes);
const withTag = (tag: number, bytes: Uint8Array) => Uint8Array.from([tag, ...bytes.subarray(1)]);
const nothing = new Uint8Array();

describe("a CMS signature that we make", () => {
  it.each(allWays)("with a key %s and %s is read as it was made", async (kind, algorithm) => {
    const { certificate } = await signerOf(kind);
    const [found, ...others] = await findCmsSignatures(await signCms(content, [kind, algorithm]));
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      format: "cades",
      name: "1",
      defects: [],
      algorithm,
      claimedTime: "2026-11-21T03:00:00Z",
      isBaseline: true,
      covers: { scope: "whole" },
    });
    expect(found?.signer?.serialDer).toEqual(certificate.serialDer);
    expect(found?.signer?.digest).toEqual({
      hash: "SHA-256",
      value: await hashOf("SHA-256", certificate.der),
    });
    expect((await found?.open())?.content).toEqual(content);
    expect(await holds(found)).toBe(true);
  });

  it("can stand beside its content", async () => {
    const detached = await signCms(content, undefined, { isAttached: false });
    const [found] = await findCmsSignatures(detached, { detached: content });
    expect(found?.covers).toEqual({ scope: "detached" });
    expect(await holds(found)).toBe(true);
    const [other] = await findCmsSignatures(detached, { detached: content.subarray(1) });
    expect(defectsOf(other)).toEqual([]);
    expect((await other?.open())?.digestsMatch).toEqual([false]);
  });

  it("is the same whether the content or its digest was given", async () => {
    const ways = ["rsa", "rsa-sha384"] as const;
    const contentDigest = await hashOf("SHA-384", content);
    const ofDigest = await signCms(nothing, ways, { contentDigest, isAttached: false, profile: "pades" });
    expect(ofDigest).toEqual(await signCms(content, ways, { isAttached: false, profile: "pades" }));
    const [found] = await findCmsSignatures(ofDigest, { detached: content });
    expect(found).not.toHaveProperty("claimedTime");
    expect(await holds(found)).toBe(true);
  });

  it("comes out of the container attached or detached", async () => {
    const { certificate, root, sign } = await signerOf("P-384");
    const algorithm = "ecdsa-sha384" as const;
    const signer = { certificate, chain: [root], algorithm, signingTime: epochMs(signingTime) };
    for (const packaging of ["attached", "detached"] as const) {
      const parts = await cmsContainer.draft(content, signer, { packaging });
      const cms = cmsContainer.fill(parts, await sign(parts.toBeSigned, algorithm), algorithm);
      const beside = packaging === "detached" ? { detached: content } : {};
      expect(await Promise.all((await findCmsSignatures(cms, beside)).map(holds))).toEqual([true]);
    }
  });

  const count = runs(60, 500);
  it(`holds for ${count} random contents and keys (seed 20261122)`, async () => {
    const random = createSeededRandom("20261122");
    const below = (most: number) => {
      const [a = 0, b = 0] = random.bytes(2);
      return (a * 256 + b) % most;
    };
    for (let i = 0; i < count; i++) {
      const bytes = Uint8Array.from(random.bytes(below(3000)));
      const way = allWays[below(allWays.length)] ?? allWays[0];
      const isAttached = below(2) === 0;
      const cms = await signCms(bytes, way, { isAttached, profile: below(2) === 0 ? "cades" : "pades" });
      const [found] = await findCmsSignatures(cms, isAttached ? {} : { detached: bytes });
      expect(await holds(found), `${i}`).toBe(true);
    }
  });
});

describe("a signature whose form breaks a rule", () => {
  it("is made by the test in the right form first", async () => {
    const [found] = await findCmsSignatures(await forge());
    expect(defectsOf(found)).toEqual([]);
    expect(await holds(found)).toBe(true);
  });

  const attribute = writeAttribute;
  const time = attribute(attributeOid.signingTime, writeTime(signingTime));
  const algorithmsOf = (hash: "SHA-256" | "SHA-384", tag = 0xa1) =>
    attribute(
      attributeOid.algorithmProtection,
      sequence(identifierOfHash(hash), withTag(tag, identifierOfSignature("ecdsa-sha256"))),
    );
  const binding = (...parts: readonly Uint8Array[]) =>
    attribute(attributeOid.signingCertificateV2, sequence(sequence(sequence(...parts))));
  const digest32 = octets(new Uint8Array(32));
  const otherName = sequence(
    sequence(
      writeDer(
        0xa4,
        sequence(writeDer(derTag.set, sequence(writeOid("2.5.4.3"), writeDer(0x0c, Uint8Array.of(65))))),
      ),
    ),
    writeCount(7),
  );

  it.each<[string, Forgery, string]>([
    ["there are no signed attributes", { withoutAttributes: true }, "signed_attributes_missing"],
    [
      "the content type in the signed part is another one",
      { attributes: { contentType: attribute(attributeOid.contentType, writeOid(cmsOid.timeStampInfo)) } },
      "content_type_differs",
    ],
    [
      "the content is called something else than was signed",
      { data: { contentType: cmsOid.timeStampInfo } },
      "content_type_differs",
    ],
    ["the content type is missing", { attributes: { contentType: undefined } }, "content_type_differs"],
    ["the digest is missing", { attributes: { messageDigest: undefined } }, "message_digest_missing"],
    [
      "the digest is too short",
      { attributes: { messageDigest: attribute(attributeOid.messageDigest, octets(nothing)) } },
      "message_digest_missing",
    ],
    [
      "the digest has another type",
      { attributes: { messageDigest: attribute(attributeOid.messageDigest, derNull) } },
      "attribute_malformed message_digest_missing",
    ],
    ["an attribute stands twice", { more: [time] }, "attribute_repeated attribute_malformed"],
    [
      "an unknown attribute stands twice",
      { more: [attribute("1.2.3.4", derNull), attribute("1.2.3.4", writeCount(1))] },
      "attribute_repeated",
    ],
    [
      "an attribute has two values",
      {
        attributes: {
          contentType: sequence(
            writeOid(attributeOid.contentType),
            writeSetOf([writeOid(cmsOid.data), writeOid(cmsOid.signedData)]),
          ),
        },
      },
      "attribute_repeated attribute_malformed content_type_differs",
    ],
    [
      "the time is no time",
      { attributes: { signingTime: attribute(attributeOid.signingTime, writeDer(derTag.utcTime, nothing)) } },
      "attribute_malformed",
    ],
    [
      "a time stands beside the signed part",
      { attributes: { signingTime: undefined }, unsigned: [time] },
      "attribute_misplaced",
    ],
    ["a binding stands beside the signed part", { unsigned: [binding(digest32)] }, "attribute_misplaced"],
    [
      "a counter-signature is signed",
      { more: [attribute(attributeOid.counterSignature, derNull)] },
      "attribute_misplaced",
    ],
    [
      "a time-stamp over the value is signed",
      { more: [attribute(attributeOid.signatureTimeStamp, derNull)] },
      "attribute_misplaced",
    ],
    [
      "the binding is empty",
      {
        attributes: {
          signingCertificateV2: attribute(attributeOid.signingCertificateV2, sequence(sequence())),
        },
      },
      "attribute_malformed",
    ],
    [
      "the binding names another signer",
      { attributes: { signingCertificateV2: binding(digest32, otherName) } },
      "signer_differs",
    ],
    [
      "the digest algorithm is not announced",
      { data: { digestAlgorithms: [identifierOfHash("SHA-512")] } },
      "digest_algorithm_unlisted",
    ],
    [
      "the value is made with another hash than the content",
      { signatureAlgorithm: identifierOfSignature("ecdsa-sha384") },
      "algorithms_differ",
    ],
    [
      "the protected digest algorithm differs",
      { more: [algorithmsOf("SHA-384")] },
      "algorithm_protection_differs",
    ],
    [
      "the protected signature algorithm differs",
      {
        more: [
          attribute(
            attributeOid.algorithmProtection,
            sequence(identifierOfHash("SHA-256"), withTag(0xa1, identifierOfSignature("rsa-sha256"))),
          ),
        ],
      },
      "algorithm_protection_differs",
    ],
    ["a MAC is protected", { more: [algorithmsOf("SHA-256", 0xa2)] }, "attribute_malformed"],
    ["an ECDSA value is not in DER", { signature: new Uint8Array(64).fill(9) }, "value_malformed"],
    [
      "an ECDSA value has three numbers",
      { signature: sequence(writeCount(1), writeCount(2), writeCount(3)) },
      "value_malformed",
    ],
    [
      "a certificate cannot be read",
      { data: { certificates: [sequence(derNull)] } },
      "certificate_unreadable",
    ],
    [
      "a counter-signature cannot be read",
      { unsigned: [attribute(attributeOid.counterSignature, sequence(derNull))] },
      "attribute_malformed",
    ],
  ])("is a finding: %s", async (_, forgery, defect) => {
    const [found] = await findCmsSignatures(await forge(forgery));
    expect(defectsOf(found).join(" ")).toBe(defect);
    expect(found?.defects[0]?.nextStep?.vi).toMatch(/\S/);
  });

  it("is a finding: signed attributes were made the content, where their signature would fit", async () => {
    const toBeSigned = writeSetOf(Object.values(await soundAttributes()));
    const { sign } = await signerOf("P-256");
    const signature = derOfEcdsaValue(await sign(toBeSigned, "ecdsa-sha256"));
    const signers = [await forgeSigner({ withoutAttributes: true, signature })];
    const [found] = await findCmsSignatures(await forge({ data: { content: toBeSigned, signers } }));
    expect(defectsOf(found)).toEqual(["signed_attributes_missing"]);
    expect(await found?.open()).toMatchObject({ toBeSigned: nothing, digestsMatch: [false] });
  });

  it("is a finding: the content is neither inside nor beside it", async () => {
    const detached = await signCms(content, undefined, { isAttached: false });
    const [found] = await findCmsSignatures(detached);
    expect(defectsOf(found)).toEqual(["content_missing"]);
    expect((await found?.open())?.digestsMatch).toEqual([false]);
  });

  it("is a finding: other content is inside than beside it", async () => {
    const [found] = await findCmsSignatures(await forge(), { detached: nothing });
    expect(defectsOf(found)).toEqual(["content_ambiguous"]);
    expect(await holds((await findCmsSignatures(await forge(), { detached: content }))[0])).toBe(true);
  });

  it.each<[string, Forgery]>([
    ["the attributes are not sorted", { isUnsorted: true, more: [writeAttribute("1.2.3", derNull)] }],
    [
      "an attribute is written with a longer length than needed",
      { more: [Uint8Array.of(0x30, 0x81, 9, 6, 2, 42, 3, 49, 3, 2, 1, 5)] },
    ],
    [
      "a value inside an attribute is",
      { more: [writeAttribute("1.2.3", Uint8Array.of(0x30, 0x82, 0, 2, 5, 0))] },
    ],
    [
      "an attribute says no length",
      { more: [writeAttribute("1.2.3", Uint8Array.of(0x30, 0x80, 5, 0, 0, 0))] },
    ],
    ["an attribute has no value", { more: [sequence(writeOid("1.2.3"), writeSetOf([]))] }],
  ])("is refused: %s", async (_, forgery) => {
    const refused = { code: "signing.cms.malformed", message: expect.stringContaining("signedAttrs") };
    await expect(findCmsSignatures(await forge(forgery))).rejects.toMatchObject(refused);
  });
});

describe("algorithms that the code does not know", () => {
  it("are named, for the policy to refuse, and never tried", async () => {
    const md5 = sequence(writeOid("1.2.840.113549.2.5"), derNull);
    const data = { digestAlgorithms: [md5] };
    const [found] = await findCmsSignatures(await forge({ digestAlgorithm: md5, data }));
    expect(found?.hashes).toEqual([undefined, "SHA-256"]);
    expect((await found?.open())?.digestsMatch).toEqual([false]);
    const unknown = sequence(writeOid("1.2.840.10040.4.3"));
    const [other] = await findCmsSignatures(await forge({ signatureAlgorithm: unknown }));
    expect(other).not.toHaveProperty("algorithm");
    expect(await holds(other)).toBe(false);
  });

  it.each<[string, Uint8Array]>([
    ["PSS without parameters, which means SHA-1", sequence(writeOid("1.2.840.113549.1.1.10"))],
    ["ECDSA with parameters", sequence(writeOid("1.2.840.10045.4.3.2"), sequence())],
    ["RSA with parameters", sequence(writeOid("1.2.840.113549.1.1.11"), sequence())],
  ])("are those in another form, too: %s", async (_, signatureAlgorithm) => {
    const [found] = await findCmsSignatures(await forge({ signatureAlgorithm }));
    expect(found).not.toHaveProperty("algorithm");
  });

  it("say which hash binds the certificate, SHA-1 in the first version of the attribute", async () => {
    const { certificate } = await signerOf("P-256");
    const id = sequence(octets(await hashOf("SHA-1", certificate.der)));
    const old = writeAttribute(attributeOid.signingCertificate, sequence(sequence(id)));
    const [found] = await findCmsSignatures(
      await forge({ attributes: { signingCertificateV2: undefined, old } }),
    );
    expect(found?.signer?.digest?.hash).toBe("SHA-1");
    expect(found?.hashes).toEqual(["SHA-256", "SHA-1"]);
    const [both] = await findCmsSignatures(await forge({ more: [old] }));
    expect(both?.hashes).toEqual(["SHA-256", "SHA-256"]);
    const [none] = await findCmsSignatures(await forge({ attributes: { signingCertificateV2: undefined } }));
    expect(none).toMatchObject({ format: "cms", isBaseline: false, hashes: ["SHA-256"] });
  });

  it("accept algorithms that are repeated under the signature, with NULL or without", async () => {
    const plain = sequence(identifierOfHash("SHA-256"), withTag(0xa1, identifierOfSignature("ecdsa-sha256")));
    const withNull = sequence(
      sequence(writeOid("2.16.840.1.101.3.4.2.1"), derNull),
      withTag(0xa1, sequence(writeOid("1.2.840.10045.4.3.2"), derNull)),
    );
    for (const value of [plain, withNull]) {
      const more = [writeAttribute(attributeOid.algorithmProtection, value)];
      expect(await holds((await findCmsSignatures(await forge({ more })))[0])).toBe(true);
    }
  });
});

describe("revocation information that cannot be read", () => {
  it("is left out, as if nobody had added it", async () => {
    const answer = writeDer(0xa1, writeOid(cmsOid.ocspResponse), sequence(derNull));
    const [found] = await findCmsSignatures(
      await forge({ data: { revocationInfo: [sequence(derNull), answer] } }),
    );
    expect(found?.evidence).toMatchObject({ lists: [], answers: [] });
    expect(await holds(found)).toBe(true);
  });
});

describe("further signatures", () => {
  it("of other signers are each told", async () => {
    const twice = [await forgeSigner(), await forgeSigner({ more: [writeAttribute("1.2.3", derNull)] })];
    const broken = await forgeSigner({ attributes: { contentType: undefined } });
    const found = await findCmsSignatures(await forge({ data: { signers: [...twice, broken] } }));
    expect(found.map(({ name }) => name)).toEqual(["1", "2", "3"]);
    expect(found.map((one) => defectsOf(one).length).sort()).toEqual([0, 0, 1]);
  });

  async function counterSignature(of: Uint8Array, forgery: Forgery = {}): Promise<Uint8Array> {
    const messageDigest = writeAttribute(attributeOid.messageDigest, octets(await hashOf("SHA-256", of)));
    const attributes = { contentType: undefined, messageDigest, ...forgery.attributes };
    return writeAttribute(attributeOid.counterSignature, await forgeSigner({ ...forgery, attributes }));
  }

  it("over a signature are told as such, and cover nothing but it", async () => {
    const { sign } = await signerOf("P-256");
    const toBeSigned = writeSetOf(Object.values(await soundAttributes()));
    const signature = derOfEcdsaValue(await sign(toBeSigned, "ecdsa-sha256"));
    const counter = await counterSignature(signature);
    const found = await findCmsSignatures(await forge({ signature, unsigned: [counter] }));
    expect(found.map(({ name, covers }) => [name, covers])).toEqual([
      ["1", { scope: "whole" }],
      ["1.1", { scope: "element", part: "1" }],
    ]);
    expect(await Promise.all(found.map(holds))).toEqual([true, true]);
    expect(await found[1]?.open()).not.toHaveProperty("content");
  });

  it("over another signature do not hold, and one with a content type is a finding", async () => {
    const counter = await counterSignature(content);
    const [, over] = await findCmsSignatures(await forge({ unsigned: [counter] }));
    expect((await over?.open())?.digestsMatch).toEqual([false]);
    const { contentType } = await soundAttributes();
    const typed = await counterSignature(content, { attributes: { contentType } });
    const [, other] = await findCmsSignatures(await forge({ unsigned: [typed] }));
    expect(defectsOf(other)).toEqual(["content_type_differs"]);
  });

  it("over signatures over signatures end somewhere", async () => {
    let counter = await counterSignature(content);
    for (let depth = 0; depth < 4; depth++)
      counter = await counterSignature(content, { unsigned: [counter] });
    const refused = { code: "signing.cms.malformed" };
    await expect(findCmsSignatures(await forge({ unsigned: [counter] }))).rejects.toMatchObject(refused);
    const many = await Promise.all(Array.from({ length: 64 }, () => counterSignature(content)));
    await expect(findCmsSignatures(await forge({ unsigned: many }))).rejects.toMatchObject(refused);
  });

  it("are none in a file that only brings certificates", async () => {
    expect(await findCmsSignatures(await forge({ data: { signers: [] } }))).toEqual([]);
  });
});

describe("time-stamps of a signature", () => {
  it("are handed on with what they must stand over", async () => {
    const token = sequence(writeOid(cmsOid.signedData));
    const stamp = writeAttribute(attributeOid.signatureTimeStamp, token);
    const onContent = writeAttribute(attributeOid.contentTimeStamp, token);
    const [found] = await findCmsSignatures(await forge({ unsigned: [stamp], more: [onContent] }));
    expect(defectsOf(found)).toEqual([]);
    expect(found?.timeStamps.map(({ kind }) => kind)).toEqual(["signature", "content"]);
    expect(found?.timeStamps.map(({ token: bytes }) => bytes)).toEqual([token, token]);
    const [value, bytes] = await Promise.all((found?.timeStamps ?? []).map((one) => one.stamped()));
    expect(value).toEqual(derOfEcdsaValue(found?.value ?? nothing));
    expect(bytes).toEqual(content);
  });
});
