import { describe, expect, it } from "vitest";
import { attributeOid, cmsOid } from "../../src/cms/cms-names.ts";
import { addCmsEvidence, addSignatureTimeStamp } from "../../src/cms/extend-cms.ts";
import { findCmsSignatures } from "../../src/cms/find-cms-signatures.ts";
import { readSignedData } from "../../src/cms/read-signed-data.ts";
import type { SignedData } from "../../src/cms/signed-data.ts";
import { readDer, readDerChildren } from "../../src/der/read-der.ts";
import { derNull, writeCount, writeDer, writeOid } from "../../src/der/write-der.ts";
import { holds, signCms, signerOf } from "./cms-signer.ts";
import { content, forge, forgeSigner, sequence } from "./forged-cms.ts";

const token = sequence(writeOid(cmsOid.signedData), writeCount(1));

/** Everything of a file that a key or a time-stamp stands over. */
function signedParts(data: SignedData): unknown {
  const fields = data.signers.map(({ der }) =>
    readDerChildren(readDer(der))
      .filter(({ tag }) => tag !== 0xa1)
      .map(({ raw }) => raw),
  );
  return { content: data.content, contentType: data.contentType, digests: data.digestAlgorithms, fields };
}

describe("addSignatureTimeStamp", () => {
  it("adds the token and changes nothing that was signed", async () => {
    const cms = await signCms(content);
    const stamped = addSignatureTimeStamp(addSignatureTimeStamp(cms, token), sequence(token));
    expect(signedParts(readSignedData(stamped))).toEqual(signedParts(readSignedData(cms)));
    const [found] = await findCmsSignatures(stamped);
    expect(found?.timeStamps.map((one) => one.token)).toEqual([token, sequence(token)]);
    expect(await found?.timeStamps[0]?.stamped()).toEqual(readSignedData(cms).signers[0]?.signature);
    expect(await holds(found)).toBe(true);
  });

  it("stamps the signer that was named, and no other", async () => {
    const more = [sequence(writeOid("1.2.3"), writeDer(0x31, derNull))];
    const signers = [await forgeSigner(), await forgeSigner({ more })];
    const cms = await forge({ data: { signers } });
    const before = await findCmsSignatures(cms);
    const after = await findCmsSignatures(addSignatureTimeStamp(cms, token, 1));
    expect(after.flatMap(({ timeStamps }) => timeStamps)).toHaveLength(1);
    const stamped = after.find(({ timeStamps }) => timeStamps.length > 0);
    expect(stamped?.value).toEqual(before[1]?.value);
    expect(() => addSignatureTimeStamp(cms, token, 2)).toThrowError(/signing\.cms\.signer_missing/);
  });

  it("keeps what others added", async () => {
    const others = [sequence(writeOid("1.2.3"), writeDer(0x31, writeCount(1), derNull))];
    const stamped = readSignedData(addSignatureTimeStamp(await forge({ unsigned: others }), token));
    const types = stamped.signers[0]?.unsignedAttributes.map(({ type }) => type);
    expect(types?.sort()).toEqual([attributeOid.signatureTimeStamp, "1.2.3"].sort());
    expect(stamped.signers[0]?.unsignedAttributes.map(({ der }) => der)).toContainEqual(others[0]);
  });
});

describe("addCmsEvidence", () => {
  it("adds each certificate, list and answer once and changes nothing that was signed", async () => {
    const cms = addSignatureTimeStamp(await signCms(content), token);
    const { certificate } = await signerOf("P-384");
    const [list, answer] = [sequence(derNull), sequence(writeCount(1))];
    const evidence = { certificates: [certificate.der, certificate.der], lists: [list], answers: [answer] };
    const once = addCmsEvidence(cms, evidence);
    const data = readSignedData(once);
    expect(signedParts(data)).toEqual(signedParts(readSignedData(cms)));
    expect(data).toMatchObject({ version: 5, lists: [list], answers: [answer] });
    expect(data.certificates).toHaveLength(readSignedData(cms).certificates.length + 1);
    expect(data.signers[0]?.der).toEqual(readSignedData(cms).signers[0]?.der);
    expect(addCmsEvidence(once, evidence)).toEqual(once);
    expect(addCmsEvidence(cms, {})).toEqual(cms);
  });

  it("leaves a detached signature detached", async () => {
    const cms = addCmsEvidence(await signCms(content, undefined, { isAttached: false }), {
      certificates: [(await signerOf("P-521")).certificate.der],
    });
    expect(readSignedData(cms)).not.toHaveProperty("content");
    expect(await holds((await findCmsSignatures(cms, { detached: content }))[0])).toBe(true);
  });
});
