import type { MedicalRecord } from "@benhan/core";
import type { PrescriptionLetter } from "@benhan/core/forms";
import type { CheckedPaper, DrawRecordOptions, PaperDocument, PaperOptions } from "@benhan/exchange/paper";

/**
 * One paper of a record: with `copies` a prescription as often as it must be written, each copy with who keeps it.
 *
 * @legal TT 26/2025/TT-BYT Đ7–9
 */
export async function drawnPapers(
  record: MedicalRecord,
  checked: CheckedPaper,
  options: DrawRecordOptions,
  copies: boolean,
): Promise<readonly PaperDocument[]> {
  const { drawRecordPaper, prescriptionCopies } = await import("@benhan/exchange/paper");
  const drawn = drawRecordPaper(record, checked, options);
  if (drawn === undefined) return [];
  const letter = drawn.form.template.numbering?.letter;
  if (!copies || letter === undefined || holdsNoLonger(checked)) return [drawn.paper];
  const { paper: said = {} } = options;
  const own: PaperOptions = typeof said === "function" ? said(checked.paper) : said;
  return prescriptionCopies(letter as PrescriptionLetter).flatMap((copy) => {
    const paper = { ...own, ...(copy !== undefined && { copy }) };
    return drawRecordPaper(record, checked, { ...options, paper })?.paper ?? [];
  });
}

const holdsNoLonger = ({ paper }: CheckedPaper): boolean => paper.superseded || paper.withdrawn !== undefined;
