import { hasErrors } from "../../faults/issue.ts";
import type { JsonPath } from "../../faults/json-path.ts";
import type { CallOptions } from "../../ports/call-options.ts";
import type { RecordHead } from "../../record/medical-record.ts";
import type { SourceKey } from "../../store/source-key.ts";
import { sourceText } from "../../store/source-text.ts";
import { staleVersion } from "../../store/store.faults.ts";
import { type Access, callOptionsOf, learn, noteAccess, requireAccess, settle } from "../access.ts";
import { carryOut, requireVersion, staleAt, type Written } from "../carry-out.ts";
import { type EntryInput, readEntries, sameJson } from "../entry-input.ts";
import { invalidInput } from "../lifecycle.faults.ts";
import { ownSource } from "../own-input.ts";
import {
  entryDrafts,
  headDraft,
  recordAfter,
  unchanged,
  type WrittenChange,
  writtenEntriesOf,
} from "../record-change.ts";
import type { Acting, RecordDesk } from "../record-desk.ts";
import { readHead } from "../record-input.ts";
import type { Command } from "../record-life.ts";
import { readRecord, type StoredRecord } from "../stored-record.ts";
import { aboutPatient, accessOf, attemptOf, requestOf } from "./acting.ts";

/** What is new in a record. */
export interface RecordChange {
  /** Members of the head that are replaced as a whole. A member that is `undefined` is taken out. */
  readonly head?: {
    readonly [K in Exclude<keyof RecordHead, "facilityId" | "source">]?: RecordHead[K] | undefined;
  };
  /** New entries, and new content of entries by their source. What is not named stays as it is. */
  readonly entries?: readonly EntryInput[];
}

export interface UpdateOptions extends Acting {
  /** Version of the life that the caller has seen. */
  readonly expectedVersion: number;
  /** Versions of entries that the caller has seen; 0 for one that must not be there yet. */
  readonly expectedEntries?: readonly { readonly source: SourceKey; readonly version: number }[];
  /** Why. Required after completion, and for entries that are final or signed. */
  readonly reason?: string;
}

/**
 * Cập nhật: adds and changes entries and members of the head. What says nothing new writes nothing, whatever version
 * was expected, so that an import may be repeated. A change of the end of the episode is the command `leave`, one
 * after completion `amend`; each has guards of its own.
 */
export async function updateRecord(
  desk: RecordDesk,
  record: SourceKey,
  change: RecordChange,
  acting: UpdateOptions,
): Promise<Written> {
  const options = callOptionsOf(acting);
  const stored = await readRecord(desk, record, options);
  return (await changeRecord(desk, stored, change, acting, options)).written;
}

/** Changes a record as it was read, and tells what was written. */
export async function changeRecord(
  desk: RecordDesk,
  stored: StoredRecord,
  change: RecordChange,
  acting: UpdateOptions,
  { headPath = ["head"], ...options }: CallOptions & { readonly headPath?: JsonPath },
): Promise<WrittenChange> {
  const now = desk.platform.clock.now();
  const read = readEntries(change?.entries === undefined ? [] : change.entries, stored.entries, now);
  const { head, issues: headIssues } = readHead({ ...stored.head.content, ...change?.head });
  const issues = [
    ...headIssues.map((issue) => ({ ...issue, path: [...headPath, ...issue.path] })),
    ...read.issues,
  ];
  const command = commandOf(stored, head);
  const { source } = stored.record;
  const attempted = attemptOf(desk, command, acting, source, stored);
  if (attempted !== undefined) learn(desk, attempted);
  if (hasErrors(issues)) {
    const count = issues.filter(({ severity }) => severity === "error").length;
    throw invalidInput({ count }, { issues });
  }
  const isHeadChanged = !sameJson(head, stored.head.content);
  const wish = { ...accessOf(desk, command, acting, source, stored), ...moveOf(desk, stored, head) };
  const access = await requireAccess(desk, wish, options);
  if (!isHeadChanged && read.changed.length === 0) {
    await noteAccess(desk, access, options);
    settle(desk);
    return { written: unchanged(stored, issues), isHeadChanged, read };
  }
  requireVersion(stored, acting.expectedVersion);
  requireEntryVersions(stored, acting.expectedEntries ?? []);
  const { reason } = acting;
  const plan = {
    request: requestOf(command, acting, { reason }),
    stored,
    record: recordAfter(head, stored, read),
    written: writtenEntriesOf(stored, read),
    drafts: [
      ...(isHeadChanged ? [headDraft(desk, head, acting, stored)] : []),
      ...entryDrafts(desk, head, stored, read, reason),
    ],
    now,
  };
  const written = await carryOut(desk, plan, access, options);
  return { written: { ...written, issues: [...issues, ...written.issues] }, isHeadChanged, read };
}

function commandOf({ life, head: { content: before } }: StoredRecord, head: RecordHead): Command {
  const { phase } = life.content;
  if (phase !== "draft" && phase !== "in-treatment") return "amend";
  // Types are not trusted: it may be no head at all, which is told by its own findings.
  const endedAt = head.episode?.endedAt;
  return endedAt !== undefined && endedAt !== before.episode.endedAt ? "leave" : "update";
}

/** Another patient than before, who finds the change in the log too. */
function moveOf(desk: RecordDesk, stored: StoredRecord, head: RecordHead): Pick<Access, "movesTo"> {
  const before = aboutPatient(desk, stored.head.content.patient).patient;
  const after = aboutPatient(desk, head.patient).patient;
  return after === undefined || after === before ? {} : { movesTo: after };
}

function requireEntryVersions(
  { entries }: StoredRecord,
  expected: NonNullable<UpdateOptions["expectedEntries"]>,
): void {
  const issues = expected.flatMap(({ source, version }, index) => {
    const own = ownSource(source, ["expectedEntries", index, "source"]);
    const newest = entries.get(sourceText(own))?.document.version ?? 0;
    return newest === version ? [] : [staleAt(["expectedEntries", index], version, newest)];
  });
  if (issues.length > 0) throw staleVersion({ count: issues.length }, { issues });
}
