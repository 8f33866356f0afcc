import type * as z from "zod/mini";
import type { Issue } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import type { Report } from "../faults/report.ts";
import { packIssue } from "./pack-findings.ts";

/** Checks a value of a pack by a schema; every place that does not fit is a finding. */
export function checkPackShape<T>(schema: z.ZodMiniType<T>, value: unknown, under: JsonPath = []): Report<T> {
  const read = schema.safeParse(value);
  if (read.success) return { ok: true, value: read.data, issues: [] };
  const issues: Issue[] = read.error.issues.flatMap((found) => {
    const path = [...under, ...found.path.map((step) => (typeof step === "symbol" ? String(step) : step))];
    if (found.code !== "unrecognized_keys") return [packIssue("member_wrong", path)];
    return found.keys.map((key) => packIssue("member_unknown", [...path, key]));
  });
  return { ok: false, issues };
}
