import type { SourceKey } from "@benhan/core";

/** True for a text that every engine keeps as it is: not empty, well-formed Unicode, without U+0000. */
export function isStoredText(value: unknown): value is string {
  return typeof value === "string" && value !== "" && !/[\p{Surrogate}\0]/u.test(value);
}

/**
 * A source as an index holds it: "ế" is the same key however the source system composed it. The document keeps the
 * source as it was given.
 */
export function sourceIndexKey(source: SourceKey): SourceKey {
  return { system: source.system.normalize("NFC"), id: source.id.normalize("NFC") };
}
