import { dateOf, epochMs, type Instant, localMinuteOf } from "@benhan/core";
import type { Report } from "@benhan/core/faults";
import type { Clock } from "@benhan/core/ports";
import type { CardRow } from "../../front/card-rows.ts";
import { under } from "../deep-issues.ts";
import { advanceDisposal } from "../disposal/advance-disposal.ts";
import type { Disposal, DisposalState, ListedItem, WithdrawStep } from "../disposal/disposal.ts";
import type { DisposalItem } from "../disposal/disposal-item.ts";
import { disposalStateOf } from "../disposal/disposal-state.ts";
import { type Execution, touchedRecords } from "./destroy-records.ts";
import { type ExecuteDisposalOptions, stepOf } from "./execution-options.ts";
import { type JudgedItem, judgeItems } from "./judge-items.ts";
import { holdsIn } from "./list-due.ts";
import { cardsOf } from "./read-cards.ts";
import { createRetentionEvents } from "./retention-events.ts";
import { liesInPlain } from "./retention-store.faults.ts";
import { drawers, isSameCard, type ReadCard, type RetentionStore, writeCards } from "./retention-store.ts";

/** What is known of a disposal that may be carried out. */
export interface Known {
  readonly card: ReadCard<Disposal>;
  readonly state: DisposalState;
  /** What an earlier call has written down before it was stopped. */
  readonly begun: ReadCard<Execution> | undefined;
}

/** What will be destroyed, and how it is told afterwards. */
export interface Planned {
  readonly execution: Execution;
  /** The disposal with what was withdrawn and with its step, at the moment at which it was done. */
  readonly executed: (at: Instant) => Disposal;
}

