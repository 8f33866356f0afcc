export type { SigningKey, SignOptions } from "../ports/signing-key.ts";
export {
  listPkcs11Certificates,
  openPkcs11Key,
  type PinSource,
  type Pkcs11Certificate,
  type Pkcs11Key,
  type Pkcs11KeyOptions,
  type TokenName,
} from "./open-pkcs11-key.ts";
export type { Pkcs11Addon } from "./pkcs11-addon.ts";
