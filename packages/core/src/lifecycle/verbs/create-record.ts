import { isEmrError } from "../../faults/emr-error.ts";
import { hasErrors, type Issue } from "../../faults/issue.ts";
import { recordHeadSchema } from "../../record/medical-record.schema.ts";
import type { RecordHead } from "../../record/medical-record.ts";
import { normalText } from "../../shape/normal-text.ts";
import { shapeIssues } from "../../shape/shape-issues.ts";
import { sourceTaken } from "../../store/store.faults.ts";
import { callOptionsOf, noteAccess, requireAccess } from "../access.ts";
import { carryOut, type Written } from "../carry-out.ts";
import { type EntryInput, readEntries, sameJson } from "../entry-input.ts";
import { invalidInput, recordExists } from "../lifecycle.faults.ts";
import { entryDrafts, headDraft, recordAfter, unchanged, writtenEntriesOf } from "../record-change.ts";
import type { Acting, RecordDesk } from "../record-desk.ts";
import { findLife, findRecord } from "../stored-record.ts";
import { accessOf, requestOf } from "./acting.ts";

/** A record as it is opened: its head, and what is known already. */
export type NewRecord = RecordHead & { readonly entries?: readonly EntryInput[] };

/** Lập: opens a record as a draft. The same record again is no change and no error. */
export async function createRecord(desk: RecordDesk, given: NewRecord, acting: Acting): Promise<Written> {
  const options = callOptionsOf(acting);
  const now = desk.platform.clock.now();
  const { entries = [], ...input } = given;
  const normal = normalText(input) as RecordHead;
  const shape = recordHeadSchema.safeParse(normal);
  const headIssues = shape.success ? [] : shapeIssues(recordHeadSchema, shape.error, normal);
  if (!shape.success) {
    const { issues } = readEntries(entries, new Map(), now);
    throw invalid([...headIssues, ...issues]);
  }
  const head = shape.data;
  const stored = await findRecord(desk, head.source, options);
  const read = readEntries(entries, stored?.entries ?? new Map(), now);
  if (hasErrors(read.issues)) throw invalid(read.issues);
  const access = accessOf(desk, "create", acting, head.source, stored);
  await requireAccess(desk, access, options);
  if (stored !== undefined) {
    if (read.changed.length > 0 || !sameJson(stored.head.content, head)) throw recordExists({});
    await noteAccess(desk, access, options);
    return unchanged(stored, read.issues);
  }
  const plan = {
    request: requestOf("create", acting),
    record: recordAfter(head, undefined, read),
    written: writtenEntriesOf(undefined, read),
    drafts: [headDraft(desk, head, acting, undefined), ...entryDrafts(desk, head, read, undefined)],
    now,
  };
  try {
    const written = await carryOut(desk, plan, access, options);
    return { ...written, issues: [...read.issues, ...written.issues] };
  } catch (error) {
    // Somebody has opened it at the same moment: now it is there, and this call finds it.
    const isThere = isEmrError(error, sourceTaken.code) && (await findLife(desk, head.source, options));
    if (!isThere) throw error;
    return createRecord(desk, given, acting);
  }
}

function invalid(issues: readonly Issue[]) {
  const count = issues.filter(({ severity }) => severity === "error").length;
  return invalidInput({ count }, { issues });
}
