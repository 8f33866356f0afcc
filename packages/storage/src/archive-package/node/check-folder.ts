import { nodeDigest } from "@benhan/core/node";
import {
  argumentIssues,
  callable,
  digest,
  measure,
  object,
  optionIssues,
  refuseCall,
  signal,
  text,
} from "@benhan/core/options";
import type { CallOptions, Digest } from "@benhan/core/ports";
import type { CheckBagOptions } from "../bag/check-bag.ts";
import { type CheckedPackage, checkArchive } from "../check-archive.ts";
import { openFolderSource } from "./folder-source.ts";

export interface CheckPackageOptions extends CallOptions {
  /** A package with more files than this is refused. Default: 20 million, which take about 1 GB of memory. */
  readonly maxFiles?: number;
  /** So many findings are listed; the others are counted. Default: 1,000. */
  readonly maxFindings?: number;
  /** Told after each file of data. */
  readonly onFile?: (files: number) => void;
  readonly digest?: Digest;
}

/**
 * Checks a package that lies in a folder: every digest, nothing more and nothing less, and that what is said of each
 * version agrees with its file. Tells all findings at once. Links, devices and paths that lead out of the folder are told,
 * never followed: a package from strangers can be checked.
 *
 * @throws EmrError `core.options.wrong`, `storage.archive_package.unreadable`
 * @official RFC 8493
 */
export async function checkPackage(
  folder: string,
  options: CheckPackageOptions = {},
): Promise<CheckedPackage> {
  refuseCall(
    "checkPackage",
    [...argumentIssues("folder", folder, text), ...optionIssues(options, optionsShape)],
    "guides/archive-and-backup.md",
  );
  options.signal?.throwIfAborted();
  return checkArchive(await openFolderSource(folder), bagOptions(options));
}

/** Options with their defaults. */
export function bagOptions(options: CheckPackageOptions): CheckBagOptions {
  const {
    maxFiles = 20_000_000,
    maxFindings = 1000,
    signal: since,
    onFile,
    digest: own = nodeDigest,
  } = options;
  return { digest: own, maxFiles, maxFindings, signal: since, onFile };
}

const optionsShape = /* @__PURE__ */ object<CheckPackageOptions>({
  maxFiles: measure,
  maxFindings: measure,
  onFile: callable,
  digest,
  signal,
});
