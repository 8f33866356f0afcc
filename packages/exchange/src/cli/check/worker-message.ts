import type { CheckedFile } from "./checked-file.ts";

/** By what a thread checks: plain data that it makes its plan of. */
export interface WorkerSetting {
  readonly edition: string;
  readonly rulesFile?: string;
  readonly codeLists?: Readonly<Record<string, ReadonlySet<string>>>;
  readonly megabytes: number;
  readonly showKey?: boolean;
}

/** One file to be checked. */
export interface WorkerTask {
  readonly index: number;
  readonly file: string;
}

/** What came out. */
export interface WorkerAnswer {
  readonly index: number;
  readonly checked: CheckedFile;
}
