import type { SourceKey } from "./source-key.ts";

/** One text for one source, whatever its form of Unicode; for maps and sets. Never kept: it is not a key of a store. */
export function sourceText({ system, id }: SourceKey): string {
  const name = system.normalize("NFC");
  return `${name.length}:${name}${id.normalize("NFC")}`;
}
