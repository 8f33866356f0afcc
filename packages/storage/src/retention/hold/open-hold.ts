import { epochMs } from "@benhan/core";
import { type Issue, type Report, reportOf } from "@benhan/core/faults";
import {
  argumentIssues,
  either,
  instant,
  listOf,
  object,
  optionIssues,
  plainObject,
  refuseCall,
  text,
  word,
} from "@benhan/core/options";
import { retentionIssue } from "../retention-issue.ts";
import { isSaid } from "../said.ts";
import type { HoldReason, HoldTarget, LegalHold } from "./legal-hold.ts";

type Release = NonNullable<LegalHold["released"]>;

/** All reasons for a hold. */
export const holdReasons: readonly HoldReason[] = [
  "investigation",
  "litigation",
  "complaint",
  "insurance-assessment",
  "inspection",
  "research",
  "incident-file",
  "linked-document",
];

const target = /* @__PURE__ */ either((value) =>
  typeof value === "string"
    ? word("everything")
    : value !== null && typeof value === "object" && "patient" in value
      ? object<Extract<HoldTarget, { patient: string }>>({ patient: text }, ["patient"])
      : object<Extract<HoldTarget, { record: string }>>({ record: text }, ["record"]),
);
const releaseShape = /* @__PURE__ */ object<Release>({ at: instant, by: text, document: text }, [
  "at",
  "by",
  "document",
]);
const holdShape = /* @__PURE__ */ object<Omit<LegalHold, "released">>(
  {
    id: text,
    reason: /* @__PURE__ */ word(...holdReasons),
    authority: text,
    document: text,
    openedAt: instant,
    openedBy: text,
    scope: /* @__PURE__ */ listOf(target),
  },
  ["id", "reason", "authority", "document", "openedAt", "openedBy", "scope"],
);

/**
 * A hold that is whole, or everything that it lacks. The host keeps it, and writes its opening into the audit log.
 *
 * @legal Luật Lưu trữ 33/2024 Đ16, Đ36 k4
 */
export function openHold(hold: Omit<LegalHold, "released">): Report<LegalHold> {
  const wrong = optionIssues(hold, holdShape);
  if (wrong.length > 0) return { ok: false, issues: wrong };
  const { id, authority, document, openedBy, scope } = hold;
  const keys = scope.map((one) => (one === "everything" ? one : "patient" in one ? one.patient : one.record));
  return reportOf(hold, [
    ...unsaid({ id, authority, document, openedBy }),
    ...(scope.length === 0 ? [retentionIssue("unsaid", ["scope"])] : []),
    ...keys.flatMap((key, at) => (isSaid(key) ? [] : [retentionIssue("unsaid", ["scope", at])])),
  ]);
}

/**
 * The hold with its release, or everything that stands against it. It stays in the books; the host writes the release
 * into the audit log.
 *
 * @throws EmrError `core.options.wrong` when the first argument is no hold
 */
export function releaseHold(hold: LegalHold, release: Release): Report<LegalHold> {
  refuseCall("releaseHold", argumentIssues("hold", hold, plainObject));
  const wrong = optionIssues(release, releaseShape);
  if (wrong.length > 0) return { ok: false, issues: wrong };
  const { at, by, document } = release;
  return reportOf({ ...hold, released: { at, by, document } }, [
    ...unsaid({ by, document }),
    ...(hold.released === undefined ? [] : [retentionIssue("hold_released", ["released"])]),
    ...(epochMs(at) < epochMs(hold.openedAt) ? [retentionIssue("time_wrong", ["at"])] : []),
  ]);
}

function unsaid(texts: Readonly<Record<string, unknown>>): readonly Issue[] {
  return Object.entries(texts).flatMap(([name, value]) =>
    isSaid(value) ? [] : [retentionIssue("unsaid", [name])],
  );
}
