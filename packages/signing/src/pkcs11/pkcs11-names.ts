/** Numbers of PKCS#11 2.40 that are used. */
export const ck = {
  userNormal: 1,
  sessionSerial: 4,
  classCertificate: 1,
  classPrivateKey: 3,
  attributeClass: 0x00,
  attributeValue: 0x11,
  attributeCertificateType: 0x80,
  attributeKeyType: 0x100,
  attributeId: 0x102,
  keyRsa: 0,
  keyEc: 3,
  osLocking: 2,
  certificateX509: 0,
  rsaPkcs: 0x01,
  rsaPkcsPss: 0x0d,
  sha256RsaPkcs: 0x40,
  sha384RsaPkcs: 0x41,
  sha512RsaPkcs: 0x42,
  ecdsa: 0x1041,
} as const;

/** Return values that mean something of their own. */
export const ckr = {
  cantLock: 0x0a,
  pinIncorrect: 0xa0,
  pinInvalid: 0xa1,
  pinLengthRange: 0xa2,
  pinLocked: 0xa4,
  tokenNotPresent: 0xe0,
  tokenNotRecognized: 0xe1,
  alreadyLoggedIn: 0x100,
  alreadyInitialized: 0x191,
} as const;

/** The return value of a failed call, or `undefined` for an error of another kind. */
export function returnValueOf(error: unknown): number | undefined {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === "number" && code > 0 ? code : undefined;
}

/** `CKR_…` as the module names it, or its number; never the rest of the message. */
export function returnNameOf(error: unknown): string {
  const { message } = (error ?? {}) as { readonly message?: unknown };
  const [name] = /CKR_[A-Z0-9_]+/.exec(typeof message === "string" ? message : "") ?? [];
  const value = returnValueOf(error);
  return name ?? (value === undefined ? "CKR_?" : `0x${value.toString(16)}`);
}
