import type { Bilingual, Issue, Severity } from "../../faults/issue.ts";
import { type Report, reportOf, requireOk } from "../../faults/report.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";
import type { NumberingRule } from "../form-template.ts";
import { legendOf, type NumberParts, readNumber } from "./number-pattern.ts";
import { invalidNumber } from "./numbering.faults.ts";

/** What else is known of the paper, to compare its number with. */
export interface NumberContext {
  /** @official MA_CSKCB */
  readonly facilityCode?: string;
  /** The day on which the number was given: for a copy issued again, the day of the first issue. */
  readonly on?: CalendarDate;
}

/** What is wrong with the number of a paper. Without a pattern of the rule any number that is not blank is accepted. */
export function checkNumber(
  rule: NumberingRule,
  text: string,
  context: NumberContext = {},
): Report<NumberParts> {
  const { pattern, source } = rule;
  if (pattern === undefined) return reportOf<NumberParts>({}, text.trim() === "" ? [missing(source)] : []);
  const parts = readNumber(pattern, text);
  if (parts === undefined) return { ok: false, issues: [wrongShape(pattern, source)] };
  const issues: Issue[] = [];
  if (rule.letter !== undefined && parts.letter !== rule.letter) issues.push(otherLetter(source));
  if (parts.serial === 0) issues.push(zeroSerial(source));
  if (context.facilityCode !== undefined && differs(parts.facilityCode, context.facilityCode)) {
    issues.push(otherFacility(source));
  }
  if (context.on !== undefined && parts.year !== undefined && !context.on.slice(0, 4).endsWith(parts.year)) {
    issues.push(otherYear(source));
  }
  return reportOf(parts, issues);
}

/**
 * The parts of the number of a paper.
 *
 * @throws `core.forms.number_invalid` with all findings
 */
export function parseNumber(rule: NumberingRule, text: string, context: NumberContext = {}): NumberParts {
  return requireOk(checkNumber(rule, text, context), invalidNumber);
}

function differs(found: string | undefined, expected: string): boolean {
  return found !== undefined && found.toUpperCase() !== expected.toUpperCase();
}

function numberIssue(
  what: string,
  severity: Severity,
  source: string,
  text: Bilingual,
  nextStep: Bilingual,
): Issue {
  return { code: `core.forms.${what}`, severity, path: [], text, nextStep, source };
}

function missing(source: string): Issue {
  return numberIssue(
    "number_missing",
    "error",
    source,
    { vi: "Giấy tờ chưa có số.", en: "The paper has no number." },
    { vi: "Cấp số từ bộ đếm của cơ sở.", en: "Give a number from the facility's counter." },
  );
}

function wrongShape(pattern: string, source: string): Issue {
  const legend = legendOf(pattern);
  return numberIssue(
    "number_shape",
    "error",
    source,
    {
      vi: `Số không đúng mẫu ${pattern} (${pattern.length} ký tự: ${legend.vi}).`,
      en: `The number does not follow the pattern ${pattern} (${pattern.length} characters: ${legend.en}).`,
    },
    {
      vi: "Đối chiếu với số in trên giấy, kể cả dấu chấm và gạch nối.",
      en: "Compare with the number printed on the paper, dots and hyphens included.",
    },
  );
}

function otherLetter(source: string): Issue {
  return numberIssue(
    "number_other_letter",
    "error",
    source,
    {
      vi: "Chữ cái trong mã khác loại của mẫu.",
      en: "The letter in the number differs from the kind of the form.",
    },
    {
      vi: "Một đơn chỉ có một loại thuốc: tách đơn, hoặc cấp mã mới đúng loại.",
      en: "A prescription has one kind: split it, or give a new number of the right kind.",
    },
  );
}

function zeroSerial(source: string): Issue {
  return numberIssue(
    "number_serial_zero",
    "error",
    source,
    { vi: "Số thứ tự trong số của giấy là 0.", en: "The running number in the number of the paper is 0." },
    { vi: "Cấp số từ 1 trở đi.", en: "Give numbers from 1 on." },
  );
}

function otherFacility(source: string): Issue {
  return numberIssue(
    "number_other_facility",
    "warning",
    source,
    {
      vi: "Mã cơ sở trong số khác mã cơ sở khám chữa bệnh của hồ sơ.",
      en: "The facility code in the number differs from the facility of the record.",
    },
    {
      vi: "Kiểm tra giấy có do cơ sở khác cấp không; nếu không, sửa số.",
      en: "See whether another facility issued the paper; if not, mend the number.",
    },
  );
}

function otherYear(source: string): Issue {
  return numberIssue(
    "number_other_year",
    "warning",
    source,
    { vi: "Năm trong số khác năm cấp.", en: "The year in the number differs from the year of issue." },
    {
      vi: "Giấy cấp lại giữ số cũ: so với ngày cấp lần đầu. Nếu vẫn khác, sửa số.",
      en: "A paper issued again keeps its number: compare with the day of the first issue. If it still differs, mend the number.",
    },
  );
}
