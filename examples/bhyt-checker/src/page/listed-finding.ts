import type { CheckedFile } from "../check/checked-file.ts";
import type { Finding } from "../check/finding.ts";
import { type Language, words } from "./words.ts";

/** A file on the page. */
export interface PageFile {
  readonly id: number;
  readonly name: string;
  state: "waiting" | "checking" | "done";
  /** Of 1. */
  share: number;
  checked: CheckedFile | undefined;
  readonly findings: ListedFinding[];
}

/** A finding, and where the worker has its row. */
export interface ListedFinding extends Finding {
  readonly file: PageFile;
  /** Its number among the findings of its file. */
  readonly index: number;
}

/** The place within its episode, as the insurer names it: `XML2[3].MA_THUOC`. */
export function officialPlace({ table, row, field, path }: Finding): string {
  if (table === null) return "";
  // A table that is one record has no rows to count.
  const isRecord = path.includes(`].${table}.`) || path.endsWith(`].${table}`);
  return `${table}${row === null || isRecord ? "" : `[${row}]`}${field === null ? "" : `.${field}`}`;
}

/** The episode as one word: `Hồ sơ 3`. */
export function dossierPlace({ dossier }: Finding, language: Language): string {
  if (dossier === null) return words.wholeFile[language];
  return language === "vi" ? `Hồ sơ ${dossier}` : `Dossier ${dossier}`;
}
