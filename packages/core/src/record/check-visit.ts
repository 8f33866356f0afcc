import type { Issue } from "../faults/issue.ts";
import { type Report, requireOk } from "../faults/report.ts";
import { normalText } from "./normal-text.ts";
import { invalidVisit } from "./record.faults.ts";
import { shapeIssues } from "./shape-issues.ts";
import { visitShape } from "./visit.schema.ts";
import type { Visit } from "./visit.ts";

/**
 * Is this a visit? Takes a JSON text or the parsed value, brings all text to NFC, and answers with the visit or with
 * everything that is wrong in shape, type and presence. What the insurance tables demand beyond that is the question
 * of `checkDossier` in `@benhan/exchange/qd3176`.
 */
export function checkVisit(input: unknown): Report<Visit> {
  const parsed = typeof input === "string" ? parsedJson(input) : input;
  if (parsed === undefined) return { ok: false, issues: [notJson] };
  const value = normalText(parsed);
  const result = visitShape.safeParse(value);
  if (result.success) return { ok: true, value: result.data, issues: [] };
  return { ok: false, issues: shapeIssues(visitShape, result.error, value) };
}

/** The visit, or one `core.record.visit_invalid` that carries every finding. */
export function parseVisit(input: unknown): Visit {
  return requireOk(checkVisit(input), invalidVisit);
}

const notJson: Issue = {
  code: "core.record.not_json",
  severity: "error",
  path: [],
  text: { vi: "Dữ liệu lượt khám không phải JSON hợp lệ.", en: "The visit is not valid JSON." },
  nextStep: {
    vi: "Kiểm tra tệp có bị cắt ngang không và được lưu bằng UTF-8.",
    en: "Check that the file was not cut short and is saved as UTF-8.",
  },
};

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}
