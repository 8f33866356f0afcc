import type { Bilingual } from "@benhan/core/faults";
import type { LossKind } from "./loss-kinds.ts";

/**
 * How one value of the record is written in one official cell, and read back. What a value loses is never declared by
 * hand: the value is written, read again and compared, and only the reason comes from here.
 */
export interface Codec<T> {
  /** The text of the cell, or undefined when the format says this by an empty cell. */
  toText(value: T): string | undefined;
  /** The value of a filled cell, or undefined when the text is not one. */
  fromText(text: string): T | undefined;
  /** Why a value may come back as another one. */
  loses(value: T): LossKind;
  /** What a cell must hold, for the finding about one that does not. */
  readonly expects: Bilingual;
}

/** The text of a cell as it stands; undefined when it is absent, blank or no text at all. */
export function filled(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** Equality of what records are made of: texts, flags, lists and objects of them. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    left.length === right.size && left.every(([key, value]) => right.has(key) && same(value, right.get(key)))
  );
}
