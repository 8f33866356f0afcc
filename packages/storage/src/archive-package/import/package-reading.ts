import type { FacilityId } from "@benhan/core";
import { bagPathsOf, manifestName } from "../bag/bag-manifest.ts";
import type { PackageSource } from "../bag/package-source.ts";
import { wholeOf } from "../bag/pieces.ts";
import { readLines } from "../bag/read-lines.ts";
import type { ImportFinding } from "./import-issues.ts";

/** A package that was checked, as the import reads it. Paths are those below `data/`, but for {@link paths}. */
export interface PackageReading {
  readonly facilityId: FacilityId;
  /** All files of data in the order in which they were written, from `data/` on. */
  paths(): AsyncIterable<string>;
  /** A whole file; `undefined` when it is not there. */
  bytes(path: string): Promise<Uint8Array | undefined>;
  /** A file in pieces; `undefined` when it is not there. */
  pieces(path: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** The lines of a file; none when it is not there. Empty lines are lines. */
  lines(path: string): AsyncIterable<string>;
  readonly onIssue: (what: ImportFinding, path: readonly (string | number)[]) => void;
}

/** Longest line of a list, in bytes: an answer of a hub in base64. */
const longestLine = 64 * 1024 * 1024;

export function readPackage(
  source: PackageSource,
  facilityId: FacilityId,
  onIssue: PackageReading["onIssue"],
): PackageReading {
  const pieces = (path: string) => source.read(`data/${path}`);
  return {
    facilityId,
    onIssue,
    pieces,
    async *paths() {
      const manifest = await source.read(manifestName);
      if (manifest !== undefined) yield* bagPathsOf(manifest);
    },
    async bytes(path) {
      const content = await pieces(path);
      return content && wholeOf(content, Number.POSITIVE_INFINITY);
    },
    async *lines(path) {
      const content = await pieces(path);
      if (content === undefined) return;
      for await (const line of readLines(content, longestLine)) {
        if (!("text" in line)) {
          onIssue("line_unreadable", [path, line.number]);
          return;
        }
        yield line.text;
      }
    },
  };
}
