import { derUnreadable } from "../der/der.faults.ts";
import { decodeCertificatePem } from "../encoding/pem.ts";
import type { Certificate } from "./certificate.ts";
import { readCertificate } from "./read-certificate.ts";

/**
 * The certificates of a file that an operator has at hand: one in DER, or one or several in PEM. Files that are to be
 * judged bring DER only.
 *
 * @throws EmrError `signing.der.unreadable`
 */
export function readGivenCertificates(bytes: Uint8Array): readonly Certificate[] {
  const pem = decodeCertificatePem(bytes);
  if (pem === undefined) return [readCertificate(bytes)];
  if (pem.length === 0) throw derUnreadable({ offset: 0 });
  return pem.map(readCertificate);
}
