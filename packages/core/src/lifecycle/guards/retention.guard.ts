import { type Finding, issueAt } from "../../record/integrity/record-facts.ts";
import { isCalendarDate } from "../../time/calendar-date.ts";
import { localMinuteOf } from "../../time/instant.ts";
import { dateOf } from "../../time/local-minute.ts";
import type { Guard } from "./guard.ts";

const source = "Luật Lưu trữ 33/2024 Đ15, Đ16; TT 33/2025/TT-BYT";

const unknownTerm: Finding = {
  code: "core.lifecycle.retention_unknown",
  severity: "error",
  rule: "RET-08",
  source,
  text: {
    vi: "Chưa biết thời hạn lưu trữ của bệnh án nên không được loại.",
    en: "It is not known how long the record must be kept, so it cannot be given up.",
  },
  nextStep: {
    vi: "Dùng kho dữ liệu có bảng thời hạn lưu trữ; bệnh án phải có ngày kết thúc điều trị.",
    en: "Use a store that knows the retention table; the record must have the end of its episode.",
  },
};

const permanent: Finding = {
  code: "core.lifecycle.retention_permanent",
  severity: "error",
  rule: "RET-03",
  source,
  text: { vi: "Bệnh án lưu vĩnh viễn, không được loại.", en: "The record is kept for ever." },
  nextStep: { vi: "Giữ nguyên bệnh án.", en: "Leave the record as it is." },
};

const open: Finding = {
  code: "core.lifecycle.retention_open",
  severity: "error",
  rule: "RET-08",
  source,
  text: {
    vi: "Chưa có ngày hết hạn lưu trữ của bệnh án nên không được loại.",
    en: "The last day of keeping is not known yet, so the record cannot be given up.",
  },
  nextStep: {
    vi: "Bổ sung dữ kiện còn thiếu (ngày mất, hồ sơ chính) rồi tính lại thời hạn.",
    en: "Add what is missing (day of death, the record of a part), then decide about the period anew.",
  },
};

const running: Finding = {
  code: "core.lifecycle.retention_running",
  severity: "error",
  rule: "RET-08",
  source,
  text: { vi: "Thời hạn lưu trữ chưa hết.", en: "The time of keeping has not ended." },
  nextStep: {
    vi: "Xem ngày hết hạn (`retention.keepUntil`) của bệnh án và chờ sau ngày đó.",
    en: "See the last day (`retention.keepUntil`) of the record and wait until it is over.",
  },
};

/** Nothing is given up before its time of keeping is over. */
export const retentionGuard: Guard = {
  legal: `RET-03, RET-08: ${source}`,
  check({ retention, now }) {
    const finding =
      retention === undefined
        ? unknownTerm
        : retention.keepUntil === "permanent"
          ? permanent
          : !isCalendarDate(retention.keepUntil)
            ? open
            : dateOf(localMinuteOf(now)) > retention.keepUntil
              ? undefined
              : running;
    return finding === undefined ? [] : [issueAt(finding, ["retention"])];
  },
};
