import { isEmrError } from "@benhan/core/faults";
import { createSeededRandom } from "@benhan/core/testkit";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../tests/long-run.ts";
import { identifierOfHash } from "../../src/cms/algorithm-identifiers.ts";
import { cmsOid } from "../../src/cms/cms-names.ts";
import { addSignatureTimeStamp } from "../../src/cms/extend-cms.ts";
import { findCmsSignatures } from "../../src/cms/find-cms-signatures.ts";
import { readSignedData } from "../../src/cms/read-signed-data.ts";
import { derTag, readDer, readDerChildren } from "../../src/der/read-der.ts";
import { derNull, writeCount, writeDer, writeOid, writeSetOf } from "../../src/der/write-der.ts";
import { joinBytes } from "../../src/encoding/join-bytes.ts";
import { holds, signCms, signerOf } from "./cms-signer.ts";
import { content, forge, forgeSigner, sequence } from "./forged-cms.ts";

/** The same value without its length, as BER allows for constructed ones. */
function open(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  return joinBytes([Uint8Array.of(tag, 0x80), ...parts, Uint8Array.of(0, 0)]);
}

/** A signature as streaming software writes it: without lengths outside, the content in pieces. */
function asStreamed(cms: Uint8Array): Uint8Array {
  const [type, tagged] = readDerChildren(readDer(cms));
  const [data] = readDerChildren({ tag: 0x30, content: tagged?.content ?? cms, raw: cms });
  const [version, digests, encapsulated, ...rest] = readDerChildren(data ?? readDer(cms));
  const [contentType] = readDerChildren(encapsulated ?? readDer(cms));
  const pieces = [content.subarray(0, 3), content.subarray(3)].map((one) =>
    writeDer(derTag.octetString, one),
  );
  const inside = open(0x30, contentType?.raw ?? cms, open(0xa0, open(0x24, ...pieces)));
  const fields = [version, digests].map((one) => one?.raw ?? cms);
  const signedData = open(0x30, ...fields, inside, ...rest.map(({ raw }) => raw));
  return open(0x30, type?.raw ?? cms, open(0xa0, signedData));
}

const refused = (part: string) =>
  expect.objectContaining({ code: "signing.cms.malformed", message: expect.stringContaining(part) });

function partsOf(wish: {
  readonly version?: number;
  readonly certificates?: Uint8Array;
  readonly lists?: Uint8Array;
  readonly signers?: readonly Uint8Array[];
  readonly content?: Uint8Array;
  readonly digests?: readonly Uint8Array[];
  readonly more?: Uint8Array;
}): Uint8Array {
  const signedData = sequence(
    writeCount(wish.version ?? 1),
    writeSetOf(wish.digests ?? [identifierOfHash("SHA-256")]),
    sequence(writeOid(cmsOid.data), ...(wish.content ? [writeDer(0xa0, wish.content)] : [])),
    ...(wish.certificates ? [wish.certificates] : []),
    ...(wish.lists ? [wish.lists] : []),
    writeSetOf(wish.signers ?? []),
    ...(wish.more ? [wish.more] : []),
  );
  return sequence(writeOid(cmsOid.signedData), writeDer(0xa0, signedData));
}

