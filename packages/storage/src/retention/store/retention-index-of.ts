import {
  argumentIssues,
  day,
  flag,
  isObject,
  kind,
  listOf,
  notNegative,
  object,
  plainObject,
  refuseCall,
  signal,
  text,
} from "@benhan/core/options";
import type { CallOptions } from "@benhan/core/ports";
import type { CardPlace } from "../../front/card-rows.ts";
import { listPages } from "../../front/list-pages.ts";
import type { Page } from "../../front/page.ts";
import type { Storage } from "../../front/storage.ts";
import type { StorageTransaction } from "../../front/storage-adapter.ts";
import { deepIssues } from "../deep-issues.ts";
import type { Disposal } from "../disposal/disposal.ts";
import type { DisposalCertificate } from "../disposal/disposal-certificate.ts";
import { disposalShape, disposalStateOf } from "../disposal/disposal-state.ts";
import type { RetentionIndex, RetentionIndexItem } from "../due/retention-index.ts";
import type { LegalHold } from "../hold/legal-hold.ts";
import { openHold } from "../hold/open-hold.ts";
import { dueFrom, isKeepUntil } from "../keep-until.ts";
import { retentionIssue } from "../retention-issue.ts";
import { isSaid } from "../said.ts";
import { isSameKey } from "../same-key.ts";
import { type Execution, stateOfRecord } from "./execution.ts";
import { inPlaceOf, type KeptRecord, openRecord, readRecord, recordCard } from "./kept-record.ts";
import { again, cardsOf, holdsOf, isSame } from "./read-cards.ts";
import { createRetentionEvents } from "./retention-events.ts";
import {
  certificateKept,
  historyAltered,
  holdKept,
  inExecution,
  recordInDisposal,
  staleDisposal,
} from "./retention-store.faults.ts";
import {
  drawers,
  isSameCard,
  openValue,
  type ReadCard,
  readCard,
  retentionStoreOf,
  unlessUnreadable,
  writeCards,
} from "./retention-store.ts";

const itemsShape = /* @__PURE__ */ listOf(
  /* @__PURE__ */ object<RetentionIndexItem>(
    {
      ...{ key: text, patient: text, rule: text, edition: text, keepUntil: text, dueOn: day },
      links: /* @__PURE__ */ listOf(plainObject),
      isControlledDrug: flag,
    },
    ["key", "rule", "edition", "keepUntil"],
  ),
);
const keysShape = /* @__PURE__ */ listOf(text);
const daysShape = /* @__PURE__ */ object<{ from: unknown; to: unknown }>({ from: day, to: day }, [
  "from",
  "to",
]);
const callShape = /* @__PURE__ */ object<CallOptions>({ signal });
const holdsCallShape = /* @__PURE__ */ object<CallOptions & { released?: boolean }>({
  signal,
  released: flag,
});
const certificateShape = /* @__PURE__ */ kind(
  "giấy chứng nhận hủy (DisposalCertificate, kết quả của disposalCertificate)",
  "a certificate (DisposalCertificate, as disposalCertificate gives it)",
  (value) => isObject(value) && isSaid(value["disposalId"]) && isObject(value["issued"]),
);

/**
 * What a store keeps for retention, on the cards of that store: with encryption everything is sealed but keys, days and
 * phases.
 *
 * @example
 * ```ts
 * const index = retentionIndexOf(store);
 * await index.putHold(hold);
 * for await (const item of index.dueOn({ from, to })) console.log(item.key);
 * ```
 * @throws EmrError `core.options.wrong` when this package has not opened the store
 */
