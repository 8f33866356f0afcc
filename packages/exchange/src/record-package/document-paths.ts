import type { RecordPaper } from "../paper/record/record-papers.ts";

/** The whole record as one PDF. */
export const wholePath = "documents/000-whole-record.pdf";

/** What every package holds beside papers. */
export const dataPaths: readonly string[] = ["hosobenhan.json", "hosobenhan.xml", "record.json"];

/** `documents/007-22-BV2.pdf`; a form that nobody knows may have any code. */
export function documentPath({ form }: RecordPaper, at: number, count: number): string {
  const digits = Math.max(3, String(count).length);
  const code = form.replace(/[^A-Za-z0-9]+/g, "-").slice(0, 60);
  return `documents/${String(at + 1).padStart(digits, "0")}-${code}.pdf`;
}
