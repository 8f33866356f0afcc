import type { Bilingual, Issue } from "../faults/issue.ts";
import type { Report } from "../faults/report.ts";
import { normalText } from "./normal-text.ts";
import { unreadIssue } from "./unread-issue.ts";

/**
 * The first step of every check: takes a JSON text or the parsed value, and answers with an object whose text is in
 * NFC, or says what it is instead. `what` is how people call the thing.
 */
export function readObject(input: unknown, what: Bilingual): Report<object> {
  const unread = unreadIssue(input, what);
  if (unread !== undefined) return { ok: false, issues: [unread] };
  const parsed = typeof input === "string" ? parsedJson(input) : { value: input };
  if (parsed === undefined) return { ok: false, issues: [notJson(what)] };
  if (!isObject(parsed.value)) return { ok: false, issues: [notAnObject(what)] };
  return { ok: true, value: normalText(parsed.value) as object, issues: [] };
}

const notJson = (what: Bilingual): Issue => ({
  code: "core.record.not_json",
  severity: "error",
  path: [],
  text: { vi: `Dữ liệu ${what.vi} không phải JSON hợp lệ.`, en: `The ${what.en} is not valid JSON.` },
  nextStep: {
    vi: "Kiểm tra tệp có bị cắt ngang không và được lưu bằng UTF-8.",
    en: "Check that the file was not cut short and is saved as UTF-8.",
  },
});

const notAnObject = (what: Bilingual): Issue => ({
  code: "core.record.not_an_object",
  severity: "error",
  path: [],
  text: {
    vi: `Dữ liệu ${what.vi} phải là một đối tượng JSON.`,
    en: `The ${what.en} must be a JSON object.`,
  },
  nextStep: {
    vi: `Truyền một đối tượng { … }; nếu có danh sách thì kiểm tra từng ${what.vi} một.`,
    en: `Pass one object { … }; check each ${what.en} of a list by itself.`,
  },
});

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsedJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text) };
  } catch {
    return undefined;
  }
}