export function retentionIndexOf(storage: Storage): RetentionIndex {
  const store = retentionStoreOf(storage, "retentionIndexOf");
  const { gate, digest } = store;
  const { facilityId } = gate;
  const events = createRetentionEvents(facilityId, digest);

  return {
    facilityId,
    async put(items, options = {}) {
      refuseCall("put", [...deepIssues("items", items, itemsShape), ...callIssues(options)]);
      const own = structuredClone(items).map((item) => {
        const dueOn = item.dueOn ?? dueFrom(item.keepUntil);
        return { ...item, key: item.key.normalize("NFC"), ...(dueOn !== undefined && { dueOn }) };
      });
      refuseCall(
        "put",
        own.flatMap(({ key, keepUntil }, at) => [
          ...(isSaid(key) ? [] : [retentionIssue("unsaid", ["items", at, "key"])]),
          ...(isKeepUntil(keepUntil) ? [] : [retentionIssue("keep_until_wrong", ["items", at, "keepUntil"])]),
        ]),
      );
      // What is named twice is put once, as it was named last.
      const newest = [...new Map(own.map((item) => [item.key, item])).values()];
      await again(async () => {
        const before: (ReadCard<KeptRecord> | undefined)[] = [];
        for (const { key } of newest) before.push(await readRecord(store, key, options.signal));
        return writeCards(
          store,
          {
            put: newest.map((item, at) => recordCard(inPlaceOf(item, before[at]?.value))),
            seen: newest.map(({ key }, at) => ({ drawer: drawers.retention, key, row: before[at]?.row })),
          },
          options.signal,
        );
      });
    },
    async remove(keys, options = {}) {
      refuseCall("remove", [...deepIssues("keys", keys, keysShape), ...callIssues(options)]);
      const remove = keys.map((key) => ({ drawer: drawers.retention, key: key.normalize("NFC") }));
      await writeCards(store, { remove }, options.signal);
    },
    async get(key, options = {}) {
      refuseCall("get", [...argumentIssues("key", key, text), ...callIssues(options)]);
      return (await readRecord(store, key.normalize("NFC"), options.signal))?.value.item;
    },
    async *dueOn(days, options = {}) {
      refuseCall("dueOn", [...deepIssues("days", days, daysShape), ...callIssues(options)]);
      const { from, to } = days;
      for await (const row of cardsOf(store, drawers.retention, { from, to }, options.signal)) {
        // `listDue` tells which these are.
        const record = await unlessUnreadable(() => openRecord(store, row));
        if (record !== undefined) yield record.item;
      }
    },

    async putHold(hold, options = {}) {
      refuseCall("putHold", [...holdIssues(hold), ...callIssues(options)], "guides/retention.md");
      const { released, ...opened } = hold;
      const id = hold.id.normalize("NFC");
      await again(async () => {
        const before = await readCard<LegalHold>(store, drawers.hold, id, options.signal);
        if (before !== undefined && isSame(before.value, hold)) return true;
        const { released: wasReleased, ...was } = before?.value ?? { ...opened, released: undefined };
        if (wasReleased !== undefined || !isSame(was, opened)) throw holdKept({});
        const sort = released === undefined ? standing : "released";
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
              if (before === undefined && released === undefined) await refuseDestroying(hold, rows);
              return true;
            },
          },
          options.signal,
        );
      });
    },
    async *listHolds(options = {}) {
      refuseCall("listHolds", argumentIssues("options", options, holdsCallShape));
      yield* holdsOf(store, options.released === true, options.signal);
    },

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
            for (const key of recordKeys)
              for (const { sort } of await rows.cardsOfKey(key, drawers.record))
                if (sort !== stateOfRecord.planned) throw inExecution({});
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
    async addCertificate(certificate, options = {}) {
      refuseCall("addCertificate", [
        ...argumentIssues("certificate", certificate, certificateShape),
        ...callIssues(options),
      ]);
      gate.admit(certificate, ["certificate"]);
      const own = structuredClone(certificate);
      const key = own.disposalId.normalize("NFC");
      await again(async () => {
        const before = await readCard<DisposalCertificate>(store, drawers.certificate, key, options.signal);
        if (before !== undefined && !isSame(before.value, own)) throw certificateKept({});
        return (
          before !== undefined ||
          writeCards(
            store,
            {
              put: [{ drawer: drawers.certificate, sort: own.issued.at, key, value: own }],
              seen: [{ drawer: drawers.certificate, key, row: undefined }],
            },
            options.signal,
          )
        );
      });
    },
    async *listCertificates(options = {}) {
      refuseCall("listCertificates", callIssues(options));
      for await (const row of cardsOf(store, drawers.certificate, {}, options.signal))
        yield await openValue<DisposalCertificate>(store, row);
    },
  };
}

const standing = "standing";
/** A hold on one record comes too late once its keys are being destroyed. Wider ones stand, and keep all others. */
async function refuseDestroying({ scope }: LegalHold, rows: StorageTransaction): Promise<void> {
  const records = scope.flatMap((one) => (one !== "everything" && "record" in one ? [one.record] : []));
  if (records.length === 0) return;
  const { destroying } = stateOfRecord;
  const cards = listPages(
    (page: Page<CardPlace>) => rows.listCards(drawers.record, { from: destroying, to: destroying }, page),
    ({ sort, key }) => ({ sort, key }),
    undefined,
  );
  for await (const { key } of cards)
    if (records.some((one) => isSameKey(one, key))) throw recordInDisposal({});
}

const callIssues = (options: unknown) => argumentIssues("options", options, callShape);

function holdIssues(hold: LegalHold) {
  const wrong = argumentIssues("hold", hold, plainObject);
  if (wrong.length > 0) return wrong;
  const { released: _, ...opened } = hold;
  return openHold(opened).issues;
}
