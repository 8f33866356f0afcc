import type { CodeState, TerminologySource } from "@benhan/core/codes";
import type { CallOptions } from "@benhan/core/ports";
import { type BhytTables, rowsOf } from "../../qd3176/bhyt-tables.ts";
import { qd3176 } from "../../qd3176/edition.ts";
import type { BhytEdition } from "../../schema/bhyt-edition.ts";
import { isTablesObject } from "../../schema/not-tables.ts";
import { officialDate } from "../../schema/official-time.ts";
import { itemsOf, textOf } from "../checked-visit.ts";

/** Which edition the tables are in, and how to stop. */
export interface CodeListsFromOptions<Tables> extends CallOptions {
  /** Default QĐ 3176. */
  readonly edition?: BhytEdition<Tables>;
}

/**
 * Asks terminologies for the codes that an episode writes, as they stand at its end, and gives the lists for
 * `codeLists` of the check: large lists stay where they are. A list that nobody can verify on that day is left out, so
 * that the check reports its fields as not checked.
 *
 * @param sources By the name of the list, e.g. `ICD10`.
 * @official NGAY_RA
 */
export async function codeListsFrom<Tables = BhytTables>(
  tables: Tables,
  sources: Readonly<Record<string, TerminologySource>>,
  { edition, signal }: CodeListsFromOptions<Tables> = {},
): Promise<Readonly<Record<string, ReadonlySet<string>>>> {
  const call: CallOptions = signal === undefined ? {} : { signal };
  if (!isTablesObject(tables)) return {};
  const day = officialDate((textOf(rowsOf(tables, "XML1")[0] ?? {}, "NGAY_RA") ?? "").slice(0, 8));
  if (day === undefined) return {};
  const lists: Record<string, ReadonlySet<string>> = {};
  for (const [list, source] of Object.entries(sources)) {
    const known = new Set<string>();
    const states = new Set<CodeState>();
    for (const code of codesOf(tables, list, edition ?? qd3176)) {
      signal?.throwIfAborted();
      const state = await source.has(code, day, call);
      states.add(state);
      if (state === "known") known.add(code);
    }
    if (!states.has("unverified")) lists[list] = known;
  }
  return lists;
}

/** The codes of a list that the tables write, each once. */
function codesOf(tables: object, list: string, edition: BhytEdition): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const [table, { fields }] of Object.entries({ ...edition.tables, ...edition.apart })) {
    const columns = fields.filter(({ codeList }) => codeList === list);
    for (const row of columns.length === 0 ? [] : rowsOf(tables, table)) {
      for (const { name } of columns) for (const code of itemsOf(textOf(row, name) ?? "")) codes.add(code);
    }
  }
  codes.delete("");
  return codes;
}
