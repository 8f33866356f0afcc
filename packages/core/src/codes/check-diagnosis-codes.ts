import type { Issue } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import { type Report, reportOf } from "../faults/report.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { checkCode } from "./check-code.ts";
import type { CodeEntry, CodeTable } from "./code-system.ts";
import { type DiagnosisFinding, diagnosisFindings } from "./diagnosis-findings.ts";
import { lookUp } from "./look-up.ts";
import { icd9cmShape } from "./shapes/claim-shapes.ts";
import { checkShape } from "./shapes/code-shape.ts";
import { icd10Key, icd10Shape, isAsteriskCode, isExternalCause } from "./shapes/icd10.ts";
import { hasIcd10Flag } from "./shapes/icd10-flags.ts";

/** The codes of a visit as its papers and claim carry them. */
export interface DiagnosisCodes {
  /** Exactly one. @official MA_BENH_CHINH */
  readonly main: string;
  /** At most 12. @official MA_BENH_KT */
  readonly secondary?: readonly string[];
  /** At most 13, of traditional medicine. @official MA_BENH_YHCT */
  readonly traditional?: readonly string[];
  /** Procedures. @official MA_PTTT_QT */
  readonly procedures?: readonly string[];
}

/** What the codes are checked against. */
export interface DiagnosisCodesContext {
  /** End of the visit, which chooses the edition of the table; of a visit that goes on, today. */
  readonly on: CalendarDate;
  /** The disease table that the facility loaded. Without it only shapes are checked and the report says so. */
  readonly icd10?: CodeTable;
  readonly gender?: "male" | "female" | "undetermined";
  /** True when the patient died: codes that are only causes of death are allowed then. */
  readonly died?: boolean;
  /** An export: what the insurer refuses is an error. At capture everything is a warning. */
  readonly strict?: boolean;
  /** Longest field that the traditional codes go into, in characters: 150, or 255 in XML13 and XML14. */
  readonly traditionalLength?: number;
  /** Longest field that the procedures go into, in characters: 125, or 255 in XML3. */
  readonly procedureLength?: number;
}

const limits = {
  main: 7,
  secondaryCount: 12,
  secondary: 100,
  traditionalCount: 13,
  traditional: 150,
  procedures: 125,
};

/**
 * Checks the disease and procedure codes of a visit: shapes, counts, lengths, repetition, and with a loaded table the rules
 * that the insurers enforce (columns 24 to 29).
 *
 * @legal TT 06/2026/TT-BYT; QĐ 3176/QĐ-BYT (2024)
 */
export function checkDiagnosisCodes(
  codes: DiagnosisCodes,
  context: DiagnosisCodesContext,
): Report<DiagnosisCodes> {
  const { secondary = [], traditional = [], procedures = [] } = codes;
  const issues: Issue[] = [];
  const add = (finding: DiagnosisFinding, path: JsonPath, official: string) =>
    issues.push(issueOf(finding, path, official, context));
  issues.push(...diseaseIssues(codes.main, ["main"], "MA_BENH_CHINH", context));
  if (codes.main.length > limits.main) add(diagnosisFindings.tooLong, ["main"], "MA_BENH_CHINH");
  if (isAsteriskCode(codes.main)) add(diagnosisFindings.asteriskMain, ["main"], "MA_BENH_CHINH");
  if (isExternalCause(codes.main)) add(diagnosisFindings.externalMain, ["main"], "MA_BENH_CHINH");
  secondary.forEach((code, at) => {
    issues.push(...diseaseIssues(code, ["secondary", at], "MA_BENH_KT", context));
    if (icd10Key(code) === icd10Key(codes.main))
      add(diagnosisFindings.repeatsMain, ["secondary", at], "MA_BENH_KT");
    else if (secondary.findIndex((other) => icd10Key(other) === icd10Key(code)) < at)
      add(diagnosisFindings.repeated, ["secondary", at], "MA_BENH_KT");
  });
  if (secondary.length > limits.secondaryCount) add(diagnosisFindings.tooMany, ["secondary"], "MA_BENH_KT");
  if (joined(secondary) > limits.secondary) add(diagnosisFindings.tooLong, ["secondary"], "MA_BENH_KT");
  if (traditional.length > limits.traditionalCount)
    add(diagnosisFindings.tooMany, ["traditional"], "MA_BENH_YHCT");
  if (joined(traditional) > (context.traditionalLength ?? limits.traditional)) {
    add(diagnosisFindings.tooLong, ["traditional"], "MA_BENH_YHCT");
  }
  procedures.forEach((code, at) => {
    const where = { path: ["procedures", at], official: "MA_PTTT_QT", strict: context.strict ?? false };
    issues.push(...checkShape(icd9cmShape, code, where).issues);
  });
  if (joined(procedures) > (context.procedureLength ?? limits.procedures)) {
    add(diagnosisFindings.tooLong, ["procedures"], "MA_PTTT_QT");
  }
  return reportOf(codes, oneUnverified(issues));
}

/** That there is no table is said once, not for every code. */
function oneUnverified(issues: readonly Issue[]): readonly Issue[] {
  const first = issues.findIndex(({ code }) => code === unverifiedCode);
  return issues.filter(({ code }, at) => code !== unverifiedCode || at === first);
}

const unverifiedCode = "core.codes.unverified";

function joined(codes: readonly string[]): number {
  return [...codes.join(";").normalize("NFC")].length;
}

function diseaseIssues(
  code: string,
  path: JsonPath,
  official: string,
  context: DiagnosisCodesContext,
): readonly Issue[] {
  const { icd10, on, strict = false } = context;
  const checked = checkCode(icd10, code, on, { key: icd10Key, shape: icd10Shape, strict, path, official });
  const answer = lookUp(icd10, code, on, { key: icd10Key });
  if (answer.state !== "known") return checked.issues;
  const broken = brokenRules(answer.entry, path[0] === "main", context);
  return [...checked.issues, ...broken.map((finding) => issueOf(finding, path, official, context))];
}

function brokenRules(
  entry: CodeEntry,
  isMain: boolean,
  context: DiagnosisCodesContext,
): readonly DiagnosisFinding[] {
  const { gender, died = false } = context;
  const broken: DiagnosisFinding[] = [];
  if (isMain && hasIcd10Flag(entry, "notMain")) broken.push(diagnosisFindings.notMain);
  if (isMain && hasIcd10Flag(entry, "discouragedMain")) broken.push(diagnosisFindings.discouragedMain);
  if (hasIcd10Flag(entry, "notSpecific")) broken.push(diagnosisFindings.notSpecific);
  if (!died && hasIcd10Flag(entry, "causeOfDeathOnly")) broken.push(diagnosisFindings.causeOfDeathOnly);
  const other = hasIcd10Flag(entry, "womenOnly")
    ? "male"
    : hasIcd10Flag(entry, "menOnly")
      ? "female"
      : undefined;
  if (other !== undefined && gender === other) broken.push(diagnosisFindings.otherGender);
  if (other !== undefined && gender === "undetermined") broken.push(diagnosisFindings.genderUndetermined);
  return broken;
}

function issueOf(
  finding: DiagnosisFinding,
  path: JsonPath,
  official: string,
  { strict = false }: DiagnosisCodesContext,
): Issue {
  const severity = finding.severity === "error" && !strict ? "warning" : finding.severity;
  return { ...finding, severity, path, official };
}
