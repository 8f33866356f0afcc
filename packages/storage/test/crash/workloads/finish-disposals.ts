import type { Storage } from "@benhan/storage";
import { disposalStateOf, executeDisposal, retentionIndexOf } from "@benhan/storage/retention";
import type { Told } from "../told.ts";
import type { Workplace } from "./workload.ts";

/** Destroys what was decided, or goes on with it. */
export const execute = (store: Storage, disposalId: string) =>
  executeDisposal(store, {
    ...{ disposalId, by: "cntt-02", witness: "vt-01", keyBackupDays: 1 },
    parts: {
      copies: { none: "không có" },
      digitisedPaper: { none: "lập điện tử" },
      processors: { none: "không giao bên thứ ba" },
    },
  });

/** Half of what was killed amid its execution is run to its end here, the other half by the next child, and killed again. */
export async function finishDisposals(
  { store, encryption }: Workplace,
  told: Told,
): Promise<readonly string[]> {
  if (encryption === undefined || told.count % 2 === 0) return [];
  const wrong: string[] = [];
  const begun = new Set(told.all("executing").map(([disposalId]) => disposalId));
  const index = retentionIndexOf(store);
  for await (const disposal of index.listDisposals()) {
    const { disposalId } = disposal;
    const state = disposalStateOf(disposal);
    if (!state.ok || state.value.phase !== "decided") continue;
    if (state.value.list.length === 0 || !begun.has(disposalId)) continue;
    const report = await execute(store, disposalId);
    const after = await index.getDisposal(disposalId);
    const left = after && disposalStateOf(after);
    const isEmpty = left?.ok === true && left.value.list.length === 0;
    if (!report.ok && !isEmpty)
      wrong.push(`${disposalId} cannot be run to its end: ${report.issues.map(({ code }) => code).join()}`);
  }
  return wrong;
}
