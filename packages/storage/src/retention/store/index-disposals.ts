import { argumentIssues, notNegative, refuseCall, text } from "@benhan/core/options";
import { recordMark } from "../../front/record-mark.ts";
import type { StorageTransaction } from "../../front/storage-adapter.ts";
import type { Disposal } from "../disposal/disposal.ts";
import { disposalShape, disposalStateOf } from "../disposal/disposal-state.ts";
import type { RetentionIndex } from "../due/retention-index.ts";
import type { Execution } from "./execution.ts";
import { callIssues } from "./index-call.ts";
import { cardsOf, isSame } from "./read-cards.ts";
import { createRetentionEvents } from "./retention-events.ts";
import { destructionBegun, historyAltered, inExecution, staleDisposal } from "./retention-store.faults.ts";
import {
  drawers,
  isSameCard,
  openValue,
  type RetentionStore,
  readCard,
  writeCards,
} from "./retention-store.ts";

/** The disposals of a store, with their steps. */
export function indexDisposals(
  store: RetentionStore,
): Pick<RetentionIndex, "putDisposal" | "getDisposal" | "listDisposals"> {
  const { gate, digest } = store;
  const events = createRetentionEvents(gate.facilityId, digest);
  return {
    async putDisposal(disposal, steps, options = {}) {
      refuseCall("putDisposal", [
        ...argumentIssues("disposal", disposal, disposalShape),
        ...argumentIssues("steps", steps, notNegative),
        ...callIssues(options),
      ]);
      gate.admit(disposal, ["disposal"]);
      const own = structuredClone(disposal);
      const state = disposalStateOf(own);
      if (!state.ok) throw historyAltered({}, { issues: state.issues });
      const id = own.disposalId.normalize("NFC");
      const before = await readCard<Disposal>(store, drawers.disposal, id, options.signal);
      const found = before?.value.steps.length ?? 0;
      const stale = (now: number) => staleDisposal({ expected: steps, found: now });
      if (found !== steps) throw stale(found);
      if (own.steps.length !== steps + 1 || !isSame(before?.value.steps ?? [], own.steps.slice(0, steps)))
        throw historyAltered({});
      const step = own.steps.at(-1) as Disposal["steps"][number];
      const begun = await readCard<Execution>(store, drawers.execution, id, options.signal);
      const recordKeys = (begun?.value.records ?? []).map(({ key }) => key.normalize("NFC"));
      const isWritten = await writeCards(
        store,
        {
          put: [{ drawer: drawers.disposal, sort: state.value.phase, key: id, value: own }],
          seen: [{ drawer: drawers.disposal, key: id, row: before?.row }],
          ...(begun !== undefined && {
            remove: [
              { drawer: drawers.execution, key: id },
              ...recordKeys.map((key) => ({ drawer: drawers.record, key })),
            ],
          }),
          events: events.ofStep(own, step),
          async still(rows) {
            // Nothing leads back once a key may be gone; until then it may be stopped.
            const [run] = await rows.cardsOfKey(id, drawers.execution);
            if (!isSameCard(run, begun?.row)) return false;
            if (run === undefined) return true;
            if (step.event !== "stop") throw inExecution({});
            const count = await countBegun(recordKeys, rows);
            if (count > 0) throw destructionBegun({ count });
            return true;
          },
        },
        options.signal,
      );
      if (isWritten) return;
      const now = await readCard<Disposal>(store, drawers.disposal, id, options.signal);
      throw stale(now?.value.steps.length ?? 0);
    },
    async getDisposal(disposalId, options = {}) {
      refuseCall("getDisposal", [...argumentIssues("disposalId", disposalId, text), ...callIssues(options)]);
      return (await readCard<Disposal>(store, drawers.disposal, disposalId.normalize("NFC"), options.signal))
        ?.value;
    },
    async *listDisposals(options = {}) {
      refuseCall("listDisposals", callIssues(options));
      for await (const row of cardsOf(store, drawers.disposal, {}, options.signal))
        yield await openValue<Disposal>(store, row);
    },
  };
}

/** How many of these records have passed the point of no return. */
async function countBegun(keys: readonly string[], rows: StorageTransaction): Promise<number> {
  let count = 0;
  for (const key of keys) {
    const marks = await rows.cardsOfKey(key, drawers.record);
    if (marks.some(({ sort }) => sort !== recordMark.planned)) count += 1;
  }
  return count;
}
