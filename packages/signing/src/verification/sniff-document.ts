import { derTag } from "../der/read-der.ts";
import { decodeBase64 } from "../encoding/base64.ts";

/** The kinds of documents that carry signatures or time-stamps. */
export type DocumentKind = "xml" | "cms" | "pdf" | "jws" | "time-stamp";

/** What a document is, by its first bytes, and its bytes without the clothes of PEM. */
export interface SniffedDocument {
  readonly kind: DocumentKind;
  readonly bytes: Uint8Array;
}

const head = 1024;
const pemLabels = "CMS|PKCS7|PKCS #7 SIGNED DATA|TIMESTAMP RESPONSE|TS RESPONSE";

/** Tells what a document is; the first part of a JWS may be longer than what is looked at. A guess is enough: its reader refuses whatever is something else. */
export function sniffDocument(bytes: Uint8Array): SniffedDocument | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, head));
  if (start.includes("%PDF-")) return { kind: "pdf", bytes };
  if (bytes[0] === derTag.sequence) return { kind: kindOfDer(bytes), bytes };
  if (/^\s*-----BEGIN /.test(start)) return sniffPem(bytes);
  const text = start.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "").trimStart();
  if (text.startsWith("<")) return { kind: "xml", bytes };
  if (text.startsWith("{") || /^[A-Za-z0-9_-]{16,}(?:\.|$)/.test(text)) return { kind: "jws", bytes };
  return undefined;
}

/** A CMS begins with an object identifier, the reply of a time-stamping authority with a status. */
function kindOfDer(bytes: Uint8Array): DocumentKind {
  const length = bytes[1] ?? 0;
  const header = length > 0x80 ? 2 + (length & 0x7f) : 2;
  return bytes[header] === derTag.sequence ? "time-stamp" : "cms";
}

function sniffPem(bytes: Uint8Array): SniffedDocument | undefined {
  const text = new TextDecoder("latin1").decode(bytes);
  const block = new RegExp(`-----BEGIN (${pemLabels})-----([A-Za-z0-9+/=\\s]*)-----END \\1-----`).exec(text);
  // Of several others may read another one.
  if (text.split(new RegExp(`-----BEGIN (?:${pemLabels})-----`)).length !== 2) return undefined;
  const der = decodeBase64((block?.[2] ?? "").replace(/\s/g, ""));
  return der === undefined || der.length === 0 ? undefined : { kind: kindOfDer(der), bytes: der };
}
