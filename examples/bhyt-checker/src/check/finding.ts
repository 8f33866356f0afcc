import { type Bilingual, formatPath, type Issue, type JsonPath, type Severity } from "@benhan/core/faults";
import type { SheetPlace } from "@benhan/exchange/qd3176";
import { type FindingPlace, findingPlace } from "@benhan/exchange/rules";

/** One finding as the page shows it: plain data that crosses from the worker to the page. */
export interface Finding extends FindingPlace {
  /** Stable: `exchange.bhyt.x2_016`. */
  readonly code: string;
  /** The id in the list of rules, `X2-016`. */
  readonly rule: string | null;
  readonly level: Severity;
  readonly text: Bilingual;
  readonly nextStep: Bilingual | null;
  readonly source: string | null;
  /** What the rule would accept. It may come from the patient's data: it is shown, never exported. */
  readonly expected: string | null;
}

/** A finding about an episode or about the form of its file; its path leads into what `decode` answers. */
export function findingInFile(issue: Issue, prefix: JsonPath = []): Finding {
  return plain(issue, findingPlace(issue, prefix));
}

/** A finding about a row of a document that travels alone, such as a check-in. */
export function findingApart(issue: Issue, table: string): Finding {
  const path = issue.path[0] === "rows" ? issue.path.slice(1) : issue.path;
  const [row, field] = path;
  return plain(issue, {
    dossier: null,
    table,
    row: typeof row === "number" ? row + 1 : null,
    field: typeof field === "string" ? field : null,
    path: formatPath([table, ...path]),
  });
}

/** A finding about a row of a sheet, numbered as Excel numbers it. */
export function findingInSheet(
  issue: Issue,
  { sheet, row, column }: SheetPlace,
  dossier: number | null = null,
): Finding {
  return plain(issue, {
    dossier,
    table: typeof sheet === "string" ? sheet : null,
    row: row === undefined ? null : row + 2,
    field: typeof column === "string" ? column : null,
    path: formatPath([sheet, row, column].filter((step) => step !== undefined)),
  });
}

/** A finding about a file that could not be read or checked. */
export function findingAboutFile({
  code,
  text,
  nextStep,
}: {
  readonly code: string;
  readonly text: Bilingual;
  readonly nextStep?: Bilingual | undefined;
}): Finding {
  return {
    ...{
      code,
      rule: null,
      level: "error",
      dossier: null,
      table: null,
      row: null,
      field: null,
      path: "$",
      text,
    },
    ...{ nextStep: nextStep ?? null, source: "BenhAn", expected: null },
  };
}

function plain(
  { code, rule, severity, text, nextStep, source, expected }: Issue,
  place: FindingPlace,
): Finding {
  return {
    ...{ code, rule: rule ?? null, level: severity, ...place, text },
    ...{ nextStep: nextStep ?? null, source: source ?? null, expected: expected ?? null },
  };
}
