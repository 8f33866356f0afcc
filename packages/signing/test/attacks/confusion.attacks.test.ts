import { parseInstant } from "@benhan/core";
import { signDocument, type VerifyDocumentOptions } from "@benhan/signing";
import { beforeAll, describe, expect, it } from "vitest";
import { cmsOid } from "../../src/cms/cms-names.ts";
import { derTag, readDer, readDerChildren } from "../../src/der/read-der.ts";
import { writeDer, writeOid } from "../../src/der/write-der.ts";
import { encodeBase64 } from "../../src/encoding/base64.ts";
import { encodeBase64url } from "../../src/encoding/base64url.ts";
import { joinBytes } from "../../src/encoding/join-bytes.ts";
import { makeTimeStamp } from "../../src/testkit/make-time-stamp.ts";
import { createTestIssuer } from "../../src/testkit/test-issuer.ts";
import { samplePdf } from "../pdf/pdf-samples.ts";
import { signSample } from "../pdf/sign-sample.ts";
import { decode, encode, visitFile } from "../visit-file.ts";
import { type AttackWorld, createAttackWorld, expectPassed, expectRefused } from "./attack-world.ts";

let world: AttackWorld;
let xml: Uint8Array;
let pdf: Uint8Array;
let cms: Uint8Array;
let beside: Uint8Array;
let jws: Uint8Array;
const content = encode("đơn thuốc thử nghiệm");
const forged = encode("đơn thuốc giả");

beforeAll(async () => {
  world = await createAttackWorld();
  const { key } = world.doctor;
  const sign = async (bytes: Uint8Array, choice: object) =>
    (await signDocument({ bytes }, { key, clock: world.clock, ...choice } as never)).bytes;
  xml = await sign(visitFile(), { format: "xmldsig", layout: "bhytA" });
  cms = await sign(content, { format: "cades", packaging: "attached" });
  beside = await sign(content, { format: "cades", packaging: "detached" });
  jws = await sign(content, { format: "jws", packaging: "attached" });
  pdf = await signSample(await samplePdf(), world.doctor);
});

const pem = (der: Uint8Array, label = "CMS") =>
  `-----BEGIN ${label}-----\n${encodeBase64(der)}\n-----END ${label}-----\n`;

