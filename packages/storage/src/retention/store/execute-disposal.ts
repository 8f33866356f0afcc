import type { CalendarDate } from "@benhan/core";
import type { Bilingual, Report } from "@benhan/core/faults";
import { optionIssues, refuseCall } from "@benhan/core/options";
import { createSystemClock } from "@benhan/core/platform";
import type { Storage } from "../../front/storage.ts";
import type { Disposal } from "../disposal/disposal.ts";
import { disposalStateOf } from "../disposal/disposal-state.ts";
import { retentionIssue } from "../retention-issue.ts";
import { dayWords } from "../words.ts";
import { destroyRecords } from "./destroy-records.ts";
import { disposalCompleteOn } from "./disposal-complete-on.ts";
import type { Execution } from "./execution.ts";
import { type ExecuteDisposalOptions, executeShape } from "./execution-options.ts";
import { planExecution } from "./plan-execution.ts";
import { mostAttempts } from "./read-cards.ts";
import { alwaysChanged, disposalUnknown, historyAltered, takenOver } from "./retention-store.faults.ts";
import { drawers, type RetentionStore, readCard, retentionStoreOf } from "./retention-store.ts";

/** What was carried out. */
export interface ExecutedDisposal {
  /** With its step `execute`. */
  readonly disposal: Disposal;
  readonly destroyed: readonly string[];
  /**
   * Messages of which nobody knows whether they tell of another record too, and attachments that were put again meanwhile:
   * they stay. Ids of entries, and digests. Told by the call that finishes it.
   */
  readonly left: readonly string[];
  /** The first day on which it is complete, and its certificate may be issued. */
  readonly completeOn: CalendarDate;
  /** The same in words, to be shown to who carried it out. */
  readonly text: Bilingual;
}

/**
 * Destroys what was decided: the keys of the records, so that nothing of them can be read any more, in the store as in every backup
 * of it. Every item is looked at anew out of the store first; what must stay is withdrawn from the list, with its reasons,
 * and the rest goes. The key store keeps its own backups for some days: only then is it complete, and the day is told.
 *
 * Stopped at any point, by a key store that fails too, it is called again with the same id and the same attachments, and
 * finishes. Nothing is destroyed before what will be is written down. What lies in plain would survive: then nothing is
 * destroyed at all (`storage.retention.lies_in_plain`, and `storage.retention.blobs_in_plain` for attachments).
 *
 * @returns the disposal with its step, or every reason why nothing of it may go
 * @throws EmrError `core.options.wrong`, `storage.retention.disposal_unknown`, `storage.retention.taken_over` when another
 * call carries it out, `storage.retention.in_execution` when another disposal does so with one of the records
 * @legal Luật Lưu trữ 33/2024 Đ16; NĐ 113/2025/NĐ-CP Đ20
 */
export async function executeDisposal(
  storage: Storage,
  options: ExecuteDisposalOptions,
): Promise<Report<ExecutedDisposal>> {
  const store = retentionStoreOf(storage, "executeDisposal");
  refuseCall("executeDisposal", optionIssues(options, executeShape), "guides/retention.md");
  if (store.keys === undefined) return { ok: false, issues: [retentionIssue("lies_in_plain", ["storage"])] };
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const done = await attempted(store, options);
    if (done !== "changed") return done;
  }
  throw alwaysChanged({});
}

async function attempted(
  store: RetentionStore,
  options: ExecuteDisposalOptions,
): Promise<Report<ExecutedDisposal> | "changed"> {
  const { signal: since, clock = createSystemClock() } = options;
  const id = options.disposalId.normalize("NFC");
  const card = await readCard<Disposal>(store, drawers.disposal, id, since);
  if (card === undefined) throw disposalUnknown({});
  const state = disposalStateOf(card.value);
  if (!state.ok) throw historyAltered({}, { issues: state.issues });
  const { phase } = state.value;
  if (phase === "executed" || phase === "certified")
    return { ok: true, value: toldOf(card.value), issues: [] };
  const begun = await readCard<Execution>(store, drawers.execution, id, since);
  const planned = await planExecution(store, { card, state: state.value, begun }, options, clock);
  if (planned === "changed" || !planned.ok) return planned;
  const { execution, executed, holds } = planned.value;
  const { by, blobs } = options;
  const done = await destroyRecords(store, execution, { by, blobs, clock, holds, executed, signal: since });
  if (done !== undefined) return { ok: true, value: toldOf(done.disposal, done.left), issues: [] };
  const now = await readCard<Execution>(store, drawers.execution, id, since);
  if (now !== undefined && now.value.run !== execution.run) throw takenOver({});
  return "changed";
}

function toldOf(disposal: Disposal, left: readonly string[] = []): ExecutedDisposal {
  const state = disposalStateOf(disposal);
  const completeOn = disposalCompleteOn(disposal) as CalendarDate;
  return {
    disposal,
    destroyed: state.ok ? state.value.list.map(({ key }) => key) : [],
    left,
    completeOn,
    text: {
      vi: `Đã hủy khóa. Đợt hủy hoàn tất, và được cấp chứng nhận, từ ngày ${dayWords(completeOn)}: đến hết ngày trước đó còn bản sao lưu khôi phục được dữ liệu.`,
      en: `The keys are destroyed. The disposal is complete, and may be certified, from ${completeOn} on: until the day before, there are backups from which the data can be restored.`,
    },
  };
}
