import { readCertificate, verifyDocument } from "@benhan/signing";
import { createTestAuthority, type TestAuthority, type TestSigner } from "@benhan/signing/testkit";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { encodeBase64 } from "../../src/encoding/base64.ts";
import { decodeBase64url, encodeBase64url } from "../../src/encoding/base64url.ts";
import { findJwsSignatures } from "../../src/jws/find-jws-signatures.ts";
import { signDocument } from "../../src/signature/sign-document.ts";
import { outcomeOf } from "../opened-signature.ts";
import { clock, decode, encode } from "../visit-file.ts";

let authority: TestAuthority;
const signers = {} as Record<"rsa" | "ec" | "other", TestSigner>;
const bytes = encode('{"resourceType":"Bundle","note":"Nguyễn Thị Mẫu. /+"}');

beforeAll(async () => {
  authority = await createTestAuthority();
  signers.rsa = await authority.issueSigner();
  signers.ec = await authority.issueSigner({ key: "ec" });
  signers.other = await authority.issueSigner({ key: "ec" });
});

const certificateOf = (kind: keyof typeof signers) => readCertificate(signers[kind].key.certificate);

async function read(text: string, detached?: Uint8Array, kind: keyof typeof signers = "ec") {
  const [found] = await findJwsSignatures(encode(text), detached && { detached });
  return outcomeOf(found, certificateOf(kind));
}

interface Forgery {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly headerText?: string;
  readonly payload?: string;
  readonly kind?: keyof typeof signers;
}

/** A signature over any header: made as an attacker with a key of its own could. */
async function forge({ header, headerText, payload = encodeBase64url(bytes), kind = "ec" }: Forgery) {
  const { key } = signers[kind];
  const algorithm = kind === "rsa" ? "rsa-sha256" : "ecdsa-sha256";
  const fields = { alg: kind === "rsa" ? "RS256" : "ES256", x5c: [encodeBase64(key.certificate)], ...header };
  const head = encodeBase64url(encode(headerText ?? JSON.stringify(fields)));
  const value = await key.sign(encode(`${head}.${payload}`), { algorithm });
  return `${head}.${payload}.${encodeBase64url(value)}`;
}

const code = (name: string) => [`signing.jws.${name}`];

