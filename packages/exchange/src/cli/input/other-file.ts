import type { EmrError } from "@benhan/core/faults";
import { contentKindOf } from "./content-kind.ts";
import { type FileSort, sortOfBytes, sortOfJson } from "./file-sort.ts";
import { otherFile } from "./other-file.faults.ts";

/**
 * The refusal of a file that is clearly something else than is wanted; undefined when it is not clear.
 *
 * @param own Other sorts of which the reader itself tells more.
 */
export function otherFileOf(
  file: string,
  bytes: Uint8Array,
  wanted: FileSort,
  own: readonly FileSort[] = [],
): EmrError | undefined {
  const seems = sortOfBytes(bytes) ?? sortOfJson(jsonIn(bytes), wanted);
  return seems === undefined || seems === wanted || own.includes(seems)
    ? undefined
    : otherFile({ file, seems, wanted });
}

/** {@link otherFileOf} of JSON that was read. */
export function otherJsonOf(file: string, value: unknown, wanted: FileSort): EmrError | undefined {
  const seems = sortOfJson(value, wanted);
  return seems === undefined || seems === wanted ? undefined : otherFile({ file, seems, wanted });
}

/** Larger ones are left to their readers, which have limits. */
const mostBytes = 64 * 2 ** 20;

function jsonIn(bytes: Uint8Array): unknown {
  if (bytes.length > mostBytes || contentKindOf(bytes, "") !== "json") return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
