import type { CoverageScope, PaymentMethod, RoundingMode } from "@benhan/core";
import { insuranceVisitCategory } from "@benhan/core/codes/insurance-visit-category";
import type { ClaimOptions } from "./claim-terms.ts";
import type { FundTotal } from "./episode-sums.ts";

/** The words that a term may be, each with the code of the official list where it has one. */
export type ClosedWords = Readonly<Record<string, string>>;

/** @official PHAM_VI */
export const scopes: Readonly<Record<CoverageScope, string>> = {
  insured: "1",
  "self-paid": "2",
  "armed-forces": "3",
};

/** @official MA_PTTT */
export const paymentMethods: Readonly<Record<PaymentMethod, string>> = {
  "fee-for-service": "1",
  capitation: "2",
  "case-based": "3",
};

/** Cost groups of drugs and blood; the retired ones are those of earlier years. @official XML2.MA_NHOM */
export const drugGroups: ClosedWords = codes("4 5 6 7 17");

/** Cost groups of services, beds, transport and supplies. @official XML3.MA_NHOM */
export const serviceGroups: ClosedWords = codes("1 2 3 8 9 10 11 12 13 14 15 16 18 19");

/** @official MA_LOAI_KCB */
export const careForms: ClosedWords = codes("01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16");

/** Withdrawn categories too: earlier visits have them. @official MA_DOITUONG_KCB */
export const visitCategories: ClosedWords = codes(
  insuranceVisitCategory.entries.map(({ code }) => code).join(" "),
);

export const roundings: Readonly<Record<RoundingMode, "">> = {
  "half-away-from-zero": "",
  "half-even": "",
  down: "",
};

export const fundTotals: Readonly<Record<FundTotal, "">> = { rows: "", formula: "" };

export const differences: Readonly<Record<ClaimOptions["differenceInSpecialCases"], "">> = {
  charged: "",
  waived: "",
};

/** Codes that stand for themselves. */
function codes(list: string): ClosedWords {
  return Object.fromEntries(list.split(" ").map((code) => [code, code]));
}

export function isWord(value: unknown, words: ClosedWords): value is string {
  return typeof value === "string" && Object.hasOwn(words, value);
}

/** The word that is meant by its official code, by other zeros in front or by other letters. */
export function wordMeant(value: unknown, words: ClosedWords): string | undefined {
  const given = bare(typeof value === "number" ? String(value) : value);
  if (given === "") return undefined;
  return Object.entries(words).find(([word, code]) => given === bare(code) || given === bare(word))?.[0];
}

function bare(value: unknown): string {
  return typeof value === "string"
    ? value
        .trim()
        .toLowerCase()
        .replace(/^0+(?=\d)/, "")
    : "";
}

/** `insured (1), self-paid (2)`, or the codes alone. */
export function listOfWords(words: ClosedWords): string {
  return Object.entries(words)
    .map(([word, code]) => (code === "" || code === word ? word : `${word} (${code})`))
    .join(", ");
}
