import "reflect-metadata";
import { epochMs, type Instant, parseInstant } from "@benhan/core";
import { BasicConstraintsExtension, X509CertificateGenerator } from "@peculiar/x509";
import type { Certificate } from "../../src/certificate/certificate.ts";
import { readCertificate } from "../../src/certificate/read-certificate.ts";
import { draftSignerInfo, fillSignedData, type SignerInfoDraft } from "../../src/cms/draft-signer-info.ts";
import { hashOf } from "../../src/policy/hash-of.ts";
import { type SignatureAlgorithm, signatureAlgorithms } from "../../src/policy/signature-algorithm.ts";
import { verifySignatureValue } from "../../src/policy/verify-signature-value.ts";
import type { FoundSignature } from "../../src/verification/found-signature.ts";

/** A signer of the tests, who signs with every algorithm that his key can do. */
export interface CmsSigner {
  readonly certificate: Certificate;
  readonly root: Uint8Array;
  readonly pkcs8: Uint8Array;
  sign(bytes: Uint8Array, algorithm: SignatureAlgorithm): Promise<Uint8Array>;
}

export const signingTime: Instant = parseInstant("2026-11-21T03:00:00Z");

const kinds = {
  rsa: {
    name: "RSASSA-PKCS1-v1_5",
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: "SHA-256",
  },
  "P-256": { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" },
  "P-384": { name: "ECDSA", namedCurve: "P-384", hash: "SHA-384" },
  "P-521": { name: "ECDSA", namedCurve: "P-521", hash: "SHA-512" },
} as const;
export type KeyKind = keyof typeof kinds;

/** Every algorithm that signs, and a key for it; curves and hashes need not go together. */
export const allWays: readonly (readonly [KeyKind, SignatureAlgorithm])[] = [
  ["rsa", "rsa-sha256"],
  ["rsa", "rsa-sha384"],
  ["rsa", "rsa-sha512"],
  ["rsa", "rsa-pss-sha256"],
  ["rsa", "rsa-pss-sha384"],
  ["rsa", "rsa-pss-sha512"],
  ["P-256", "ecdsa-sha256"],
  ["P-256", "ecdsa-sha512"],
  ["P-384", "ecdsa-sha384"],
  ["P-521", "ecdsa-sha512"],
];

const made = new Map<string, Promise<CmsSigner>>();

/** The signer with that kind of key; made once per run. A second one of the same kind has another name. */
export function signerOf(kind: KeyKind, name: string = kind): Promise<CmsSigner> {
  const known = made.get(name) ?? makeSigner(kind, name);
  made.set(name, known);
  return known;
}

const rootAlgorithm = kinds["P-256"];
let rootMade: Promise<{ readonly keys: CryptoKeyPair; readonly der: Uint8Array }> | undefined;
let serial = 0x80;

async function makeRoot() {
  const keys = await crypto.subtle.generateKey(rootAlgorithm, true, ["sign", "verify"]);
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: "01",
      name: "CN=TEST ROOT, C=VN",
      notBefore: new Date("2020-01-01T00:00:00Z"),
      notAfter: new Date("2049-01-01T00:00:00Z"),
      keys,
      signingAlgorithm: rootAlgorithm,
      extensions: [new BasicConstraintsExtension(true, undefined, true)],
    },
    crypto,
  );
  return { keys, der: new Uint8Array(certificate.rawData) };
}

async function makeSigner(kind: KeyKind, name: string): Promise<CmsSigner> {
  rootMade ??= makeRoot();
  const root = await rootMade;
  const keys = await crypto.subtle.generateKey(kinds[kind], true, ["sign", "verify"]);
  serial++;
  const certificate = await X509CertificateGenerator.create(
    {
      serialNumber: serial.toString(16).padStart(4, "0"),
      subject: `CN=BÁC SĨ THỬ NGHIỆM ${name}, C=VN`,
      issuer: "CN=TEST ROOT, C=VN",
      notBefore: new Date("2020-01-01T00:00:00Z"),
      notAfter: new Date("2049-01-01T00:00:00Z"),
      publicKey: keys.publicKey,
      signingKey: root.keys.privateKey,
      signingAlgorithm: rootAlgorithm,
      extensions: [new BasicConstraintsExtension(false, undefined, true)],
    },
    crypto,
  );
  const pkcs8 = await crypto.subtle.exportKey("pkcs8", keys.privateKey);
  return {
    certificate: readCertificate(new Uint8Array(certificate.rawData)),
    root: root.der,
    pkcs8: new Uint8Array(pkcs8),
    async sign(bytes, algorithm) {
      const { scheme, hash } = signatureAlgorithms[algorithm];
      const parameters =
        kind === "rsa" ? { name: scheme, hash } : { name: scheme, namedCurve: kinds[kind].namedCurve };
      const key = await crypto.subtle.importKey("pkcs8", pkcs8, parameters, false, ["sign"]);
      const saltLength = Number(hash.slice(4)) / 8;
      const value = await crypto.subtle.sign({ name: scheme, hash, saltLength }, key, new Uint8Array(bytes));
      return new Uint8Array(value);
    },
  };
}

/** A signature as `draftSignerInfo` and `fillSignedData` make it; attached unless said otherwise. */
export async function signCms(
  content: Uint8Array,
  [kind, algorithm]: readonly [KeyKind, SignatureAlgorithm] = ["P-256", "ecdsa-sha256"],
  wish: Partial<SignerInfoDraft> = {},
): Promise<Uint8Array> {
  const { certificate, root, sign } = await signerOf(kind);
  const signer = { certificate, chain: [root], algorithm, signingTime: epochMs(signingTime) };
  const draft = { content, signer, profile: "cades", isAttached: true, ...wish } as const;
  const parts = await draftSignerInfo(draft);
  return fillSignedData(parts, await sign(parts.toBeSigned, algorithm), algorithm);
}

/** True when nothing is wrong with the signature but, perhaps, who made it: form, digests and value. */
export async function holds(found: FoundSignature | undefined): Promise<boolean> {
  if (found === undefined || found.defects.length > 0 || found.algorithm === undefined) return false;
  const { toBeSigned, digestsMatch } = await found.open();
  const { signer } = found;
  const isEqual = (one: Uint8Array, other: Uint8Array | undefined) => String(one) === String(other);
  const named = found.evidence.certificates.find(
    ({ issuer, serialDer }) => isEqual(issuer.raw, signer?.issuer) && isEqual(serialDer, signer?.serialDer),
  );
  const bound = signer?.digest;
  return (
    named !== undefined &&
    (bound?.hash === undefined || isEqual(await hashOf(bound.hash, named.der), bound.value)) &&
    digestsMatch.length > 0 &&
    digestsMatch.every((matches) => matches) &&
    (await verifySignatureValue(named.key, found.algorithm, found.value, toBeSigned))
  );
}

/** The names of what is wrong with a signature. */
export function defectsOf(found: FoundSignature | undefined): readonly string[] {
  return (found?.defects ?? []).map(({ code }) => code.replace("signing.cms.", ""));
}
