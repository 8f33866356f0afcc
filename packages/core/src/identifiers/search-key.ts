import { hexOf } from "../digest/hex.ts";
import { hmac } from "../digest/hmac.ts";
import { portableDigest } from "../digest/portable-digest.ts";
import type { Digest } from "../ports/digest.ts";
import { cleanNumber } from "./cleaning.ts";
import { searchKeyTooShort } from "./identifiers.faults.ts";

/** Shortest key that is as strong as the hash. */
const shortestKey = 32;

/**
 * The keyed hash under which a number is found in an index without lying there in plain: HMAC-SHA-256 of its clean
 * form, 64 hex digits. `0790 9000 0000` and `079090000000` have the same one. `undefined` for a text with nothing in
 * it, so that patients without a number never meet. Personal IDs are few enough to be tried out: whoever has the key
 * can undo the hash, so keep it in a `SecretSource` and apart from the index.
 *
 * @throws EmrError `core.identifiers.search_key_too_short` for a key of fewer than 32 bytes
 */
export function searchKey(
  value: string,
  key: Uint8Array,
  options: { readonly digest?: Digest } = {},
): string | undefined {
  if (key.length < shortestKey) throw searchKeyTooShort({ bytes: shortestKey });
  const clean = cleanNumber(value);
  if (clean === "") return undefined;
  const hash = hmac(new TextEncoder().encode(clean), key, options.digest ?? portableDigest);
  return hexOf(hash);
}
