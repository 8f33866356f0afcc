import type { Issue } from "@benhan/core/faults";
import { fileIssue } from "./file-findings.ts";
import type { EnvelopeFrame } from "./read-envelope.ts";

const frame = ["THONGTINDONVI", "THONGTINHOSO", "CHUKYDONVI"];

/** What is odd about the outer document, which holds so many episodes. */
export function envelopeIssues(
  envelope: EnvelopeFrame,
  episodes: number,
  signature: "expected" | "not-expected" = "expected",
): Issue[] {
  const { parts } = envelope;
  const issues: Issue[] = [];
  if (envelope.byteOrderMark) issues.push(fileIssue("byteOrderMark", "GIAMDINHHS", []));
  if (envelope.claimsUtf16) issues.push(fileIssue("claimsUtf16", "GIAMDINHHS", []));
  if (envelope.namespaced) issues.push(fileIssue("namespace", "GIAMDINHHS", []));
  if (envelope.unknown.length > 0) {
    issues.push(fileIssue("unknownElements", "GIAMDINHHS", [], { names: envelope.unknown.join(", ") }));
  }
  for (const part of frame) {
    if (parts.filter((found) => found === part).length !== 1) issues.push(fileIssue("frame", part, []));
  }
  const standing = parts.filter((part) => frame.includes(part));
  const allOnce = standing.length === frame.length;
  if (allOnce && standing.join() !== frame.join()) issues.push(fileIssue("frameOrder", "GIAMDINHHS", []));
  for (const name of envelope.nested) issues.push(fileIssue("nested", name, []));
  for (const name of envelope.repeated) issues.push(fileIssue("repeatedElement", name, []));
  if (envelope.declaredCount !== String(episodes)) {
    issues.push(fileIssue("count", "SOLUONGHOSO", ["envelope", "declaredCount"]));
  }
  if (episodes === 0) issues.push(fileIssue("empty", "DANHSACHHOSO", ["dossiers"]));
  if (!envelope.signed && signature === "expected") {
    issues.push(fileIssue("unsigned", "CHUKYDONVI", ["envelope", "signed"]));
  }
  return issues;
}
