import { argumentIssues, flag, object, plainObject, refuseCall, signal } from "@benhan/core/options";
import type { CallOptions } from "@benhan/core/ports";
import type { CardPlace } from "../../front/card-rows.ts";
import { listPages } from "../../front/list-pages.ts";
import type { Page } from "../../front/page.ts";
import { recordDestroyed, recordInDisposal } from "../../front/record-mark.faults.ts";
import { recordMark } from "../../front/record-mark.ts";
import type { StorageTransaction } from "../../front/storage-adapter.ts";
import type { PutHold, RetentionIndex } from "../due/retention-index.ts";
import type { LegalHold } from "../hold/legal-hold.ts";
import { openHold } from "../hold/open-hold.ts";
import { covers } from "../hold/standing-holds.ts";
import { isSameKey } from "../same-key.ts";
import { callIssues } from "./index-call.ts";
import { readRecord } from "./kept-record.ts";
import { again, holdsOf, isSame } from "./read-cards.ts";
import { createRetentionEvents } from "./retention-events.ts";
import { holdKept } from "./retention-store.faults.ts";
import { drawers, type RetentionStore, readCard, unlessUnreadable, writeCards } from "./retention-store.ts";

const listShape = /* @__PURE__ */ object<CallOptions & { released?: boolean }>({ signal, released: flag });

/** The holds of a store. */
export function indexHolds(store: RetentionStore): Pick<RetentionIndex, "putHold" | "listHolds"> {
  const { gate, digest } = store;
  const events = createRetentionEvents(gate.facilityId, digest);
  return {
    async putHold(hold, options = {}) {
      refuseCall("putHold", [...holdIssues(hold), ...callIssues(options)], "guides/retention.md");
      const { released, ...opened } = hold;
      const id = hold.id.normalize("NFC");
      // In the transaction that puts it: whatever is marked after that has seen the hold.
      let marked: readonly string[] = [];
      await again(async () => {
        const before = await readCard<LegalHold>(store, drawers.hold, id, options.signal);
        if (before !== undefined && isSame(before.value, hold)) {
          marked = await gate.read(destroyingRecords, options.signal);
          return true;
        }
        const { released: wasReleased, ...was } = before?.value ?? { ...opened, released: undefined };
        if (wasReleased !== undefined || !isSame(was, opened)) throw holdKept({});
        const sort = released === undefined ? "standing" : "released";
        return writeCards(
          store,
          {
            put: [{ drawer: drawers.hold, sort, key: id, value: hold }],
            seen: [{ drawer: drawers.hold, key: id, row: before?.row }],
            // Who puts a hold that is released already has never told of its opening.
            events: [
              ...(before === undefined ? events.ofHold(opened) : []),
              ...(released === undefined ? [] : events.ofHold(hold)),
            ],
            async still(rows) {
              marked = await destroyingRecords(rows);
              if (before === undefined && released === undefined) await refuseGone(hold, marked, rows);
              return true;
            },
          },
          options.signal,
        );
      });
      return released === undefined ? tooLate(store, hold, marked, options.signal) : { tooLateFor: [] };
    },
    async *listHolds(options = {}) {
      refuseCall("listHolds", argumentIssues("options", options, listShape));
      yield* holdsOf(store, options.released === true, options.signal);
    },
  };
}

/** The keys of all records whose keys are being destroyed. */
async function destroyingRecords(rows: StorageTransaction): Promise<readonly string[]> {
  const { destroying } = recordMark;
  const cards = listPages(
    (page: Page<CardPlace>) => rows.listCards(drawers.record, { from: destroying, to: destroying }, page),
    ({ sort, key }) => ({ sort, key }),
    undefined,
  );
  const keys: string[] = [];
  for await (const { key } of cards) keys.push(key);
  return keys;
}

/** A hold that names a record comes too late once its keys are being destroyed. Wider ones stand, and keep all others. */
async function refuseGone(
  { scope }: LegalHold,
  destroying: readonly string[],
  rows: StorageTransaction,
): Promise<void> {
  const records = scope.flatMap((one) => (one !== "everything" && "record" in one ? [one.record] : []));
  if (destroying.some((key) => records.some((one) => isSameKey(one, key)))) throw recordInDisposal({});
  for (const record of records) {
    const [mark] = await rows.cardsOfKey(record.normalize("NFC"), drawers.record);
    if (mark?.sort === recordMark.destroyed) throw recordDestroyed({});
  }
}

/** Those of the marked records that a hold covers. Whose card cannot be read any more may be of anybody: it is named. */
async function tooLate(
  store: RetentionStore,
  hold: LegalHold,
  marked: readonly string[],
  since: AbortSignal | undefined,
): Promise<PutHold> {
  const tooLateFor: string[] = [];
  for (const key of marked) {
    const item = (await unlessUnreadable(() => readRecord(store, key, since)))?.value;
    const { patient } = item?.item ?? {};
    const patients = item?.patients ?? [];
    if (covers(hold, { key, ...(patient !== undefined && { patient }), patients })) tooLateFor.push(key);
  }
  return { tooLateFor };
}

function holdIssues(hold: LegalHold) {
  const wrong = argumentIssues("hold", hold, plainObject);
  if (wrong.length > 0) return wrong;
  const { released: _, ...opened } = hold;
  return openHold(opened).issues;
}
