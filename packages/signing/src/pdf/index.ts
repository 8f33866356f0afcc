export {
  addDocumentTimeStamp,
  addPdfEvidence,
  addPdfTimeStamp,
  type DocumentTimeStampOptions,
  type PdfTimeStampOptions,
} from "./extend-pdf.ts";
export { listPdfSignaturePlaces, type PdfFieldPlace } from "./list-signature-places.ts";
export {
  largeReserve,
  type PdfSignatureOptions,
  type PdfSignaturePlace,
  usualReserve,
  type VisibleSignature,
} from "./pdf-signature-options.ts";
export type { SecurityStore } from "./security-store.ts";
