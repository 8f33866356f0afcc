import type { Bilingual } from "@benhan/core/faults";
import { type BhytRow, type BhytTables, rowsOf } from "../qd3176/bhyt-tables.ts";
import { qd3176 } from "../qd3176/edition.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import { requireArguments } from "../schema/require-arguments.ts";
import type { TableDefinition } from "../schema/table-definition.ts";
import { matchRows } from "./match-rows.ts";

/** One cell that differs. Absent: the cell was or is empty. The values are patient data. */
export interface CellDifference {
  readonly field: string;
  readonly before?: string;
  readonly after?: string;
}

/** One row that differs. Positions count from 0 within the table's rows. */
export interface RowDifference {
  readonly table: string;
  /** `renumbered`: nothing but STT differs, because a row was put in or taken out before it. */
  readonly kind: "added" | "removed" | "changed" | "renumbered";
  readonly before?: number;
  readonly after?: number;
  /** In the order of the columns; of an added or removed row, all its filled cells. */
  readonly cells: readonly CellDifference[];
}

/** How two dossiers differ. */
export interface TablesDifference {
  readonly same: boolean;
  /** By table, then by row. */
  readonly rows: readonly RowDifference[];
  /** How many rows of which tables differ; no content. */
  readonly summary: Bilingual;
}

/** In which edition the dossiers are. */
export interface DiffTablesOptions {
  /** Default QĐ 3176. Of two dossiers in different editions, migrate one first. */
  readonly edition?: BhytEdition;
}

/**
 * Says which rows and cells of a dossier differ from another. Rows are paired by what they are about, not by their
 * position, so that one inserted row is one difference. Blank cells count as absent and text is compared in NFC.
 */
export function diffTables(
  before: BhytTables,
  after: BhytTables,
  options: DiffTablesOptions = {},
): TablesDifference {
  requireArguments(
    "diffTables",
    ["before", before, "object"],
    ["after", after, "object"],
    ["options", options, "object"],
  );
  const edition = options.edition ?? qd3176;
  const definitions = [...Object.entries(edition.tables), ...Object.entries(edition.apart)];
  const rows = definitions.flatMap(([table, definition]) =>
    tableDifferences(table, definition, before, after),
  );
  return { same: rows.length === 0, rows, summary: summaryOf(rows) };
}

function tableDifferences(
  table: string,
  definition: TableDefinition,
  before: BhytTables,
  after: BhytTables,
): readonly RowDifference[] {
  const old = rowsOf(before, table).map(plainRow);
  const now = rowsOf(after, table).map(plainRow);
  const single = definition.list === undefined && old.length === 1 && now.length === 1;
  const pairs = single ? [{ before: 0, after: 0 }] : matchRows(old, now, definition);
  return pairs.flatMap((pair): RowDifference[] => {
    const was = pair.before === undefined ? undefined : old[pair.before];
    const is = pair.after === undefined ? undefined : now[pair.after];
    const cells = cellDifferences(definition, was ?? {}, is ?? {});
    if (was === undefined || is === undefined) {
      return [{ table, kind: was === undefined ? "added" : "removed", ...pair, cells }];
    }
    if (cells.length === 0) return [];
    const renumbered = cells.every(({ field }) => field === "STT");
    return [{ table, kind: renumbered ? "renumbered" : "changed", ...pair, cells }];
  });
}

function cellDifferences(definition: TableDefinition, was: BhytRow, is: BhytRow): readonly CellDifference[] {
  return definition.fields.flatMap(({ name: field }): CellDifference[] => {
    const before = was[field];
    const after = is[field];
    if (before === after) return [];
    return [{ field, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
  });
}

/** The filled cells, in NFC. */
function plainRow(row: BhytRow): BhytRow {
  const filled = Object.entries(row).flatMap(([field, value]: [string, unknown]) =>
    typeof value === "string" && value.trim() !== "" ? [[field, value.normalize("NFC")]] : [],
  );
  return Object.fromEntries(filled);
}

const words = {
  added: { vi: "thêm", en: "added" },
  removed: { vi: "bớt", en: "removed" },
  changed: { vi: "sửa", en: "changed" },
  renumbered: { vi: "đánh lại STT", en: "renumbered" },
} as const;

function summaryOf(rows: readonly RowDifference[]): Bilingual {
  if (rows.length === 0) return { vi: "Hai hồ sơ giống nhau.", en: "The two episodes are the same." };
  const tables = [...new Set(rows.map(({ table }) => table))];
  const said = (language: "vi" | "en") =>
    tables
      .map((table) => {
        const counts = Object.entries(words).flatMap(([kind, word]) => {
          const count = rows.filter((row) => row.table === table && row.kind === kind).length;
          return count === 0 ? [] : [`${word[language]} ${count}`];
        });
        return `${table}: ${counts.join(", ")}`;
      })
      .join("; ");
  return { vi: `Số dòng khác nhau – ${said("vi")}.`, en: `Rows that differ – ${said("en")}.` };
}
