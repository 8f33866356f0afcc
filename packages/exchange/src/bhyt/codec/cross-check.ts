import type { Issue } from "@benhan/core/faults";
import type { BhytTables } from "../qd3176/bhyt-tables.ts";
import { isOfficialDate } from "../schema/official-time.ts";
import { fileIssue } from "./file-findings.ts";

/** Compares the episodes of one file with one another and with the envelope, as they come. */
export class CrossCheck {
  readonly #keys = new Set<string>();
  readonly #early: { readonly index: number; readonly code: string }[] = [];
  readonly #earlyKept: number;
  #lastEnd = "";

  /** `earlyKept` is how many episodes at most are remembered for want of the facility's code. */
  constructor(earlyKept: number) {
    this.#earlyKept = earlyKept;
  }

  /** What one episode shows. `facilityCode` is undefined as long as the envelope has not said it. */
  episode(tables: BhytTables, index: number, facilityCode: string | undefined): Issue[] {
    const issues: Issue[] = [];
    // The reader does not demand what the type does: XML1 and its MA_LK.
    const summary = tables.XML1 as Partial<BhytTables["XML1"]> | undefined;
    if (summary === undefined) return issues;
    const { MA_CSKCB: code, MA_LK: key, NGAY_RA: end = "" } = summary;
    if (code !== undefined && facilityCode === undefined) {
      if (this.#early.length < this.#earlyKept) this.#early.push({ index, code: ownCopy(code) });
    } else if (code !== undefined && code !== facilityCode) issues.push(otherFacility(index));
    if (key !== undefined && key.length <= longestKey) {
      if (this.#keys.has(key)) issues.push(fileIssue("sameKey", ...inSummary(index, "MA_LK")));
      else this.#keys.add(ownCopy(key));
    }
    const day = end.slice(0, 8);
    if (day > this.#lastEnd && isOfficialDate(day)) this.#lastEnd = ownCopy(day);
    return issues;
  }

  /** What shows at the end of the file. */
  end({ facilityCode, createdOn }: { readonly facilityCode: string; readonly createdOn: string }): Issue[] {
    const issues = this.#early
      .filter(({ code }) => code !== ownCopy(facilityCode))
      .map(({ index }) => otherFacility(index));
    if (!isOfficialDate(createdOn) || createdOn < this.#lastEnd) {
      issues.push(fileIssue("created", "NGAYLAP", ["envelope", "createdOn"]));
    }
    return issues;
  }
}

/** MA_LK has 100 characters at most; what is far longer is not remembered, so that a hostile file cannot fill memory. */
const longestKey = 1000;

const utf8 = new TextEncoder();
const decoder = new TextDecoder();

/** A text of its own: a cell may be a slice that would keep its whole document in memory. */
function ownCopy(text: string): string {
  return decoder.decode(utf8.encode(text.slice(0, longestKey)));
}

function otherFacility(index: number): Issue {
  return fileIssue("facility", ...inSummary(index, "MA_CSKCB"));
}

function inSummary(index: number, field: string): [official: string, path: (string | number)[]] {
  return [`HOSO[${index + 1}]/XML1.${field}`, ["dossiers", index, "XML1", field]];
}