/** Looks at everything anew, and writes down what will be destroyed. */
export async function planExecution(
  store: RetentionStore,
  { card, state, begun }: Known,
  options: ExecuteDisposalOptions,
  clock: Clock,
): Promise<Report<Planned> | "changed"> {
  const { signal: since, settings = {} } = options;
  const at = clock.now();
  const on = dateOf(localMinuteOf(at));
  // Of these keys are gone already: they are finished, whatever came in since.
  const touched = begun === undefined ? [] : await touchedRecords(store, begun.value, since);
  const isTouched = (key: string) => touched.some((one) => one.key === key);
  const holdRows = await rowsOf(store, drawers.hold, since);
  const holds = await holdsIn(store, since);
  const { items: judged, place } = await judgeItems(
    store,
    state.list.filter(({ key }) => !isTouched(key)),
    { ...options, holds, at, on, settings, signal: since },
  );
  refusePlain(judged);
  const stays = judged.filter(({ issues }) => issues.length > 0);
  const goes = judged.filter(({ issues }) => issues.length === 0);
  const withdrawal = stays.length === 0 ? undefined : withdrawalOf(stays, options.by, at);
  const now = {
    items: [
      ...goes.map(({ item }) => item as DisposalItem),
      ...touched.map((one) => itemOfTouched(one, state.list)),
    ],
    holds: [],
    settings,
  };
  const withdrawn: Report<Disposal> =
    withdrawal === undefined
      ? { ok: true, value: card.value, issues: [] }
      : advanceDisposal(card.value, withdrawal, { items: [], holds: [] });
  if (!withdrawn.ok) return withdrawn;
  const why = stays.flatMap(({ listed, issues }) => under(["list", state.list.indexOf(listed)], issues));
  const isAnyLeft = goes.length + touched.length > 0;
  // Is it the time for it, and is the step whole? Nothing is written otherwise.
  const step = stepOf(options, at, on);
  const executed = isAnyLeft ? advanceDisposal(withdrawn.value, step, now) : undefined;
  if (executed !== undefined && !executed.ok) return { ok: false, issues: [...why, ...executed.issues] };
  if (executed === undefined && !mayExecute(state)) return { ok: false, issues: why };
  const execution: Execution = {
    disposalId: card.value.disposalId,
    records: [
      ...touched,
      ...goes.map(({ listed, keyIds, content }) => ({
        ...{ key: listed.key, keyIds },
        documents: [...new Set([...(content?.versions ?? [])].map((name) => name.split("/")[0] as string))],
        blobs: content?.blobs ?? [],
      })),
    ],
  };
  const id = card.row.key;
  const events = createRetentionEvents(store.gate.facilityId, store.digest);
  const withdrawnState = disposalStateOf(withdrawn.value);
  const isWritten = await writeCards(
    store,
    {
      put: [
        ...(withdrawal === undefined || !withdrawnState.ok
          ? []
          : [
              { drawer: drawers.disposal, sort: withdrawnState.value.phase, key: id, value: withdrawn.value },
            ]),
        ...(isAnyLeft ? [{ drawer: drawers.execution, sort: "", key: id, value: execution }] : []),
      ],
      seen: [
        { drawer: drawers.disposal, key: id, row: card.row },
        { drawer: drawers.execution, key: id, row: begun?.row },
        ...goes.map(({ listed: { key }, card: own }) => ({ drawer: drawers.retention, key, row: own?.row })),
      ],
      ...(withdrawal !== undefined && { events: events.ofStep(withdrawn.value, withdrawal) }),
      // A hold that came in while it was looked at, or a version that was added.
      async still(rows) {
        const [newer] = await rows.listAppended({ ...(place !== undefined && { after: place }), limit: 1 });
        if (newer !== undefined) return false;
        let after: { readonly sort: string; readonly key: string } | undefined;
        for (const row of holdRows) {
          const [own] = await rows.listCards(drawers.hold, {}, { ...(after && { after }), limit: 1 });
          if (!isSameCard(own, row)) return false;
          after = { sort: row.sort, key: row.key };
        }
        const [more] = await rows.listCards(drawers.hold, {}, { ...(after && { after }), limit: 1 });
        return more === undefined;
      },
    },
    since,
  );
  const doneAt = (moment: Instant): Disposal => {
    // A clock that was set back does not put it before what was written down.
    const later = epochMs(moment) > epochMs(at) ? moment : at;
    const own = stepOf(options, later, dateOf(localMinuteOf(later)));
    return { ...withdrawn.value, steps: [...withdrawn.value.steps, own] };
  };
  if (!isWritten) return "changed";
  if (!isAnyLeft) return { ok: false, issues: why };
  return { ok: true, value: { execution, executed: doneAt }, issues: [] };
}

const mayExecute = ({ phase }: DisposalState): boolean => phase === "decided" || phase === "minuted";

function refusePlain(judged: readonly JudgedItem[]): void {
  const plain = judged.filter(({ hasPlain }) => hasPlain);
  if (plain.length > 0) throw liesInPlain({ count: plain.length });
}

function withdrawalOf(stays: readonly JudgedItem[], by: string, at: WithdrawStep["at"]): WithdrawStep {
  return {
    ...{ event: "withdraw", at, by },
    // Codes, not words: the words of a hold may say whom it is about.
    items: stays.map(({ listed: { key }, issues }) => ({
      key,
      reason: [...new Set(issues.map(({ code }) => code))].join(", "),
    })),
  };
}

/** Its keys are partly gone: of it nothing more than the list says can be known. */
function itemOfTouched({ key }: { readonly key: string }, list: readonly ListedItem[]): DisposalItem {
  const listed = list.find((one) => one.key === key) as ListedItem;
  return {
    ...{ key, manifest: listed.manifest },
    retention: { rule: "listed", edition: "listed", keepUntil: listed.keptUntil },
    ...(listed.isControlledDrug && { isControlledDrug: true }),
  };
}

async function rowsOf(store: RetentionStore, drawer: string, since: AbortSignal | undefined) {
  const rows: CardRow[] = [];
  for await (const row of cardsOf(store, drawer, {}, since)) rows.push(row);
  return rows;
}
