import {
  AuthenticatedSafe,
  CertBag,
  Certificate,
  CryptoEngine,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from "pkijs";

const keyBag = "1.2.840.113549.1.12.10.1.2";
const certificateBag = "1.2.840.113549.1.12.10.1.3";
const iterationCount = 2048;

/** A PKCS#12 file with one key and its certificates, encrypted as `openssl pkcs12 -export` does it today. */
export async function writePkcs12(
  pkcs8: Uint8Array,
  certificates: readonly Uint8Array[],
  passphrase: string,
): Promise<Uint8Array> {
  const engine = new CryptoEngine({ name: "benhan-testkit", crypto: globalThis.crypto });
  const password = new TextEncoder().encode(passphrase).buffer;
  const encryption = {
    password,
    contentEncryptionAlgorithm: { name: "AES-CBC", length: 256, iv: new Uint8Array() },
    hmacHashAlgorithm: "SHA-256",
    iterationCount,
  };
  const key = new PKCS8ShroudedKeyBag({ parsedValue: PrivateKeyInfo.fromBER(new Uint8Array(pkcs8).buffer) });
  await key.makeInternalValues(encryption, engine);
  const bags = [
    new SafeBag({ bagId: keyBag, bagValue: key }),
    ...certificates.map(
      (der) =>
        new SafeBag({
          bagId: certificateBag,
          bagValue: new CertBag({ parsedValue: Certificate.fromBER(new Uint8Array(der).buffer) }),
        }),
    ),
  ];
  const safe = new AuthenticatedSafe({
    parsedValue: { safeContents: [{ privacyMode: 1, value: new SafeContents({ safeBags: bags }) }] },
  });
  await safe.makeInternalValues({ safeContents: [encryption] }, engine);
  const pfx = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } });
  await pfx.makeInternalValues(
    { password, iterations: iterationCount, pbkdf2HashAlgorithm: "SHA-256", hmacHashAlgorithm: "SHA-256" },
    engine,
  );
  return new Uint8Array(pfx.toSchema().toBER());
}
