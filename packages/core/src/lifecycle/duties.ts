import type { Bilingual } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import { entriesOf } from "../record/effective-entries.ts";
import type { MedicalRecord } from "../record/medical-record.ts";
import { addMs, epochMs, type Instant } from "../time/instant.ts";
import type { LocalMinute } from "../time/local-minute.ts";
import { pathOf } from "./guards/guard.ts";
import { momentOf } from "./hours-between.ts";
import type { RecordLife } from "./record-life.ts";
import type { RecordPolicy } from "./record-policy.ts";

/** Something that somebody has to do about a record by a certain time. */
export interface Duty {
  readonly duty: "tell-commune-unknown-patient" | "tell-commune-unclaimed-body" | "complete-record";
  readonly text: Bilingual;
  readonly due: Instant;
  /** True when `due` has passed. The duty stays until the record says otherwise. */
  readonly isOverdue: boolean;
  /** What in the record gave rise to it. */
  readonly path: JsonPath;
  /** The requirement and the text behind it. */
  readonly rule: string;
  readonly source: string;
}

export interface DutyContext {
  readonly policy?: RecordPolicy;
  /** Tells whether the record is completed already. */
  readonly life?: Pick<RecordLife, "phase">;
}

/**
 * What is due for a record, the most urgent first: the commune's authority is told of a patient whom nobody knows
 * within 48 hours of arrival, and of a body that nobody claims within 24 hours of death; the record is completed in
 * the facility's own time, when it set one.
 *
 * That the notice was given, the record cannot tell: the host shows the duty until somebody ticks it off.
 *
 * @legal Luật KCB 15/2023 Đ72, Đ73
 */
export function dutiesOf(record: MedicalRecord, now: Instant, context: DutyContext = {}): readonly Duty[] {
  const duties: Duty[] = [];
  const add = (duty: Omit<Duty, "due" | "isOverdue">, since: LocalMinute, hours: number) => {
    const due = addMs(momentOf(since), hours * 3_600_000);
    duties.push({ ...duty, due, isOverdue: epochMs(now) > epochMs(due) });
  };
  if (record.patient.identity.kind === "unknown") {
    add({ ...unknownPatient, path: ["patient", "identity"] }, record.episode.arrivedAt, 48);
  }
  for (const death of entriesOf(record, "death")) {
    if (death.unclaimed !== true) continue;
    add({ ...unclaimedBody, path: [...pathOf(record, death), "unclaimed"] }, death.occurredAt, 24);
  }
  const hours = context.policy?.deadlines?.completionHours;
  const { endedAt } = record.episode;
  const isOpen = context.life === undefined || ["draft", "in-treatment"].includes(context.life.phase);
  if (hours !== undefined && endedAt !== undefined && isOpen) {
    add({ ...completion, path: ["episode", "endedAt"] }, endedAt, hours);
  }
  return duties.sort((a, b) => epochMs(a.due) - epochMs(b.due));
}

type DutyText = Pick<Duty, "duty" | "text" | "rule" | "source">;

const unknownPatient: DutyText = {
  duty: "tell-commune-unknown-patient",
  rule: "KCB-10",
  source: "Luật KCB 15/2023 Đ72",
  text: {
    vi: "Báo UBND cấp xã: người bệnh không xác định được danh tính, thân nhân (48 giờ từ khi tiếp nhận).",
    en: "Tell the commune authority of a patient whom nobody knows (48 hours from reception).",
  },
};

const unclaimedBody: DutyText = {
  duty: "tell-commune-unclaimed-body",
  rule: "KCB-10",
  source: "Luật KCB 15/2023 Đ73",
  text: {
    vi: "Báo UBND cấp xã: tử vong không có thân nhân nhận (24 giờ từ khi tử vong).",
    en: "Tell the commune authority of a death that nobody claims (24 hours from the death).",
  },
};

const completion: DutyText = {
  duty: "complete-record",
  rule: "KCB-14",
  source: "Quy chế của cơ sở (facility rule); không có thời hạn trong luật",
  text: {
    vi: "Hoàn thành bệnh án trong thời hạn mà cơ sở đặt ra.",
    en: "Complete the record in the time that the facility set for itself.",
  },
};
