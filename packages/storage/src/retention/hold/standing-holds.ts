import { epochMs, type Instant, isInstant } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import {
  argumentIssues,
  instant,
  isObject,
  kind,
  listOf,
  plainObject,
  refuseCall,
} from "@benhan/core/options";
import { deepIssues } from "../deep-issues.ts";
import { isSaid } from "../said.ts";
import { isSameKey } from "../same-key.ts";
import type { HoldTarget, LegalHold } from "./legal-hold.ts";

/** What a hold may cover. */
export interface Holdable {
  /** Key of the record or package. */
  readonly key: string;
  /** Key of the patient. Without it a hold on any patient covers it: nobody knows that it does not. */
  readonly patient?: string;
  /** Others who were said to be the patient. */
  readonly patients?: readonly string[];
}

/**
 * The holds that stand on something. In doubt a hold stands: with a release that is not whole, of the future, or before
 * its opening, and with a scope that cannot be read.
 */
export function standingHolds(holds: readonly LegalHold[], of: Holdable, at: Instant): readonly LegalHold[] {
  const wrong = [
    ...holdsIssues(holds),
    ...deepIssues("of", of, holdableShape),
    ...argumentIssues("at", at, instant),
  ];
  refuseCall("standingHolds", wrong, "guides/retention.md");
  return holds.filter((hold) => !isReleased(hold, at) && covers(hold, of));
}

const holdableShape = /* @__PURE__ */ kind(
  "hồ sơ { key, patient? }",
  "a record { key, patient? }",
  (value) => isObject(value) && typeof value["key"] === "string",
);

function isReleased({ openedAt, released }: LegalHold, at: Instant): boolean {
  if (released === undefined || !isInstant(String(released?.at)) || !isInstant(String(openedAt)))
    return false;
  if (!isSaid(released.by) || !isSaid(released.document)) return false;
  return epochMs(released.at) <= epochMs(at) && epochMs(released.at) >= epochMs(openedAt);
}

/** Whether the scope of a hold reaches something, released or not. */
export function covers({ scope }: LegalHold, { key, patient, patients = [] }: Holdable): boolean {
  if (!Array.isArray(scope) || scope.length === 0) return true;
  return scope.some((target: HoldTarget) => {
    if (typeof target !== "object" || target === null) return true;
    if ("record" in target) return isSameKey(target.record, key);
    // A patient who is not said is the same as everybody.
    return !("patient" in target) || [patient, ...patients].some((one) => isSameKey(target.patient, one));
  });
}

const holdsShape = /* @__PURE__ */ listOf(plainObject);

/** A list of holds that was left out is no empty list. */
export function holdsIssues(holds: unknown): readonly Issue[] {
  return deepIssues("holds", holds, holdsShape);
}
