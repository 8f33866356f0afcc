import type { Issue } from "../faults/issue.ts";
import { type Report, requireOk } from "../faults/report.ts";
import { normalText } from "../shape/normal-text.ts";
import { shapeIssues } from "../shape/shape-issues.ts";
import { invalidVisit } from "./visit.faults.ts";
import { visitShape } from "./visit.schema.ts";
import type { Visit } from "./visit.ts";

/**
 * Is this a visit? Takes a JSON text or the parsed value, brings all text to NFC, and answers with the visit or with
 * everything that is wrong in shape, type and presence. What the insurance tables demand beyond that is the question
 * of `checkDossier` in `@benhan/exchange/qd3176`.
 *
 * What is not there may be left out: an absent list (`coverages`, `medications`, `services`, `results`, `courseNotes`,
 * `dischargePapers`) is read as an empty one, and a member that is `undefined` counts as absent. `null` is a finding.
 * An absent object, such as `episode`, is reported as all of its required fields, so that one round shows everything.
 */
export function checkVisit(input: unknown): Report<Visit> {
  const parsed = typeof input === "string" ? parsedJson(input) : { value: input };
  if (parsed === undefined) return { ok: false, issues: [notJson] };
  if (!isObject(parsed.value)) return { ok: false, issues: [notAnObject] };
  const value = { ...noLists, ...(normalText(parsed.value) as object) };
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

const notAnObject: Issue = {
  code: "core.record.not_an_object",
  severity: "error",
  path: [],
  text: {
    vi: "Dữ liệu lượt khám phải là một đối tượng JSON.",
    en: "The visit must be a JSON object.",
  },
  nextStep: {
    vi: "Truyền một đối tượng { … }; nếu có danh sách lượt khám thì kiểm tra từng lượt một.",
    en: "Pass one object { … }; check the visits of a list one by one.",
  },
};

/** The lists of a visit, read as empty where they are absent. */
const noLists: Pick<
  Visit,
  "coverages" | "medications" | "services" | "results" | "courseNotes" | "dischargePapers"
> = { coverages: [], medications: [], services: [], results: [], courseNotes: [], dischargePapers: [] };

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
