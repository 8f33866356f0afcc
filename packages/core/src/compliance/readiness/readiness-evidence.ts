import { either, isObject, kind, listOf, object, word } from "../../options/option-shape.ts";
import { day, text } from "../../options/plain-shapes.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";
import type { ControlReport } from "../control-profile/check-controls.ts";
import type { FacilityKind } from "./readiness-deadlines.ts";

/** Where a proof is: a decision, minutes, a page of the system. */
export interface ReadinessProof {
  readonly label: string;
  /** Address on the web; any other text is shown and not linked. */
  readonly link?: string;
}

/** What the facility says of one row. */
export interface ReadinessAnswer {
  readonly state: "met" | "partly" | "not-met" | "not-applicable";
  /** Without one, `met` and `partly` count as no evidence. */
  readonly evidence?: readonly ReadinessProof[];
  /** What is missing; for `not-applicable` why, without which it counts as no evidence. */
  readonly note?: string;
  /** Unit or person of the facility who sees to it. */
  readonly owner?: string;
}

/** What a self-assessment is made of. */
export interface ReadinessEvidence {
  readonly facility: { readonly name: string; readonly code?: string; readonly kind: FacilityKind };
  readonly on: CalendarDate;
  readonly preparedBy?: string;
  /** By the id of the row. */
  readonly answers: { readonly [row: string]: ReadinessAnswer };
  /** What `checkControls` found: it fills rows that the facility did not answer. */
  readonly controls?: ControlReport;
}

const proof = /* @__PURE__ */ object<ReadinessProof>({ label: text, link: text }, ["label"]);

const answer = /* @__PURE__ */ object<ReadinessAnswer>(
  {
    state: /* @__PURE__ */ word("met", "partly", "not-met", "not-applicable"),
    evidence: /* @__PURE__ */ listOf(proof),
    note: text,
    owner: text,
  },
  ["state"],
);

/** The answers by row; that a row exists is a finding of the report. */
const answers = /* @__PURE__ */ either((value) => {
  const names = isObject(value) ? Object.keys(value) : [];
  return object<Record<string, unknown>>(Object.fromEntries(names.map((name) => [name, answer])));
});

/** For the call. */
export const readinessEvidence = /* @__PURE__ */ object<ReadinessEvidence>(
  {
    facility: /* @__PURE__ */ object<ReadinessEvidence["facility"]>(
      { name: text, code: text, kind: /* @__PURE__ */ word("hospital", "other-treatment", "no-treatment") },
      ["name", "kind"],
    ),
    on: day,
    preparedBy: text,
    answers,
    controls: /* @__PURE__ */ kind(
      "kết quả của checkControls",
      "what checkControls answers",
      (value) => isObject(value) && Array.isArray(value["results"]) && value["results"].every(isResult),
    ),
  },
  ["facility", "on", "answers"],
);

function isResult(value: unknown): boolean {
  return (
    isObject(value) &&
    Array.isArray(value["rows"]) &&
    Array.isArray(value["proves"]) &&
    isObject(value["text"])
  );
}
