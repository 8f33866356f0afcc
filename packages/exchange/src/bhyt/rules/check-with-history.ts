import type { CallOptions, DossierHistory, PastDossier } from "@benhan/core/ports";
import { type BhytTables, rowsOf } from "../qd3176/bhyt-tables.ts";
import { isTablesObject } from "../schema/not-tables.ts";
import type { BhytReport } from "./bhyt-report.ts";
import type { BhytCheckOptions } from "./check-options.ts";
import { checkTables } from "./check-tables.ts";
import { textOf } from "./checked-visit.ts";
import { bedUseOf } from "./treatment/bed-use.ts";

/** How many earlier visits are read at most, newest first: several years of dialysis. */
const mostVisits = 1000;

/**
 * Collects the patient's other visits from the host, and who else used the same beds where the host can say, then
 * checks the tables as {@link checkTables} does, with the rules across dossiers too. Without a MA_BN nobody can be asked
 * for, and those rules are reported as not checked.
 *
 * @throws whatever the host's history throws
 */
export async function checkWithHistory<Tables = BhytTables>(
  tables: Tables,
  history: DossierHistory,
  options: Partial<BhytCheckOptions<Tables>> & CallOptions = {},
): Promise<BhytReport<Tables>> {
  const { signal, ...checks } = options;
  const summary = isTablesObject(tables) ? rowsOf(tables, "XML1")[0] : undefined;
  const patientNumber = summary === undefined ? undefined : textOf(summary, "MA_BN");
  if (patientNumber === undefined) return checkTables<Tables>(tables, checks);
  const query = { facilityId: history.facilityId, patientNumber };
  const call = signal === undefined ? {} : { signal };
  const visits: PastDossier[] = [];
  for await (const visit of history.listDossiers(query, call)) {
    signal?.throwIfAborted();
    if (visits.push(visit) >= mostVisits) break;
  }
  const bedUse = await bedUseOf(tables as object, history, call);
  return checkTables<Tables>(tables, {
    ...checks,
    history: visits,
    ...(bedUse !== undefined && { bedUse }),
  });
}
