import type { Visit } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import { recordPathOf } from "./record-place.ts";

/** A finding about a cell of the tables, said about the place in the visit that it was written from. */
export function inRecord(issue: Issue, visit: Visit, item?: number): Issue {
  const within = { visit, ...(item !== undefined && { item }) };
  return { ...issue, path: recordPathOf(issue.path, within) ?? [] };
}
