/** How exactly each quasi-identifier is told. `hidden` is not told at all. */
export interface Detail {
  /** Width of the band of ages in years; ages from 90 are one band in all of them. */
  readonly age: 5 | 10 | 20 | "hidden";
  readonly period: "month" | "quarter" | "year" | "hidden";
  /** `category`: the three characters of ICD-10. */
  readonly diagnosis: "category" | "chapter" | "hidden";
  /** A province of the 34 since 1/7/2025. */
  readonly province: "province" | "hidden";
}

/** What may be told of a record beside the quasi-identifiers: codes of closed lists and bands, never text. */
export type AttributeName = "episodeType" | "payer" | "outcome" | "dischargeType" | "stayBand";

/** What is told, and how coarse it may become. */
export interface DeidentifyPolicy {
  /**
   * From the finest to the coarsest: a record is told by the first line at which it stands among enough people; one
   * that never does is left out. Default: {@link defaultDetails}.
   */
  readonly details?: readonly Detail[];
  /** Attributes that somebody outside may know of a person: they count for k. Default: none. */
  readonly quasi?: readonly AttributeName[];
  /** Attributes that nobody outside knows: they do not count for k, their diversity is reported. Default: none. */
  readonly sensitive?: readonly AttributeName[];
  /**
   * Least number of different diagnosis groups among people who are alike in all else; who has fewer is left out.
   * Default: not enforced, reported.
   */
  readonly l?: number;
}

/** Rare diagnoses become coarser first, then times and ages, the place last. Our own choice: no text at hand sets one. */
export const defaultDetails: readonly Detail[] = [
  { age: 5, period: "month", diagnosis: "category", province: "province" },
  { age: 10, period: "quarter", diagnosis: "category", province: "province" },
  { age: 10, period: "month", diagnosis: "chapter", province: "province" },
  { age: 10, period: "quarter", diagnosis: "chapter", province: "province" },
  { age: 20, period: "quarter", diagnosis: "chapter", province: "province" },
  { age: 20, period: "year", diagnosis: "chapter", province: "province" },
  { age: 20, period: "year", diagnosis: "chapter", province: "hidden" },
  { age: 20, period: "year", diagnosis: "hidden", province: "province" },
  { age: 20, period: "year", diagnosis: "hidden", province: "hidden" },
];
