import type { FileFinding } from "./file-finding.ts";

/** What came out of the check of one file. */
export interface CheckedFile {
  readonly file: string;
  /** Of the bytes as they lie on disk, in hexadecimal; null when they could not be read. */
  readonly sha256: string | null;
  /** The editions in which its episodes were checked. */
  readonly editions: readonly string[];
  readonly dossiers: number;
  readonly errors: number;
  readonly warnings: number;
  /** The first of them, when there are more than a report can use. */
  readonly findings: readonly FileFinding[];
  /** It could not be read or checked to its end. */
  readonly unreadable: boolean;
}

/** Findings of one file that are kept; beyond that nobody reads them one by one, and memory stays bounded. */
export const mostFindings = 20_000;

/** Collects the findings of one file: counts all, keeps the first. */
export function createTally() {
  const findings: FileFinding[] = [];
  const editions = new Set<string>();
  let errors = 0;
  let warnings = 0;
  let dossiers = 0;
  return {
    add(finding: FileFinding): void {
      if (finding.level === "error") errors += 1;
      if (finding.level === "warning") warnings += 1;
      if (findings.length < mostFindings) findings.push(finding);
    },
    addDossier(edition: string): void {
      dossiers += 1;
      editions.add(edition);
    },
    result(about: Pick<CheckedFile, "file" | "sha256" | "unreadable">): CheckedFile {
      return { ...about, editions: [...editions], dossiers, errors, warnings, findings };
    },
  };
}
