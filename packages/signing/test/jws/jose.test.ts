import { readCertificate } from "@benhan/signing";
import { createTestAuthority, type TestSigner } from "@benhan/signing/testkit";
import { CompactSign, compactVerify, FlattenedSign, flattenedVerify, importPKCS8, importX509 } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { encodeBase64 } from "../../src/encoding/base64.ts";
import { encodeCertificatePem } from "../../src/encoding/pem.ts";
import { findJwsSignatures } from "../../src/jws/find-jws-signatures.ts";
import { signDocument } from "../../src/signature/sign-document.ts";
import { outcomeOf } from "../opened-signature.ts";
import { clock, decode, encode } from "../visit-file.ts";

const bytes = encode('{"a":"Đỗ"}');
const cases = [
  ["RS256", "rsa", "vn-deployed"],
  ["PS256", "rsa", "vn-tt15-2025"],
  ["ES256", "ec", "vn-deployed"],
] as const;

describe("the library jose and we", () => {
  let signers: Readonly<Record<"rsa" | "ec", TestSigner>>;
  beforeAll(async () => {
    const authority = await createTestAuthority();
    signers = { rsa: await authority.issueSigner(), ec: await authority.issueSigner({ key: "ec" }) };
  });
  const pkcs8Of = (kind: "rsa" | "ec") =>
    `-----BEGIN PRIVATE KEY-----\n${encodeBase64(signers[kind].pkcs8)}\n-----END PRIVATE KEY-----`;

  it.each(cases)("accept each other's %s inside the document", async (alg, kind, policy) => {
    const { key } = signers[kind];
    const ours = await signDocument({ bytes }, { format: "jws", key, policy, clock });
    const publicKey = await importX509(encodeCertificatePem(key.certificate), alg);
    const { payload } = await compactVerify(ours.bytes, publicKey);
    expect(new Uint8Array(payload)).toEqual(bytes);
    const theirs = await new CompactSign(bytes)
      .setProtectedHeader({ alg, x5c: [encodeBase64(key.certificate)] })
      .sign(await importPKCS8(pkcs8Of(kind), alg));
    const [found] = await findJwsSignatures(encode(theirs));
    expect(await outcomeOf(found, readCertificate(key.certificate))).toBe("intact");
  });

  it.each(cases)("accept each other's %s beside the document", async (alg, kind, policy) => {
    const { key } = signers[kind];
    const ours = await signDocument({ bytes }, { format: "jws", packaging: "detached", key, policy, clock });
    const [head = "", , signature = ""] = decode(ours.bytes).split(".");
    const publicKey = await importX509(encodeCertificatePem(key.certificate), alg);
    await flattenedVerify({ protected: head, payload: bytes, signature }, publicKey);
    const theirs = await new FlattenedSign(bytes)
      .setProtectedHeader({ alg, b64: false, crit: ["b64"] })
      .sign(await importPKCS8(pkcs8Of(kind), alg));
    const [found] = await findJwsSignatures(encode(`${theirs.protected}..${theirs.signature}`), {
      detached: bytes,
    });
    expect(await outcomeOf(found, readCertificate(key.certificate))).toBe("intact");
  });
});
