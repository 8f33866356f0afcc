import type { Issue } from "../../faults/issue.ts";
import type { JsonPath } from "../../faults/json-path.ts";
import { type Report, reportOf } from "../../faults/report.ts";
import { normalText } from "../../shape/normal-text.ts";
import { shapeIssues } from "../../shape/shape-issues.ts";
import { visitShape } from "../../visit/visit.schema.ts";
import type { Visit } from "../../visit/visit.ts";
import { type MissingSource, nextStepFor } from "./as-visit.issues.ts";
import { nearestOrigin, recordPlaceOf, type VisitOrigin, type VisitOrigins } from "./visit-origins.ts";

/** The visit that a record gives, or what it lacks; and where in the record every value comes from. */
export type VisitOfRecordReport = Report<Visit> & {
  /** Turns the place of a finding about the visit into one of the record: `recordPlaceOf(issue.path, origins)`. */
  readonly origins: VisitOrigins;
};

interface DraftOrigin extends VisitOrigin {
  /** Which entry would have brought the value. */
  readonly missing?: MissingSource;
}

/** A visit that grows out of a record and knows for each value where it comes from. */
export interface VisitDraft {
  /** Puts a value at a place of the visit; `undefined` only notes where the value would have come from. */
  put(at: JsonPath, value: unknown, from: JsonPath, missing?: MissingSource): void;
  /** Puts an object, still empty, whose members stand in the record under names with dots. */
  putDotted(at: JsonPath, from: JsonPath): void;
  /** Notes a finding about the record itself. */
  find(issue: Issue): void;
  /** What stands so far; read by parts that repeat other parts, such as papers. */
  at(path: JsonPath): unknown;
  /** Where in the record the value at a place comes from. */
  from(path: JsonPath): JsonPath;
  /** The visit, or everything that it still needs, at the places of the record. */
  finish(): VisitOfRecordReport;
}

type Node = Record<string | number, unknown>;

export function createVisitDraft(): VisitDraft {
  const root: Node = {};
  const origins = new Map<string, DraftOrigin>();
  const found: Issue[] = [];
  const at = (path: JsonPath): unknown =>
    path.reduce<unknown>((here, step) => (here as Node | undefined)?.[step], root);

  const placeOf = (path: JsonPath): JsonPath =>
    nearestOrigin(path, origins) === undefined ? path : recordPlaceOf(path, origins);
  const inRecord = (issue: Issue): Issue => {
    const missing = nearestOrigin(issue.path, origins)?.origin.missing;
    const isMissing = missing !== undefined && issue.code === "core.record.missing";
    return { ...issue, path: placeOf(issue.path), ...(isMissing && { nextStep: nextStepFor(missing) }) };
  };

  const set = (path: JsonPath, value: unknown): void => {
    let here = root;
    path.forEach((step, index) => {
      if (index === path.length - 1) {
        here[step] = value;
        return;
      }
      // Names come out of form data as well: one such as `constructor` must not lead out of the draft.
      const held = Object.hasOwn(here, step) ? here[step] : undefined;
      const next = isNode(held) ? held : typeof path[index + 1] === "number" ? [] : {};
      here[step] = next;
      here = next as Node;
    });
  };

  return {
    put(path, value, from, missing) {
      const inside = isNode(value) ? "steps" : "none";
      origins.set(JSON.stringify(path), { path: from, inside, ...(missing && { missing }) });
      if (value !== undefined) set(path, value);
    },
    putDotted(path, from) {
      origins.set(JSON.stringify(path), { path: from, inside: "dotted" });
      set(path, {});
    },
    find(issue) {
      found.push(issue);
    },
    at,
    from: placeOf,
    finish() {
      const visit = normalText(root);
      const result = visitShape.safeParse(visit);
      if (result.success) return { ...reportOf(result.data, found), origins };
      const missing = shapeIssues(visitShape, result.error, visit).map(inRecord);
      return { ok: false, issues: [...found, ...missing], origins };
    },
  };
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null;
}
