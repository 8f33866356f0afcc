import { describe, expect, it } from "vitest";
import { identifierOfHash } from "../../src/cms/algorithm-identifiers.ts";
import { attributeOid, cmsOid } from "../../src/cms/cms-names.ts";
import { addCmsEvidence, addSignatureTimeStamp } from "../../src/cms/extend-cms.ts";
import { findCmsSignatures } from "../../src/cms/find-cms-signatures.ts";
import { readSignedData } from "../../src/cms/read-signed-data.ts";
import { writeAttribute, writeSignedData } from "../../src/cms/write-signed-data.ts";
import { derTag, readDer, readDerChildren } from "../../src/der/read-der.ts";
import { writeCount, writeDer, writeOid, writeSetOf } from "../../src/der/write-der.ts";
import { joinBytes } from "../../src/encoding/join-bytes.ts";
import { hashOf } from "../../src/policy/hash-of.ts";
import { signCms } from "./cms-signer.ts";
import { content, forgeSigner, sequence } from "./forged-cms.ts";

const octets = (bytes: Uint8Array) => writeDer(derTag.octetString, bytes);
const stamp = sequence(writeOid(cmsOid.signedData), writeCount(1));

interface Wish {
  readonly hash?: "SHA-1" | "SHA-256" | "SHA-512";
  readonly leaveOut?: "certificates" | "values";
  readonly more?: Uint8Array;
}

/** The index of everything that the file holds now. */
async function indexOf(cms: Uint8Array, { hash = "SHA-256", leaveOut, more }: Wish): Promise<Uint8Array> {
  const data = readSignedData(cms);
  const digests = async (items: readonly Uint8Array[]) =>
    sequence(...(await Promise.all(items.map(async (item) => octets(await hashOf(hash, item))))));
  const values = data.signers.flatMap(({ unsignedAttributes }) =>
    unsignedAttributes.flatMap(({ type, values: all }) =>
      all.map(({ raw }) => joinBytes([writeOid(type), raw])),
    ),
  );
  const certificates = [...data.certificates, ...(more === undefined ? [] : [more])];
  return sequence(
    identifierOfHash(hash),
    await digests(leaveOut === "certificates" ? [] : certificates),
    await digests(data.revocationInfo),
    await digests(leaveOut === "values" ? [] : values),
  );
}

/** The file with an archive time-stamp; its token is a shell around the index, for its value is judged elsewhere. */
async function archived(cms: Uint8Array, wish: Wish = {}): Promise<Uint8Array> {
  const index = await indexOf(cms, wish);
  const imprint = sequence(identifierOfHash("SHA-384"), octets(new Uint8Array(48)));
  const token = writeSignedData({
    contentType: cmsOid.timeStampInfo,
    content: sequence(writeCount(1), writeOid("1.2.3"), imprint),
    digestAlgorithms: [],
    certificates: [],
    otherCertificates: [],
    revocationInfo: [],
    signers: [await forgeSigner({ unsigned: [writeAttribute(attributeOid.hashIndexV3, index)] })],
  });
  const data = readSignedData(cms);
  const signers = data.signers.map(({ der, unsignedAttributes }) => {
    const fields = readDerChildren(readDer(der)).filter(({ tag }) => tag !== 0xa1);
    const attribute = writeAttribute(attributeOid.archiveTimeStampV3, token);
    const all = writeSetOf([...unsignedAttributes.map((one) => one.der), attribute], 0xa1);
    return sequence(...fields.map(({ raw }) => raw), all);
  });
  return writeSignedData({ ...data, signers });
}

async function archiveOf(cms: Uint8Array) {
  const [found] = await findCmsSignatures(cms);
  return found?.timeStamps.filter(({ kind }) => kind === "archive") ?? [];
}

describe("an archive time-stamp", () => {
  it("stands over type, digest of the content, signature and index", async () => {
    const cms = addSignatureTimeStamp(await signCms(content), stamp);
    const [archive] = await archiveOf(await archived(cms));
    const fields = readDerChildren(readDer(readSignedData(cms).signers[0]?.der ?? content));
    const expected = joinBytes([
      writeOid(cmsOid.data),
      await hashOf("SHA-384", content),
      ...fields.filter(({ tag }) => tag !== 0xa1).map(({ raw }) => raw),
      await indexOf(cms, {}),
    ]);
    expect(await archive?.stamped()).toEqual(expected);
  });

  it("proves the evidence and the time-stamps that it lists, and no others", async () => {
    const cms = addSignatureTimeStamp(await signCms(content), stamp);
    const full = await archived(cms, { hash: "SHA-512" });
    const [archive] = await archiveOf(full);
    expect(archive?.alsoProves?.certificates).toHaveLength(2);
    expect(archive?.alsoStamps?.map(({ kind }) => kind)).toEqual(["signature"]);
    const [less] = await archiveOf(await archived(cms, { leaveOut: "certificates" }));
    expect(less?.alsoProves?.certificates).toEqual([]);
    const [unlisted] = await archiveOf(await archived(cms, { leaveOut: "values" }));
    expect(unlisted?.alsoStamps).toEqual([]);
    // What is added later is not proven by it.
    const later = addCmsEvidence(full, { certificates: [await otherCertificate()] });
    expect((await archiveOf(later))[0]?.alsoProves?.certificates).toHaveLength(2);
  });

  it("stands over the ones before it", async () => {
    const once = await archived(addSignatureTimeStamp(await signCms(content), stamp));
    const found = await archiveOf(await archived(once));
    const kinds = found.map(({ alsoStamps }) => alsoStamps?.map(({ kind }) => kind).sort());
    expect(kinds.sort((a, b) => (a?.length ?? 0) - (b?.length ?? 0))).toEqual([
      ["signature"],
      ["archive", "signature"],
    ]);
    const newest = found.find(({ alsoStamps }) => alsoStamps?.length === 2);
    expect(newest?.alsoStamps).not.toContain(newest);
  });

  it.each<[string, Wish]>([
    ["lists what the file does not hold", { more: Uint8Array.of(5, 0) }],
    ["lists with SHA-1", { hash: "SHA-1" }],
  ])("stands over nothing when it %s", async (_, wish) => {
    const [archive] = await archiveOf(await archived(await signCms(content), wish));
    expect(archive).not.toHaveProperty("alsoProves");
    await expect(archive?.stamped()).rejects.toMatchObject({ code: "signing.cms.malformed" });
  });

  it("stands over nothing when its token cannot be read", async () => {
    const data = readSignedData(await signCms(content));
    const signer = await forgeSigner({ unsigned: [writeAttribute(attributeOid.archiveTimeStampV3, stamp)] });
    const [archive] = await archiveOf(writeSignedData({ ...data, signers: [signer] }));
    expect(archive?.token).toEqual(stamp);
    await expect(archive?.stamped()).rejects.toMatchObject({ code: "signing.cms.malformed" });
  });

  async function otherCertificate() {
    return readSignedData(await signCms(content, ["P-521", "ecdsa-sha512"])).certificates[0] ?? content;
  }
});
