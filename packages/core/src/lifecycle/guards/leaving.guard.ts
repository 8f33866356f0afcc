import type { Issue } from "../../faults/issue.ts";
import { entriesOf } from "../../record/effective-entries.ts";
import { type Finding, issueAt } from "../../record/integrity/record-facts.ts";
import { type Guard, pathOf } from "./guard.ts";

const source = "Luật KCB 15/2023 Đ69; TT 32/2023/TT-BYT Đ52";

const notEnded: Finding = {
  code: "core.lifecycle.not_ended",
  severity: "error",
  source,
  text: {
    vi: "Đợt khám, điều trị chưa có thời điểm kết thúc.",
    en: "The episode has no end yet.",
  },
  nextStep: {
    vi: "Ghi `episode.endedAt` cùng với mục ra viện, chuyển viện hoặc tử vong.",
    en: "Write `episode.endedAt` together with the discharge, transfer or death.",
  },
};

const endUnsettled: Finding = {
  code: "core.lifecycle.end_preliminary",
  severity: "error",
  source,
  text: {
    vi: "Mục ra viện, chuyển viện hoặc tử vong còn là bản sơ bộ.",
    en: "The discharge, transfer or death is still preliminary.",
  },
  nextStep: { vi: "Chốt mục này: status là final.", en: "Close the entry: set its status to final." },
};

const deathUntold: Finding = {
  code: "core.lifecycle.death_untold",
  severity: "error",
  source: "TT 25/2025/TT-BYT Phụ lục II mẫu 05",
  text: {
    vi: "Kết quả điều trị là tử vong nhưng bệnh án chưa có mục tử vong.",
    en: "The outcome is death, but the record holds no death.",
  },
  nextStep: { vi: "Ghi mục `death`.", en: "Write the `death` entry." },
};

const stayOpen: Finding = {
  code: "core.lifecycle.last_stay_open",
  severity: "warning",
  source,
  text: { vi: "Khoa điều trị cuối chưa có giờ kết thúc.", en: "The last department stay has no end." },
  nextStep: { vi: "Ghi `to` của lượt nằm khoa cuối.", en: "Write `to` of the last stay." },
};

/**
 * Whoever leaves has an end in the record that somebody stands for. That an end lies after the beginning and is told by
 * an entry, the integrity of the record asks.
 */
export const leavingGuard: Guard = {
  legal: source,
  check({ record }) {
    const { endedAt, stays } = record.episode;
    const deaths = entriesOf(record, "death");
    const discharges = entriesOf(record, "discharge");
    const endings = [...discharges, ...deaths, ...entriesOf(record, "transfer")];
    const issues: Issue[] = [];
    if (endedAt === undefined) issues.push(issueAt(notEnded, ["episode", "endedAt"]));
    for (const ending of endings) {
      if (ending.status !== "final")
        issues.push(issueAt(endUnsettled, [...pathOf(record, ending), "status"]));
    }
    for (const discharge of discharges) {
      if (discharge.outcome !== "died" || deaths.length > 0) continue;
      issues.push(issueAt(deathUntold, [...pathOf(record, discharge), "outcome"]));
    }
    if (endedAt !== undefined && stays.at(-1)?.to === undefined) {
      issues.push(issueAt(stayOpen, ["episode", "stays", stays.length - 1, "to"]));
    }
    return issues;
  },
};
