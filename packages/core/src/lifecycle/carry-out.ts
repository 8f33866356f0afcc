import { digestOf } from "../digest/digest-of.ts";
import type { EmrError } from "../faults/emr-error.ts";
import { bySeverity, type Issue } from "../faults/issue.ts";
import type { DocumentId, EpisodeId } from "../ids/uuid-v7.ts";
import type { AuditChange } from "../ports/audit-store.ts";
import type { CallOptions } from "../ports/call-options.ts";
import type { MedicalRecord } from "../record/medical-record.ts";
import { bodyOf, type ContentDocument } from "../shape/content-document.ts";
import { shapeIssues } from "../shape/shape-issues.ts";
import type { Author } from "../store/author.ts";
import type { DocumentChange, DocumentHead } from "../store/document.ts";
import type { SourceKey } from "../store/source-key.ts";
import { staleVersion } from "../store/store.faults.ts";
import { type Access, auditEventsOf, noteAccess } from "./access.ts";
import { decide } from "./decide.ts";
import type { CommandRequest, GuardContext, WrittenEntry } from "./guards/guard.ts";
import { isSaid } from "./is-said.ts";
import { commandNames, commandRefused, invalidInput } from "./lifecycle.faults.ts";
import type { RecordDesk } from "./record-desk.ts";
import { documentSourceOf, lifeDocument } from "./record-document.ts";
import { recordLifeSchema } from "./record-life.schema.ts";
import type { Command, RecordLife, WrittenDocument } from "./record-life.ts";
import { retentionFactsOfRecord } from "./retention-facts-of-record.ts";
import type { StoredRecord } from "./stored-record.ts";

/** A version that a command is about to write. */
export interface Draft {
  readonly kind: string;
  readonly schema: number;
  readonly contentType: string;
  readonly body: Uint8Array;
  readonly documentId: DocumentId;
  /** 1 for a new document. */
  readonly version: number;
  readonly author: Author;
  readonly reason?: string;
  readonly source?: SourceKey;
}

/** A command with everything that it would write. */
export interface Plan {
  readonly request: CommandRequest;
  /** Absent when the record is created. */
  readonly stored?: StoredRecord;
  readonly record: MedicalRecord;
  readonly written: readonly WrittenEntry[];
  readonly drafts: readonly Draft[];
  readonly now: RecordLife["since"];
}

/** What a verb that writes answers with. */
export interface Written {
  readonly record: SourceKey;
  /** Version of the life: the `expectedVersion` of the next command. */
  readonly version: number;
  readonly life: RecordLife;
  /** False when everything was there already, and nothing was written. */
  readonly isChanged: boolean;
  /** Warnings and information. */
  readonly issues: readonly Issue[];
}

/** The draft of a document with content of ours. */
export function draftOf<C>(
  desk: RecordDesk,
  document: ContentDocument<C>,
  content: C,
  parts: Pick<Draft, "author"> &
    Partial<Pick<Draft, "documentId">> & {
      readonly reason?: string | undefined;
      readonly source?: SourceKey;
    },
  previous?: DocumentHead,
): Draft {
  const { kind, schema } = document;
  return {
    kind,
    schema,
    contentType: "application/json",
    body: bodyOf(document, content),
    documentId: previous?.documentId ?? parts.documentId ?? desk.platform.ids.next(),
    version: (previous?.version ?? 0) + 1,
    author: parts.author,
    ...(parts.source && { source: parts.source }),
    // The store asks for a reason from version 2 on; where no guard does, the update itself is one.
    ...(previous && { reason: isSaid(parts.reason) ? parts.reason : commandNames.update.vi }),
  };
}

/** What the guards see of a plan. */
export function contextOf(desk: RecordDesk, plan: Plan): GuardContext {
  const { request, stored, record, written, now } = plan;
  const retention = stored?.life.document.retention;
  return {
    facilityId: desk.facilityId,
    request,
    record,
    written,
    now,
    policy: desk.policy,
    ...(stored && { life: stored.life.content, before: stored.record }),
    ...(retention && { retention }),
  };
}

/** Refuses unless the caller has seen the newest version. */
export function requireVersion(stored: StoredRecord, expectedVersion: number): void {
  const { version } = stored.life.document;
  if (version === expectedVersion) return;
  // Types are not trusted: who forgot it is not told that somebody else was faster.
  if (!Number.isSafeInteger(expectedVersion)) throw invalidInput({ count: 1 }, { issues: [versionMissing] });
  throw staleVersion({ count: 1 }, { issues: [staleAt(["expectedVersion"], expectedVersion, version)] });
}

