import type { Report } from "../faults/report.ts";
import { systemPlatform } from "../platform/system-platform.ts";
import type { AuditStore } from "../ports/audit-store.ts";
import type { RecordStore } from "../ports/record-store.ts";
import type { Entry } from "../record/entry.ts";
import type { RecordHead } from "../record/medical-record.ts";
import type { SourceKey } from "../store/source-key.ts";
import { wrongFacility } from "../store/store.faults.ts";
import type { Written } from "./carry-out.ts";
import { ownActing, ownCopy, ownSource } from "./own-input.ts";
import type { Acting, Action, RecordDesk } from "./record-desk.ts";
import type { RecordInput } from "./record-input.ts";
import type { Decision, RecordLife } from "./record-life.ts";
import type { RecordPolicy } from "./record-policy.ts";
import { requireRecordsOptions } from "./records-call.ts";
import type { RecordsOptions } from "./records-options.ts";
import { attempt } from "./verbs/attempt.ts";
import {
  type ArchiveRecordOptions,
  type CheckOptions,
  type CommandOptions,
  changePhase,
  checkCommand,
  type PhaseCommand,
} from "./verbs/change-phase.ts";
import { createRecord, type NewRecord } from "./verbs/create-record.ts";
import {
  type ListedRecord,
  type ListOptions,
  listEntryVersions,
  listHeadVersions,
  listLife,
  listRecords,
  type RecordVersion,
} from "./verbs/list-records.ts";
import { type Put, type PutOptions, putRecord } from "./verbs/put-record.ts";
import {
  type ExtractOptions,
  extractRecord,
  type RecordExtract,
  type RecordView,
  type UseOptions,
  useRecord,
  viewRecord,
} from "./verbs/read-record.ts";
import { type SignOptions, signRecord } from "./verbs/sign-record.ts";
import { type RecordChange, type UpdateOptions, updateRecord } from "./verbs/update-record.ts";

/** A reason that somebody gives. */
export interface Reasoned {
  readonly reason: string;
}

/** A hold by its name. */
export interface Referenced {
  readonly reference: string;
}

/** A decision on paper. */
export interface Decided {
  readonly decision: Decision;
}

/** Quản lý: the list of records, and where each of them stands. @legal CV 365/TTYQG-GPQLCL III.1.1 c */
export interface RecordManagement {
  /** All records of the facility, cancelled ones too, in the order in which they were opened. */
  list(acting: ListOptions): AsyncIterable<ListedRecord>;
  /** What stands against a command, or the life that it would lead to. For a screen, before the button is pressed. */
  check(
    command: PhaseCommand | "archive",
    record: SourceKey,
    acting: CheckOptions,
  ): Promise<Report<RecordLife>>;
  /** Everything that happened, oldest first. */
  history(record: SourceKey, acting: Acting): Promise<readonly RecordVersion<RecordLife>[]>;
  /** All versions of the head, oldest first. */
  headVersions(record: SourceKey, acting: Acting): Promise<readonly RecordVersion<RecordHead>[]>;
  /** All versions of one entry, oldest first. */
  entryVersions(
    record: SourceKey,
    entry: SourceKey,
    acting: Acting,
  ): Promise<readonly RecordVersion<Entry>[]>;
  /** Treatment begins. */
  begin(record: SourceKey, acting: CommandOptions): Promise<Written>;
  /** The doctors are done: the episode has ended, operations have their consents, nothing is missing. */
  complete(record: SourceKey, acting: CommandOptions): Promise<Written>;
  /** The facility closes the record. Afterwards only amendments with a reason. */
  finalise(record: SourceKey, acting: CommandOptions): Promise<Written>;
  /** Back into treatment, by somebody's decision. */
  reopen(record: SourceKey, acting: CommandOptions & Reasoned & Decided): Promise<Written>;
  /** Keeps the record from disappearing, whatever its time of keeping. */
  hold(record: SourceKey, acting: CommandOptions & Reasoned & Referenced): Promise<Written>;
  /** Lifts one hold. */
  release(record: SourceKey, acting: CommandOptions & Reasoned & Referenced): Promise<Written>;
  /** Withdraws a record that should not be. It stays, and can be restored. */
  cancel(record: SourceKey, acting: CommandOptions & Reasoned): Promise<Written>;
  /** Takes a cancellation back. */
  restore(record: SourceKey, acting: CommandOptions & Reasoned): Promise<Written>;
  /**
   * Marks an archived record as given up, after its time of keeping and by decision. It changes the state alone; the
   * bytes are destroyed elsewhere, by whoever reads this state.
   */
  dispose(record: SourceKey, acting: CommandOptions & Reasoned & Decided): Promise<Written>;
}

