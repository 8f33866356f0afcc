import type { Issue } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import { isFacilityId } from "../ids/facility-id.ts";
import { isUuid } from "../ids/uuid-v7.ts";
import { isObject } from "../options/option-shape.ts";
import type { AuditEvent } from "../ports/audit-store.ts";
import { isNormalString } from "../shape/normal-text.ts";
import { invalidChange } from "../store/store.faults.ts";
import { isInstant } from "../time/instant.ts";

/** Longest text of an event, in UTF-16 code units of its normal form. The purpose is a sentence, all others are keys. */
const longest = 512;
const longestPurpose = 1024;

type Rule = (value: unknown) => boolean;

const text: Rule = (value) => isText(value, longest);

const rules: { readonly [name in keyof Required<AuditEvent>]: Rule } = {
  facilityId: (value) => typeof value === "string" && isFacilityId(value),
  eventId: (value) => typeof value === "string" && isUuid(value),
  at: (value) => typeof value === "string" && isInstant(value),
  actor: text,
  role: text,
  action: text,
  outcome: (value) => value === "done" || value === "refused",
  subject: text,
  patient: text,
  object: text,
  version: (value) => Number.isSafeInteger(value) && (value as number) >= 0 && !Object.is(value, -0),
  purpose: (value) => isText(value, longestPurpose),
  ground: text,
  recipient: text,
  device: text,
};
const ruleOf: ReadonlyMap<string, Rule> = /* @__PURE__ */ new Map(Object.entries(rules));
const required = ["facilityId", "eventId", "at", "actor", "action", "outcome", "subject"] as const;

/**
 * Everything that makes an event unfit for a log, whoever made it; an empty list for a sound one. The member `change`
 * of an `AuditChange` is allowed. Stores refuse with these issues (`core.store.invalid_change`).
 *
 * @param path Where the event stands in what was given.
 */
export function auditEventIssues(event: unknown, path: JsonPath): readonly Issue[] {
  try {
    return issuesOf(event, path);
  } catch {
    // A getter that throws, or a proxy that was revoked. Its own words may hold anything.
    return [issue(path, "Không đọc được sự kiện này.", "This event cannot be read.")];
  }
}

function issuesOf(event: unknown, path: JsonPath): readonly Issue[] {
  if (!isObject(event)) {
    return [issue(path, "Sự kiện phải là một đối tượng { … }.", "An event must be an object { … }.")];
  }
  const issues: Issue[] = [];
  for (const name of required) {
    if (event[name] === undefined) issues.push(issue([...path, name], ...wanted(name)));
  }
  for (const name in event) {
    const value = event[name];
    if (value === undefined || (name === "change" && value === "audit")) continue;
    const rule = ruleOf.get(name);
    if (rule === undefined) issues.push(unknownMember(path, name));
    else if (!rule(value)) issues.push(issue([...path, name], ...wanted(name)));
  }
  return issues;
}

function isText(value: unknown, most: number): boolean {
  if (typeof value !== "string" || value === "" || value.length > most || value.includes("\0")) return false;
  if (/[\ud800-\udfff]/.test(value) && /\p{Surrogate}/u.test(value)) return false;
  return isNormalString(value) || value.normalize("NFC").length <= most;
}

function wanted(name: string): readonly [vi: string, en: string] {
  switch (name) {
    case "facilityId":
      return [
        "Phải là mã cơ sở nội bộ (parseFacilityId).",
        "Must be the id of the facility (parseFacilityId).",
      ];
    case "eventId":
      return ["Phải là UUID phiên bản 7 viết thường.", "Must be a UUID of version 7 in lower case."];
    case "at":
      return ["Phải là thời điểm có múi giờ.", "Must be a moment with its offset."];
    case "outcome":
      return ['Phải là "done" hoặc "refused".', 'Must be "done" or "refused".'];
    case "version":
      return ["Phải là số nguyên từ 0 trở lên.", "Must be a whole number from 0 upwards."];
    default: {
      const most = name === "purpose" ? longestPurpose : longest;
      return [
        `Phải là chuỗi Unicode hợp lệ, không rỗng, nhiều nhất ${most} ký tự.`,
        `Must be well-formed text that is not empty, of at most ${most} characters.`,
      ];
    }
  }
}

/** What a program wrote in place of a name may be a value, and be about a patient: only a plain word is repeated. */
function unknownMember(path: JsonPath, name: string): Issue {
  const told = /^[A-Za-z_]\w{0,39}$/.test(name) ? name : "…";
  return issue(
    [...path, told],
    "Sự kiện không có mục này; nhật ký chỉ chứa khóa, không chứa nội dung.",
    "An event has no such member; the log holds keys, never content.",
  );
}

function issue(path: JsonPath, vi: string, en: string): Issue {
  return { code: invalidChange.code, severity: "error", path, text: { vi, en } };
}
