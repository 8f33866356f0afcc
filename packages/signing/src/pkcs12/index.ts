export type { SigningKey, SignOptions } from "../ports/signing-key.ts";
export { openPkcs12 } from "./open-pkcs12.ts";
