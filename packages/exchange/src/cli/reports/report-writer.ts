import type { Language } from "@benhan/core/command-line";
import type { CheckedFile } from "../check/checked-file.ts";
import type { LoadedList } from "../input/load-lists.ts";

/** What a report says about the run as a whole. */
export interface ReportHead {
  /** `@benhan/exchange 1.2.0`. */
  readonly engine: string;
  /** The lists that were loaded. */
  readonly packs: readonly LoadedList[];
  readonly language: Language;
  /** Whether findings name the episode by its MA_LK. */
  readonly showKey?: boolean;
}

/** What is known at the end. */
export interface ReportTotals {
  /** The editions in which episodes were checked, or what was asked for when there was none. */
  readonly edition: string;
  readonly files: number;
  readonly dossiers: number;
  readonly errors: number;
  readonly warnings: number;
  readonly unreadable: number;
  /** Files in which rules of the host failed. */
  readonly rulesBroken: number;
}

/** Writes one report, file by file, so that no run is too long for the memory. */
export interface ReportWriter {
  begin(): string;
  file(checked: CheckedFile): string;
  end(totals: ReportTotals): string | Promise<Uint8Array>;
}
