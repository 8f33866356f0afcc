import type { Issue, Severity } from "@benhan/core/faults";
import { objectAt } from "../auth/json-login.ts";
import { field, textOf } from "../wire/json-answer.ts";

/** One error that the axis found in a document, without its sentence: that may name the patient. */
export interface EmrhubFieldError {
  /** Where, in the hub's own names; empty when it does not say, or says it in words. */
  readonly path: string;
  /** The hub's code, or `UNSPECIFIED`. */
  readonly code: string;
  readonly severity: Severity;
}

const most = 200;
/** Names of elements and small counters between dots, slashes and brackets. What else stands there may be anybody's data. */
function isPlace(text: string): boolean {
  const steps = text.replace(/\]$/, "").split(/[./[\]]+/);
  return steps.every((step) => /^(?:[A-Za-z_]\w{0,60}|\d{1,3})$/.test(step) && !/\d{4}/.test(step));
}

/** Codes are shown to people and kept in receipts. Five digits in a row may be those of a card. */
export function isAxisCode(text: string): boolean {
  return /^[A-Z][A-Z0-9_]{1,59}$/.test(text) && !/\d{5}/.test(text);
}

/**
 * The errors of an answer. How they are written is not published for the axis: the names that one hub in front of it uses
 * (`field_path`, `code`, `severity`) and near ones are taken, and what is in another form is counted as `UNSPECIFIED`.
 *
 * @official data.errors[]
 */
export function emrhubFieldErrors(body: object | undefined): readonly EmrhubFieldError[] {
  const errors = field(objectAt(body, ["data"]), "errors");
  return Array.isArray(errors) ? errors.slice(0, most).map(errorOf) : [];
}

function errorOf(error: unknown): EmrhubFieldError {
  const given = typeof error === "object" && error !== null ? error : {};
  const first = (names: readonly string[], isGood: (text: string) => boolean) =>
    names.map((name) => textOf(field(given, name)) ?? "").find((text) => text.length <= 200 && isGood(text));
  const code = first(["code", "error_code", "errorCode"], isAxisCode);
  const whole = typeof error === "string" && isAxisCode(error) ? error : undefined;
  const severity = textOf(field(given, "severity")) ?? "";
  return {
    path: first(["field_path", "path", "field", "fieldName", "field_name"], isPlace) ?? "",
    code: code ?? whole ?? "UNSPECIFIED",
    severity: /^warn/i.test(severity) ? "warning" : /^info/i.test(severity) ? "information" : "error",
  };
}

/** The same as issues, for whoever mends the document. */
export function issueOfFieldError({ path, code, severity }: EmrhubFieldError): Issue {
  const at = path === "" ? { vi: "không nêu vị trí", en: "no place is told" } : { vi: path, en: path };
  return {
    code: "exchange.emrhub.field_error",
    severity,
    path: path.split(/[./[\]]+/).filter((step) => step !== ""),
    ...(path !== "" && { official: path }),
    text: {
      vi: `Trục dữ liệu báo lỗi ${code} (${at.vi}).`,
      en: `The data axis reports the error ${code} (${at.en}).`,
    },
    nextStep: {
      vi: "Đọc nguyên văn trong biên nhận, sửa ở phần mềm nguồn rồi tạo thông điệp mới.",
      en: "Read its words in the receipt, mend the source system and prepare a new message.",
    },
  };
}
