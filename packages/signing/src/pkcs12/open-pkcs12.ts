import { isEmrError } from "@benhan/core/faults";
import type { CallOptions } from "@benhan/core/ports";
import { fromBER, OctetString } from "asn1js";
import {
  AuthenticatedSafe,
  CertBag,
  ContentInfo,
  CryptoEngine,
  EncryptedData,
  PFX,
  PKCS8ShroudedKeyBag,
  Certificate as PkiCertificate,
  PrivateKeyInfo,
  type SafeBag,
  type SafeContents,
} from "pkijs";
import { checkCall, fileArgument, passphraseArgument } from "../call/check-call.ts";
import type { Certificate } from "../certificate/certificate.ts";
import { readCertificate } from "../certificate/read-certificate.ts";
import { importSigningKey } from "../key/import-signing-key.ts";
import type { SigningKey } from "../ports/signing-key.ts";
import { checkEncryption } from "./check-encryption.ts";
import { pkcs12KeyMissing, pkcs12PassphraseWrong, pkcs12Unreadable } from "./pkcs12.faults.ts";
import { verifyPkcs12Mac } from "./verify-pkcs12-mac.ts";

/**
 * Opens a `.p12`/`.pfx` file and gives its key, which cannot be read out again. RSA keys and ECDSA keys on P-256, P-384
 * and P-521; files encrypted with AES (PBES2), as `openssl pkcs12 -export` and current Windows write them.
 *
 * @throws EmrError `signing.pkcs12.passphrase_wrong`, `.legacy_encryption`, `.too_many_iterations`,
 * `.key_missing`, `.unreadable`;
 * `signing.call.invalid_argument` for a path in place of the file's content
 */
export async function openPkcs12(
  bytes: Uint8Array,
  passphrase: string,
  options: CallOptions = {},
): Promise<SigningKey> {
  checkCall("openPkcs12", fileArgument(bytes, "bytes"), passphraseArgument(passphrase));
  options.signal?.throwIfAborted();
  const { keys, certificates } = await decrypt(bytes, passphrase, options);
  try {
    for (const pkcs8 of keys) {
      for (const certificate of certificates) {
        const chain = chainOf(certificate, certificates);
        const key = await importSigningKey(pkcs8, certificate, chain, options);
        if (key !== undefined) return key;
      }
    }
  } finally {
    for (const pkcs8 of keys) pkcs8.fill(0);
  }
  throw pkcs12KeyMissing({});
}

interface Pkcs12Content {
  readonly keys: readonly Uint8Array[];
  readonly certificates: readonly Certificate[];
}

async function decrypt(bytes: Uint8Array, passphrase: string, options: CallOptions): Promise<Pkcs12Content> {
  const { signal } = options;
  const engine = new CryptoEngine({ name: "benhan", crypto: globalThis.crypto });
  const password = new TextEncoder().encode(passphrase).buffer;
  const { content, hasMac } = await readAuthenticated(bytes, passphrase, options);
  try {
    // pkijs takes a parsed structure apart when it reads it, hence one parse to look and one to open.
    for (const part of readSafe(content).safeContents) checkPart(part);
    const safe = readSafe(content);
    await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) }, engine);
    const parsed: readonly { readonly value: SafeContents }[] = safe.parsedValue.safeContents;
    const bags = parsed.flatMap(({ value }) => value.safeBags);
    const keys: Uint8Array[] = [];
    for (const bag of bags) {
      signal?.throwIfAborted();
      const key = await keyOfBag(bag, password, engine);
      if (key !== undefined) keys.push(key);
    }
    return { keys, certificates: bags.flatMap(certificateOfBag) };
  } catch (error) {
    signal?.throwIfAborted();
    if (isEmrError(error)) throw error;
    // With the integrity value checked, the passphrase is right and something else is wrong.
    throw hasMac ? pkcs12Unreadable({ part: "SafeContents" }, { cause: error }) : wrongPassphrase(passphrase);
  }
}

