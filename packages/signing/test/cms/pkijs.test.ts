import { fromBER, Integer, ObjectIdentifier, OctetString, UTCTime } from "asn1js";
import {
  Attribute,
  Certificate,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from "pkijs";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../tests/long-run.ts";
import { attributeOid, cmsOid } from "../../src/cms/cms-names.ts";
import { findCmsSignatures } from "../../src/cms/find-cms-signatures.ts";
import { readSignedData } from "../../src/cms/read-signed-data.ts";
import { hashOf } from "../../src/policy/hash-of.ts";
import { signatureAlgorithms } from "../../src/policy/signature-algorithm.ts";
import { allWays, holds, signCms, signerOf } from "./cms-signer.ts";
import { content } from "./forged-cms.ts";

const engine = new CryptoEngine({ name: "test", crypto });
const bufferOf = (bytes: Uint8Array) => new Uint8Array(bytes).buffer;
const hex = (bytes: Uint8Array | ArrayBuffer) => Buffer.from(new Uint8Array(bytes)).toString("hex");

function parse(cms: Uint8Array): SignedData {
  const { result, offset } = fromBER(bufferOf(cms));
  expect(offset).toBe(cms.length);
  return new SignedData({ schema: new ContentInfo({ schema: result }).content });
}

function verify(cms: Uint8Array, data?: Uint8Array): Promise<boolean> {
  const beside = data === undefined ? {} : { data: bufferOf(data) };
  return parse(cms).verify({ signer: 0, checkChain: false, ...beside }, engine);
}

async function signWithPkijs([kind, algorithm]: (typeof allWays)[number], isAttached: boolean) {
  const { certificate, pkcs8 } = await signerOf(kind);
  const { scheme, hash } = signatureAlgorithms[algorithm];
  const curve = certificate.key.curve;
  const parameters = curve === undefined ? { name: scheme, hash } : { name: scheme, namedCurve: curve };
  const key = await crypto.subtle.importKey("pkcs8", new Uint8Array(pkcs8), parameters, false, ["sign"]);
  const parsed = Certificate.fromBER(bufferOf(certificate.der));
  const digest = await hashOf(hash, content);
  const attributes = [
    { type: attributeOid.contentType, values: [new ObjectIdentifier({ value: cmsOid.data })] },
    {
      type: attributeOid.signingTime,
      values: [new UTCTime({ valueDate: new Date("2026-11-21T03:00:00Z") })],
    },
    { type: attributeOid.messageDigest, values: [new OctetString({ valueHex: bufferOf(digest) })] },
  ].map((one) => new Attribute(one));
  const inside = new EncapsulatedContentInfo({ eContentType: cmsOid.data });
  if (isAttached) inside.eContent = new OctetString({ valueHex: bufferOf(content) });
  const data = new SignedData({
    version: 1,
    encapContentInfo: inside,
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: parsed.issuer, serialNumber: parsed.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [parsed],
  });
  await data.sign(key, 0, hash, bufferOf(content), engine);
  const whole = new ContentInfo({ contentType: cmsOid.signedData, content: data.toSchema(true) });
  return new Uint8Array(whole.toSchema().toBER());
}

describe("pkijs", () => {
  it.each(allWays)("accepts what we sign with a key %s and %s, and sees the same in it", async (...way) => {
    for (const isAttached of [true, false]) {
      const cms = await signCms(content, way, { isAttached });
      expect(await verify(cms, isAttached ? undefined : content)).toBe(true);
      const theirs = parse(cms);
      const ours = readSignedData(cms);
      expect(ours.version).toBe(theirs.version);
      expect(ours.contentType).toBe(theirs.encapContentInfo.eContentType);
      expect(ours.certificates).toHaveLength(theirs.certificates?.length ?? 0);
      const [mine, [other]] = [ours.signers[0], theirs.signerInfos];
      expect(hex(mine?.signature ?? content)).toBe(hex(other?.signature.valueBlock.valueHexView ?? content));
      expect(hex(mine?.signedAttributes?.toBeSigned ?? content)).toBe(
        hex(other?.signedAttrs?.encodedValue ?? content),
      );
      const types = other?.signedAttrs?.attributes.map(({ type }) => type);
      expect(mine?.signedAttributes?.attributes.map(({ type }) => type)).toEqual(types);
      const serial = other?.sid instanceof IssuerAndSerialNumber ? other.sid.serialNumber : new Integer();
      expect(hex(mine?.signer.serialDer ?? content)).toBe(hex(serial.toBER()));
    }
  });

  it.each(allWays)("signs with a key %s and %s what we accept", async (...way) => {
    for (const isAttached of [true, false]) {
      const cms = await signWithPkijs(way, isAttached);
      const [found] = await findCmsSignatures(cms, isAttached ? {} : { detached: content });
      expect(found).toMatchObject({ format: "cms", isBaseline: false, algorithm: way[1] });
      expect(await holds(found)).toBe(true);
    }
  });

  it("accepts whatever we accept of signatures of which one bit was turned", async () => {
    const { certificate } = await signerOf("P-256");
    const signer = { certificate, chain: [], algorithm: "ecdsa-sha256", signingTime: 0 } as const;
    const cms = await signCms(content, undefined, { signer });
    const accepted: number[] = [];
    for (let bit = 0; bit < cms.length * 8; bit += runs(5, 1)) {
      const changed = cms.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const found = await findCmsSignatures(changed).catch(() => []);
      if (!(await holds(found[0]))) continue;
      accepted.push(bit >> 3);
      expect(await verify(changed), `byte ${bit >> 3}`).toBe(true);
    }
    // Nothing but the version of the whole may be another one: nothing depends on it.
    const version = hex(cms).indexOf("020101") / 2 + 2;
    expect(accepted.filter((at) => at !== version)).toEqual([]);
  });
});
