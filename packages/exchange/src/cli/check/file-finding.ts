import { type Bilingual, formatPath, type Issue, type JsonPath, type Severity } from "@benhan/core/faults";
import { firstRow, type RowsCounted, type SheetPlace } from "../../bhyt/rows/sheet-place.ts";
import { type FindingPlace, findingPlace } from "../../bhyt/rules/finding-place.ts";

/** One finding about a file, as all reports show it. It crosses threads, so it is plain data without cell contents. */
export interface FileFinding {
  /** Stable: `exchange.bhyt.x2_016`. */
  readonly code: string;
  /** The id in the list of rules, `X2-016`. */
  readonly rule: string | null;
  readonly level: Severity;
  readonly table: string | null;
  /** As a person counts: from 1 in a file and in rows of JSON, as Excel numbers it in a sheet. */
  readonly row: number | null;
  readonly field: string | null;
  /** Where in what `decode` answers, `$.dossiers[0].XML2[2].MA_THUOC`; in a sheet `$.XML2[4].MA_KHOA`. */
  readonly path: string;
  readonly text: Bilingual;
  readonly nextStep: Bilingual | null;
  readonly source: string | null;
  /** Which episode of the file it is about, from 1, as far as that is known. */
  readonly dossier?: number;
  /** MA_LK of that episode, only when it was asked for: it may hold a patient's number. */
  readonly key?: string;
  /** What would be right in a cell of money. Other cells may speak of the patient. */
  readonly expected?: string;
}

/** Columns that hold an amount or a price. */
const moneyField = /^(?:T_|THANH_TIEN|DON_GIA|GIA_)/;

/** A finding about the form of a file; its path leads into the decoded file. */
export function findingInFile(issue: Issue, prefix: JsonPath = []): FileFinding {
  return plain(issue, findingPlace(issue, prefix));
}

/** A finding about a row of a sheet, numbered as Excel numbers it, or of rows of data, from 1. */
export function findingInSheet(issue: Issue, place: SheetPlace, counted: RowsCounted): FileFinding {
  const { sheet, row, column } = place;
  const steps = [sheet, row, column].filter((step) => step !== undefined);
  return plain(issue, {
    dossier: null,
    table: typeof sheet === "string" ? sheet : null,
    row: row === undefined ? null : row + firstRow[counted],
    field: typeof column === "string" ? column : null,
    path: formatPath(steps),
  });
}

/** A finding about a file as a whole that could not be read or checked. */
export function findingAboutFile(error: {
  readonly code: string;
  readonly text: Bilingual;
  readonly nextStep?: Bilingual | undefined;
}): FileFinding {
  const { code, text, nextStep } = error;
  return {
    ...{ code, rule: null, level: "error", table: null, row: null, field: null, path: "$", text },
    ...{ nextStep: nextStep ?? null, source: "BenhAn" },
  };
}

function plain(
  { code, rule, severity, text, nextStep, source, expected }: Issue,
  { dossier, ...place }: FindingPlace,
): FileFinding {
  const isMoney = moneyField.test(place.field ?? "") && /^\d+(?:\.\d+)?$/.test(expected ?? "");
  return {
    ...(dossier !== null && { dossier }),
    ...(isMoney && expected !== undefined && { expected }),
    ...{ code, rule: rule ?? null, level: severity, ...place, text },
    ...{ nextStep: nextStep ?? null, source: source ?? null },
  };
}
