import type { Bilingual } from "@benhan/core/faults";
import { isEmrError } from "@benhan/core/faults";
import { readCertificate } from "../../certificate/read-certificate.ts";
import { readOcspAnswer } from "../../certificate/revocation/read-ocsp-answer.ts";
import { readRevocationList } from "../../certificate/revocation/read-revocation-list.ts";
import { derTag } from "../../der/read-der.ts";
import { sniffDocument } from "../../verification/sniff-document.ts";

/** The sorts of files that a person may take for one another. */
export type FileSort = keyof typeof sortTexts;

/** What each is called. */
export const sortTexts = {
  pdf: { vi: "tệp PDF", en: "a PDF" },
  xml: { vi: "tệp XML", en: "an XML file" },
  cms: { vi: "tệp chữ ký CMS (.p7s, .p7m)", en: "a CMS signature (.p7s, .p7m)" },
  jws: { vi: "chữ ký JWS", en: "a JSON web signature" },
  "time-stamp": { vi: "dấu thời gian (.tsr)", en: "a time-stamp (.tsr)" },
  signed: {
    vi: "tệp mang chữ ký số (XML, PDF, CMS, JWS, dấu thời gian)",
    en: "a file that carries signatures (XML, PDF, CMS, JWS, time-stamp)",
  },
  document: { vi: "tệp cần ký", en: "the file to sign" },
  certificate: { vi: "chứng thư số (PEM hoặc DER)", en: "a certificate (PEM or DER)" },
  list: { vi: "danh sách thu hồi (CRL, PEM hoặc DER)", en: "a revocation list (CRL, PEM or DER)" },
  answer: { vi: "trả lời OCSP (PEM hoặc DER)", en: "an OCSP answer (PEM or DER)" },
  pkcs12: { vi: "tệp khóa .p12/.pfx", en: "a key file (.p12, .pfx)" },
  "private-key": { vi: "khóa bí mật không có chứng thư", en: "a private key without a certificate" },
  font: { vi: "phông TrueType (.ttf)", en: "a TrueType font (.ttf)" },
  other: { vi: "tệp loại khác", en: "a file of another sort" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What a file is, by its content; its name may say anything. */
export function sortOf(bytes: Uint8Array): FileSort {
  if (bytes[0] === derTag.sequence) return sortOfDer(bytes);
  const labels = labelsOf(bytes);
  if (labels.some((label) => label.endsWith("PRIVATE KEY"))) return "private-key";
  if (labels.includes("CERTIFICATE")) return "certificate";
  if (labels.includes("X509 CRL")) return "list";
  if (labels.includes("OCSP RESPONSE")) return "answer";
  const start = new DataView(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4));
  if (start.byteLength === 4 && [0x00010000, 0x74727565].includes(start.getUint32(0))) return "font";
  return sniffDocument(bytes)?.kind ?? "other";
}

function labelsOf(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder("latin1").decode(bytes.subarray(0, 1024 * 1024));
  return /^\s*(?:[^<{%]|$)/.test(text)
    ? [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----/g)].map(([, label = ""]) => label)
    : [];
}

function sortOfDer(bytes: Uint8Array): FileSort {
  if (reads(() => readCertificate(bytes))) return "certificate";
  if (reads(() => readRevocationList(bytes))) return "list";
  if (reads(() => readOcspAnswer(bytes))) return "answer";
  const number = leadingNumber(bytes);
  if (number === undefined) return sniffDocument(bytes)?.kind ?? "other";
  return number === 3 ? "pkcs12" : "private-key";
}

/** A key file begins with the version 3, a private key with 0 or 1. Both may be BER, whose length is not known. */
function leadingNumber(bytes: Uint8Array): number | undefined {
  const length = bytes[1] ?? 0;
  const header = length > 0x80 ? 2 + (length & 0x7f) : 2;
  return bytes[header] === derTag.integer && bytes[header + 1] === 1 ? bytes[header + 2] : undefined;
}

function reads(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (isEmrError(error)) return false;
    throw error;
  }
}
