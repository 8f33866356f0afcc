import { type Report, requireOk } from "../faults/report.ts";
import { readObject } from "../shape/read-object.ts";
import { shapeIssues } from "../shape/shape-issues.ts";
import { invalidVisit } from "./visit.faults.ts";
import { visitShape } from "./visit.schema.ts";
import type { Visit } from "./visit.ts";

/**
 * Is this a visit? Takes a JSON text or the parsed value, brings all text to NFC, and answers with the visit or with
 * everything that is wrong in shape, type and presence. What the insurance tables demand beyond that is the question
 * of `checkDossier` in `@benhan/exchange/rules`.
 *
 * What is not there may be left out: an absent list (`coverages`, `medications`, `services`, `results`, `courseNotes`,
 * `dischargePapers`) is read as an empty one, and a member that is `undefined` counts as absent. `null` is a finding.
 * An absent object, such as `episode`, is reported as all of its required fields, so that one round shows everything.
 */
export function checkVisit(input: unknown): Report<Visit> {
  const read = readObject(input, { vi: "lượt khám", en: "visit" });
  if (!read.ok) return read;
  const value = { ...noLists, ...read.value };
  const result = visitShape.safeParse(value);
  if (result.success) return { ok: true, value: result.data, issues: [] };
  return { ok: false, issues: shapeIssues(visitShape, result.error, value) };
}

/** The visit, or one `core.record.visit_invalid` that carries every finding. */
export function parseVisit(input: unknown): Visit {
  return requireOk(checkVisit(input), invalidVisit);
}

/** The lists of a visit, read as empty where they are absent. */
const noLists: Pick<
  Visit,
  "coverages" | "medications" | "services" | "results" | "courseNotes" | "dischargePapers"
> = { coverages: [], medications: [], services: [], results: [], courseNotes: [], dischargePapers: [] };
