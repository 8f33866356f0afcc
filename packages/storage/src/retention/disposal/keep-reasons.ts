import type { CalendarDate } from "@benhan/core";
import type { Bilingual, Issue } from "@benhan/core/faults";
import { holdWords } from "../hold/hold-words.ts";
import type { LegalHold } from "../hold/legal-hold.ts";
import { dayWords } from "../words.ts";
import type { RecordLink } from "./disposal-item.ts";

const archives = "Luật Lưu trữ 33/2024";

/** Why something stays. `source` is that of the deciding row where a row decides. */
export interface KeepReason extends Issue {
  /** The first day on which this reason no longer stands, when there is one. */
  readonly freeFrom?: CalendarDate;
}

/** The period is for ever. */
export function keepPermanent(source: string): KeepReason {
  return {
    code: "storage.retention.keep_permanent",
    severity: "error",
    path: ["retention"],
    text: { vi: "Hồ sơ lưu vĩnh viễn.", en: "It is kept for ever." },
    nextStep: { vi: "Giữ nguyên hồ sơ.", en: "Leave it as it is." },
    rule: "RET-03",
    source,
  };
}

/** No last day is known. */
export function keepOpen(source: string): KeepReason {
  return {
    code: "storage.retention.keep_open",
    severity: "error",
    path: ["retention"],
    text: { vi: "Chưa có ngày hết hạn lưu trữ.", en: "The last day of keeping is not known." },
    nextStep: {
      vi: "Bổ sung dữ kiện còn thiếu (ngày mất, hồ sơ chính) rồi tính lại.",
      en: "Add what is missing (day of death, the record of a part) and decide anew.",
    },
    rule: "RET-08",
    source,
  };
}

/** The period runs. */
export function keepRunning(source: string, keepUntil: string, freeFrom?: CalendarDate): KeepReason {
  return {
    code: "storage.retention.keep_running",
    severity: "error",
    path: ["retention"],
    text: {
      vi: `Thời hạn lưu trữ chưa hết: đến hết ngày ${dayWords(keepUntil)}.`,
      en: `The time of keeping has not ended: until ${keepUntil}.`,
    },
    nextStep: { vi: "Chờ sau ngày đó.", en: "Wait until that day is over." },
    rule: "RET-08",
    source,
    ...(freeFrom !== undefined && { freeFrom }),
  };
}

/** Neither a decision nor facts. */
export function keepUnknown(): KeepReason {
  return {
    code: "storage.retention.keep_unknown",
    severity: "error",
    path: ["retention"],
    text: { vi: "Chưa biết thời hạn lưu trữ.", en: "It is not known how long it must be kept." },
    nextStep: {
      vi: "Truyền `retention` hoặc `facts` hợp lệ.",
      en: "Give a `retention` or `facts` that are right.",
    },
    rule: "RET-08",
    source: `${archives} Đ15, Đ16`,
  };
}

/** A hold stands. */
export function keepHeld(hold: LegalHold, at: number): KeepReason {
  const { vi, en } = holdWords(hold);
  return {
    code: "storage.retention.keep_held",
    severity: "error",
    path: ["holds", at],
    text: { vi: `Đang bị giữ theo yêu cầu: ${vi}.`, en: `A hold stands on it: ${en}.` },
    nextStep: {
      vi: "Chờ gỡ lệnh giữ (releaseHold, hoặc benhan-storage hold release).",
      en: "Wait until the hold is lifted (releaseHold).",
    },
    rule: "RET-08",
    source: `${archives} Đ16, Đ36 k4`,
  };
}

/** Something that is kept longer refers to it. */
export function keepLinked(link: RecordLink, at: number, freeFrom?: CalendarDate): KeepReason {
  return {
    code: "storage.retention.keep_linked",
    severity: "error",
    path: ["links", at],
    text: { vi: "Còn tài liệu liên quan chưa hết thời hạn.", en: "Something linked to it is still kept." },
    nextStep: {
      vi: `Giữ đến khi tài liệu liên quan (${kinds[link.kind]?.vi ?? "khác"}) hết hạn.`,
      en: `Keep it until that (${kinds[link.kind]?.en ?? "other"}) has expired.`,
    },
    rule: "RET-08",
    source: `${archives} Đ36 k4`,
    ...(freeFrom !== undefined && { freeFrom }),
  };
}

const kinds: { readonly [kind in RecordLink["kind"]]: Bilingual } = {
  parent: { vi: "hồ sơ chính", en: "the record to which it belongs" },
  part: { vi: "thành phần của hồ sơ", en: "a part of it" },
  "incident-file": { vi: "hồ sơ sự cố y khoa", en: "the file of a medical incident" },
  original: { vi: "bản gốc", en: "the original" },
  "digitised-copy": { vi: "bản số hóa", en: "the digitised copy" },
  other: { vi: "tài liệu khác", en: "another document" },
};
