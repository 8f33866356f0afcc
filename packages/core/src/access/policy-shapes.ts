import {
  either,
  isObject,
  kind,
  listOf,
  type OptionShape,
  object,
  textLike,
  word,
} from "../options/option-shape.ts";
import { day, measure, plainObject, text } from "../options/plain-shapes.ts";
import type {
  AccessPolicy,
  AccessRight,
  AccessWindow,
  AttributeNeed,
  AttributeRule,
  RoleRule,
} from "./access-policy.ts";
import { accessOperations, type OperatingRow, recordStates } from "./access-row.ts";
import { conditionRules } from "./conditions.ts";
import { operatingCategories, requesterCategories } from "./requester-categories.data.ts";

/** Every right that a role can have: the verbs of CV 365 and the others of the lifecycle. */
export const accessRights: readonly AccessRight[] = [
  "view",
  "use",
  "extract",
  "list",
  "history",
  "check",
  "create",
  "begin",
  "update",
  "leave",
  "amend",
  "sign",
  "complete",
  "finalise",
  "archive",
  "reopen",
  "hold",
  "release",
  "cancel",
  "restore",
  "dispose",
  "break-glass",
  "review",
];

type Need<Kind extends AttributeNeed["kind"]> = Extract<AttributeNeed, { kind: Kind }>;

/** What a policy, and each of its roles, may hold. Made when it is asked for: pages that only read need none of it. */
export function policyShapes(): { readonly policy: OptionShape; readonly role: OptionShape } {
  const staff = Object.entries(requesterCategories).flatMap(([name, { side }]) =>
    side === "staff" ? [name] : [],
  );
  const operating = Object.keys(operatingCategories);
  const conditions = Object.keys(conditionRules);
  const rights = listOf(word(...accessRights));
  const time = textLike('giờ dạng "07:30"', 'a time such as "07:30"', (value) =>
    /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
  );
  const weekday = kind("thứ, từ 1 (thứ Hai) đến 7", "a day of the week, 1 (Monday) to 7", (value) =>
    [1, 2, 3, 4, 5, 6, 7].some((one) => one === value),
  );

  const role = object<RoleRule>(
    { category: word(...staff, ...operating), rights, label: text, purpose: text, from: day, to: day },
    ["category", "rights"],
  );

  const window = object<AccessWindow>({ days: listOf(weekday), from: time, to: time }, ["from", "to"]);
  const needKind = word(
    ...[
      "same-department",
      "treating-team",
      "hours",
      "dates",
      "place",
      "purpose",
      "second-factor",
      "condition",
    ],
  );
  const plainNeed = object<{ kind: string }>({ kind: needKind }, ["kind"]);
  const needs: Readonly<Record<string, OptionShape>> = {
    hours: object<Need<"hours">>({ kind: needKind, windows: listOf(window) }, ["windows"]),
    dates: object<Need<"dates">>({ kind: needKind, from: day, to: day }),
    place: object<Need<"place">>({ kind: needKind, labels: listOf(text) }, ["labels"]),
    purpose: object<Need<"purpose">>({ kind: needKind, purposes: listOf(text) }, ["purposes"]),
    condition: object<Need<"condition">>({ kind: needKind, condition: word(...conditions) }, ["condition"]),
  };

  const rule = object<AttributeRule>(
    {
      id: text,
      for: object<NonNullable<AttributeRule["for"]>>({
        roles: listOf(text),
        categories: listOf(text),
        rights,
      }),
      need: either((value) => {
        const own = isObject(value) ? value["kind"] : undefined;
        return typeof own === "string" && Object.hasOwn(needs, own) ? (needs[own] ?? plainNeed) : plainNeed;
      }),
    },
    ["id", "need"],
  );

  const row = object<OperatingRow>(
    {
      state: word(...recordStates),
      categories: listOf(word(...operating)),
      operations: listOf(word(...accessOperations)),
      conditions: listOf(word(...conditions)),
      source: text,
    },
    ["state", "categories", "operations", "conditions", "source"],
  );

  const policy = object<AccessPolicy>(
    {
      roles: plainObject,
      rules: listOf(rule),
      operating: listOf(row),
      representativeD: word("full", "summary"),
      breakGlass: object<NonNullable<AccessPolicy["breakGlass"]>>({
        hours: measure,
        reviewHours: measure,
        never: listOf(text),
      }),
      idleDays: measure,
      reviewedOn: day,
      decision: text,
    },
    ["roles"],
  );
  return { policy, role };
}
