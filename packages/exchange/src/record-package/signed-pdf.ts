import type { RecordPaper } from "../paper/record/record-papers.ts";
import type { WriteRecordPackageOptions } from "./package-options.ts";
import { signedPdfWrong } from "./record-package.faults.ts";

/**
 * The PDF of a paper as the host has it signed; nothing when it is to be drawn.
 *
 * @throws EmrError `exchange.record_package.signed_pdf_wrong`
 */
export async function signedPdfOf(
  paper: RecordPaper | "whole",
  path: string,
  { signedPdf, signal }: WriteRecordPackageOptions,
): Promise<Uint8Array | undefined> {
  const pdf: unknown = await signedPdf?.(paper, { ...(signal !== undefined && { signal }) });
  if (pdf === undefined || isPdf(pdf)) return pdf;
  throw signedPdfWrong({}, { path: ["signedPdf"], official: path });
}

/** Whether somebody who opens it finds a PDF: `%PDF-`. */
function isPdf(value: unknown): value is Uint8Array {
  return (
    value instanceof Uint8Array && [0x25, 0x50, 0x44, 0x46, 0x2d].every((byte, at) => value[at] === byte)
  );
}
