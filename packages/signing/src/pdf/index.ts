export { listPdfSignaturePlaces, type PdfFieldPlace } from "./list-signature-places.ts";
export { largeReserve, usualReserve } from "./pdf-signature-options.ts";
