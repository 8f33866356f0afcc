import { type JsonPath, valueAt } from "@benhan/core/faults";
import type { BhytRow } from "../qd3176/bhyt-tables.ts";
import { same } from "./codec.ts";
import { type Loss, lossOf } from "./loss.ts";
import type { Cell, RowMap } from "./row-map.ts";

/** What a row repeats, beside the part of the record that it tells of. */
export interface RowContext {
  /** Where the part stands in the record. */
  readonly at: JsonPath;
  /** The row as the regulation names it, `XML2[3]`. */
  readonly official: string;
  /** Its place among the rows of its table, from 1. */
  readonly number: number;
  /** The row of XML1, for the cells that repeat it. */
  readonly summary: BhytRow;
}

/** Writes one part of a record as a row, and lists what the row does not keep of it. */
export function writeRow(
  map: RowMap,
  part: unknown,
  { at, official, number, summary }: RowContext,
): { readonly row: BhytRow; readonly losses: readonly Loss[] } {
  const row: Record<string, string> = {};
  const losses: Loss[] = [];
  const put = (name: string, text: string | undefined) => {
    if (text !== undefined) row[name] = text;
  };
  put("MA_LK", summary["MA_LK"]);
  if (map.numbered) put("STT", String(number));
  for (const [name, original] of Object.entries(map.mirrors)) put(name, summary[original]);
  for (const group of map.groups) {
    const value = valueAt(part, group.path);
    if (value === undefined) continue;
    const written = group.write(value, [...at, ...group.path]);
    Object.assign(row, written.cells);
    losses.push(...written.losses);
  }
  for (const cell of map.cells) {
    const value = valueAt(part, cell.path);
    if (value === undefined) continue;
    const text = cell.as.toText(value);
    put(cell.official, text);
    const back = text === undefined ? cell.absent : cell.as.fromText(text);
    if (!same(back, value)) {
      losses.push(lossOf(cell.as.loses(value), [...at, ...cell.path], `${official}.${cell.official}`, back));
    }
  }
  for (const member of map.optional) {
    if (valueAt(part, [member]) === undefined) continue;
    const own = cellsOf(map, member);
    if (own.every((cell) => row[cell.official] === undefined)) {
      losses.push(lossOf("empty_part", [...at, member], `${official}.${own[0]?.official ?? ""}`));
    }
  }
  for (const [name, member] of Object.entries(map.marks)) {
    if (valueAt(part, [member]) !== undefined) put(name, "1");
  }
  return { row, losses };
}

/** The cells of one optional part of a row. */
export function cellsOf(map: RowMap, member: string): readonly Cell[] {
  return map.cells.filter((cell) => cell.path[0] === member);
}
