import { digestOf } from "@benhan/core/digest";
import type { Certificate } from "./certificate.ts";
import { readCertificateExtensions } from "./extensions/read-certificate-extensions.ts";
import { keepLast } from "./keep-last.ts";
import { parseCertificate } from "./read-signer-certificate.ts";

/**
 * Reads one X.509 certificate in DER, strictly. The same bytes may give the same object.
 *
 * @throws EmrError `signing.der.unreadable`
 */
export const readCertificate: (der: Uint8Array) => Certificate = keepLast((der) => {
  const { certificate, extensions } = parseCertificate(der);
  return { ...certificate, fingerprint: digestOf(der), ...readCertificateExtensions(extensions) };
});
