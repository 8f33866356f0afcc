import type { PrescriptionLetter } from "@benhan/core/forms";

/** A kind of prescription as it is sent. @official loai_don_thuoc */
export type PrescriptionType = Lowercase<PrescriptionLetter>;

/**
 * Which letter goes out for which kind of prescription: `C` basic · `N` narcotic · `H` psychotropic, precursor · `T`
 * decoction · `Y` traditional medicine. A kind that has none is not sent.
 */
export type PrescriptionLetters = Readonly<Partial<Record<PrescriptionLetter, PrescriptionType>>>;

/** The letters of the connection document: the default. @official QĐ 808/QĐ-BYT (2022), loai_don_thuoc */
export const qd808Letters: PrescriptionLetters = { C: "c", N: "n", H: "h", Y: "y" };

/**
 * The same with `t` for decoctions, which TT 55/2025 knows and QĐ 808 does not. Whether the hub takes it is unknown: ask
 * its operator first. @legal TT 55/2025/TT-BYT
 */
export const qd808LettersWithT: PrescriptionLetters = { ...qd808Letters, T: "t" };

/** True for the kinds of traditional medicine. */
export function isTraditional(type: string): boolean {
  return type === "y" || type === "t";
}
