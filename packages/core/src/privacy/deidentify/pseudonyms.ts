import { hexOf } from "../../digest/hex.ts";
import type { MedicalRecord } from "../../record/medical-record.ts";
import { cryptoMissing, keyUnfit } from "./deidentify.faults.ts";

/** Makes the pseudonym of a record. */
export type Pseudonym = (record: MedicalRecord) => Promise<string>;

/** For which export pseudonyms are made: another purpose, or another export, gives others. */
export interface PseudonymScope {
  readonly purpose: string;
  readonly exportId: string;
}

/** The least length of a key in bytes. */
const leastKeyBytes = 32;

/**
 * Pseudonyms by HMAC-SHA-256 over the key of the record, for one export. Who has the key and the record can make one
 * again; without the key nobody can, for a bare hash of a number can be guessed through.
 *
 * @legal Luật 91/2025/QH15 Đ14 k6
 */
export async function createPseudonyms(
  key: CryptoKey | Uint8Array,
  { purpose, exportId }: PseudonymScope,
): Promise<Pseudonym> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (subtle === undefined) throw cryptoMissing({});
  const hmac = await hmacKey(subtle, key);
  const utf8 = new TextEncoder();
  return async ({ facilityId, source }) => {
    const message = ["benhan-deidentify/1", purpose, exportId, facilityId, source.system, source.id];
    const mac = await subtle.sign("HMAC", hmac, utf8.encode(JSON.stringify(message)));
    return hexOf(new Uint8Array(mac));
  };
}

async function hmacKey(subtle: SubtleCrypto, key: CryptoKey | Uint8Array): Promise<CryptoKey> {
  if (ArrayBuffer.isView(key)) {
    // Bytes that are all the same are a buffer that nobody has filled.
    if (key.byteLength < leastKeyBytes || key.every((byte) => byte === key[0])) throw keyUnfit({});
    const parameters = { name: "HMAC", hash: "SHA-256" };
    return await subtle.importKey("raw", new Uint8Array(key), parameters, false, ["sign"]);
  }
  const { name, hash } = key.algorithm as Partial<HmacKeyAlgorithm>;
  if (name !== "HMAC" || hash?.name !== "SHA-256" || !key.usages.includes("sign")) throw keyUnfit({});
  return key;
}
