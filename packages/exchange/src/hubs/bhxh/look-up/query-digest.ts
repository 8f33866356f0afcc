import { type DigestText, type FacilityId, formatDigest } from "@benhan/core";
import { hmac, portableDigest } from "@benhan/core/digest";
import type { CardFields } from "./card-query.ts";

/**
 * Stands for a query without showing whose it is: under it an answer is kept, and by it an evidence is matched with the
 * query of then. The same for all spellings of one name that differ in case only. Without a key of its own, somebody who
 * knows a person's three fields can tell whether that person was looked up.
 */
export function queryDigest(
  facilityId: FacilityId,
  { maThe, hoTen, ngaySinh }: CardFields,
  key: Uint8Array = new Uint8Array(),
): DigestText {
  const text = JSON.stringify(["bhxh-card", facilityId, maThe, hoTen.toUpperCase(), ngaySinh]);
  return formatDigest(hmac(new TextEncoder().encode(text), key, portableDigest));
}
