import type { NearestGroup, Retention, RetentionFacts } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import { startOfTable } from "./check-retention-facts.ts";
import { type AppliedRow, decideRetention, type RowDecision } from "./decide-retention.ts";
import { type KeepUntil, longestFirst } from "./keep-until.ts";
import { refuseFacts } from "./retention-of.ts";
import { ruleOf } from "./retention-rules.ts";
import type { RetentionSettings } from "./retention-settings.ts";
import type { RetentionRule } from "./table/retention-rule.ts";
import { periodWords } from "./words.ts";

/** A row with what it makes of the facts. */
export interface AppliedRule extends RetentionRule {
  readonly keepUntil: KeepUntil;
}

/** How a retention was decided, for the person who has to answer for it. */
export interface RetentionExplanation {
  readonly retention: Retention;
  /** The deciding row. */
  readonly decidedBy: AppliedRule;
  /** Every row under which the file falls, longest first; a period that was fixed earlier and stands is before them. */
  readonly rules: readonly AppliedRule[];
  /** Who placed a file that no row names, where, and why. */
  readonly nearest?: NearestGroup;
  /** What the person should know besides. */
  readonly notes: readonly Bilingual[];
}

/**
 * The same decision as {@link retentionOf}, with its rows and their sources.
 *
 * @throws EmrError `core.options.wrong` with everything that {@link checkRetentionFacts} finds
 */
export function explainRetention(
  facts: RetentionFacts,
  settings: RetentionSettings = {},
): RetentionExplanation {
  refuseFacts("explainRetention", facts, settings);
  const decision = decideRetention(facts, settings);
  const source = facts.fixedEarlier?.source;
  const told = ({ row, keepUntil }: AppliedRow): AppliedRule => ({ ...ruleOf(row, source), keepUntil });
  const decidedBy = told(decision.applied[0]);
  const rules = decision.applied
    .filter(({ row }, at, all) => all.findIndex((one) => one.row.id === row.id) === at)
    .map((one, at) => (at === 0 ? decidedBy : told(one)));
  return {
    retention: decision.retention,
    decidedBy,
    rules,
    ...(facts.nearest !== undefined && { nearest: facts.nearest }),
    notes: notesOf(facts, decision),
  };
}

function notesOf(facts: RetentionFacts, { applied, instead }: RowDecision): readonly Bilingual[] {
  const [first] = applied;
  const isFixed = facts.fixedEarlier !== undefined;
  return [
    ...(facts.endedOn < startOfTable && !isFixed ? [periodFixedEarlier] : []),
    ...(instead !== undefined && longestFirst(instead.keepUntil, first.keepUntil) < 0
      ? [tableIsLonger(instead)]
      : []),
    ...(isFixed && first.row.clock === "unknown" && facts.fixedEarlier?.keepUntil === undefined
      ? [clockUnknown]
      : []),
    ...(first.keepUntil !== "open" ? [] : [first.row.clock === "death" ? nobodyDied : parentUnknown]),
    ...(facts.digitisedFrom === undefined ? [] : [originalStays]),
    ...(first.row.status === "derived" ? [ourDefault] : []),
  ];
}

const periodFixedEarlier: Bilingual = {
  vi:
    "Công việc kết thúc trước ngày 01/7/2025: thời hạn đã xác định theo quy định cũ không phải tính lại " +
    "(TT 33/2025/TT-BYT Điều 2 khoản 3). Nếu hồ sơ đã có thời hạn cũ, ghi vào fixedEarlier.",
  en:
    "The work ended before 2025-07-01: a period that was fixed under the older rules is not computed again " +
    "(TT 33/2025/TT-BYT article 2.3). Where the record has such a period, give it in fixedEarlier.",
};
const clockUnknown: Bilingual = {
  vi: "Chưa có toàn văn quy định cũ về mốc tính: tính từ cuối năm kết thúc.",
  en: "The text of the old rule on its clock was not seen: counted from the end of the year.",
};
const nobodyDied: Bilingual = {
  vi: "Chưa có ngày mất của người dân nên chưa có ngày hết hạn.",
  en: "There is no day of death yet, and so no last day.",
};
const parentUnknown: Bilingual = {
  vi: "Chưa nêu hồ sơ chính (parent) nên chưa có ngày hết hạn.",
  en: "The record to which it belongs (parent) is not named or has no day, and so there is no last day.",
};
const originalStays: Bilingual = {
  vi: "Bản gốc có thời hạn riêng và không được hủy chỉ vì đã số hóa (Luật Lưu trữ 33/2024 Điều 34).",
  en: "The original has its own time and does not go because it was digitised (Luật Lưu trữ 33/2024 article 34).",
};
const ourDefault: Bilingual = {
  vi: "Không văn bản nào trong tay nêu thời hạn của loại giấy tờ này: đây là mặc định suy ra, cơ sở có thể đặt dài hơn.",
  en: "No text at hand names a period for this kind of paper: it is a derived default, and the facility may keep longer.",
};

function tableIsLonger({ row, keepUntil }: AppliedRow): Bilingual {
  const until = periodWords(keepUntil);
  return {
    vi: `Bảng hiện hành (${row.id}) sẽ giữ ${until.vi}; thiết lập fixedEarlier: "longest" nếu cơ sở muốn giữ theo bảng này.`,
    en: `The table of today (${row.id}) would keep it ${until.en}; set fixedEarlier: "longest" to follow it.`,
  };
}
