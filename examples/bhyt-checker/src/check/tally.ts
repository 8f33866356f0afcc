import type { CheckedFile } from "./checked-file.ts";
import { mostFindings } from "./checked-file.ts";
import type { Finding } from "./finding.ts";
import type { HeldRow } from "./shown-row.ts";

/** Collects what is found in one file: counts all, hands out the first, keeps the rows of those. */
export interface Tally {
  add(finding: Finding, row?: HeldRow): void;
  addDossier(edition: string): void;
  /** The findings that were added since the last call. */
  taken(): readonly Finding[];
  rowOf(finding: number): HeldRow | undefined;
  result(end?: Partial<Pick<CheckedFile, "sha256" | "unreadable" | "stopped">>): CheckedFile;
}

/** An empty tally. */
export function createTally(): Tally {
  const rows = new Map<number, HeldRow>();
  const editions = new Set<string>();
  const count = { error: 0, warning: 0, information: 0 };
  let fresh: Finding[] = [];
  let kept = 0;
  let dossiers = 0;
  return {
    add(finding, row) {
      count[finding.level] += 1;
      if (kept === mostFindings) return;
      if (row !== undefined) rows.set(kept, row);
      kept += 1;
      fresh.push(finding);
    },
    addDossier(edition) {
      dossiers += 1;
      editions.add(edition);
    },
    taken() {
      const taken = fresh;
      fresh = [];
      return taken;
    },
    rowOf: (finding) => rows.get(finding),
    result: (end = {}) => ({
      ...{ sha256: null, unreadable: false, stopped: false, editions: [...editions].sort(), dossiers },
      ...{ errors: count.error, warnings: count.warning, information: count.information },
      ...end,
    }),
  };
}