/**
 * The records of one facility through the eight verbs of the law: lập, cập nhật, hiển thị, ký, lưu trữ, quản lý, sử
 * dụng, khai thác; `put` combines the first two. A record is named by its source. Every verb asks for access, leaves an audit event and, when it
 * writes, one event in the life of the record. What is refused is refused with everything that stands against it.
 *
 * Besides their own faults all verbs throw those of the store, `core.lifecycle.record_unknown` and
 * `core.lifecycle.access_refused`; those that write also `core.store.stale_version`, `core.lifecycle.input_invalid` and
 * `core.lifecycle.command_refused`.
 *
 * @legal TT 13/2025/TT-BYT Đ1 k1
 */
export interface Records {
  /**
   * Lập and cập nhật in one, for a host that keeps its own system: opens the record, or updates what differs. It may be
   * repeated at any time and takes nothing away; what the input does not hold any more is named in `absent`. Of the head,
   * members that the input names (`patient`, `episode` …) are replaced as a whole. The phase stays: `begin` and
   * `complete` are decisions.
   */
  put(record: RecordInput, acting: PutOptions): Promise<Put>;
  /** Lập: opens a record as a draft. @throws `core.lifecycle.record_exists` */
  create(record: NewRecord, acting: Acting): Promise<Written>;
  /** Cập nhật: new and changed entries, and members of the head. */
  update(record: SourceKey, change: RecordChange, acting: UpdateOptions): Promise<Written>;
  /** Hiển thị: the record for a screen. */
  view(record: SourceKey, acting: Acting): Promise<RecordView>;
  /** Ký: an entry or the record. @throws `core.lifecycle.signer_missing`, `core.lifecycle.entry_unknown` */
  sign(record: SourceKey, acting: SignOptions): Promise<Written>;
  /** Lưu trữ: hands a finalised record to the archive, under the number that the archive gave. */
  archive(record: SourceKey, acting: ArchiveRecordOptions): Promise<Written>;
  readonly manage: RecordManagement;
  /** Sử dụng: for treatment, by a named practitioner and for a stated purpose. */
  use(record: SourceKey, acting: UseOptions): Promise<RecordView>;
  /** Khai thác: for somebody who asked, to read, copy or take along. */
  extract(record: SourceKey, acting: ExtractOptions): Promise<RecordExtract>;
}

/**
 * Opens the records of one facility. What is given is taken as it is now: who changes the options afterwards changes
 * nothing.
 *
 * @throws `core.store.wrong_facility`, `core.options.wrong`
 */
