import type { BhytRow } from "../qd3176/bhyt-tables.ts";
import { readHundredths } from "./figure.ts";
import { minus, plus, type Whole } from "./whole-number.ts";

/** What one row adds to the sums of its episode, in hundredths; an amount that is not known leaves its sum unknown. */
export interface SummedRow {
  /** @official MA_NHOM */
  group: string | undefined;
  /** The row is paid as fee for service. @official MA_PTTT (1) */
  perService: boolean;
  charged: Whole | undefined;
  insured: Whole | undefined;
  selfPaid: Whole | undefined;
  coPaid: Whole | undefined;
  fundPaid: Whole | undefined;
  otherSources: Whole | undefined;
}

/** The sums of XML1 that follow from its rows, in hundredths. Undefined: a row lacks the amount. */
export interface EpisodeSums {
  /** @official T_THUOC */
  drugs: Whole | undefined;
  /** @official T_VTYT */
  supplies: Whole | undefined;
  /** @official T_TONGCHI_BV */
  charged: Whole | undefined;
  /** @official T_TONGCHI_BH */
  insured: Whole | undefined;
  /** @official T_BNTT */
  selfPaid: Whole | undefined;
  /** @official T_BNCCT */
  coPaid: Whole | undefined;
  /** The sum of T_BHTT of the rows. */
  fundPaid: Whole | undefined;
  /** @official T_NGUONKHAC */
  otherSources: Whole | undefined;
  /** @official T_BHTT_GDV */
  fundPaidPerService: Whole | undefined;
}

/** The sums of no rows. */
export function noSums(): EpisodeSums {
  return {
    drugs: 0,
    supplies: 0,
    charged: 0,
    insured: 0,
    selfPaid: 0,
    coPaid: 0,
    fundPaid: 0,
    otherSources: 0,
    fundPaidPerService: 0,
  };
}

/** Adds one row of XML2 or XML3. */
export function addToSums(sums: EpisodeSums, table: "XML2" | "XML3", row: Readonly<SummedRow>): void {
  if (table === "XML2") sums.drugs = added(sums.drugs, row.charged);
  // Group 11 is retired but stands in old files.
  else if (row.group === "10" || row.group === "11") sums.supplies = added(sums.supplies, row.charged);
  sums.charged = added(sums.charged, row.charged);
  sums.insured = added(sums.insured, row.insured);
  sums.selfPaid = added(sums.selfPaid, row.selfPaid);
  sums.coPaid = added(sums.coPaid, row.coPaid);
  sums.fundPaid = added(sums.fundPaid, row.fundPaid);
  sums.otherSources = added(sums.otherSources, row.otherSources);
  if (row.perService) sums.fundPaidPerService = added(sums.fundPaidPerService, row.fundPaid);
}

/** A sum of what is left would look right and be wrong: without one amount the sum is not known. */
function added(sum: Whole | undefined, amount: Whole | undefined): Whole | undefined {
  return sum === undefined || amount === undefined ? undefined : plus(sum, amount);
}

/** The sums of the rows as their cells have them. */
export function sumsOfRows(drugs: readonly BhytRow[], services: readonly BhytRow[]): EpisodeSums {
  const sums = noSums();
  for (const row of drugs) addRowToSums(sums, "XML2", row);
  for (const row of services) addRowToSums(sums, "XML3", row);
  return sums;
}

/** Adds one row as its cells have it. */
export function addRowToSums(sums: EpisodeSums, table: "XML2" | "XML3", row: BhytRow): void {
  addToSums(sums, table, cellsOf(row));
}

const scratch: SummedRow = {
  group: undefined,
  perService: false,
  charged: undefined,
  insured: undefined,
  selfPaid: undefined,
  coPaid: undefined,
  fundPaid: undefined,
  otherSources: undefined,
};

function cellsOf(row: BhytRow): Readonly<SummedRow> {
  scratch.group = row["MA_NHOM"];
  scratch.perService = row["MA_PTTT"] === "1";
  scratch.charged = readHundredths(row["THANH_TIEN_BV"]);
  scratch.insured = readHundredths(row["THANH_TIEN_BH"]);
  scratch.selfPaid = readHundredths(row["T_BNTT"]);
  scratch.coPaid = readHundredths(row["T_BNCCT"]);
  scratch.fundPaid = readHundredths(row["T_BHTT"]);
  scratch.otherSources = readHundredths(row["T_NGUONKHAC"]);
  return scratch;
}

/**
 * What T_BHTT of XML1 is when other sources paid for some row: `rows`, the sum of the rows; `formula`, T_TONGCHI_BH −
 * T_BNCCT as QĐ 3176 writes it, which then claims from the fund what others paid of the patient's or the fund's share.
 */
export type FundTotal = "rows" | "formula";

/**
 * T_BHTT of XML1: T_TONGCHI_BH − T_BNCCT; with other sources as `fundTotal` says.
 *
 * @official T_BHTT
 */
export function fundTotalOf(sums: Readonly<EpisodeSums>, fundTotal: FundTotal): Whole | undefined {
  const { insured, coPaid, otherSources, fundPaid } = sums;
  const byFormula = otherSources === 0 || (fundTotal === "formula" && otherSources !== undefined);
  return byFormula && insured !== undefined && coPaid !== undefined ? minus(insured, coPaid) : fundPaid;
}
