export { listPdfSignaturePlaces, type PdfFieldPlace } from "./list-signature-places.ts";
