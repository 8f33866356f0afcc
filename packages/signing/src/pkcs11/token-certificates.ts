import { Buffer } from "node:buffer";
import { isEmrError } from "@benhan/core/faults";
import type { Certificate } from "../certificate/certificate.ts";
import { readCertificate } from "../certificate/read-certificate.ts";
import type { Handle, Pkcs11Module } from "./pkcs11-addon.ts";
import { ck, ckr, returnValueOf } from "./pkcs11-names.ts";

/** A certificate on a token, with what pairs it with its key. */
export interface TokenCertificate {
  readonly slot: Handle;
  readonly token: { readonly label: string; readonly serialNumber: string };
  readonly certificate: Certificate;
  readonly keyId: Uint8Array;
}

/** More than any token holds; a broken module could list for ever. */
const mostObjects = 256;

/** The certificates of all tokens that are plugged in. They are public: no PIN is needed. */
export function listTokenCertificates(module: Pkcs11Module): {
  readonly tokens: number;
  readonly found: readonly TokenCertificate[];
} {
  const readable = module.C_GetSlotList(true).flatMap((slot) => {
    try {
      return [certificatesOf(module, slot)];
    } catch (error) {
      const value = returnValueOf(error);
      // Pulled out meanwhile, or blank: another reader may hold the right one.
      if (value === ckr.tokenNotPresent || value === ckr.tokenNotRecognized) return [];
      throw error;
    }
  });
  return { tokens: readable.length, found: readable.flat() };
}

function certificatesOf(module: Pkcs11Module, slot: Handle): readonly TokenCertificate[] {
  const info = module.C_GetTokenInfo(slot);
  const token = { label: info.label.trim(), serialNumber: info.serialNumber.trim() };
  const session = module.C_OpenSession(slot, ck.sessionSerial);
  try {
    const objects = findObjects(module, session, [
      { type: ck.attributeClass, value: ck.classCertificate },
      { type: ck.attributeCertificateType, value: ck.certificateX509 },
    ]);
    return objects.flatMap((object) => {
      const [value, id] = module.C_GetAttributeValue(session, object, [
        { type: ck.attributeValue },
        { type: ck.attributeId },
      ]);
      const certificate = value && readQuietly(new Uint8Array(value.value));
      if (certificate === undefined || id === undefined) return [];
      return [{ slot, token, certificate, keyId: new Uint8Array(id.value) }];
    });
  } finally {
    module.C_CloseSession(session);
  }
}

/** The private key of that kind with that CKA_ID; the session is logged in. */
export function findPrivateKey(
  module: Pkcs11Module,
  session: Handle,
  { keyId, certificate }: Pick<TokenCertificate, "keyId" | "certificate">,
): Handle | undefined {
  const [key] = findObjects(module, session, [
    { type: ck.attributeClass, value: ck.classPrivateKey },
    { type: ck.attributeKeyType, value: certificate.key.family === "ec" ? ck.keyEc : ck.keyRsa },
    { type: ck.attributeId, value: bufferOf(keyId) },
  ]);
  return key;
}

/** The same bytes as the native code takes them. */
export function bufferOf(bytes: Uint8Array): Uint8Array {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findObjects(module: Pkcs11Module, session: Handle, template: readonly object[]): readonly Handle[] {
  module.C_FindObjectsInit(session, template);
  try {
    return module.C_FindObjects(session, mostObjects);
  } finally {
    module.C_FindObjectsFinal(session);
  }
}

/** A token may hold certificates of other makers that are none of ours to judge. */
function readQuietly(der: Uint8Array): Certificate | undefined {
  try {
    return readCertificate(der);
  } catch (error) {
    if (isEmrError(error)) return undefined;
    throw error;
  }
}
