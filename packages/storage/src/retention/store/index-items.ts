import {
  argumentIssues,
  day,
  flag,
  listOf,
  object,
  plainObject,
  refuseCall,
  text,
} from "@benhan/core/options";
import { deepIssues } from "../deep-issues.ts";
import type { RetentionIndex, RetentionIndexItem } from "../due/retention-index.ts";
import { dueFrom, isKeepUntil } from "../keep-until.ts";
import { retentionIssue } from "../retention-issue.ts";
import { isSaid } from "../said.ts";
import { callIssues } from "./index-call.ts";
import { inPlaceOf, type KeptRecord, readRecord, recordCard, recordPages } from "./kept-record.ts";
import { again } from "./read-cards.ts";
import { drawers, type ReadCard, type RetentionStore, writeCards } from "./retention-store.ts";

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

/** The periods of records in the index of a store. */
export function indexItems(store: RetentionStore): Pick<RetentionIndex, "put" | "remove" | "get" | "dueOn"> {
  return {
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
      // Of those that cannot be read `listDue` tells.
      for await (const page of recordPages(store, { from, to }, options.signal))
        for (const { value } of page) if (value !== undefined) yield value.item;
    },
  };
}
