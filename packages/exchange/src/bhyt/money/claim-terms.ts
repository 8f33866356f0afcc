import type {
  CalendarDate,
  Decimal,
  LineAmounts,
  LocalMinute,
  MedicationCharge,
  OtherSources,
  RoundingMode,
  ServiceCharge,
  VisitSettlement,
} from "@benhan/core";
import { type BaseSalary, baseSalaries, rightRouteCategories } from "./base-salary.ts";
import type { FundTotal } from "./episode-sums.ts";

/** What the host knows of the amounts of a line before they are computed. */
export interface KnownAmounts {
  /** What others pay for the line; parts that are absent are 0, their total is computed. */
  readonly otherSources?: Partial<OtherSources>;
  /** In percent. Absent: computed from card, category and cost. @official MUC_HUONG */
  readonly benefitPercent?: Decimal;
}

type LineTerms = Pick<
  MedicationCharge,
  "group" | "scope" | "quantity" | "insurancePercent" | "paymentMethod"
> & {
  /** Needed only to know whether co-payment was already waived. @official NGAY_YL */
  readonly orderedAt?: LocalMinute;
  readonly amounts?: KnownAmounts;
};

/** A line of drugs before its amounts are computed; every `MedicationCharge` is one. One row of XML2. */
export type MedicationTerms = LineTerms & Pick<MedicationCharge, "unitPrice">;

/** A line of services or supplies before its amounts are computed; every `ServiceCharge` is one. One row of XML3. */
export type ServiceTerms = LineTerms &
  Pick<ServiceCharge, "hospitalUnitPrice"> & {
    /** Absent: the facility's price; for a supply the lesser of that and `ceiling`. @official DON_GIA_BH */
    readonly insuredUnitPrice?: Decimal;
    /** In percent. Default 100. @official TYLE_TT_DV */
    readonly servicePercent?: Decimal;
    /**
     * The most that the fund pays for one piece of a supply. Leave it out for cards that know no ceiling (levels 1 and 5).
     *
     * @official T_TRANTT
     */
    readonly ceiling?: Decimal;
    /** @official TAI_SU_DUNG */
    readonly reusedSupply?: boolean;
  };

/** A visit as far as its money needs it. */
export interface ClaimTerms {
  readonly medications: readonly MedicationTerms[];
  readonly services: readonly ServiceTerms[];
  /** Numbers of the cards used for the visit; none for a visit outside insurance. @official MA_THE_BHYT */
  readonly cards: readonly string[];
  /** @official MA_DOITUONG_KCB */
  readonly visitCategory: string;
  /** @official MA_LOAI_KCB */
  readonly careForm: string;
  /** @official NGAY_RA */
  readonly endedOn: CalendarDate;
  /** Lines ordered from then on are paid wholly, on the right route. @official NGAY_MIEN_CCT */
  readonly copaymentExemptFrom?: CalendarDate | LocalMinute;
}

/** What no official text settles about the amounts, with the default of the SDK. */
export interface ClaimOptions {
  /** How a tie is rounded to two decimals. */
  readonly rounding: RoundingMode;
  /** T_BHTT of the visit when other sources paid for some line. */
  readonly fundTotalWithOtherSources: FundTotal;
  /** Whether the facility charges the difference of its price where the service ratio is below 100 (X3-002, X3-003). */
  readonly differenceInSpecialCases: "charged" | "waived";
  /** The share of the card's level that the category pays, in percent, instead of the list of QĐ 3276. */
  readonly categoryPercent?: Decimal;
  /** MA_LOAI_KCB that count as in-patient, for category 3.1. */
  readonly inpatientCareForms: readonly string[];
  /** Categories of the right route: below 15 % of the base salary, or once co-payment is waived, the patient pays nothing. */
  readonly rightRouteCategories: readonly string[];
  readonly baseSalaries: readonly BaseSalary[];
  /** The first day on which a benefit level may have one decimal. @legal QĐ 1931/QĐ-BYT */
  readonly benefitDecimalFrom: CalendarDate;
}

/** The defaults of {@link ClaimOptions}. */
export const defaultClaimOptions: ClaimOptions = {
  rounding: "half-away-from-zero",
  fundTotalWithOtherSources: "rows",
  differenceInSpecialCases: "charged",
  inpatientCareForms: ["03", "04", "09"],
  rightRouteCategories,
  baseSalaries,
  benefitDecimalFrom: "2026-07-01" as CalendarDate,
};

/** A computed line of services: three of its terms may have been computed too. */
export interface ServiceResult {
  /** @official DON_GIA_BH */
  readonly insuredUnitPrice: Decimal;
  /** @official TYLE_TT_DV */
  readonly servicePercent: Decimal;
  /** 0 for what the patient pays, whatever the line said. @official TYLE_TT_BH */
  readonly insurancePercent: Decimal;
  readonly amounts: LineAmounts;
}

/** The sums of a visit, as `Visit.settlement` has them. */
export type ClaimSums = Omit<VisitSettlement, "paidAt" | "year" | "month">;
