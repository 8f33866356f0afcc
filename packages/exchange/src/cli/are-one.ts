import { resolve } from "node:path";

/** True when two of the files that are to be written are one: the later would take the place of the earlier. */
export function areOne(...files: readonly (string | undefined)[]): boolean {
  const named = files.filter((file) => file !== undefined).map((file) => resolve(file));
  return new Set(named).size < named.length;
}
