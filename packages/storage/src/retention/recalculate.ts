import type { Instant, Retention, RetentionFacts } from "@benhan/core";
import type { Bilingual, Issue } from "@benhan/core/faults";
import { flag, instant, object, optionIssues, refuseCall, text } from "@benhan/core/options";
import { asControlled, isControlledRetention, notControlled } from "./controlled-drug.ts";
import { unknownRule } from "./decide-retention.ts";
import { deepIssues } from "./deep-issues.ts";
import { explainRetention, type RetentionExplanation } from "./explain-retention.ts";
import { isKeepUntil, longestFirst } from "./keep-until.ts";
import { rowOf } from "./matching-rows.ts";
import { retentionIssue } from "./retention-issue.ts";
import { type RetentionSettings, settingsShape } from "./retention-settings.ts";
import { isSaid } from "./said.ts";
import { periodWords } from "./words.ts";

/** A fact was wrong, and somebody answers for taking it back: the only way to a shorter period. */
export interface RetentionCorrection {
  /** Key of who decided. */
  readonly by: string;
  readonly reason: string;
  readonly at: Instant;
}

export interface RecalculateOptions extends RetentionSettings {
  readonly correction?: RetentionCorrection;
}

/** What a new fact made of a period. */
export interface RetentionChange {
  /** What holds from now on. */
  readonly retention: Retention;
  /**
   * `same` · `longer` · `known` the row that had no day has one now · `shorter` by a correction · `kept` the new facts would
   * shorten it, and nobody corrected the old ones: it stays · `fixed` it was fixed under older rules: it stays.
   */
  readonly outcome: "same" | "longer" | "known" | "shorter" | "kept" | "fixed";
  /** How the new facts were decided about. */
  readonly explanation: RetentionExplanation;
  readonly text: Bilingual;
  /** Kept with the change where it counted. */
  readonly correction?: RetentionCorrection;
}

const optionsShape = /* @__PURE__ */ object<RecalculateOptions>({
  .../* @__PURE__ */ (settingsShape.members as {
    readonly clock: typeof text;
    readonly fixedEarlier: typeof text;
  }),
  correction: /* @__PURE__ */ object<RetentionCorrection>({ by: text, reason: text, at: instant }),
});
const keptShape = /* @__PURE__ */ object<Retention>(
  { rule: text, edition: text, keepUntil: text, isControlledDrug: flag },
  ["rule", "edition", "keepUntil"],
);

/**
 * Decides anew when facts have changed: a death became known, a paper was added … What was decided before never gets
 * shorter, unless a correction says who takes a mistaken fact back, and why. A period under older rules stays as it is.
 *
 * @throws EmrError `core.options.wrong`
 * @legal Luật Lưu trữ 33/2024 Đ15 k4; TT 33/2025/TT-BYT Đ2 k3
 */
export function recalculate(
  before: Retention,
  facts: RetentionFacts,
  options: RecalculateOptions = {},
): RetentionChange {
  const wrong = [...deepIssues("before", before, keptShape), ...optionIssues(options, optionsShape)];
  refuseCall("recalculate", wrong.length > 0 ? wrong : beforeIssues(before, options), "guides/retention.md");
  const { correction, ...settings } = options;
  const explanation = explainRetention(facts, settings);
  const { retention } = explanation;
  const order = longestFirst(retention.keepUntil, before.keepUntil);
  // Papers of controlled drugs go before a council whatever row decides, until somebody takes the fact back.
  const isControlled =
    isControlledRetention(retention) || (correction === undefined && isControlledRetention(before));
  const isTakenBack = !isControlled && before.isControlledDrug === true;
  const of = (outcome: RetentionChange["outcome"], kept: Retention): RetentionChange => ({
    retention: isControlled ? asControlled(kept) : isTakenBack ? notControlled(kept) : kept,
    outcome,
    explanation,
    text: wordsOf(outcome, before, retention),
    ...(outcome === "shorter" && correction !== undefined && { correction }),
  });
  if (isOlder(before) && settings.fixedEarlier !== "longest" && correction === undefined) {
    return of("fixed", before);
  }
  // Of two rows of one length the old one stays: nothing has changed that anybody would have to know.
  if (order === 0) return of("same", before);
  if (order < 0) return of("longer", retention);
  // The day became known under the row that waited for it. Facts that no longer fall under that row take it back.
  const isKnown = before.rule === unknownRule || explanation.rules.some(({ id }) => id === before.rule);
  if (before.keepUntil === "open" && isKnown) return of("known", retention);
  return correction === undefined ? of("kept", before) : of("shorter", retention);
}

/** True for a period under a superseded row of the table, or under a table that is not ours. */
function isOlder({ rule, edition }: Retention): boolean {
  const row = rowOf(rule);
  return row === undefined ? edition !== "tt33-2025" : row.status === "superseded";
}

function beforeIssues(before: Retention, { correction }: RecalculateOptions): readonly Issue[] {
  const isWhole =
    correction === undefined ||
    (isSaid(correction.by) && isSaid(correction.reason) && correction.at !== undefined);
  return [
    ...(isKeepUntil(before.keepUntil) ? [] : [retentionIssue("keep_until_wrong", ["keepUntil"])]),
    ...(isWhole ? [] : [retentionIssue("correction_incomplete", ["correction"])]),
  ];
}

function wordsOf(outcome: RetentionChange["outcome"], before: Retention, after: Retention): Bilingual {
  const [old, fresh] = [periodWords(before.keepUntil), periodWords(after.keepUntil)];
  const [was, is] = [before.rule, after.rule];
  switch (outcome) {
    case "same":
      return { vi: `Không đổi: giữ ${old.vi} (${was}).`, en: `Unchanged: kept ${old.en} (${was}).` };
    case "kept":
      return {
        vi: `Giữ nguyên ${old.vi} (${was}): dữ kiện mới chỉ cho ${fresh.vi} (${is}) và chưa có đính chính.`,
        en: `Stays ${old.en} (${was}): the new facts give only ${fresh.en} (${is}), and nobody corrected the old ones.`,
      };
    case "fixed":
      return {
        vi: `Giữ nguyên ${old.vi} (${was}, ${before.edition}): thời hạn xác định theo quy định cũ không tính lại.`,
        en: `Stays ${old.en} (${was}, ${before.edition}): a period fixed under older rules is not computed again.`,
      };
    default:
      return {
        vi: `${changed[outcome].vi}: giữ ${fresh.vi} (${is}), trước đây ${old.vi} (${was}).`,
        en: `${changed[outcome].en}: kept ${fresh.en} (${is}), before ${old.en} (${was}).`,
      };
  }
}

const changed: { readonly [outcome in "longer" | "known" | "shorter"]: Bilingual } = {
  longer: { vi: "Kéo dài", en: "Longer" },
  known: { vi: "Đã có ngày hết hạn", en: "The last day is known" },
  shorter: { vi: "Rút ngắn theo đính chính", en: "Shorter by a correction" },
};