describe("JSON web signatures", () => {
  it.each([
    ["rsa", "vn-deployed", "RS256"],
    ["rsa", "vn-tt15-2025", "PS256"],
    ["ec", "vn-deployed", "ES256"],
  ] as const)("of an %s key under %s are %s, inside and beside the document", async (kind, policy, alg) => {
    const { key } = signers[kind];
    for (const packaging of ["attached", "detached"] as const) {
      const signed = await signDocument({ bytes }, { format: "jws", packaging, key, policy, clock });
      const [head = "", payload = ""] = decode(signed.bytes).split(".");
      const header = JSON.parse(decode(decodeBase64url(head)));
      expect(header).toMatchObject({
        alg,
        iat: 1795230000,
        x5c: [encodeBase64(key.certificate), ...key.chain.map(encodeBase64)],
      });
      expect(decodeBase64url(payload)).toEqual(packaging === "attached" ? bytes : new Uint8Array());
      const detached = packaging === "detached" ? bytes : undefined;
      const [found] = await findJwsSignatures(signed.bytes, detached && { detached });
      expect(await outcomeOf(found, certificateOf(kind))).toBe("intact");
      expect(await outcomeOf(found, certificateOf("other"))).toBe("broken value");
      expect(found).toMatchObject({ isBaseline: true, claimedTime: "2026-11-21T10:00:00.000+07:00" });
      expect((await found?.open())?.content).toEqual(bytes);
    }
  });

  it("of changed content are broken, and without their content are told to lack it", async () => {
    const { key } = signers.ec;
    const beside = await signDocument({ bytes }, { format: "jws", packaging: "detached", key, clock });
    expect(await read(decode(beside.bytes), encode("{}"))).toBe("broken value");
    expect(await read(decode(beside.bytes))).toEqual(code("content_missing"));
    const inside = await signDocument({ bytes }, { format: "jws", key, clock });
    const [head, , value] = decode(inside.bytes).split(".");
    expect(await read(`${head}.${encodeBase64url(encode("{}"))}.${value}`)).toBe("broken value");
    expect(await read(decode(inside.bytes), encode("{}"))).toEqual(code("content_ambiguous"));
  });

  it("are judged like any other: up to the anchor, with the content as an output", async () => {
    const { key } = signers.rsa;
    const at = { trustAnchors: [authority.root], intermediates: [authority.issuing], clock };
    for (const packaging of ["attached", "detached"] as const) {
      const signed = await signDocument({ bytes }, { format: "jws", packaging, key, clock });
      const beside = packaging === "detached" ? { detached: bytes } : {};
      const [report] = (await verifyDocument(signed.bytes, { ...at, ...beside })).signatures;
      expect(report).toMatchObject({
        format: "jws",
        level: "B-B",
        indication: "TOTAL_PASSED",
        content: bytes,
      });
      if (packaging === "attached") continue;
      const [changed] = (await verifyDocument(signed.bytes, { ...at, detached: encode("{}") })).signatures;
      expect(changed).toMatchObject({ indication: "TOTAL_FAILED", subIndication: "SIG_CRYPTO_FAILURE" });
      expect(changed?.content).toBeUndefined();
    }
    for (const alg of ["none", "HS256"]) {
      const [report] = (await verifyDocument(encode(await forge({ header: { alg } })), at)).signatures;
      expect(report).toMatchObject({ integrity: expect.not.stringContaining("intact") });
      expect(report?.subIndication).toBe("CRYPTO_CONSTRAINTS_FAILURE");
    }
    const family = await forge({ header: { alg: "PS256" } });
    const [report] = (await verifyDocument(encode(family), at)).signatures;
    expect(report?.subIndication).toBe("CRYPTO_CONSTRAINTS_FAILURE");
  });

  it("cover any bytes", async () => {
    const { key } = signers.ec;
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (content, isDetached) => {
        const packaging = isDetached ? "detached" : "attached";
        const signed = await signDocument({ bytes: content }, { format: "jws", packaging, key, clock });
        expect(await read(decode(signed.bytes), content)).toBe("intact");
      }),
      { seed: 6, numRuns: 40 },
    );
  });

  it("with what a forger can build are read as such: the forger's tool itself works", async () => {
    expect(await read(await forge({}))).toBe("intact");
    expect(await read(await forge({ kind: "rsa" }), undefined, "rsa")).toBe("intact");
  });

  it.each<[string, Forgery, string]>([
    ["an unknown critical name", { header: { crit: ["exp"], exp: 1 } }, "critical_unknown"],
    ["a critical name that is absent", { header: { crit: ["sigT"] } }, "critical_unknown"],
    [
      "a critical name twice",
      { header: { crit: ["sigT", "sigT"], sigT: "2026-01-01T00:00:00Z" } },
      "critical_unknown",
    ],
    ["an empty critical list", { header: { crit: [] } }, "critical_unknown"],
    ["a critical list that is a text", { header: { crit: "b64", b64: true } }, "critical_unknown"],
    ["a critical name of the standard itself", { header: { crit: ["alg"] } }, "critical_unknown"],
    ["a critical name that every object has", { header: { crit: ["toString"] } }, "critical_unknown"],
    ["b64 that is not critical", { header: { b64: true } }, "critical_unknown"],
    ["b64 that is a text", { header: { b64: "false", crit: ["b64"] } }, "critical_unknown"],
    [
      "content in place that is said not to be encoded",
      { header: { b64: false, crit: ["b64"] } },
      "payload_malformed",
    ],
    ["a name twice", { headerText: '{"alg":"ES256","alg":"RS256"}' }, "name_repeated"],
    ["a name twice, once escaped", { headerText: '{"alg":"ES256","\\u0061lg":"RS256"}' }, "name_repeated"],
    ["a name twice deep inside", { headerText: '{"alg":"ES256","x":[{"b":{},"b":1}]}' }, "name_repeated"],
    ["a header that is a list", { headerText: "[]" }, "header_malformed"],
    ["a header that is no JSON", { headerText: "{'alg':1}" }, "header_malformed"],
    ["a header behind a byte-order mark", { headerText: '\uFEFF{"alg":"ES256"}' }, "header_malformed"],
    ["an algorithm that is a number", { header: { alg: 1 } }, "parameter_malformed"],
    ["no algorithm", { header: { alg: undefined } }, "parameter_malformed"],
    ["a thumbprint that is too short", { header: { "x5t#S256": "AAAA" } }, "parameter_malformed"],
    ["a thumbprint of another certificate", { header: { "x5t#S256": "A".repeat(43) } }, "signer_differs"],
    ["a time that is none", { header: { iat: "now" } }, "parameter_malformed"],
    ["no certificate in the list", { header: { x5c: [] } }, "certificate_unreadable"],
    ["something else for a certificate", { header: { x5c: ["AAAA"] } }, "certificate_unreadable"],
    ["a value of another curve", { header: { alg: "ES384" } }, "value_malformed"],
    ["content that is not exact base64url", { payload: "e3" }, "payload_malformed"],
  ])("with %s are refused", async (_name, forgery, expected) => {
    expect(await read(await forge(forgery))).toEqual(code(expected));
  });

  it.each(["none", "HS256", "HS512", "ES256K", "EdDSA", "rs256", "RSA1_5", "toString"])(
    "with the algorithm %s have none that the code knows",
    async (alg) => {
      const [found] = await findJwsSignatures(encode(await forge({ header: { alg } })));
      expect(found).toBeDefined();
      expect(found?.algorithm).toBeUndefined();
    },
  );

  it("are read in compact form only, to the letter", async () => {
    const signed = await forge({});
    const broken = [
      "",
      "a.b",
      `${signed}.`,
      `${signed}\n`,
      ` ${signed}`,
      `${signed}=`,
      `.${signed.split(".").slice(1).join(".")}`,
      signed.replace(/..$/, "+/"),
      '{"payload":"","signatures":[]}',
    ];
    for (const text of broken)
      await expect(read(text)).rejects.toMatchObject({ code: "signing.jws.malformed" });
  });

  it("name the signer by the first certificate where there is no thumbprint", async () => {
    const x5c = [signers.ec, signers.other].map(({ key }) => encodeBase64(key.certificate));
    const [found] = await findJwsSignatures(encode(await forge({ header: { x5c } })));
    const der = new Uint8Array(signers.ec.key.certificate);
    const value = new Uint8Array(await crypto.subtle.digest("SHA-256", der));
    expect(found).toMatchObject({ isBaseline: false, signer: { digest: { hash: "SHA-256", value } } });
  });
});
