import { createPublicKey } from "node:crypto";
import { encodeCertificatePem } from "@benhan/signing";
import { CompactSign, compactVerify, FlattenedSign, flattenedVerify, importPKCS8 } from "jose";

/** The content that the library jose holds to be signed, by this certificate, or `undefined`. */
export async function heldByJose(
  text: string,
  certificate: Uint8Array,
  detached: Uint8Array | undefined,
): Promise<Uint8Array | undefined> {
  const key = createPublicKey(encodeCertificatePem(certificate));
  const [head = "", , signature = ""] = text.split(".");
  try {
    if (detached === undefined) return (await compactVerify(text, key)).payload;
    await flattenedVerify({ protected: head, payload: detached, signature }, key);
    return detached;
  } catch {
    return undefined;
  }
}

/** Signs with the library jose: the content inside, or beside as it is (RFC 7797). */
export async function signByJose(
  content: Uint8Array,
  signer: {
    readonly alg: string;
    readonly pkcs8: Uint8Array;
    readonly certificate: Uint8Array;
    readonly packaging: "attached" | "detached";
  },
): Promise<string> {
  const { alg, pkcs8, certificate, packaging } = signer;
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  const pem = `-----BEGIN PRIVATE KEY-----\n${base64(pkcs8)}\n-----END PRIVATE KEY-----`;
  const key = await importPKCS8(pem, alg);
  const header = { alg, x5c: [base64(certificate)] };
  if (packaging === "attached") return new CompactSign(content).setProtectedHeader(header).sign(key);
  const signing = new FlattenedSign(content).setProtectedHeader({ ...header, b64: false, crit: ["b64"] });
  const made = await signing.sign(key);
  return `${made.protected}..${made.signature}`;
}
