import { formatPath, type Issue, type JsonPath } from "@benhan/core/faults";
import { requireArguments } from "../schema/require-arguments.ts";

/** Where a finding belongs in a file of the insurer's, as a person counts. */
export interface FindingPlace {
  /** Which episode of the file, from 1, as far as that is known. */
  readonly dossier: number | null;
  readonly table: string | null;
  /** From 1 in its table. */
  readonly row: number | null;
  readonly field: string | null;
  /** Where in what `decode` answers: `$.dossiers[0].XML2[2].MA_THUOC`. */
  readonly path: string;
}

/**
 * Says where an issue belongs that the check or the reader of a file gives. `prefix` is where the episode stands, of
 * issues that do not say so themselves: `["dossiers", 3]`.
 */
export function findingPlace(issue: Pick<Issue, "path">, prefix: JsonPath = []): FindingPlace {
  requireArguments("findingPlace", ["issue", issue, "object"]);
  const { path: own } = issue;
  requireArguments("findingPlace", ["path", own, "list"], ["prefix", prefix, "list"]);
  const path = [...prefix, ...own];
  const [first, dossier] = path;
  const at = path.findIndex((step) => typeof step === "string" && /^XML\d+$/.test(step));
  const inTable = at < 0 ? [] : path.slice(at + 1);
  const field = inTable.find((step): step is string => typeof step === "string") ?? null;
  const row = typeof inTable[0] === "number" ? inTable[0] + 1 : null;
  return {
    dossier: first === "dossiers" && typeof dossier === "number" ? dossier + 1 : null,
    table: at < 0 ? null : String(path[at]),
    // A single record has one row, and says no number.
    row: row ?? (field === null ? null : 1),
    field,
    path: formatPath(path),
  };
}
