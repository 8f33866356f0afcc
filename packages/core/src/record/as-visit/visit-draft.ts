import type { Issue } from "../../faults/issue.ts";
import type { JsonPath } from "../../faults/json-path.ts";
import { type Report, reportOf } from "../../faults/report.ts";
import { normalText } from "../../shape/normal-text.ts";
import { shapeIssues } from "../../shape/shape-issues.ts";
import { visitShape } from "../../visit/visit.schema.ts";
import type { Visit } from "../../visit/visit.ts";
import { type MissingSource, nextStepFor } from "./as-visit.issues.ts";

/** Where in the record a value of the visit comes from, or which entry would have brought it. */
interface Origin {
  readonly path: JsonPath;
  readonly missing?: MissingSource;
}

/** A visit that grows out of a record and knows for each value where it comes from. */
export interface VisitDraft {
  /** Puts a value at a place of the visit; `undefined` only notes where the value would have come from. */
  put(at: JsonPath, value: unknown, from: JsonPath, missing?: MissingSource): void;
  /** Notes a finding about the record itself. */
  find(issue: Issue): void;
  /** What stands so far; read by parts that repeat other parts, such as papers. */
  at(path: JsonPath): unknown;
  /** The visit, or everything that it still needs, at the places of the record. */
  finish(): Report<Visit>;
}

type Node = Record<string | number, unknown>;

export function createVisitDraft(): VisitDraft {
  const root: Node = {};
  const origins = new Map<string, Origin>();
  const found: Issue[] = [];
  const at = (path: JsonPath): unknown =>
    path.reduce<unknown>((here, step) => (here as Node | undefined)?.[step], root);

  /** The place in the record: that of the nearest value around it, and the same steps inside. */
  const originOf = (path: JsonPath): Origin => {
    for (let length = path.length; length > 0; length -= 1) {
      const origin = origins.get(JSON.stringify(path.slice(0, length)));
      if (origin === undefined) continue;
      const isWhole = typeof at(path.slice(0, length)) === "object";
      return isWhole ? { ...origin, path: [...origin.path, ...path.slice(length)] } : origin;
    }
    return { path };
  };

  const inRecord = (issue: Issue): Issue => {
    const { path, missing } = originOf(issue.path);
    const isMissing = missing !== undefined && issue.code === "core.record.missing";
    return { ...issue, path, ...(isMissing && { nextStep: nextStepFor(missing) }) };
  };

  return {
    put(path, value, from, missing) {
      origins.set(JSON.stringify(path), { path: from, ...(missing && { missing }) });
      if (value === undefined) return;
      let here = root;
      path.forEach((step, index) => {
        if (index === path.length - 1) {
          here[step] = value;
          return;
        }
        here[step] ??= typeof path[index + 1] === "number" ? [] : {};
        here = here[step] as Node;
      });
    },
    find(issue) {
      found.push(issue);
    },
    at,
    finish() {
      const visit = normalText(root);
      const result = visitShape.safeParse(visit);
      if (result.success) return reportOf(result.data, found);
      return { ok: false, issues: [...found, ...shapeIssues(visitShape, result.error, visit).map(inRecord)] };
    },
  };
}