const versionMissing: Issue = {
  code: invalidInput.code,
  severity: "error",
  path: ["expectedVersion"],
  text: {
    vi: "Thiếu `expectedVersion`: phiên bản bệnh án mà lần ghi này dựa vào (số nguyên).",
    en: "`expectedVersion` is missing: the version of the record that this builds on (a whole number).",
  },
  nextStep: {
    vi: "Truyền `version` mà `view` hoặc lần ghi trước trả về.",
    en: "Give the `version` that `view` or the write before answered with.",
  },
};

/** Says that a caller has not seen the newest version. */
export function staleAt(path: Issue["path"], expected: number, newest: number): Issue {
  return {
    code: staleVersion.code,
    severity: "error",
    path,
    text: {
      vi: `Lần ghi dựa vào phiên bản ${expected}, phiên bản mới nhất là ${newest}.`,
      en: `This builds on version ${expected}; the newest is ${newest}.`,
    },
  };
}

/** Refuses what the guards refuse, before anybody is asked for a signature. */
export function requireAllowed(desk: RecordDesk, plan: Plan): void {
  const report = decide(contextOf(desk, plan));
  if (!report.ok) throw refusalOf(plan.request.command, report.issues);
}

/**
 * Carries a command out: guards, audit, one commit with the new version of the life. The life is part of every commit,
 * so that of two commands on the same version the store takes one and refuses the other. A store that keeps the log too
 * gets the event with the commit; otherwise the event is durable before.
 */
export async function carryOut(
  desk: RecordDesk,
  plan: Plan,
  access: Access,
  options: CallOptions,
): Promise<Written> {
  const report = decide(contextOf(desk, plan));
  // The version that is written; a signature of an entry names that of the entry.
  const version = (plan.stored?.life.document.version ?? 0) + 1;
  const act: Access = access.entry === undefined ? { ...access, version } : access;
  try {
    if (!report.ok) throw refusalOf(plan.request.command, report.issues);
    const life = lifeOf(plan, report.value);
    const noted = keepsLog(desk) ? auditChangesOf(desk, act) : [];
    if (noted.length === 0) await noteAccess(desk, act, options);
    return await commit(desk, plan, life, noted, report.issues, options);
  } catch (error) {
    // Without the signal: that a call was aborted must not keep its end out of the log.
    await noteAccess(desk, access, {}, "refused");
    desk.attempt?.noted.add(error);
    throw error;
  }
}

/** One handle is both the store and the log. */
function keepsLog({ audit, store }: RecordDesk): boolean {
  return (audit as unknown) === store;
}

function auditChangesOf(desk: RecordDesk, access: Access): readonly AuditChange[] {
  return auditEventsOf(desk, access, "done").map((event) => ({ change: "audit", ...event }));
}

function refusalOf(command: Command, issues: readonly Issue[]): EmrError {
  const count = issues.filter(({ severity }) => severity === "error").length;
  return commandRefused({ command, count }, { issues: bySeverity(issues) });
}

async function commit(
  desk: RecordDesk,
  plan: Plan,
  content: RecordLife,
  noted: readonly AuditChange[],
  issues: readonly Issue[],
  options: CallOptions,
): Promise<Written> {
  const { stored, record, drafts, request } = plan;
  const previous = stored?.life.document;
  const source = documentSourceOf(lifeDocument.kind, record.source);
  const reason = request.reason ?? commandNames[request.command].vi;
  const parts = { author: request.by, reason, source };
  const retention = retentionFactsOfRecord(record, desk.policy);
  const episodeId = previous?.episodeId ?? (desk.platform.ids.next() satisfies EpisodeId);
  const changes = [...drafts, draftOf(desk, lifeDocument, content, parts, previous)].map(
    (draft): DocumentChange => ({
      change: "document",
      facilityId: desk.facilityId,
      episodeId,
      recordedAt: plan.now,
      ...draft,
      ...(retention && draft.kind === lifeDocument.kind && { retention }),
    }),
  );
  await desk.store.commit([...changes, ...noted], {}, options);
  const version = (previous?.version ?? 0) + 1;
  return { record: record.source, version, life: content, isChanged: true, issues };
}

/** The life with what is written. */
function lifeOf({ stored, drafts }: Plan, life: RecordLife): RecordLife {
  const previous = stored?.life.document.digest;
  const event = { ...life.event, wrote: drafts.map(writtenOf), ...(previous && { previous }) };
  return requireLife({ ...life, event });
}

/** What was given with a command ends up in the life, which everybody must be able to read afterwards. */
function requireLife(life: RecordLife): RecordLife {
  const shape = recordLifeSchema.safeParse(life);
  if (shape.success) return shape.data;
  const issues = shapeIssues(recordLifeSchema, shape.error, life);
  throw invalidInput({ count: issues.length }, { issues });
}

/** A draft as events and signatures name it. */
export function writtenOf({ documentId, version, body }: Draft): WrittenDocument {
  return { documentId, version, digest: digestOf(body) };
}
