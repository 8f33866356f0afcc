import { epochMs } from "@benhan/core";
import type { Clock, OutboxEntryHead, OutboxStore, ReceiptStore } from "@benhan/core/ports";
import { faultTextsOf } from "@benhan/exchange/fault-texts";
import { type DeadlineOptions, deadlineOf, dismissedByPerson } from "@benhan/exchange/outbox";
import type { CodeText, EntryView, QueueView, ReceiptView } from "../queue-view.ts";

/** The page lists so many finished entries; what waits is listed whole. */
const mostFinished = 200;

/** How the queue is looked at. */
export interface ReadOptions extends DeadlineOptions {
  readonly clock: Clock;
  /** So long before its deadline an entry is `due-soon`. Default 4 hours. */
  readonly soonMs?: number;
}

/** The queue at this moment: what waits, then the newest of what is finished. */
export async function readQueue(store: OutboxStore, options: ReadOptions): Promise<QueueView> {
  const { facilityId } = store;
  const at = options.clock.now();
  const waiting: EntryView[] = [];
  const finished: EntryView[] = [];
  let left = 0;
  for await (const entry of store.listEntryHeads({ facilityId, alsoFinished: true })) {
    const view = viewOf(entry, epochMs(at), options);
    if (entry.state !== "delivered" && entry.state !== "dead") waiting.push(view);
    else finished.push(view);
    if (finished.length < 2 * mostFinished) continue;
    // A store that has sent for years must not fill the memory.
    left += keepNewest(finished);
  }
  left += keepNewest(finished);
  const latches = await store.listLatches({ facilityId });
  const entries = [...waiting.sort(byUrgency), ...finished];
  const codes = [...entries.map(({ lastCode }) => lastCode), ...latches.map(({ code }) => code)];
  return { at, entries, left, latches, texts: textsOf(codes) };
}

function keepNewest(finished: EntryView[]): number {
  // Keys of entries begin with the moment at which they were made.
  finished.sort((a, b) => (a.entryId < b.entryId ? 1 : -1));
  return finished.splice(mostFinished).length;
}

/** What is due first stands first; without a deadline what is oldest. */
function byUrgency(one: EntryView, other: EntryView): number {
  const [a, b] = [one, other].map(({ deadline }) =>
    deadline === undefined ? Number.POSITIVE_INFINITY : epochMs(deadline),
  ) as [number, number];
  if (a !== b) return a - b;
  return one.entryId < other.entryId ? -1 : 1;
}

function viewOf(entry: OutboxEntryHead, now: number, options: ReadOptions): EntryView {
  const { entryId, hub, kind, chain, sequence, state, attempts, createdAt, notBefore, lastCode } = entry;
  const view = { entryId, hub, kind, chain, sequence, state, attempts, createdAt, notBefore };
  const isWaiting = state !== "delivered" && state !== "dead";
  const deadline = isWaiting ? deadlineOf(entry, options) : undefined;
  const leftMs = deadline === undefined ? Number.POSITIVE_INFINITY : epochMs(deadline) - now;
  const { soonMs = 4 * 3_600_000 } = options;
  return {
    ...view,
    ...(lastCode !== undefined && { lastCode }),
    ...(lastCode === dismissedByPerson && { isDismissed: true }),
    ...(deadline !== undefined && { deadline }),
    ...(leftMs <= soonMs && { deadlineState: leftMs <= 0 ? ("overdue" as const) : ("due-soon" as const) }),
  };
}

export function textsOf(codes: readonly (string | undefined)[]): Readonly<Record<string, CodeText>> {
  const texts: Record<string, CodeText> = {};
  for (const code of codes) {
    const known = code === undefined ? undefined : faultTextsOf(code);
    if (code !== undefined && known !== undefined) texts[code] = known;
  }
  return texts;
}

/** The attempts of one entry, in the order in which they were made. What a hub says word for word may be about a person. */
export async function readReceipts(
  store: ReceiptStore,
  entryId: string,
): Promise<{
  readonly receipts: readonly ReceiptView[];
  readonly texts: Readonly<Record<string, CodeText>>;
}> {
  const receipts: ReceiptView[] = [];
  for await (const one of store.listReceipts({ facilityId: store.facilityId, entryId })) {
    const { receiptId, attempt, receivedAt, outcome, code, transactionCode } = one;
    receipts.push({
      ...{ receiptId, attempt, receivedAt, outcome },
      ...(code !== undefined && { code }),
      ...(transactionCode !== undefined && { transactionCode }),
    });
  }
  return { receipts, texts: textsOf(receipts.map(({ code }) => code)) };
}
