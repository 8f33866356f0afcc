import type { Visit } from "@benhan/core";
import { type JsonPath, valueAt } from "@benhan/core/faults";
import { isListed } from "../qd3176/bhyt-tables.ts";
import type { TablePlace } from "../schema/official-place.ts";
import { requireArguments } from "../schema/require-arguments.ts";
import type { TableMap } from "./row-map.ts";
import { tableMaps } from "./table-maps.ts";

/** What makes the place of a cell that holds several values exact. */
export interface RecordPlaceOptions {
  /** The visit that the tables were made from. */
  readonly visit: Visit;
  /** Which item of the cell, from 0; not needed when there is only one. */
  readonly item?: number;
}

/**
 * Where in the visit the content of a place in the tables stands: `["XML2", 2, "MA_THUOC"]` →
 * `["medications", 2, "code"]`. A cell that repeats XML1 leads to the original. Undefined for tables that are not part
 * of a visit. The parallel lists of the cards lead to `["coverages"]`, with `within` to the very field of the card.
 */
export function recordPathOf(tablePath: JsonPath, within?: RecordPlaceOptions): JsonPath | undefined {
  requireArguments("recordPathOf", ["tablePath", tablePath, "list"]);
  const [table, ...rest] = tablePath;
  const entry = tableMaps.find((own) => own.table === table);
  if (entry === undefined) return undefined;
  const index = typeof rest[0] === "number" ? rest[0] : undefined;
  const field = rest[index === undefined ? 0 : 1];
  const at: JsonPath = [
    ...(entry.member === undefined ? [] : [entry.member]),
    ...(entry.many && index !== undefined ? [index] : []),
  ];
  if (typeof field !== "string") return at;
  if (field === "MA_LK") return ["encounterNumber"];
  const original = entry.map.mirrors[field];
  if (original !== undefined) return recordPathOf(["XML1", original], within);
  return [...at, ...pathInPart(entry, at, field, within)];
}

function pathInPart(
  { map }: TableMap,
  at: JsonPath,
  field: string,
  within: RecordPlaceOptions | undefined,
): JsonPath {
  const mark = map.marks[field];
  if (mark !== undefined) return [mark];
  const cell = map.cells.find(({ official }) => official === field);
  if (cell !== undefined) return cell.path;
  const group = map.groups.find(({ officials }) => officials.includes(field));
  if (group === undefined) return [];
  const value = within === undefined ? undefined : valueAt(within.visit, [...at, ...group.path]);
  if (within === undefined || value === undefined) return group.path;
  return [...group.path, ...(group.pathOf?.(field, value, within.item) ?? [])];
}

/** Where in the tables a place of the visit stands; the reverse of {@link recordPathOf}. */
export function tablePlaceOf(recordPath: JsonPath): TablePlace | undefined {
  const [member, index] = recordPath;
  const entry = tableMaps.find((own) => own.member !== undefined && own.member === member) ?? tableMaps[0];
  if (entry === undefined) return undefined;
  const { table, map, many } = entry;
  const inside = recordPath.slice((entry.member === undefined ? 0 : 1) + (many ? 1 : 0));
  const row = many && typeof index === "number" ? { row: index } : isListed(table) ? {} : { row: 0 };
  const group = map.groups.find((own) => startsWith(inside, own.path));
  if (group !== undefined) return { table, ...row, field: group.officialOf(inside.slice(group.path.length)) };
  const cell =
    map.cells.find((own) => startsWith(inside, own.path)) ??
    map.cells.find((own) => startsWith(own.path, inside));
  if (entry.member === undefined && cell === undefined) return undefined;
  return { table, ...row, ...(cell !== undefined && inside.length > 0 && { field: cell.official }) };
}

/** True when `path` is `start` or leads on from it. */
export function startsWith(path: JsonPath, start: JsonPath): boolean {
  return start.every((step, index) => path[index] === step);
}
