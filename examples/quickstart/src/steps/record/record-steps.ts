import {
  type Author,
  addMs,
  type Bilingual,
  type Entry,
  type Episode,
  epochMs,
  type Instant,
  type LocalMinute,
  type MedicalRecord,
  parseInstant,
} from "@benhan/core";
import type { Records, Written } from "@benhan/core/lifecycle";
import type { RecordFiles } from "./read-record-files.ts";

/**
 * One thing that is done to the record. Each writes exactly one version of its life, so that the version tells how many
 * of them are done: a run that was killed goes on there.
 */
export interface RecordStep {
  /** What the clock of the server said. */
  readonly at: Instant;
  /** What a person is told of it; steps without words are told together with the next one that has some. */
  readonly words?: { readonly step: Bilingual; readonly detail: Bilingual };
  /** Pushed by the hospital system, which may do so again at any time. */
  readonly isPush?: true;
  /** What is refused as long as this step has not been done. */
  readonly refusedBefore?: RecordStep["carryOut"];
  readonly carryOut: (records: Records, expectedVersion: number) => Promise<Written>;
}

const his: Author = { kind: "system", id: "his" };
/** The software of the billing department. */
export const billing: Author = { kind: "system", id: "billing" };
const archive: Author = { kind: "system", id: "archive" };
const treating: Author = { kind: "practitioner", id: "000006/XX-GPHN" };
const director: Author = { kind: "practitioner", id: "000001/XX-GPHN" };

/** The life of a record, from its opening to the archive. */
export function recordStepsOf({ record, supplement, charges }: RecordFiles): readonly RecordStep[] {
  const { source } = record;
  const complete: RecordStep["carryOut"] = (records, version) =>
    records.manage.complete(source, acting(treating, version));
  const pushes = dailyPushes(record);
  const end = pushes.at(-1)?.at ?? momentOf(record.episode.arrivedAt);
  const later = (minutes: number) => addMs(end, minutes * 60_000);
  const archiveNumber = `LT-${record.recordNumber}`;
  return [
    ...opening(record),
    ...pushes,
    {
      at: later(10),
      isPush: true,
      refusedBefore: complete,
      words: {
        step: { vi: "Bổ sung", en: "Supplement" },
        detail: {
          vi: `các khoa ghi nốt ${supplement.length} mục`,
          en: `the wards write the ${supplement.length} entries that were missing`,
        },
      },
      carryOut: (records, expectedVersion) =>
        records.update(source, { entries: supplement }, { by: his, expectedVersion }),
    },
    {
      at: later(20),
      carryOut: (records, expectedVersion) =>
        records.update(source, { head: { episode: record.episode } }, { by: treating, expectedVersion }),
    },
    {
      at: later(30),
      isPush: true,
      words: {
        step: { vi: "Viện phí", en: "Billing" },
        detail: {
          vi: `${charges.length} dòng chi phí và quyết toán từ bảng BHYT của phần mềm viện phí`,
          en: `${charges.length} lines of cost and settlement, out of the tables of the billing software`,
        },
      },
      carryOut: (records, expectedVersion) =>
        records.update(source, { entries: charges }, { by: billing, expectedVersion }),
    },
    { at: later(40), carryOut: complete },
    {
      at: later(50),
      carryOut: (records, version) => records.manage.finalise(source, acting(director, version)),
    },
    {
      at: later(60),
      words: {
        step: { vi: "Hoàn thành", en: "Completed" },
        detail: {
          vi: `kết thúc đợt, hoàn thành, chốt, đưa vào lưu trữ: ${archiveNumber}`,
          en: `episode ended, record completed, finalised and archived: ${archiveNumber}`,
        },
      },
      carryOut: (records, version) => records.archive(source, { ...acting(archive, version), archiveNumber }),
    },
  ];
}

function opening(record: MedicalRecord): readonly RecordStep[] {
  const { entries: _, ...head } = record;
  const { arrivedAt, admittedAt = arrivedAt } = record.episode;
  return [
    {
      at: momentOf(arrivedAt),
      carryOut: (records) => records.create({ ...head, episode: beforeLeaving(record.episode) }, { by: his }),
    },
    {
      at: momentOf(admittedAt),
      words: {
        step: { vi: "Lập", en: "Open" },
        detail: {
          vi: `bệnh án ${record.recordNumber}, mẫu ${record.form}; bắt đầu điều trị`,
          en: `record ${record.recordNumber} on form ${record.form}; treatment begins`,
        },
      },
      carryOut: (records, version) => records.manage.begin(record.source, acting(treating, version)),
    },
  ];
}

/** The hospital system pushes once a day what was written that day. */
function dailyPushes({ source, entries }: MedicalRecord): readonly RecordStep[] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = entry.recordedAt.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  const words = {
    step: { vi: "Cập nhật", en: "Update" },
    detail: {
      vi: `HIS đẩy ${days.size} ngày, ${entries.length} mục; đẩy lại mỗi ngày lần nữa: không ghi thêm gì`,
      en: `${days.size} days of the hospital system, ${entries.length} entries; each pushed again: nothing is written`,
    },
  };
  return [...days.values()].map((written, index) => ({
    at: written.map(({ recordedAt }) => recordedAt).reduce((a, b) => (epochMs(b) > epochMs(a) ? b : a)),
    isPush: true,
    ...(index === days.size - 1 && { words }),
    carryOut: (records, expectedVersion) =>
      records.update(source, { entries: written }, { by: his, expectedVersion }),
  }));
}

function momentOf(minute: LocalMinute): Instant {
  return parseInstant(`${minute}:00+07:00`);
}

function acting(by: Author, expectedVersion: number) {
  return { by, expectedVersion };
}

/** The episode while the patient is still here. */
function beforeLeaving({ endedAt: _, stays, ...episode }: Episode): Episode {
  const here = stays.length - 1;
  return {
    ...episode,
    stays: stays.map(({ to, ...stay }, index) => (index < here && to !== undefined ? { ...stay, to } : stay)),
  };
}
