import { isEmrError } from "../../faults/emr-error.ts";
import { normalText } from "../../shape/normal-text.ts";
import type { SourceKey } from "../../store/source-key.ts";
import { sourceText } from "../../store/source-text.ts";
import { staleVersion } from "../../store/store.faults.ts";
import { callOptionsOf } from "../access.ts";
import type { Written } from "../carry-out.ts";
import type { EntryInput } from "../entry-input.ts";
import { recordExists } from "../lifecycle.faults.ts";
import type { WrittenChange } from "../record-change.ts";
import type { Acting, RecordDesk } from "../record-desk.ts";
import { type RecordInput, readHead } from "../record-input.ts";
import { findRecord, type StoredRecord } from "../stored-record.ts";
import { type NewRecord, openRecord } from "./create-record.ts";
import { changeRecord, type RecordChange } from "./update-record.ts";

export interface PutOptions extends Acting {
  /** Why, if anything changes. Required after completion, and for entries that are final or signed. */
  readonly reason?: string;
}

/** What a `put` came to. */
export interface Put extends Written {
  /** The record was not there before. Its treatment has not begun yet: that is the command `begin`. */
  readonly isNew: boolean;
  readonly isHeadChanged: boolean;
  /** The entries that were written, new and changed ones. */
  readonly entries: readonly SourceKey[];
  /**
   * What the store holds and the input does not, without what is cancelled: keys, because who may write may not read.
   * Nothing was done to these entries: the host knows whether they were deleted in its system, and then reads them with
   * `view` and puts them again with `status: "cancelled"` and a `reason`, or whether they came from elsewhere (see `system`).
   */
  readonly absent: readonly SourceKey[];
}

/** Somebody writes all the time when so many tries do not meet a quiet moment. */
const mostTries = 5;

/**
 * Lập or cập nhật, whichever it takes for the record to say what the input says. Writes what differs and never takes
 * anything away: entries that the input does not hold and members of the head that it does not name stay.
 */
export async function putRecord(desk: RecordDesk, input: RecordInput, acting: PutOptions): Promise<Put> {
  const options = callOptionsOf(acting);
  const { entries = [], ...head } = (normalText(input) ?? {}) as RecordInput;
  // Checked by the verb that writes; only a record that names its source can be looked for.
  const { issues } = readHead(head);
  const isNamed = !issues.some(({ path }) => path[0] === "source");
  const source = head.source as SourceKey;
  for (let tries = 1; ; tries += 1) {
    const stored = isNamed ? await findRecord(desk, source, options) : undefined;
    try {
      if (stored === undefined) {
        const record = { ...head, entries } as unknown as NewRecord;
        return putOf(await openRecord(desk, record, acting, options), entries, undefined);
      }
      const change = { head, entries } as unknown as RecordChange;
      const expectedVersion = stored.life.document.version;
      const update = { ...acting, expectedVersion };
      const changed = await changeRecord(desk, stored, change, update, { ...options, headPath: [] });
      return putOf(changed, entries, stored);
    } catch (error) {
      // Somebody else has written meanwhile: what is newest now counts.
      const isOvertaken = [recordExists, staleVersion].some(({ code }) => isEmrError(error, code));
      if (!isOvertaken || tries === mostTries) throw error;
    }
  }
}

function putOf(
  { written, isHeadChanged, read: { changed } }: WrittenChange,
  given: readonly unknown[],
  stored: StoredRecord | undefined,
): Put {
  const held = new Set(given.map((entry) => sourceText((entry as EntryInput).source)));
  const absent = [...(stored?.entries.entries() ?? [])].flatMap(([key, { content }]) =>
    held.has(key) || content.status === "cancelled" ? [] : [content.source],
  );
  return {
    ...written,
    isNew: stored === undefined,
    isHeadChanged,
    entries: changed.map(({ entry }) => entry.source),
    absent,
  };
}