describe("readSignedData", () => {
  it("reads what software without lengths writes just as DER", async () => {
    const cms = await signCms(content);
    const streamed = asStreamed(cms);
    expect(readSignedData(streamed)).toEqual(readSignedData(cms));
    expect(await holds((await findCmsSignatures(streamed))[0])).toBe(true);
  });

  it("leaves nothing of it when the signature is extended, but a time-stamp stays as its authority wrote it", async () => {
    const cms = await signCms(content);
    const streamed = asStreamed(cms);
    const stamped = addSignatureTimeStamp(streamed, streamed);
    expect(stamped).toEqual(addSignatureTimeStamp(cms, streamed));
    const [found] = await findCmsSignatures(stamped);
    expect(found?.timeStamps[0]?.token).toEqual(streamed);
    expect(await holds(found)).toBe(true);
  });

  it("refuses every truncation and anything behind the end", async () => {
    const cms = await signCms(content);
    for (const bytes of [cms, asStreamed(cms)]) {
      for (let length = 0; length < bytes.length; length++) {
        expect(() => readSignedData(bytes.subarray(0, length))).toThrowError(/signing\.cms\.malformed/);
      }
      expect(() => readSignedData(Uint8Array.of(...bytes, 0))).toThrowError(/signing\.cms\.malformed/);
      expect(() => readSignedData(Uint8Array.of(...bytes, 0, 0))).toThrowError(/signing\.cms\.malformed/);
    }
  });

  it.each<[string, Uint8Array, string]>([
    ["another kind of message", sequence(writeOid(cmsOid.data), writeDer(0xa0, derNull)), "ContentInfo"],
    ["a message without type", sequence(), "ContentInfo"],
    ["an unknown version", partsOf({ version: 2 }), "SignedData"],
    ["something behind the signers", partsOf({ more: derNull }), "SignedData"],
    ["content that is no OCTET STRING", partsOf({ content: derNull }), "encapContentInfo"],
    ["content in pieces of pieces", partsOf({ content: writeDer(0x24, writeDer(0x24)) }), "encapContentInfo"],
    ["a certificate of no known kind", partsOf({ certificates: writeDer(0xa0, derNull) }), "certificates"],
    [
      "more certificates than anyone needs",
      partsOf({ certificates: writeDer(0xa0, ...Array.from({ length: 65 }, () => sequence())) }),
      "certificates",
    ],
    ["revocation information of no known kind", partsOf({ lists: writeDer(0xa1, derNull) }), "crls"],
    [
      "more revocation information than anyone needs",
      partsOf({ lists: writeDer(0xa1, ...Array.from({ length: 129 }, () => sequence())) }),
      "crls",
    ],
    [
      "more digest algorithms than there are",
      partsOf({ digests: Array.from({ length: 17 }, () => identifierOfHash("SHA-256")) }),
      "digestAlgorithms",
    ],
    ["a signer that is none", partsOf({ signers: [sequence()] }), "signerInfos"],
  ])("refuses %s and says where", (_, der, part) => {
    expect(() => readSignedData(der)).toThrow(refused(part));
  });

  it("refuses more signers, attributes and values than anyone needs", async () => {
    const signer = await forgeSigner();
    const signers = Array.from({ length: 33 }, () => signer);
    expect(() => readSignedData(partsOf({ signers }))).toThrow(refused("signerInfos"));
    const attributes = Array.from({ length: 65 }, () => sequence(writeOid("1.2.3"), writeSetOf([derNull])));
    const cms = await forge({ unsigned: attributes });
    expect(() => readSignedData(cms)).toThrow(refused("unsignedAttrs"));
    const values = sequence(writeOid("1.2.3"), writeSetOf(Array.from({ length: 65 }, () => derNull)));
    const other = await forge({ more: [values] });
    expect(() => readSignedData(other)).toThrow(refused("signedAttrs"));
  });

  it("refuses a signer whose version does not go with its name, or whose serial number is negative", async () => {
    const keyId = await forge({ id: writeDer(0x80, new Uint8Array(20)) });
    expect(() => readSignedData(keyId)).toThrow(refused("signerInfos"));
    const { certificate } = await signerOf("P-256");
    const id = sequence(certificate.issuer.raw, writeDer(derTag.integer, Uint8Array.of(0x80)));
    const negative = await forge({ id });
    expect(() => readSignedData(negative)).toThrow(refused("signerInfos"));
  });

  it("refuses a signature value longer than that of any key", async () => {
    const cms = await forge({ signature: new Uint8Array(4097) });
    expect(() => readSignedData(cms)).toThrow(refused("signerInfos"));
  });

  it("refuses attributes that lie too deep and lengths that lie", async () => {
    let deep = derNull;
    for (let i = 0; i < 40; i++) deep = sequence(deep);
    const cms = await forge({ more: [sequence(writeOid("1.2.3"), writeSetOf([deep]))] });
    expect(() => readSignedData(cms)).toThrow(refused("signedAttrs"));
    expect(() => readSignedData(new Uint8Array(3_000_000).fill(0x30))).toThrow(refused("ContentInfo"));
    const nested = Uint8Array.from({ length: 3_000_000 }, (_, i) => (i % 2 === 0 ? 0x30 : 0x80));
    expect(() => readSignedData(nested)).toThrow(refused("ContentInfo"));
  });

  it("tells certificates and revocation information of all kinds apart", () => {
    const [certificate, attributes, list] = [sequence(), writeDer(0xa2), sequence(derNull)];
    const answer = sequence(writeDer(0x0a, Uint8Array.of(0)));
    const basic = sequence(writeCount(7));
    const lists = writeDer(
      0xa1,
      list,
      writeDer(0xa1, writeOid(cmsOid.ocspResponse), answer),
      writeDer(0xa1, writeOid(cmsOid.basicOcspResponse), basic),
      writeDer(0xa1, writeOid("1.2.3"), derNull),
    );
    const der = partsOf({ version: 5, certificates: writeDer(0xa0, attributes, certificate), lists });
    const data = readSignedData(der);
    expect(data.certificates).toEqual([certificate]);
    expect(data.otherCertificates).toEqual([attributes]);
    expect(data.lists).toEqual([list]);
    expect(data.revocationInfo).toHaveLength(4);
    // The inner part alone is wrapped into a whole answer.
    const whole = sequence(
      writeDer(0x0a, Uint8Array.of(0)),
      writeDer(0xa0, sequence(writeOid(cmsOid.basicOcspResponse), writeDer(derTag.octetString, basic))),
    );
    expect(data.answers).toEqual([answer, whole]);
  });
});

const seed = "20261122";
const count = runs(1500, 30_000);

describe(`${count} mutations of a signature (seed ${seed})`, () => {
  it("never crash the reader, and never pass with other content", async () => {
    const random = createSeededRandom(seed);
    const next = (below: number) => {
      const [a = 0, b = 0] = random.bytes(2);
      return ((a << 8) | b) % below;
    };
    const der = await signCms(content, undefined, { signer: await lonelySigner() });
    const originals = [der, asStreamed(der)];
    let read = 0;
    for (let i = 0; i < count; i++) {
      let file = [...(originals[i % 2] ?? der)];
      for (let times = next(3) + 1; times > 0; times--) {
        const at = next(file.length);
        const how = next(4);
        if (how === 0) file[at] = next(256);
        else if (how === 1) file[at] = (file[at] ?? 0) ^ (1 << next(8));
        else if (how === 2) file = [...file.slice(0, at), ...file.slice(at + next(20) + 1)];
        else file = [...file.slice(0, at), ...file.slice(at, at + next(40)), ...file.slice(at)];
      }
      try {
        for (const found of await findCmsSignatures(Uint8Array.from(file))) {
          read++;
          if (await holds(found)) expect((await found.open()).content).toEqual(content);
        }
      } catch (error) {
        if (!isEmrError(error, "signing.cms.malformed")) throw error;
      }
    }
    expect(read).toBeGreaterThan(0);
  });

  /** Without the chain, so that more of the mutations hit the signature. */
  async function lonelySigner() {
    const { certificate } = await signerOf("P-256");
    return { certificate, chain: [], algorithm: "ecdsa-sha256", signingTime: 0 } as const;
  }
});
