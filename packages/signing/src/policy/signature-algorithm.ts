/** The signature algorithms that are created and accepted. The family must be that of the key. */
export type SignatureAlgorithm =
  | "rsa-sha256"
  | "rsa-sha384"
  | "rsa-sha512"
  | "rsa-pss-sha256"
  | "rsa-pss-sha384"
  | "rsa-pss-sha512"
  | "ecdsa-sha256"
  | "ecdsa-sha384"
  | "ecdsa-sha512";

/** Algorithms that are recognised in old signatures only. */
export type LegacySignatureAlgorithm = "rsa-sha1";

/** Hash algorithms by the names that WebCrypto uses. */
export type HashAlgorithm = "SHA-256" | "SHA-384" | "SHA-512";

/** What an algorithm is made of. */
export interface AlgorithmDefinition {
  readonly family: "rsa" | "ec";
  readonly scheme: "RSASSA-PKCS1-v1_5" | "RSA-PSS" | "ECDSA";
  readonly hash: HashAlgorithm | "SHA-1";
  /** The identifier in XML signatures. */
  readonly uri: string;
}

const more2001 = "http://www.w3.org/2001/04/xmldsig-more#";
const more2007 = "http://www.w3.org/2007/05/xmldsig-more#";

/** All algorithms that the code knows. There is no HMAC, DSA or MD5 on purpose. */
export const signatureAlgorithms: Readonly<
  Record<SignatureAlgorithm | LegacySignatureAlgorithm, AlgorithmDefinition>
> = {
  "rsa-sha256": { family: "rsa", scheme: "RSASSA-PKCS1-v1_5", hash: "SHA-256", uri: `${more2001}rsa-sha256` },
  "rsa-sha384": { family: "rsa", scheme: "RSASSA-PKCS1-v1_5", hash: "SHA-384", uri: `${more2001}rsa-sha384` },
  "rsa-sha512": { family: "rsa", scheme: "RSASSA-PKCS1-v1_5", hash: "SHA-512", uri: `${more2001}rsa-sha512` },
  "rsa-pss-sha256": { family: "rsa", scheme: "RSA-PSS", hash: "SHA-256", uri: `${more2007}sha256-rsa-MGF1` },
  "rsa-pss-sha384": { family: "rsa", scheme: "RSA-PSS", hash: "SHA-384", uri: `${more2007}sha384-rsa-MGF1` },
  "rsa-pss-sha512": { family: "rsa", scheme: "RSA-PSS", hash: "SHA-512", uri: `${more2007}sha512-rsa-MGF1` },
  "ecdsa-sha256": { family: "ec", scheme: "ECDSA", hash: "SHA-256", uri: `${more2001}ecdsa-sha256` },
  "ecdsa-sha384": { family: "ec", scheme: "ECDSA", hash: "SHA-384", uri: `${more2001}ecdsa-sha384` },
  "ecdsa-sha512": { family: "ec", scheme: "ECDSA", hash: "SHA-512", uri: `${more2001}ecdsa-sha512` },
  "rsa-sha1": {
    family: "rsa",
    scheme: "RSASSA-PKCS1-v1_5",
    hash: "SHA-1",
    uri: "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
  },
};

const byUri = new Map(
  Object.entries(signatureAlgorithms).map(([name, { uri }]) => [
    uri,
    name as keyof typeof signatureAlgorithms,
  ]),
);

/** The algorithm that an XML identifier means, or `undefined` for one that the code does not know. */
export function getAlgorithmOfUri(uri: string): SignatureAlgorithm | LegacySignatureAlgorithm | undefined {
  return byUri.get(uri);
}

/** Digest identifiers of XML signatures. */
export const digestUris: ReadonlyMap<string, HashAlgorithm | "SHA-1"> = new Map([
  ["http://www.w3.org/2001/04/xmlenc#sha256", "SHA-256"],
  ["http://www.w3.org/2001/04/xmldsig-more#sha384", "SHA-384"],
  ["http://www.w3.org/2001/04/xmlenc#sha512", "SHA-512"],
  ["http://www.w3.org/2000/09/xmldsig#sha1", "SHA-1"],
]);
