import type { PrescriptionLetter } from "@benhan/core/forms";

/**
 * What each copy of a prescription says about itself, for the option `copy` of `paperOf`: three for narcotics and for
 * psychotropics and precursors, the first for the record; one without words for the rest.
 *
 * @param keepers Who keeps the copies, in order. That one stays in the record is read in the text; the two others are
 * our reading.
 * @legal TT 26/2025/TT-BYT Đ7–9
 */
export function prescriptionCopies(
  letter: PrescriptionLetter,
  keepers: readonly string[] = ["lưu hồ sơ bệnh án", "giao cho người bệnh", "lưu tại cơ sở cấp, bán thuốc"],
): readonly (string | undefined)[] {
  if (letter !== "N" && letter !== "H") return [undefined];
  return keepers.map((keeper, index) => `Liên ${index + 1}: ${keeper}`);
}
