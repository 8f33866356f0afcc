import type { Issue } from "../../faults/issue.ts";
import type { JsonPath } from "../../faults/json-path.ts";
import type { FacilityId } from "../../ids/facility-id.ts";
import type { Entry } from "../../record/entry.ts";
import type { MedicalRecord } from "../../record/medical-record.ts";
import type { Author } from "../../store/author.ts";
import type { Retention } from "../../store/document.ts";
import type { SourceKey } from "../../store/source-key.ts";
import type { Instant } from "../../time/instant.ts";
import type { Command, Decision, RecordLife } from "../record-life.ts";
import type { RecordPolicy } from "../record-policy.ts";

/** Who asks for a command, and on what ground. */
export interface CommandRequest {
  readonly command: Command;
  readonly by: Author;
  readonly role?: string;
  readonly reason?: string;
  readonly decision?: Decision;
  /** Name of a hold. */
  readonly reference?: string;
  /** The entry that is signed. Absent when the whole record is. */
  readonly signing?: SourceKey;
}

/** An entry that the command writes, with what the store holds of it now. */
export interface WrittenEntry {
  readonly entry: Entry;
  readonly before?: Entry;
  /** True when somebody has signed the version in the store. */
  readonly signed: boolean;
}

/** All that a guard may look at. Guards are pure: the same context always gives the same findings. */
export interface GuardContext {
  readonly facilityId: FacilityId;
  readonly request: CommandRequest;
  /** Absent while the record is created. */
  readonly life?: RecordLife;
  /** The record as it stands in the store. Absent while it is created. */
  readonly before?: MedicalRecord;
  /** The record as it would stand after the command. Paths of findings lead into it. */
  readonly record: MedicalRecord;
  readonly written: readonly WrittenEntry[];
  readonly now: Instant;
  readonly policy: RecordPolicy;
  /** Until when the record must be kept, as the store decided. */
  readonly retention?: Retention;
}

/** One thing that must hold before a command is carried out. */
export interface Guard {
  /** The requirement and the text behind it. */
  readonly legal: string;
  readonly check: (context: GuardContext) => readonly Issue[];
}

/** Where an entry stands in the record. */
export function pathOf(record: MedicalRecord, entry: Entry): JsonPath {
  return ["entries", record.entries.indexOf(entry)];
}
