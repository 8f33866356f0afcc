import type { NumberingRule } from "../form-template.ts";

/**
 * The letter at the end of a prescription number: `C` basic, `N` narcotic, `H` psychotropic and precursor, `T`
 * decoction, `Y` traditional medicine as only QĐ 808 writes it.
 */
export type PrescriptionLetter = "C" | "N" | "H" | "T" | "Y";

/**
 * Mã giấy chứng sinh, 18 characters: facility code, `GCS`, running number of the year, last digits of the year. It is
 * kept when the paper is issued again. The text prints the shape; that the parts mean this is our reading.
 *
 * @legal TT 22/2025/TT-BYT
 */
export const birthCertificateNumbering: NumberingRule = {
  pattern: "XXXXX.GCS.ZZZZZ.YY",
  scope: "facility-year",
  source: "TT 22/2025/TT-BYT",
  field: "head.code",
};

/**
 * Mã đơn thuốc, 14 characters: facility code, seven drawn characters, letter of the kind in upper case on paper. Drawn
 * and unique in the facility, never counted.
 *
 * @param letter the kind of the prescription form; without it any
 * @legal TT 26/2025/TT-BYT PL I note 1; TT 55/2025/TT-BYT; QĐ 808/QĐ-BYT (2022)
 */
export function prescriptionNumbering(
  letter?: PrescriptionLetter,
): NumberingRule & { readonly pattern: string } {
  return {
    pattern: "FFFFFRRRRRRR-T",
    scope: "facility",
    source: "TT 26/2025/TT-BYT PL I; TT 55/2025/TT-BYT; QĐ 808/QĐ-BYT (2022)",
    ...(letter !== undefined && { letter }),
  };
}

/** The shape of the number is not known from the text: the facility counts by its own pattern, year by year. */
export function facilityNumbering(source: string): NumberingRule {
  return { scope: "facility-year", source };
}
