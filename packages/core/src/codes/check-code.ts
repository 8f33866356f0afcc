import type { Bilingual, Issue } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import { type Report, reportOf } from "../faults/report.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeSystem, CodeTable } from "./code-system.ts";
import {
  type CodeAnswer,
  type CodeState,
  editionAt,
  editionsOf,
  type LookUpOptions,
  lookUp,
} from "./look-up.ts";
import { type CodeShape, checkShape } from "./shapes/code-shape.ts";

/** How strictly and for which cell a code is checked. */
export interface CheckCodeOptions extends LookUpOptions {
  /**
   * At capture (the default) an unknown code is a warning, because a list may be newer than the software. At export it
   * is an error, unless the list itself is `uncertain`.
   */
  readonly strict?: boolean;
  /** Where the code stands in the value that is checked. */
  readonly path?: JsonPath;
  /** The cell as the regulation names it, e.g. `XML2[3].DUONG_DUNG`. */
  readonly official?: string;
  /** What a code of this list looks like: all that can be checked when there is no table. */
  readonly shape?: CodeShape;
}

/**
 * Checks a code against the edition of its list that holds on a day. Unknown codes are warnings, errors with `strict`;
 * retired codes and codes that are not in force yet are warnings; without a table only the shape is checked and an
 * issue `core.codes.unverified` says so.
 *
 * @example
 * ```ts
 * import { checkCode } from "@benhan/core/codes";
 * import { encounterType } from "@benhan/core/codes/encounter-type";
 *
 * const report = checkCode(encounterType, "14", visitEnd, { strict: true, official: "XML1.MA_LOAI_KCB" });
 * ```
 */
export function checkCode(
  table: CodeTable | undefined,
  code: string,
  on: CalendarDate,
  options: CheckCodeOptions = {},
): Report<CodeAnswer> {
  const answer = lookUp(table, code, on, options);
  const issues = [...codeFindings(answer, table, on, options)];
  if (answer.state === "unverified" && options.shape !== undefined) {
    issues.unshift(...checkShape(options.shape, code, options).issues);
  }
  return reportOf(answer, issues);
}

/** The findings about an answer that is already there. */
export function codeFindings(
  answer: CodeAnswer,
  table: CodeTable | undefined,
  on: CalendarDate,
  options: Omit<CheckCodeOptions, "key" | "shape"> = {},
): readonly Issue[] {
  const edition = editionAt(table, on) ?? editionsOf(table)[0];
  const findings = answer.state === "known" ? unconfirmed(answer) : [verdicts[answer.state]];
  return findings.map(({ code, severity, text, nextStep }) => {
    const list = edition === undefined ? noList : listName(edition);
    return {
      code,
      severity: severity === "by-strictness" ? unknownIsError(options, edition) : severity,
      path: options.path ?? [],
      text: text(list),
      nextStep: nextStep(list),
      ...(options.official !== undefined && { official: options.official }),
      ...(edition !== undefined && { source: sourceOf(edition) }),
    };
  });
}

function unknownIsError({ strict }: CheckCodeOptions, edition: CodeSystem | undefined): Issue["severity"] {
  return strict === true && edition?.uncertain !== true ? "error" : "warning";
}

const noList: Bilingual = { vi: "danh mục", en: "the list" };

function listName({ name, id, edition }: CodeSystem): Bilingual {
  return {
    vi: `danh mục ${id} – ${name.vi}, bản ${edition}`,
    en: `the list ${id} – ${name.en}, edition ${edition}`,
  };
}

interface Verdict {
  readonly code: string;
  readonly severity: Issue["severity"] | "by-strictness";
  readonly text: (list: Bilingual) => Bilingual;
  readonly nextStep: (list: Bilingual) => Bilingual;
}

const verdicts: Readonly<Record<Exclude<CodeState, "known">, Verdict>> = {
  unknown: {
    code: "core.codes.unknown",
    severity: "by-strictness",
    text: (list) => ({ vi: `Mã không có trong ${list.vi}.`, en: `The code is not in ${list.en}.` }),
    nextStep: (list) => ({
      vi: `Chọn mã trong ${list.vi}; nếu Bộ Y tế đã ban hành bản mới hơn thì nạp bản đó.`,
      en: `Choose a code of ${list.en}; if a newer edition was issued, load it.`,
    }),
  },
  retired: {
    code: "core.codes.retired",
    severity: "warning",
    text: (list) => ({
      vi: `Mã đã hết hiệu lực vào ngày này theo ${list.vi}.`,
      en: `By ${list.en} the code is no longer in force on this day.`,
    }),
    nextStep: () => ({
      vi: "Hồ sơ cũ giữ nguyên mã; hồ sơ mới thì chọn mã đang có hiệu lực.",
      en: "Leave it on an old dossier; on a new one choose a code that is in force.",
    }),
  },
  "not-yet": {
    code: "core.codes.not_yet",
    severity: "warning",
    text: (list) => ({
      vi: `Mã chưa có hiệu lực vào ngày này theo ${list.vi}.`,
      en: `By ${list.en} the code is not yet in force on this day.`,
    }),
    nextStep: () => ({
      vi: "Kiểm tra ngày của lượt khám; nếu đúng ngày thì chọn mã đang có hiệu lực.",
      en: "Check the date of the visit; if it is right, choose a code that is in force.",
    }),
  },
  unverified: {
    code: "core.codes.unverified",
    severity: "information",
    text: () => ({
      vi: "Mã chưa được đối chiếu vì chưa nạp danh mục có hiệu lực vào ngày này.",
      en: "The code was not compared, because no list for this day is loaded.",
    }),
    nextStep: () => ({
      vi: "Nạp danh mục mà cơ sở đã nhận từ Bộ Y tế hoặc BHXH.",
      en: "Load the list that the facility received from the ministry or the insurer.",
    }),
  },
};

function unconfirmed(answer: CodeAnswer): readonly Verdict[] {
  if (answer.state !== "known" || answer.entry.status !== "unconfirmed") return [];
  return [
    {
      code: "core.codes.unconfirmed",
      severity: "information",
      text: (list) => ({
        vi: `Mã được dùng trong thực tế nhưng chưa xác nhận được trong văn bản của ${list.vi}.`,
        en: `The code is in use, but was not confirmed in the text of ${list.en}.`,
      }),
      nextStep: () => ({
        vi: "Nếu cổng giám định từ chối, chọn mã khác của danh mục.",
        en: "If the gateway refuses it, choose another code of the list.",
      }),
    },
  ];
}

/** The text behind the list, and the pack that brought it. */
function sourceOf({ source: { basis, pack } }: CodeSystem): string {
  return pack === undefined ? basis : `${basis}; pack ${pack.id} ${pack.edition} ${pack.digest}`;
}
