import { ruleBroken } from "../../bhyt/rules/engine/engine.faults.ts";
import type { EditionReason } from "../editions.ts";
import type { FileFinding } from "./file-finding.ts";

/** What came out of the check of one file. */
export interface CheckedFile {
  readonly file: string;
  /** Of the bytes as they lie on disk, in hexadecimal; null when they could not be read. */
  readonly sha256: string | null;
  /** The editions in which its episodes were checked. */
  readonly editions: readonly string[];
  /** Why those: each edition with each reason once. */
  readonly editionReasons: readonly EditionReasons[];
  readonly dossiers: number;
  readonly errors: number;
  readonly warnings: number;
  /** The first of them, when there are more than a report can use. */
  readonly findings: readonly FileFinding[];
  /** It could not be read or checked to its end. */
  readonly unreadable: boolean;
  /** Rules of the host failed: its episodes were not checked by them to the end. */
  readonly rulesBroken: boolean;
}

/** Why episodes of a file were checked in an edition, and the first and last month in which they ended. */
export interface EditionReasons extends Omit<EditionReason, "endedIn"> {
  readonly months?: readonly [first: string, last: string];
}

/** Findings of one file that are kept; beyond that nobody reads them one by one, and memory stays bounded. */
export const mostFindings = 20_000;

/** Collects the findings of one file: counts all, keeps the first. */
export function createTally() {
  const findings: FileFinding[] = [];
  const editions = new Set<string>();
  const reasons = new Map<string, EditionReasons>();
  let errors = 0;
  let warnings = 0;
  let dossiers = 0;
  let rulesBroken = false;
  return {
    add(finding: FileFinding): void {
      if (finding.level === "error") errors += 1;
      if (finding.level === "warning") warnings += 1;
      if (finding.code === ruleBroken.code) rulesBroken = true;
      // Why the rest was not read is never among what is left out.
      const isAboutFile = finding.table === null && finding.dossier === undefined;
      if (findings.length < mostFindings || isAboutFile) findings.push(finding);
    },
    addDossier({ edition, why, endedIn }: EditionReason): void {
      dossiers += 1;
      editions.add(edition);
      const held = reasons.get(`${edition} ${why}`)?.months ?? (endedIn && ([endedIn, endedIn] as const));
      const months = held && ([earlier(held[0], endedIn), later(held[1], endedIn)] as const);
      reasons.set(`${edition} ${why}`, { edition, why, ...(months && { months }) });
    },
    /** Counts dossiers that are in the file and could not be read. */
    addUnread(count: number): void {
      dossiers += count;
    },
    result(about: Pick<CheckedFile, "file" | "sha256" | "unreadable">): CheckedFile {
      const editionReasons = [...reasons.values()];
      const counts = { dossiers, errors, warnings };
      return {
        ...{ ...about, rulesBroken, editions: [...editions], editionReasons },
        ...{ ...counts, findings: ordered(findings) },
      };
    },
  };
}

/** What could not be checked stands behind what was found, which a reader is to see first. */
function ordered(findings: readonly FileFinding[]): readonly FileFinding[] {
  return [...findings.filter((one) => !isNotChecked(one)), ...findings.filter(isNotChecked)];
}

/** True for a finding that only says that something was not checked, for want of a list or of data. */
export function isNotChecked({ code, level }: Pick<FileFinding, "code" | "level">): boolean {
  return level === "information" && code.endsWith("not_checked");
}

const earlier = (one: string, other = one) => (other < one ? other : one);
const later = (one: string, other = one) => (other > one ? other : one);
