import { createIdSource, dateOf, epochMs, type Instant, localMinuteOf, type Uuid } from "@benhan/core";
import type { Issue, Report } from "@benhan/core/faults";
import { systemRandom } from "@benhan/core/platform";
import type { Clock } from "@benhan/core/ports";
import type { CardRow } from "../../front/card-rows.ts";
import { recordMark } from "../../front/record-mark.ts";
import { under } from "../deep-issues.ts";
import { advanceDisposal } from "../disposal/advance-disposal.ts";
import type { Disposal, DisposalState, ListedItem, WithdrawStep } from "../disposal/disposal.ts";
import { disposalIssue } from "../disposal/disposal-issue.ts";
import type { DisposalItem } from "../disposal/disposal-item.ts";
import { disposalStateOf } from "../disposal/disposal-state.ts";
import { retentionIssue } from "../retention-issue.ts";
import { goingBlobs } from "./disposed-blobs.ts";
import { areHolds, type Execution, executionCards, type RecordExecution } from "./execution.ts";
import { type ExecuteDisposalOptions, stepOf } from "./execution-options.ts";
import { type JudgedItem, judgeItems } from "./judge-items.ts";
import { holdsIn } from "./list-due.ts";
import { cardsOf } from "./read-cards.ts";
import { createRetentionEvents } from "./retention-events.ts";
import { inExecution } from "./retention-store.faults.ts";
import { drawers, openValue, type ReadCard, type RetentionStore, writeCards } from "./retention-store.ts";

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
  /** The holds by which it was judged. */
  readonly holds: readonly CardRow[];
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
  const cards = await executionCards(
    store,
    [...new Set([...state.list, ...(begun?.value.records ?? [])].map(({ key }) => key))],
    since,
  );
  const id = card.row.key;
  await refuseOthers(store, cards, id);
  // Of these keys may be gone already: they are finished, whatever came in since.
  const touched = (begun?.value.records ?? []).filter(
    ({ key }) => cards.get(key)?.sort === recordMark.destroying,
  );
  const isTouched = (key: string) => touched.some((one) => one.key === key);
  const holdRows = await rowsOf(store, drawers.hold, since);
  const holds = await holdsIn(store, since);
  const { items: judged, place } = await judgeItems(
    store,
    state.list.filter(({ key }) => !isTouched(key)),
    {
      ...{ ...options, holds, at, on, settings, signal: since },
      settled: {
        left: new Set(touched.length > 0 ? begun?.value.left : []),
        keyIds: new Set(touched.flatMap(({ keyIds }) => keyIds)),
      },
    },
  );
  const stays = judged.filter(({ issues }) => issues.length > 0);
  const goes = judged.filter(({ issues }) => issues.length === 0);
  const going = new Set([...touched, ...goes.map(({ listed }) => listed)].map(({ key }) => key));
  const attachments = await goingBlobs(
    store,
    { begun: begun?.value.blobs, named: goes.flatMap(({ content }) => content?.blobs ?? []) },
    going,
    options,
  );
  const inPlain = [...plainIssues(judged, state.list), ...attachments.issues];
  if (inPlain.length > 0) return { ok: false, issues: inPlain };
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
  // There is always a reason: a list from which everything was withdrawn before is empty.
  const reasons = why.length > 0 ? why : [disposalIssue("list_empty", ["list"])];
  const isAnyLeft = goes.length + touched.length > 0;
  // Is it the time for it, and is the step whole? Nothing is written otherwise.
  const plainBlobs = attachments.isPlain ? options.plainBlobs : undefined;
  const step = stepOf(options, plainBlobs, at, on);
  const executed = isAnyLeft ? advanceDisposal(withdrawn.value, step, now) : undefined;
  if (executed !== undefined && !executed.ok) return { ok: false, issues: [...why, ...executed.issues] };
  if (executed === undefined && !mayExecute(state)) return { ok: false, issues: reasons };
  const execution: Execution = {
    disposalId: card.value.disposalId,
    run: newRun(clock),
    records: [
      ...touched,
      ...goes.map(({ listed, keyIds, content }) => ({
        ...{ key: listed.key, keyIds, documents: content?.documents ?? [], versions: content?.count ?? 0 },
      })),
    ],
    blobs: attachments.blobs,
    left: [
      ...new Set([
        ...(touched.length > 0 ? (begun?.value.left ?? []) : []),
        ...goes.flatMap(({ content }) => content?.left ?? []),
      ]),
    ],
  };
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
        ...goes.map(({ listed: { key } }) => {
          const value: RecordExecution = { disposalId: id };
          return { drawer: drawers.record, sort: recordMark.planned, key: key.normalize("NFC"), value };
        }),
      ],
      // What is withdrawn is free again.
      remove: [
        ...(isAnyLeft || begun === undefined ? [] : [{ drawer: drawers.execution, key: id }]),
        ...[...cards.keys()]
          .filter((key) => !going.has(key))
          .map((key) => ({ drawer: drawers.record, key: key.normalize("NFC") })),
      ],
      seen: [
        { drawer: drawers.disposal, key: id, row: card.row },
        { drawer: drawers.execution, key: id, row: begun?.row },
        ...[...new Set([...going, ...cards.keys()])].map((key) => ({
          ...{ drawer: drawers.record, key: key.normalize("NFC"), row: cards.get(key) },
        })),
        ...goes.map(({ listed: { key }, card: own }) => ({ drawer: drawers.retention, key, row: own?.row })),
      ],
      ...(withdrawal !== undefined && { events: events.ofStep(withdrawn.value, withdrawal) }),
      // A hold that came in while it was looked at, or a version that was added.
      async still(rows) {
        const [newer] = await rows.listAppended({ ...(place !== undefined && { after: place }), limit: 1 });
        if (newer !== undefined) return false;
        return areHolds(rows, holdRows);
      },
    },
    since,
  );
  const doneAt = (moment: Instant): Disposal => {
    // A clock that was set back does not put it before what was written down.
    const later = epochMs(moment) > epochMs(at) ? moment : at;
    const own = stepOf(options, plainBlobs, later, dateOf(localMinuteOf(later)));
    return { ...withdrawn.value, steps: [...withdrawn.value.steps, own] };
  };
  if (!isWritten) return "changed";
  if (!isAnyLeft) return { ok: false, issues: reasons };
  return { ok: true, value: { execution, holds: holdRows, executed: doneAt }, issues: [] };
}

/** A record is disposed of by one disposal at a time. */
async function refuseOthers(
  store: RetentionStore,
  cards: ReadonlyMap<string, CardRow>,
  id: string,
): Promise<void> {
  for (const card of cards.values())
    if ((await openValue<RecordExecution>(store, card)).disposalId !== id) throw inExecution({});
}

/** Names a call. */
const newRun = (clock: Clock): Uuid => createIdSource({ clock, random: systemRandom }).next() as Uuid;

const mayExecute = ({ phase }: DisposalState): boolean => phase === "decided" || phase === "minuted";

/** What lies in plain cannot be destroyed in backups. */
function plainIssues(judged: readonly JudgedItem[], list: readonly ListedItem[]): readonly Issue[] {
  const plain = judged.filter(({ hasPlain }) => hasPlain);
  return plain.map(({ listed }) => retentionIssue("lies_in_plain", ["list", list.indexOf(listed)]));
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
