import { isLocalMinute, type LocalMinute } from "@benhan/core";
import type { BedUse, CallOptions, DossierHistory } from "@benhan/core/ports";
import { rowsOf } from "../../qd3176/bhyt-tables.ts";
import { itemsOf, textOf } from "../checked-visit.ts";

/** How many stretches of use are read at most for one department. */
const mostUses = 1000;

/** Who else used the beds of an episode while it lasted, or undefined when the host cannot say. */
export async function bedUseOf(
  tables: object,
  history: DossierHistory,
  options: CallOptions,
): Promise<readonly BedUse[] | undefined> {
  const { listBedUse, facilityId } = history;
  const summary = rowsOf(tables, "XML1")[0] ?? {};
  const from = localMinute(textOf(summary, "NGAY_VAO"));
  const to = localMinute(textOf(summary, "NGAY_RA"));
  if (listBedUse === undefined || from === undefined || to === undefined) return undefined;
  const uses: BedUse[] = [];
  for (const [department, beds] of bedsOf(tables)) {
    let read = 0;
    const query = { facilityId, department, beds: [...beds], from, to };
    for await (const use of listBedUse.call(history, query, options)) {
      options.signal?.throwIfAborted();
      uses.push(use);
      if (++read >= mostUses) break;
    }
  }
  return uses;
}

/** The beds that an episode is charged for, by department. */
function bedsOf(tables: object): ReadonlyMap<string, ReadonlySet<string>> {
  const departments = new Map<string, Set<string>>();
  for (const row of rowsOf(tables, "XML3")) {
    const department = textOf(row, "MA_KHOA");
    const bed = textOf(row, "MA_GIUONG");
    if (department === undefined || bed === undefined) continue;
    const beds = departments.get(department) ?? new Set<string>();
    departments.set(department, beds);
    for (const item of itemsOf(bed)) beds.add(item);
  }
  return departments;
}

/** `202607020810` as the record writes it. */
function localMinute(official: string | undefined): LocalMinute | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(official ?? "");
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute] = parts;
  const text = `${year}-${month}-${day}T${hour}:${minute}`;
  return isLocalMinute(text) ? text : undefined;
}
