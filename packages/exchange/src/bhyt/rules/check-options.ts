import type { CalendarDate, Decimal, RoundingMode } from "@benhan/core";
import type { BhytTables } from "../qd3176/bhyt-tables.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import type { BhytRule } from "./bhyt-rule.ts";

/**
 * What no official text settles, with the default of the SDK. Each is listed in the project's reference of unknowns;
 * change one when the insurer tells you otherwise.
 */
export interface BhytCheckOptions<Tables = BhytTables> {
  /** The edition in which the tables are. Default QĐ 3176. */
  readonly edition?: BhytEdition<Tables>;
  /** The rules that are asked. Default `bhytRules`; a host adds its own: `[...bhytRules, ...own]`, made once and kept. */
  readonly rules?: readonly BhytRule[];
  /** How far an amount of a row may lie from its formula, in dong. Default `0.02`. */
  readonly rowTolerance: Decimal;
  /** How far a total of XML1 may lie from its formula, in dong. Default `1`. */
  readonly recordTolerance: Decimal;
  /** How a tie is rounded to two decimals. Default half away from zero. */
  readonly rounding: RoundingMode;
  /** The first day on which MUC_HUONG may have one decimal. Default 2026-07-01. @legal QĐ 1931/QĐ-BYT */
  readonly benefitDecimalFrom: CalendarDate;
  /** Which date of XML1 is compared with that day. Default the end of the episode. */
  readonly benefitDecidingDate: "NGAY_VAO" | "NGAY_RA" | "NGAY_TTOAN";
  /** Lengths of a card number that a claim may carry. Default 15; capture also knows 10 and 12. */
  readonly cardLengths: readonly number[];
  /** MA_LOAI_KCB for which XML5 is sent. */
  readonly xml5VisitTypes: readonly string[];
  /** MA_LOAI_KCB for which XML7 is expected. Sources disagree on 04. */
  readonly xml7VisitTypes: readonly string[];
  /** MA_LOAI_KCB for which XML8 is sent without a remark. Sources disagree. */
  readonly xml8VisitTypes: readonly string[];
  /** Several beds in one MA_GIUONG: QĐ 3176 withdrew the remark, checkers still accept them. Default `warning`. */
  readonly severalBeds: "warning" | "error";
  /** Whether every row of XML3 must name a disease. Default false. */
  readonly xml3DiseaseRequired: boolean;
  /**
   * Codes of the lists that others issue (ICD10, MA_CSKCB, DON_VI_HANH_CHINH, …), valid at the end of the episode, by
   * the list's name. Without a list its fields are reported once as not checked.
   */
  readonly codeLists: Readonly<Record<string, ReadonlySet<string>>>;
}

/** The defaults of {@link BhytCheckOptions}. */
export const defaultBhytCheckOptions: BhytCheckOptions = {
  rowTolerance: "0.02" as Decimal,
  recordTolerance: "1" as Decimal,
  rounding: "half-away-from-zero",
  benefitDecimalFrom: "2026-07-01" as CalendarDate,
  benefitDecidingDate: "NGAY_RA",
  cardLengths: [15],
  xml5VisitTypes: ["02", "03", "04", "05", "06", "08", "09"],
  xml7VisitTypes: ["03", "04", "09"],
  xml8VisitTypes: ["02", "03", "04", "05", "06", "08", "09"],
  severalBeds: "warning",
  xml3DiseaseRequired: false,
  codeLists: {},
};
