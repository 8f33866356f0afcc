/** How a file is named by what it holds; the rest ends in `.bin`. */
const endings: Readonly<Record<string, string>> = {
  "application/json": "json",
  "application/fhir+json": "json",
  "application/xml": "xml",
  "application/pdf": "pdf",
  "application/dicom": "dcm",
  "application/hl7-v2": "hl7",
  "application/pkcs7-signature": "p7s",
  "application/pkcs7-mime": "p7m",
  "application/timestamp-token": "tst",
  "application/zip": "zip",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/tiff": "tif",
  "text/csv": "csv",
  "text/html": "html",
  "text/plain": "txt",
  "text/xml": "xml",
};

/** The ending of a file for a content type, parameters aside. */
export function endingOf(contentType: string): string {
  const [plain = ""] = contentType.toLowerCase().split(";");
  return endings[plain.trim()] ?? "bin";
}
