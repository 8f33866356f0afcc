import type { BhytRow } from "../qd3176/bhyt-tables.ts";
import type { TableDefinition } from "../schema/table-definition.ts";

/** Two rows that are the same row before and after, by their positions; one of them absent: removed or added. */
export interface RowPair {
  readonly before?: number;
  readonly after?: number;
}

/** What a row is about, as far as its table has the column. */
const codeFields = ["MA_THUOC", "MA_DICH_VU", "MA_VAT_TU", "MA_CHI_SO", "THOI_DIEM_DBLS", "MA_BHXH_NLD"];
/** What tells two rows about the same thing apart. */
const timeFields = ["NGAY_YL", "NGAY_TH_YL"];
/** What changes in every row behind one that was put in between. */
const positionFields = new Set(["STT"]);

/**
 * Finds which row of the one list is which row of the other. A row that was put in between or taken out moves the
 * numbers of all rows behind it, so STT alone says little: rows are paired by ever weaker likeness, each kind in the
 * order of the list. What nothing pairs was added or removed.
 *
 * The pairs come in the order of the new list; a removed row stands where it stood before.
 */
export function matchRows(
  before: readonly BhytRow[],
  after: readonly BhytRow[],
  definition: TableDefinition,
): readonly RowPair[] {
  const names = definition.fields.map(({ name }) => name);
  const has = (name: string) => names.includes(name);
  const codes = codeFields.filter(has);
  const times = timeFields.filter(has);
  const content = names.filter((name) => !positionFields.has(name));
  const likenesses: readonly (readonly string[])[] = [
    names,
    content,
    [...codes, ...times, "STT"],
    [...codes, ...times],
    [...codes, "STT"],
    codes,
    has("STT") ? ["STT"] : [],
  ];
  const freeBefore = new Set(before.keys());
  const newOf = new Map<number, number>();
  const oldOf = new Map<number, number>();
  for (const fields of likenesses) {
    if (fields.length === 0) continue;
    const waiting = new Map<string, number[]>();
    for (const index of freeBefore) {
      const key = keyOf(before[index], fields);
      if (key === undefined) continue;
      const held = waiting.get(key);
      if (held === undefined) waiting.set(key, [index]);
      else held.push(index);
    }
    for (const index of after.keys()) {
      if (oldOf.has(index)) continue;
      const key = keyOf(after[index], fields);
      const old = key === undefined ? undefined : waiting.get(key)?.shift();
      if (old === undefined) continue;
      oldOf.set(index, old);
      newOf.set(old, index);
      freeBefore.delete(old);
    }
  }
  return inOrder(before.length, after.length, newOf, oldOf);
}

/** The values of these columns as one key; undefined when the row has none of them. */
function keyOf(row: BhytRow | undefined, fields: readonly string[]): string | undefined {
  const values = fields.map((field) => row?.[field] ?? "");
  return values.every((value) => value === "") ? undefined : JSON.stringify(values);
}

function inOrder(
  oldCount: number,
  newCount: number,
  newOf: ReadonlyMap<number, number>,
  oldOf: ReadonlyMap<number, number>,
): readonly RowPair[] {
  const pairs: RowPair[] = [];
  let old = 0;
  const removedUpTo = (end: number) => {
    for (; old < end; old++) if (!newOf.has(old)) pairs.push({ before: old });
  };
  for (let index = 0; index < newCount; index++) {
    const own = oldOf.get(index);
    if (own === undefined) pairs.push({ after: index });
    else {
      removedUpTo(own);
      pairs.push({ before: own, after: index });
    }
  }
  removedUpTo(oldCount);
  return pairs;
}
