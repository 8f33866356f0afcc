import type { Issue } from "../faults/issue.ts";
import { epochMs, type Instant, isInstant } from "../time/instant.ts";
import { accessIssue } from "./access.issues.ts";
import { type AccessPolicy, type AccessRight, defaultIdleDays, type RoleRule } from "./access-policy.ts";
import { dayOf, isOnDays } from "./attribute-rules.ts";
import type { AccessFacts } from "./conditions.ts";
import { assignedIssues } from "./fact-issues.ts";

const dayMs = 86_400_000;

/** The rule of a role, whatever name is given. */
export function roleRuleOf({ roles }: AccessPolicy, role: unknown): RoleRule | undefined {
  return typeof role === "string" && Object.hasOwn(roles, role) ? roles[role] : undefined;
}

/** What stands against whoever acts: the role, its days, the account, the right. */
export function actorIssues(
  right: AccessRight,
  role: RoleRule | undefined,
  facts: AccessFacts,
  { policy, now }: { readonly policy: AccessPolicy; readonly now: Instant },
): readonly Issue[] {
  const assigned = assignedIssues(facts);
  const { assigned: own = {} } = facts;
  const today = dayOf(now);
  return [
    ...accountIssues(role, facts, policy, now),
    ...(role === undefined ? [accessIssue("role_unknown", ["role"], Object.keys(policy.roles))] : []),
    ...assigned,
    ...(role !== undefined && assigned.length === 0 && !(isOnDays(role, today) && isOnDays(own, today))
      ? [accessIssue("role_over", ["role"])]
      : []),
    ...(role !== undefined && !role.rights.includes(right) ? [accessIssue("right_missing", ["action"])] : []),
  ];
}

function accountIssues(
  role: RoleRule | undefined,
  { account, lastActiveAt }: AccessFacts,
  { idleDays = defaultIdleDays }: AccessPolicy,
  now: Instant,
): readonly Issue[] {
  const path = ["facts", "account"];
  const isIdle =
    lastActiveAt !== undefined &&
    !(isInstant(lastActiveAt) && epochMs(now) - epochMs(lastActiveAt) <= idleDays * dayMs);
  return [
    ...(account === "person" || (account === "service" && role?.category === "system")
      ? []
      : [wrongAccount()]),
    ...(isIdle ? [accessIssue("account_idle", ["facts", "lastActiveAt"])] : []),
  ];

  function wrongAccount(): Issue {
    if (account === "shared") return accessIssue("account_shared", path);
    return accessIssue(account === "service" ? "account_not_personal" : "account_unknown", path);
  }
}