describe("one kind of document in the clothes of another", () => {
  it.each(["xml", "pdf"] as const)(
    "a good %s file is no signature over the file that is given beside it [ATK-MIX-01]",
    async (kind) => {
      const bytes = kind === "xml" ? xml : pdf;
      expectPassed(await world.verify(bytes));
      expectRefused(await world.verify(bytes, { detached: forged }));
    },
  );

  it.each(["cades", "jws"] as const)(
    "a good %s file that holds its content is no signature over another file beside it [ATK-MIX-01]",
    async (kind) => {
      const bytes = kind === "cades" ? cms : jws;
      expectPassed(await world.verify(bytes, { detached: content }));
      expectRefused(await world.verify(bytes, { detached: forged }));
    },
  );

  it("a time-stamp over a forged file is nobody's signature on it [ATK-MIX-02]", async () => {
    const root = await createTestIssuer();
    const tsa = await root.issue({ role: "time-stamping" });
    const time = parseInstant("2026-06-02T00:00:00Z");
    const token = await makeTimeStamp(forged, tsa, { time });
    expectPassed(await world.verify(beside, { detached: content }));
    const anchors = [
      { certificate: world.authority.root, purposes: ["sign" as const], domain: "public" as const },
      { certificate: root.certificate, purposes: ["timestamp" as const], domain: "timestamp" as const },
    ];
    const judge = (expected?: VerifyDocumentOptions["expect"], trustAnchors = anchors) =>
      world.verify(token, { detached: forged, trustAnchors, ...(expected && { expect: expected }) });
    // Only who asks for a time-stamp gets one, and is told that it is no signature: nobody's name, nothing signed.
    const report = expectPassed(await judge({ timeStamp: true }));
    expect(report).toMatchObject({ kind: "time-stamp", signatures: [] });
    expect(report.signedBytes).toBeUndefined();
    expectRefused(await judge({ timeStamp: true }, anchors.slice(0, 1)));
    const refused = expectRefused(await judge());
    expect(refused.issues[0]?.code).toBe("signing.verification.only_time_stamp");
    // It is told all the same.
    expect(refused.timeStamps[0]?.indication).toBe("TOTAL_PASSED");
    const signers = [{ id: "MST:0000000000" }];
    for (const expected of [{ layout: "bhytA" as const }, { root: "GIAMDINHHS" }, { signers }])
      expectRefused(await judge({ ...expected, timeStamp: true }));
  });

  it("a PEM file of two signatures is refused: another reader may read the other one [ATK-MIX-03]", async () => {
    const other = await signDocument(
      { bytes: forged },
      { key: world.stranger.key, format: "cades", clock: world.clock },
    );
    const good = pem(cms);
    expectPassed(await world.verify(encode(good)));
    for (const text of [good + pem(other.bytes), pem(other.bytes) + good, good + pem(other.bytes, "PKCS7")])
      expectRefused(await world.verify(encode(text)));
    expectRefused(await world.verify(encode(good.replace("-----END CMS-----", "-----END PKCS7-----"))));
  });

  it("whatever stands before or behind a signed file makes it unreadable [ATK-MIX-04]", async () => {
    expectPassed(await world.verify(pdf));
    expectPassed(await world.verify(xml));
    expectPassed(await world.verify(cms));
    expectPassed(await world.verify(jws));
    for (const bytes of [
      joinBytes([encode("<!-- %PDF-1.7 -->"), xml]),
      joinBytes([xml, pdf]),
      joinBytes([pdf, xml]),
      joinBytes([pdf, cms]),
      joinBytes([cms, pdf]),
      joinBytes([cms, cms]),
      joinBytes([cms, Uint8Array.of(0)]),
      joinBytes([jws, encode(".")]),
      joinBytes([jws, encode("\n"), jws]),
      joinBytes([encode("\n"), xml]),
      joinBytes([encode("<x/>"), xml]),
    ])
      expectRefused(await world.verify(bytes));
  });

  it("a signed file of one kind inside another one says nothing about the outer [ATK-MIX-05]", async () => {
    const inside = encode(`<a><CHUKYDONVI>${encodeBase64(cms)}</CHUKYDONVI></a>`);
    expectPassed(await world.verify(cms));
    expectRefused(await world.verify(inside));
    expectRefused(await world.verify(encode(JSON.stringify({ payload: decode(jws) }))));
    const wrapped = await signDocument(
      { bytes: cms },
      { key: world.stranger.key, format: "cades", clock: world.clock },
    );
    expectRefused(await world.verify(wrapped.bytes));
  });

  it("the JSON forms of a JWS, with a good compact signature inside, are not read [ATK-MIX-06]", async () => {
    const [header = "", payload = "", signature = ""] = decode(jws).split(".");
    expectPassed(await world.verify(jws));
    for (const form of [
      { payload, protected: header, signature },
      { payload, signatures: [{ protected: header, signature }] },
      { payload: encodeBase64url(forged), signatures: [{ protected: header, signature }, {}] },
      { payload, protected: header, header: { alg: "none" }, signature },
    ])
      expectRefused(await world.verify(encode(JSON.stringify(form))));
  });

  it("signed attributes of one kind are not the content of another kind [ATK-MIX-07]", async () => {
    // What the key signed for a CMS, given out as the content of a CMS without signed attributes.
    const data = readDerChildren(readDer(readDerChildren(readDer(beside))[1]?.content ?? cms));
    const signer = readDerChildren(readDerChildren(data[data.length - 1] ?? readDer(cms))[0] ?? readDer(cms));
    const signed = signer.find(({ tag }) => tag === 0xa0);
    const attributes = signed?.raw.slice() ?? cms;
    attributes[0] = derTag.set;
    const bare = signer.filter(({ tag }) => tag !== 0xa0).map(({ raw }) => raw);
    const fields = data.map(({ raw }, i) =>
      i === data.length - 1 ? writeDer(derTag.set, writeDer(derTag.sequence, ...bare)) : raw,
    );
    const crossed = writeDer(
      derTag.sequence,
      writeOid(cmsOid.signedData),
      writeDer(0xa0, writeDer(derTag.sequence, ...fields)),
    );
    expectPassed(await world.verify(beside, { detached: content }));
    expectRefused(await world.verify(crossed, { detached: attributes }));
  });

  it("what is expected of an XML file is not met by a good file of another kind [ATK-MIX-08]", async () => {
    for (const bytes of [pdf, cms, jws]) {
      expectPassed(await world.verify(bytes));
      expectRefused(await world.verify(bytes, { expect: { layout: "bhytA" } }));
      expectRefused(await world.verify(bytes, { expect: { root: "GIAMDINHHS" } }));
    }
  });
});
