import type { Certificate } from "../certificate/certificate.ts";
import { isSameName, readDistinguishedName } from "../certificate/distinguished-name.ts";
import { readDer } from "../der/read-der.ts";
import { sameBytes } from "../der/same-bytes.ts";
import { hashOf, isSameDigest } from "../policy/hash-of.ts";
import type { SignaturePolicy } from "../policy/signature-policy.ts";
import type { SignerName } from "./found-signature.ts";

/** The certificate that a signature names. */
export interface NamedSigner {
  readonly certificate?: Certificate;
  /** One fits a part of what the signature says of its signer, but none fits all of it. */
  readonly isMismatch: boolean;
}

/** Looks for the certificate that fits everything a signature says of its signer. */
export async function findNamedSigner(
  name: SignerName,
  offered: readonly Certificate[],
  policy: SignaturePolicy,
): Promise<NamedSigner> {
  let isMismatch = false;
  for (const certificate of offered) {
    const fits = await compare(name, certificate, policy);
    if (fits.length > 0 && fits.every((one) => one)) return { certificate, isMismatch: false };
    isMismatch ||= fits.some((one) => one);
  }
  return { isMismatch };
}

async function compare(
  { issuer, serialDer, subjectKeyId, digest }: SignerName,
  certificate: Certificate,
  policy: SignaturePolicy,
): Promise<readonly boolean[]> {
  const fits: boolean[] = [];
  // A serial number is one number among those of its issuer: the two are one statement.
  if (issuer !== undefined || serialDer !== undefined)
    fits.push(
      issuer !== undefined &&
        serialDer !== undefined &&
        sameBytes(serialDer, certificate.serialDer) &&
        isIssuer(issuer, certificate),
    );
  if (subjectKeyId !== undefined)
    fits.push(certificate.subjectKeyId !== undefined && sameBytes(subjectKeyId, certificate.subjectKeyId));
  if (digest !== undefined) {
    const { hash, value } = digest;
    const isKnown = hash !== undefined && policy.digests.includes(hash);
    fits.push(isKnown && isSameDigest(await hashOf(hash, certificate.der), value));
  }
  return fits;
}

function isIssuer(name: Uint8Array, { issuer }: Certificate): boolean {
  if (sameBytes(name, issuer.raw)) return true;
  try {
    return isSameName(readDistinguishedName(readDer(name)), issuer);
  } catch {
    return false;
  }
}

/** Of certificates that nobody named the one that issued none of the others; a file may list them in any order. */
export function chooseUnnamedSigner(certificates: readonly Certificate[]): Certificate | undefined {
  const leaf = certificates.find(
    (one) => !certificates.some((other) => other !== one && other.issuer.text === one.subject.text),
  );
  return leaf ?? certificates[0];
}

/** How many of the caller's certificates are tried for a signature that neither names nor brings one. */
const mostTried = 16;

/** Of the caller's certificates the one whose key made the signature. None of them is blamed when it is another's. */
export async function findSignerByKey(
  offered: readonly Certificate[],
  signs: (one: Certificate) => Promise<boolean>,
): Promise<Certificate | undefined> {
  const signers = offered.filter(({ authority }) => authority?.isAuthority !== true);
  for (const one of signers.slice(0, mostTried)) {
    if (await signs(one)) return one;
  }
  return undefined;
}
