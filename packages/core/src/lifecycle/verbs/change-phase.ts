import type { Report } from "../../faults/report.ts";
import type { MedicalRecord } from "../../record/medical-record.ts";
import { normalText } from "../../shape/normal-text.ts";
import type { SourceKey } from "../../store/source-key.ts";
import { callOptionsOf, requireAccess } from "../access.ts";
import { carryOut, contextOf, type Plan, requireVersion, type Written } from "../carry-out.ts";
import { decide } from "../decide.ts";
import { headDraft } from "../record-change.ts";
import type { Acting, RecordDesk } from "../record-desk.ts";
import type { Command, RecordLife } from "../record-life.ts";
import { readRecord, type StoredRecord } from "../stored-record.ts";
import { accessOf, type Grounds, requestOf } from "./acting.ts";
import { readAs } from "./read-record.ts";

/** The commands that change nothing but where the record stands. */
export type PhaseCommand = Exclude<Command, "create" | "update" | "leave" | "amend" | "sign" | "archive">;

/** Who acts, on which version. */
export interface CommandOptions extends Acting {
  /** Version of the life that the caller has seen. */
  readonly expectedVersion: number;
}

export interface ArchiveRecordOptions extends CommandOptions {
  /** Số lưu trữ that the archive gave. @official SO_LUU_TRU */
  readonly archiveNumber: string;
}

/** The grounds that would be given. */
export interface CheckOptions extends Acting, Grounds {
  readonly archiveNumber?: string;
}

/** Carries out a command that changes the phase, a hold or a cancellation. */
export async function changePhase(
  desk: RecordDesk,
  command: PhaseCommand | "archive",
  record: SourceKey,
  acting: CommandOptions & CheckOptions,
): Promise<Written> {
  const options = callOptionsOf(acting);
  const stored = await readRecord(desk, record, options);
  const access = await requireAccess(desk, accessOf(desk, command, acting, record, stored), options);
  requireVersion(stored, acting.expectedVersion);
  const plan = phasePlan(desk, command, stored, acting);
  const isNewHead = command === "archive" && typeof acting.archiveNumber === "string";
  const { entries: _, ...head } = plan.record;
  const reason = "số lưu trữ";
  const drafts = isNewHead ? [headDraft(desk, head, { by: acting.by, reason }, stored)] : [];
  return carryOut(desk, { ...plan, drafts }, access, options);
}

/** What would stand against a command, or the life that it would lead to. Writes nothing to the record. */
export async function checkCommand(
  desk: RecordDesk,
  command: PhaseCommand | "archive",
  record: SourceKey,
  acting: CheckOptions,
): Promise<Report<RecordLife>> {
  const stored = await readAs(desk, "check", record, acting);
  return decide(contextOf(desk, phasePlan(desk, command, stored, acting)));
}

function phasePlan(
  desk: RecordDesk,
  command: PhaseCommand | "archive",
  stored: StoredRecord,
  acting: CheckOptions,
): Plan {
  // Only the archive gives numbers, whatever comes along with another command.
  const archiveNumber = command === "archive" ? normalText(acting.archiveNumber) : undefined;
  const record: MedicalRecord = {
    ...stored.record,
    ...(archiveNumber !== undefined && { archiveNumber: archiveNumber as string }),
  };
  const { reason, decision, reference } = acting;
  const request = requestOf(command, acting, { reason, decision, reference });
  return { request, stored, record, written: [], drafts: [], now: desk.platform.clock.now() };
}
