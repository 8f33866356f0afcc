import type { Issue } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import { type Report, reportOf, requireOk } from "../faults/report.ts";
import { argumentIssues, optionIssues } from "../options/option-issues.ts";
import { isObject, type OptionShape } from "../options/option-shape.ts";
import { day } from "../options/plain-shapes.ts";
import { refuseCall } from "../options/refuse-call.ts";
import { systemPlatform } from "../platform/system-platform.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { policyInvalid } from "./access.faults.ts";
import { type AccessPolicy, type AttributeRule, reviewMonths } from "./access-policy.ts";
import { dayOf } from "./attribute-rules.ts";
import { policyShapes } from "./policy-shapes.ts";
import { operatingCategories, requesterCategories } from "./requester-categories.data.ts";

/**
 * Everything that is wrong with the rights of a facility, and a warning when they are due for review: whoever runs the
 * system looks at them every {@link reviewMonths} months.
 *
 * @param on The day on which that is asked. Default: today in Vietnam, by the clock of the machine.
 * @throws EmrError `core.options.wrong` for an `on` that is no day
 * @legal CV 365/TTYQG-GPQLCL III.1.1 c, g; TCVN 14423:2026 (SEC-03)
 */
export function checkAccessPolicy(
  policy: AccessPolicy,
  on: CalendarDate = dayOf(systemPlatform().clock.now()),
): Report<AccessPolicy> {
  refuseCall("checkAccessPolicy", argumentIssues("on", on, day));
  const issues = policyIssues(policy);
  return reportOf(policy, [...issues, ...(issues.length === 0 ? reviewIssues(policy, on) : [])]);
}

/** Refuses rights that are not well-formed. @throws EmrError `core.access.policy_invalid` */
export function requireAccessPolicy(policy: AccessPolicy): AccessPolicy {
  return requireOk(reportOf(policy, policyIssues(policy)), policyInvalid);
}

function policyIssues(policy: AccessPolicy): readonly Issue[] {
  const shapes = policyShapes();
  return [...optionIssues(policy, shapes.policy), ...roleIssues(policy, shapes.role), ...ruleIssues(policy)];
}

function roleIssues(policy: AccessPolicy, role: OptionShape): readonly Issue[] {
  const roles: unknown = policy?.roles;
  if (!isObject(roles)) return [];
  return Object.entries(roles).flatMap(([name, value]) =>
    optionIssues(value, role).map((issue) => ({ ...issue, path: ["roles", name, ...issue.path] })),
  );
}

/** A rule of a role that there is not would speak of nobody, in silence. */
function ruleIssues(policy: AccessPolicy): readonly Issue[] {
  const { roles, rules }: Partial<AccessPolicy> = policy ?? {};
  if (!isObject(roles) || !Array.isArray(rules)) return [];
  const known: readonly string[] = [...Object.keys(requesterCategories), ...Object.keys(operatingCategories)];
  return (rules as readonly AttributeRule[]).flatMap((one, index) => {
    const path = ["rules", index, "for"];
    const ofRoles: unknown = one?.for?.roles;
    const ofCategories: unknown = one?.for?.categories;
    return [
      ...unknownNames(ofRoles, Object.keys(roles), [...path, "roles"]),
      ...unknownNames(ofCategories, known, [...path, "categories"]),
    ];
  });
}

function unknownNames(names: unknown, known: readonly string[], path: JsonPath): readonly Issue[] {
  if (!Array.isArray(names)) return [];
  return names.flatMap((name: unknown, index) =>
    known.some((one) => one === name)
      ? []
      : [
          {
            code: "core.access.name_unknown",
            severity: "error" as const,
            path: [...path, index],
            text: { vi: "Quy định nêu tên không có.", en: "The rule names what there is not." },
            nextStep: { vi: `Dùng: ${known.join(", ")}.`, en: `Use: ${known.join(", ")}.` },
          },
        ],
  );
}

function reviewIssues({ reviewedOn }: AccessPolicy, on: CalendarDate): readonly Issue[] {
  if (reviewedOn !== undefined && on <= monthsAfter(reviewedOn, reviewMonths)) return [];
  return [
    {
      code: "core.access.review_due",
      severity: "warning",
      path: ["reviewedOn"],
      text: {
        vi: `Phân quyền chưa được rà soát trong ${reviewMonths} tháng qua.`,
        en: `The rights were not reviewed in the last ${reviewMonths} months.`,
      },
      nextStep: {
        vi: "Rà soát rồi ghi ngày vào reviewedOn.",
        en: "Review them and write the day into reviewedOn.",
      },
      rule: "SEC-03",
      source: "TCVN 14423:2026",
    },
  ];
}

/** The same day so many months later, for comparing alone: a month may have no such day. */
function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split("-").map(Number);
  const count = year * 12 + month - 1 + months;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${two((count % 12) + 1)}-${two(dayOfMonth)}`;
}
