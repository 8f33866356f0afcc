import type { Bilingual, Issue, JsonPath } from "@benhan/core/faults";
import type { BhytRow } from "../qd3176/bhyt-tables.ts";
import { officialOf, pathOf, type TablePlace } from "../schema/official-place.ts";
import { filled } from "./codec.ts";
import { type Loss, lossOf } from "./loss.ts";
import type { RowMap } from "./row-map.ts";
import { cellsOf } from "./write-row.ts";

/** What one row says: a part of the record as far as it could be read, and everything that could not. */
export interface RowReading {
  readonly part: Readonly<Record<string, unknown>>;
  readonly findings: readonly Issue[];
  readonly losses: readonly Loss[];
  /** Paths inside the part whose cells were filled but unreadable: that they are missing is no news. */
  readonly unread: readonly JsonPath[];
}

/** Reads one row. `summary` is the row of XML1, which other tables repeat. */
export function readRow(map: RowMap, row: BhytRow, place: TablePlace, summary: BhytRow): RowReading {
  const part: Record<string, unknown> = {};
  const findings: Issue[] = [];
  const losses: Loss[] = [];
  const unread: JsonPath[] = [];
  const lose = (kind: Parameters<typeof lossOf>[0], field: string) => {
    losses.push(lossOf(kind, pathOf({ ...place, field }), officialOf({ ...place, field })));
  };
  const refuse = (field: string, path: JsonPath, expects: Bilingual) => {
    findings.push(unreadableCell({ ...place, field }, expects));
    unread.push(path);
  };

  makeParts(map, row, part);
  for (const group of map.groups) {
    const reading = group.read(Object.fromEntries(group.officials.map((name) => [name, filled(row[name])])));
    if ("problem" in reading) {
      refuse(reading.official, group.path, reading.problem);
      continue;
    }
    put(part, group.path, reading.value);
    const again = group.write(reading.value, []).cells;
    for (const name of group.officials) {
      const text = filled(row[name]);
      if (text !== undefined && text !== again[name]) lose("rewritten", name);
    }
  }
  for (const cell of map.cells) {
    const text = filled(row[cell.official]);
    const value = text === undefined ? cell.absent : cell.as.fromText(text);
    if (value !== undefined) put(part, cell.path, value);
    if (text === undefined) continue;
    if (value === undefined) refuse(cell.official, cell.path, cell.as.expects);
    else if (cell.as.toText(value) !== text) lose("rewritten", cell.official);
  }
  for (const [name, member] of Object.entries(map.marks)) {
    const text = filled(row[name])?.trim();
    if (text !== undefined && text !== (member in part ? "1" : "0")) lose("rewritten", name);
  }
  for (const [name, original] of Object.entries(map.mirrors)) {
    const text = filled(row[name]);
    if (text !== undefined && plain(text) !== plain(filled(summary[original]) ?? ""))
      lose("mirror_differs", name);
  }
  for (const name of Object.keys(row)) if (!map.columns.has(name)) lose("unknown_column", name);
  return { part, findings, losses, unread };
}

/** The objects into which cells are put: those that are always there, and the optional ones that have a cell. */
function makeParts(map: RowMap, row: BhytRow, part: Record<string, unknown>): void {
  for (const { path } of [...map.cells, ...map.groups]) {
    if (path.length > 1 && !map.optional.includes(path[0] ?? "")) put(part, path.slice(0, -1), {});
  }
  for (const member of map.optional) {
    const marked = Object.entries(map.marks).some(
      ([name, own]) => own === member && filled(row[name])?.trim() === "1",
    );
    if (marked || cellsOf(map, member).some((cell) => filled(row[cell.official]) !== undefined)) {
      part[member] = {};
    }
  }
}

/** Puts a value at a path, making the objects on the way. An object that is there already stays. */
function put(part: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let here = part;
  for (const step of path.slice(0, -1)) {
    here[step] ??= {};
    here = here[step] as Record<string, unknown>;
  }
  const last = path.at(-1) ?? "";
  if (!(isPlace(here[last]) && isPlace(value))) here[last] = value;
}

function isPlace(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function plain(text: string): string {
  return text.normalize("NFC").trim();
}

function unreadableCell(place: TablePlace, expects: Bilingual): Issue {
  const official = officialOf(place);
  return {
    code: "exchange.bhyt.unreadable_cell",
    severity: "error",
    path: pathOf(place),
    official,
    text: {
      vi: `${official} không đọc được: cần ${expects.vi}.`,
      en: `${official} cannot be read: expected ${expects.en}.`,
    },
    nextStep: {
      vi: `Sửa ${official} tại phần mềm nguồn rồi xuất lại.`,
      en: `Mend ${official} in the source system and export again.`,
    },
  };
}
