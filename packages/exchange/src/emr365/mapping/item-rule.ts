import { type JsonPath, valueAt } from "@benhan/core/faults";
import { same } from "../../bhyt/mapping/codec.ts";
import type { MappingContext } from "./mapping-context.ts";
import type { MomentSource } from "./origin.ts";

/** How one value of the record is written as the text of an item, and read back. */
export interface ItemCodec<T> {
  /** The text of the item, or undefined when the format has no words for the value. */
  toText(value: T, context: MappingContext): string | undefined;
  /** The value of a filled item, or undefined when the text is none. */
  fromText(text: string, context: MappingContext): T | undefined;
}

/** One item and the place of its value in a part of the record; the codec must fit the type found there. */
export type ItemOf<Part, Root extends readonly string[] = readonly []> = {
  [K in keyof Part & string]-?:
    | {
        readonly item: string;
        readonly path: readonly [...Root, K];
        readonly as: ItemCodec<NonNullable<Part[K]>>;
        /** Written for the reader, and told by another item: not read. */
        readonly mirror?: true;
        /** Less is written than the value says: it is read, and is not the value again. */
        readonly rough?: true;
      }
    | (NonNullable<Part[K]> extends string | boolean | readonly unknown[]
        ? never
        : ItemOf<NonNullable<Part[K]>, readonly [...Root, K]>);
}[keyof Part & string];

/** An item whose types were checked where it was declared. */
export interface ItemRule {
  readonly item: string;
  readonly path: readonly string[];
  readonly as: ItemCodec<unknown>;
  readonly mirror?: true;
  readonly rough?: true;
}

/** Declares the items of one part of the record. */
export function itemRules<Part>(rules: readonly ItemOf<Part>[]): readonly ItemRule[] {
  return rules as unknown as readonly ItemRule[];
}

/** A value of the record and the place of the document that has it. */
export interface Trace {
  readonly record: JsonPath;
  readonly document: JsonPath;
  /** True when reading the document gives the value again. */
  readonly told: boolean;
}

/** A row or group of a document while it is written. */
export type Row = Record<string, unknown>;

/** Writes the values of a part into a row, each with its trace. */
export function writeItems(
  rules: readonly ItemRule[],
  { part, from }: { readonly part: unknown; readonly from: JsonPath },
  { row, to }: { readonly row: Row; readonly to: JsonPath },
  context: MappingContext,
): readonly Trace[] {
  return rules.flatMap(({ item, path, as, mirror, rough }) => {
    const value = valueAt(part, path);
    const text = value === undefined ? undefined : as.toText(value, context);
    if (text === undefined || text === "") return [];
    row[item] = text.normalize("NFC");
    const told =
      mirror !== true && rough !== true && same(as.fromText(text.normalize("NFC"), context), value);
    return [{ record: from.concat(path), document: to.concat(item), told }];
  });
}

/** A value that was read, by its place in a part of the record. */
export interface ReadValue {
  readonly path: JsonPath;
  readonly value: unknown;
  readonly document: JsonPath;
  /** The moment of the episode that it is, when nothing says it. */
  readonly moment?: MomentSource;
}

/** Reads the items of a row as values of a part. What cannot be read is left out and remembered. */
export function readItems(
  rules: readonly ItemRule[],
  row: Readonly<Record<string, unknown>>,
  at: JsonPath,
  context: MappingContext,
): readonly ReadValue[] {
  return rules.flatMap(({ item, path, as, mirror }) => {
    const text = row[item];
    if (mirror === true || typeof text !== "string" || text.trim() === "") return [];
    const value = as.fromText(text, context);
    if (value !== undefined) return [{ path, value, document: at.concat(item) }];
    context.unread.push(at.concat(item));
    return [];
  });
}
