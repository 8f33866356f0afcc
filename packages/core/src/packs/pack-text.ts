import { canonicalBytes, type JsonValue } from "../canonical/canonical-json.ts";
import { isEmrError } from "../faults/emr-error.ts";
import type { Issue } from "../faults/issue.ts";
import { type Report, reportOf } from "../faults/report.ts";
import { packIssue } from "./pack-findings.ts";
import { twiceNamed } from "./twice-named.ts";

/**
 * The value of a pack file, whose bytes must be the only ones that this value can be written with. Whatever differs
 * between what was signed, what is read and what another reader would read is refused here.
 */
export function readPackText(bytes: Uint8Array, maxBytes: number): Report<JsonValue> {
  if (bytes.length > maxBytes) return { ok: false, issues: [packIssue("too_large")] };
  const issues: Issue[] = [];
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) issues.push(packIssue("byte_order_mark"));
  let text: string;
  let value: JsonValue;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    value = JSON.parse(text) as JsonValue;
  } catch {
    return { ok: false, issues: [...issues, packIssue("not_json")] };
  }
  for (const path of twiceNamed(text)) issues.push(packIssue("member_twice", path));
  // Schemas pass over it; JSON.parse makes it a member like any other.
  if (/"__proto__"\s*:/.test(text)) issues.push(packIssue("member_forbidden"));
  if (issues.length === 0) issues.push(...canonicalIssues(value, bytes));
  return reportOf(value, issues);
}

function canonicalIssues(value: JsonValue, bytes: Uint8Array): readonly Issue[] {
  try {
    return sameBytes(canonicalBytes(value), bytes) ? [] : [packIssue("not_canonical")];
  } catch (error) {
    if (!isEmrError(error)) throw error;
    return [packIssue("not_canonical", error.path)];
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