/** The protected content, after its integrity was checked with the passphrase. */
async function readAuthenticated(
  bytes: Uint8Array,
  passphrase: string,
  options: CallOptions,
): Promise<{ readonly content: Uint8Array; readonly hasMac: boolean }> {
  const pfx = readPfx(bytes);
  const inner: unknown = pfx.authSafe.content;
  if (!(inner instanceof OctetString)) throw pkcs12Unreadable({ part: "authSafe" });
  const content = new Uint8Array(inner.getValue());
  const { macData } = pfx;
  if (macData === undefined) return { content, hasMac: false };
  const mac = {
    digestOid: macData.mac.digestAlgorithm.algorithmId,
    digest: new Uint8Array(macData.mac.digest.getValue()),
    salt: new Uint8Array(macData.macSalt.getValue()),
    iterations: macData.iterations ?? 1,
  };
  if (!(await verifyPkcs12Mac(mac, content, passphrase, options))) throw wrongPassphrase(passphrase);
  return { content, hasMac: true };
}

function wrongPassphrase(passphrase: string): Error {
  return pkcs12PassphraseWrong({ endsInLineBreak: /[\r\n]$/.test(passphrase) });
}

function readPfx(bytes: Uint8Array): PFX {
  try {
    const parsed = fromBER(new Uint8Array(bytes).buffer);
    if (parsed.offset < 0) throw pkcs12Unreadable({ part: "PFX" });
    return new PFX({ schema: parsed.result });
  } catch (error) {
    throw isEmrError(error) ? error : pkcs12Unreadable({ part: "PFX" }, { cause: error });
  }
}

function readSafe(content: Uint8Array): AuthenticatedSafe {
  return AuthenticatedSafe.fromBER(new Uint8Array(content).buffer);
}

function checkPart(part: ContentInfo): void {
  if (part.contentType !== ContentInfo.ENCRYPTED_DATA) return;
  checkEncryption(
    new EncryptedData({ schema: part.content }).encryptedContentInfo.contentEncryptionAlgorithm,
  );
}

async function keyOfBag(
  { bagValue }: SafeBag,
  password: ArrayBuffer,
  engine: CryptoEngine,
): Promise<Uint8Array | undefined> {
  if (bagValue instanceof PrivateKeyInfo) return new Uint8Array(bagValue.toSchema().toBER());
  if (!(bagValue instanceof PKCS8ShroudedKeyBag)) return undefined;
  checkEncryption(bagValue.encryptionAlgorithm);
  await (bagValue as unknown as ShroudedKeyOpener).parseInternalValues({ password }, engine);
  const key = bagValue.parsedValue;
  return key === undefined ? undefined : new Uint8Array(key.toSchema().toBER());
}

/** The method is marked protected in pkijs, although nothing else opens such a bag. */
interface ShroudedKeyOpener {
  parseInternalValues(parameters: { readonly password: ArrayBuffer }, crypto: CryptoEngine): Promise<void>;
}

function certificateOfBag({ bagValue }: SafeBag): readonly Certificate[] {
  if (!(bagValue instanceof CertBag)) return [];
  const value: unknown = bagValue.certValue ?? bagValue.parsedValue;
  if (value instanceof OctetString) return [readCertificate(new Uint8Array(value.getValue()))];
  if (value instanceof PkiCertificate) return [readCertificate(new Uint8Array(value.toSchema().toBER()))];
  return [];
}

/** The issuers that the file brings along, nearest first. */
function chainOf(signer: Certificate, certificates: readonly Certificate[]): readonly Uint8Array[] {
  const chain: Certificate[] = [signer];
  for (;;) {
    const last = chain[chain.length - 1];
    const issuer = certificates.find(
      (one) => one.subject.text === last?.issuer.text && !chain.includes(one) && one !== last,
    );
    if (issuer === undefined) return chain.slice(1).map(({ der }) => der);
    chain.push(issuer);
  }
}
