import { loadOnce } from "../signature/load-once.ts";
import type { ReadSignaturesOptions } from "../signature/signature-container.ts";
import type { XmlLimits } from "../xml/xml-limits.ts";
import type { FoundSignature } from "./found-signature.ts";
import type { DocumentKind } from "./sniff-document.ts";

/** What readers are given besides the document. */
export interface ReaderOptions extends ReadSignaturesOptions {
  readonly limits?: Partial<XmlLimits>;
}

/** Reads the signatures of documents of one kind, strictly, and judges none. */
export type SignatureReader = (
  bytes: Uint8Array,
  options?: ReaderOptions,
) => Promise<readonly FoundSignature[]>;

/** Loads the reader of each kind when a document of that kind turns up. */
export type SignatureReaders = Readonly<
  Record<Exclude<DocumentKind, "time-stamp">, () => Promise<SignatureReader>>
>;

/** The readers of this package. */
export const signatureReaders: SignatureReaders = {
  xml: loadOnce(async () => (await import("../xmldsig/find-xml-signatures.ts")).findXmlSignatures),
  cms: loadOnce(async () => (await import("../cms/find-cms-signatures.ts")).findCmsSignatures),
  pdf: loadOnce(async () => (await import("../pdf/find-pdf-signatures.ts")).findPdfSignatures),
  jws: loadOnce(async () => (await import("../jws/find-jws-signatures.ts")).findJwsSignatures),
};
