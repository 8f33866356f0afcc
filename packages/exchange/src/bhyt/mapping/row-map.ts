import type { Bilingual, JsonPath } from "@benhan/core/faults";
import type { BhytTableName } from "../qd3176/bhyt-tables.ts";
import type { Codec } from "./codec.ts";
import type { Loss } from "./loss.ts";

/** One cell and the place of its value in a part of the record; the codec must fit the type found there. */
export type CellOf<Part, Root extends readonly string[] = readonly []> = {
  [K in keyof Part & string]-?:
    | {
        readonly official: string;
        readonly path: readonly [...Root, K];
        readonly as: Codec<NonNullable<Part[K]>>;
        /** What an empty cell says, where the record demands a value. */
        readonly absent?: NonNullable<Part[K]>;
      }
    | (NonNullable<Part[K]> extends string | boolean | readonly unknown[]
        ? never
        : CellOf<NonNullable<Part[K]>, readonly [...Root, K]>);
}[keyof Part & string];

/** A cell whose types were checked where it was declared. */
export interface Cell {
  readonly official: string;
  readonly path: readonly string[];
  readonly as: Codec<unknown>;
  readonly absent?: unknown;
}

/** What reading several cells as one value gave: the value, or which cell is wrong. */
export type GroupReading =
  | { readonly value: unknown }
  | { readonly problem: Bilingual; readonly official: string };

/** Several cells that say one value together, such as the parallel lists of the cards. */
export interface CellGroup {
  readonly officials: readonly string[];
  readonly path: readonly string[];
  write(
    value: unknown,
    at: JsonPath,
  ): { readonly cells: Readonly<Record<string, string>>; readonly losses: readonly Loss[] };
  read(cells: Readonly<Record<string, string | undefined>>): GroupReading;
  /** The cell in which something inside the value stands: `[0, "cardNumber"]` → `MA_THE_BHYT`. */
  officialOf(inside: JsonPath): string;
  /** The reverse, as far as it is known: `MA_THE_BHYT`, item 0 → `[0, "cardNumber"]`. */
  pathOf?(official: string, value: unknown, item: number | undefined): JsonPath;
}

/** How a part of the record and a row of one table correspond. */
export interface RowMap {
  readonly cells: readonly Cell[];
  readonly groups: readonly CellGroup[];
  /** Parts that a row may lack; there when any of their cells is filled. */
  readonly optional: readonly string[];
  /** Cells that say `1` when an optional part is there. */
  readonly marks: Readonly<Record<string, string>>;
  /** Cells that repeat a cell of XML1: own name → name in XML1. */
  readonly mirrors: Readonly<Record<string, string>>;
  /** Rows are numbered in STT. */
  readonly numbered: boolean;
  /** Every column that the map accounts for. */
  readonly columns: ReadonlySet<string>;
}

/** What the maps declare; everything but the cells may be left out. */
export interface RowMapParts<Part> {
  readonly cells: readonly CellOf<Part>[];
  readonly groups?: readonly CellGroup[];
  readonly optional?: readonly (keyof Part & string)[];
  readonly marks?: Readonly<Record<string, keyof Part & string>>;
  readonly mirrors?: Readonly<Record<string, string>>;
  readonly numbered?: true;
}

/** Declares the map of one table: `rowMap<MedicationCharge>({ cells: [...] })`. */
export function rowMap<Part>(parts: RowMapParts<Part>): RowMap {
  const { groups = [], optional = [], marks = {}, mirrors = {}, numbered = false } = parts;
  // CellOf is a union over the fields of the part; every member is a Cell.
  const cells = parts.cells as unknown as readonly Cell[];
  const columns = new Set([
    "MA_LK",
    ...(numbered ? ["STT"] : []),
    ...cells.map((cell) => cell.official),
    ...groups.flatMap((group) => group.officials),
    ...Object.keys(marks),
    ...Object.keys(mirrors),
  ]);
  return { cells, groups, optional, marks, mirrors, numbered, columns };
}

/** A table and the member of the visit that it tells of; the visit itself for XML1. */
export interface TableMap {
  readonly table: BhytTableName;
  readonly member?: string;
  readonly many: boolean;
  readonly map: RowMap;
}