export function openRecords(options: RecordsOptions): Records {
  const given = typeof options === "object" && options !== null ? { ...options } : options;
  requireRecordsOptions(given);
  const { store, facilityId, platform = systemPlatform(), policy = {}, ...rest } = given;
  const { audit = keepsLog(store) ? store : undefined } = given;
  if (store.facilityId !== facilityId) throw wrongFacility({ count: 1 }, { path: ["facilityId"] });
  const { clock, ids } = platform;
  const desk: RecordDesk = {
    store,
    facilityId,
    platform: { clock, ids },
    policy: policyOnCopies(policy),
    ...rest,
    ...(audit && { audit }),
  };
  return {
    put: async (record, acting) => {
      const [given, own] = [ownCopy(record), ownActing(acting)];
      // Until it is known whether the record is there it may be either; what it is then is on the log.
      const call = { action: "update", record: given?.source as SourceKey, acting: own } as const;
      return attempt(desk, call, (at) => putRecord(at, given, own));
    },
    create: async (record, acting) => {
      const [given, own] = [ownCopy(record), ownActing(acting)];
      const call = { action: "create", record: given?.source, acting: own } as const;
      return attempt(desk, call, (at) => createRecord(at, given, own));
    },
    update: async (record, change, acting) => {
      const given = ownCopy(change);
      return onRecord(desk, "update", record, acting, (at, key, own) => updateRecord(at, key, given, own));
    },
    view: async (record, acting) => onRecord(desk, "view", record, acting, viewRecord),
    sign: async (record, acting) => onRecord(desk, "sign", record, acting, signRecord),
    archive: async (record, acting) =>
      onRecord(desk, "archive", record, acting, (at, key, own) => changePhase(at, "archive", key, own)),
    manage: managementOf(desk),
    use: async (record, acting) => onRecord(desk, "use", record, acting, useRecord),
    extract: async (record, acting) => onRecord(desk, "extract", record, acting, extractRecord),
  };
}

function managementOf(desk: RecordDesk): RecordManagement {
  const command =
    (name: PhaseCommand) =>
    async (record: SourceKey, acting: CommandOptions): Promise<Written> =>
      onRecord(desk, name, record, acting, (at, key, own) => changePhase(at, name, key, own));
  return {
    list: (acting) => listRecords(desk, ownActing(acting)),
    check: async (name, record, acting) =>
      onRecord(desk, "check", record, acting, (at, key, own) => checkCommand(at, name, key, own)),
    history: async (record, acting) => onRecord(desk, "history", record, acting, listLife),
    headVersions: async (record, acting) => onRecord(desk, "history", record, acting, listHeadVersions),
    entryVersions: async (record, entry, acting) => {
      const part = ownCopy(entry);
      return onRecord(desk, "history", record, acting, async (at, key, own) =>
        listEntryVersions(at, key, ownSource(part, ["entry"]), own),
      );
    },
    begin: command("begin"),
    complete: command("complete"),
    finalise: command("finalise"),
    reopen: command("reopen"),
    hold: command("hold"),
    release: command("release"),
    cancel: command("cancel"),
    restore: command("restore"),
    dispose: command("dispose"),
  };
}

/** Does something with one record, by what was given when it was called. */
async function onRecord<A extends Acting, T>(
  desk: RecordDesk,
  action: Action,
  given: SourceKey,
  acting: A,
  work: (desk: RecordDesk, record: SourceKey, acting: A) => Promise<T>,
): Promise<T> {
  const [record, own] = [ownCopy(given), ownActing(acting)];
  const { requester, scope }: Partial<ExtractOptions> = own;
  const call = { action, record, acting: own, ...(requester && { requester }), ...(scope && { scope }) };
  return attempt(desk, call, async (at) => work(at, ownSource(record, ["record"]), own));
}

/** Storages keep the log of access besides the records: whoever names no other log has that one. */
function keepsLog(store: RecordStore): store is RecordStore & AuditStore {
  return typeof (store as Partial<AuditStore>).appendEvents === "function";
}

/** What a hook does to the record that it is shown stays with the hook, and what the host does to its lists with the host. */
function policyOnCopies({ completeness, patientKey, retentionTags, ...data }: RecordPolicy): RecordPolicy {
  return {
    ...ownCopy(data),
    ...(completeness && { completeness: (record) => completeness(ownCopy(record)) }),
    ...(patientKey && { patientKey: (patient) => patientKey(ownCopy(patient)) }),
    ...(retentionTags && { retentionTags: (record) => retentionTags(ownCopy(record)) }),
  };
}
