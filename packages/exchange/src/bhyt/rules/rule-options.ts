import type { CalendarDate, Decimal, RoundingMode } from "@benhan/core";
import type { CodeTable } from "@benhan/core/codes";
import type { PackShelf } from "@benhan/core/packs";
import type { BedUse, PastDossier } from "@benhan/core/ports";
import type { PriceLists, StaffList } from "./lists/facility-lists.ts";
import { defaultMoneyOptions, type MoneyOptions } from "./money/money-options.ts";

/**
 * What no official text settles, with the default of the SDK, and what a checker needs from its host. Each setting is
 * listed in the project's reference of unknowns; change one when the insurer tells you otherwise.
 */
export interface BhytRuleOptions extends MoneyOptions {
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
  /** How SO_NGAY_DTRI is counted. Default `3176`; some gateways still count as QĐ 4750 did. */
  readonly treatmentDays: "3176" | "4750";
  /** First day on which an address has no district. Default 2025-07-01. @official MAHUYEN_CU_TRU */
  readonly noDistrictFrom: CalendarDate;
  /** Words by which a diagnosis says maternity rest; the official wording was not seen. Default `dưỡng thai`. */
  readonly maternityRestPhrase: string;
  /** MA_LOAI_KCB for which XML5 is sent. */
  readonly xml5VisitTypes: readonly string[];
  /** MA_LOAI_KCB for which XML7 is expected. Sources disagree on 04. */
  readonly xml7VisitTypes: readonly string[];
  /** MA_LOAI_KCB for which XML8 is sent without a remark. Sources disagree. */
  readonly xml8VisitTypes: readonly string[];
  /** MA_LOAI_KCB that count as in-patient for beds, examination fees, orders and clinical notes. Sources disagree on 04. */
  readonly inPatientTypes: readonly string[];
  /** MA_THUOC that may go without SO_DANG_KY: unregistered radiopharmaceuticals of the facility. Default none. */
  readonly unregisteredDrugs: ReadonlySet<string>;
  /** How many days after the end a test result may come. Default 60. @official NGAY_KQ */
  readonly lateResultDays: number;
  /** Minutes from NGAY_TH_YL to NGAY_KQ above which X3-025 warns; one tool uses 70. Default: not asked. */
  readonly longServiceMinutes?: number;
  /** First letters of the ICD-10 codes that make a visit one of dialysis. Default `Z49`. */
  readonly dialysisDiseases: readonly string[];
  /** How SO_NGAY of XML10 counts: the official formula leaves the first day out, its example does not. Default `inclusive`. */
  readonly maternityRestDays: "inclusive" | "difference" | "either";
  /** Several beds in one MA_GIUONG: QĐ 3176 withdrew the remark, checkers still accept them. Default `warning`. */
  readonly severalBeds: "warning" | "error";
  /** Whether every row of XML3 must name a disease. Default false. */
  readonly xml3DiseaseRequired: boolean;
  /**
   * Lists that others issue (ICD10, MA_CSKCB, DON_VI_HANH_CHINH, …), by the list's name: the codes that hold at the end
   * of the episode as a set, or the editions of the list as core has them, of which that of NGAY_RA is asked. Fields of a
   * list that is not loaded are reported once as not checked. `MA_BENH_DAI_NGAY` is the list of long-term diseases.
   */
  readonly codeLists: Readonly<Record<string, ReadonlySet<string> | CodeTable>>;
  /** Signed packs: the code list of the day is taken for every list that `codeLists` does not have. */
  readonly packs?: Pick<PackShelf, "packFor">;
  /** What the insurer approved for this facility: prices of services, drugs and supplies. */
  readonly priceLists: PriceLists;
  /** The staff of this facility as approved on the portal. Without it staff codes are not looked up. */
  readonly staff?: StaffList;
  /** The patient's other visits, for the rules across dossiers; see `checkWithHistory`. Without it they are not checked. */
  readonly history?: readonly PastDossier[];
  /** Beds of this facility in other records, for X3-032; see `checkWithHistory`. Without it X3-032 is not checked. */
  readonly bedUse?: readonly BedUse[];
}

/** The defaults of {@link BhytRuleOptions}. */
export const defaultBhytCheckOptions: BhytRuleOptions = {
  ...defaultMoneyOptions,
  rowTolerance: "0.02" as Decimal,
  recordTolerance: "1" as Decimal,
  rounding: "half-away-from-zero",
  benefitDecimalFrom: "2026-07-01" as CalendarDate,
  benefitDecidingDate: "NGAY_RA",
  cardLengths: [15],
  treatmentDays: "3176",
  noDistrictFrom: "2025-07-01" as CalendarDate,
  maternityRestPhrase: "dưỡng thai",
  xml5VisitTypes: ["02", "03", "04", "05", "06", "08", "09"],
  xml7VisitTypes: ["03", "04", "09"],
  xml8VisitTypes: ["02", "03", "04", "05", "06", "08", "09"],
  inPatientTypes: ["03", "04", "09"],
  unregisteredDrugs: new Set(),
  lateResultDays: 60,
  dialysisDiseases: ["Z49"],
  maternityRestDays: "inclusive",
  severalBeds: "warning",
  xml3DiseaseRequired: false,
  codeLists: {},
  priceLists: {},
};
