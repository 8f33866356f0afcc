import { isEmrError } from "../../faults/emr-error.ts";
import { hasErrors, type Issue } from "../../faults/issue.ts";
import type { CallOptions } from "../../ports/call-options.ts";
import type { RecordHead } from "../../record/medical-record.ts";
import { sourceTaken } from "../../store/store.faults.ts";
import { callOptionsOf, learn, requireAccess } from "../access.ts";
import { carryOut, type Written } from "../carry-out.ts";
import { type EntryInput, readEntries } from "../entry-input.ts";
import { invalidInput, recordExists } from "../lifecycle.faults.ts";
import {
  entryDrafts,
  headDraft,
  recordAfter,
  type WrittenChange,
  writtenEntriesOf,
} from "../record-change.ts";
import type { Acting, RecordDesk } from "../record-desk.ts";
import { readHead } from "../record-input.ts";
import { findLife } from "../stored-record.ts";
import { aboutPatient, accessOf, attemptOf, requestOf } from "./acting.ts";

/** A record as it is opened: its head, and what is known already. */
export type NewRecord = RecordHead & { readonly entries?: readonly EntryInput[] };

/** Lập: opens a record as a draft. */
export async function createRecord(desk: RecordDesk, given: NewRecord, acting: Acting): Promise<Written> {
  return (await openRecord(desk, given, acting, callOptionsOf(acting))).written;
}

/** Opens a record that is not there yet, and tells what was written. */
export async function openRecord(
  desk: RecordDesk,
  given: NewRecord,
  acting: Acting,
  options: CallOptions,
): Promise<WrittenChange> {
  const now = desk.platform.clock.now();
  const { entries = [], ...input } = given ?? ({} as NewRecord);
  const { head, issues: headIssues } = readHead(input);
  const read = readEntries(entries, new Map(), now);
  const issues = [...headIssues, ...read.issues];
  const attempted = attemptOf(desk, "create", acting, head.source);
  if (attempted !== undefined) learn(desk, attempted);
  if (hasErrors(issues)) throw invalid(issues);
  const life = await findLife(desk, head.source, options);
  const wish = { ...accessOf(desk, "create", acting, head.source), ...aboutPatient(desk, head.patient) };
  const access = await requireAccess(desk, wish, options);
  if (life !== undefined) throw recordExists({});
  const plan = {
    request: requestOf("create", acting),
    record: recordAfter(head, undefined, read),
    written: writtenEntriesOf(undefined, read),
    drafts: [
      headDraft(desk, head, acting, undefined),
      ...entryDrafts(desk, head, undefined, read, undefined),
    ],
    now,
  };
  try {
    const written = await carryOut(desk, plan, access, options);
    return { written: { ...written, issues: [...issues, ...written.issues] }, isHeadChanged: true, read };
  } catch (error) {
    // Somebody has opened it at the same moment.
    const isThere = isEmrError(error, sourceTaken.code) && (await findLife(desk, head.source, options));
    throw isThere ? recordExists({}, { cause: error }) : error;
  }
}

function invalid(issues: readonly Issue[]) {
  const count = issues.filter(({ severity }) => severity === "error").length;
  return invalidInput({ count }, { issues });
}
