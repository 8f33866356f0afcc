import { hasErrors } from "../faults/issue.ts";
import { isSaid } from "../lifecycle/is-said.ts";
import { epochMs, isInstant } from "../time/instant.ts";
import { accessIssue, brokenIssue, missingIssue } from "./access.issues.ts";
import { cellOf, isInside } from "./access-cell.ts";
import type { AccessRight, AttributeNeed, RoleRule } from "./access-policy.ts";
import type { AccessDecision, AccessQuestion, DecideAccessOptions } from "./access-question.ts";
import { type AccessOperation, accessOperations } from "./access-row.ts";
import { actorIssues, roleRuleOf } from "./actor-issues.ts";
import { brokenRules, tellNeed } from "./attribute-rules.ts";
import { type AccessCondition, type AccessFacts, conditionRules } from "./conditions.ts";
import { departmentIssues, grantIssues } from "./fact-issues.ts";
import { secrecyIssues } from "./secrecy-issues.ts";
import { tellDecision } from "./tell-decision.ts";

/** `decideAccess` for a policy that was checked. */
export function judgeAccess(question: AccessQuestion, options: DecideAccessOptions): AccessDecision {
  const plain = judge(question, options, false);
  return plain.allowed || !hasBrokenGlass(question, options) ? plain : judge(question, options, true);
}

function hasBrokenGlass(
  { action, role, facts }: AccessQuestion,
  { policy, now }: DecideAccessOptions,
): boolean {
  const { id, expiresAt } = facts?.breakGlass ?? {};
  const rule = roleRuleOf(policy, role);
  return (
    isByGlass(action) &&
    isPractitioner(rule) &&
    // The right to break the glass is asked for again: who lost it meanwhile has no use of the grant.
    rule?.rights.includes("break-glass") === true &&
    isSaid(id) &&
    typeof expiresAt === "string" &&
    isInstant(expiresAt) &&
    epochMs(now) < epochMs(expiresAt)
  );
}

/** What a glass that was broken serves for. */
function isByGlass(action: AccessRight): boolean {
  return action === "view" || action === "use";
}

function isPractitioner(role: RoleRule | undefined): boolean {
  return role?.category === "treating-staff" || role?.category === "facility-practitioner";
}

/** What an emergency sets aside: rules of the facility about who is near the patient. Never the law. */
const lifted: ReadonlySet<AttributeNeed["kind"]> = new Set<AttributeNeed["kind"]>([
  "treating-team",
  "same-department",
  "hours",
]);

function judge(question: AccessQuestion, options: DecideAccessOptions, isGlass: boolean): AccessDecision {
  const { action, role: name = "", state, facts = {} } = question;
  const { policy, now } = options;
  const role = roleRuleOf(policy, name);
  const isBroken = isGlass || action === "break-glass";
  const isExtract = action === "extract";
  const operation = operationOf(question);
  const category = isExtract ? question.requester : categoryOf(role, facts, isBroken);
  // What is read or taken says its own purpose; writing and listing may go by that of the role.
  const isReading = operation !== undefined || isExtract;
  const purpose = isSaid(question.purpose) ? question.purpose : isReading ? undefined : role?.purpose;
  const { row, issue } = isReading
    ? role === undefined && !isExtract
      ? {}
      : cellOf(state, category, operation, policy)
    : insideOf(role);
  const { met, missing } = conditionsOf(row?.conditions ?? ["purpose"], facts, purpose);
  const context = {
    ...{ right: action, role: name, category: category ?? "", facts, now },
    ...(purpose !== undefined && { purpose }),
  };
  const broken = brokenRules(policy.rules ?? [], context).filter(
    ({ need }) => !(isBroken && lifted.has(need.kind)),
  );
  const own = [
    ...actorIssues(action, role, facts, options),
    ...(action === "break-glass" && role !== undefined && !isPractitioner(role)
      ? [accessIssue("right_missing", ["role"])]
      : []),
    ...(issue === undefined ? [] : [issue]),
    ...missing.map((condition) => missingIssue(condition, row)),
    ...broken.map(({ id, need }) => brokenIssue(id, tellNeed(need))),
    ...(broken.some(({ need }) => need.kind === "same-department") ? departmentIssues(facts) : []),
    ...(operation === undefined || category === undefined
      ? []
      : secrecyIssues(facts.tags, { category, operation, isBreakGlass: isBroken }, options)),
  ];
  // A grant counts only where nothing else allows it, and what is wrong with it is told only there.
  const issues = hasErrors(own) && isByGlass(action) && !isGlass ? [...own, ...grantIssues(facts)] : own;
  const rule = row && { id: row.rule, source: row.source };
  const allowed = row !== undefined && !hasErrors(issues);
  const breakGlass = isGlass ? facts.breakGlass?.id : undefined;
  return {
    allowed,
    conditions: { met, missing },
    ...(rule && { rule }),
    text: tellDecision(allowed, { rule, issues }),
    issues,
    ...(allowed && rule && { ground: groundOf(rule, met, facts, purpose, breakGlass) }),
    ...(allowed && purpose !== undefined && { purpose }),
    ...(allowed && breakGlass !== undefined && { breakGlass }),
  };
}

const readings: ReadonlySet<AccessRight> = new Set<AccessRight>([
  "view",
  "use",
  "history",
  "check",
  "break-glass",
]);

/** What is done with content; nothing where no content is handed out. */
function operationOf({ action, scope, content }: AccessQuestion): AccessOperation | undefined {
  if (readings.has(action)) return "read";
  if (action !== "extract") return undefined;
  return content === "summary"
    ? "summary"
    : accessOperations.find((one) => one !== "summary" && one === scope);
}

/**
 * Who treats this patient is treating staff, in whatever role; whoever does not is a practitioner of the facility, which
 * a role of treating staff shows only in an emergency.
 */
function categoryOf(
  role: RoleRule | undefined,
  { isInTeam }: AccessFacts,
  isBroken: boolean,
): string | undefined {
  if (!isPractitioner(role)) return role?.category;
  if (isInTeam === true) return "treating-staff";
  return isBroken ? "facility-practitioner" : role?.category;
}

/** Acts that hand out no content rest on the rights of the facility alone. */
function insideOf(role: RoleRule | undefined) {
  if (role === undefined) return {};
  if (!isInside(role)) return { issue: accessIssue("outsider", ["role"]) };
  const conditions: readonly AccessCondition[] = ["purpose"];
  return { row: { conditions, rule: "CV365-05", source: "CV 365/TTYQG-GPQLCL III.1.1 c" } };
}

function conditionsOf(
  conditions: readonly AccessCondition[],
  facts: AccessFacts,
  purpose: string | undefined,
) {
  const isMet = (condition: AccessCondition) => conditionRules[condition].proof(facts, purpose) !== undefined;
  return {
    met: conditions.filter(isMet),
    missing: conditions.filter((condition) => !isMet(condition)),
  };
}

/** As much of it as an audit event takes. */
function groundOf(
  { id, source }: { readonly id: string; readonly source: string },
  met: readonly AccessCondition[],
  facts: AccessFacts,
  purpose: string | undefined,
  breakGlass: string | undefined,
): string {
  const proofs = met.flatMap((condition) => {
    const proof = conditionRules[condition].proof(facts, purpose);
    return typeof proof === "string" ? [`${condition} ${proof}`] : [];
  });
  const glass = breakGlass === undefined ? [] : [`break-glass ${breakGlass} (PDP-03, Luật 91/2025/QH15 Đ19)`];
  const text = [`${id} ${source}`, ...glass, ...proofs].join("; ");
  return text.slice(0, 512).replace(/[\ud800-\udbff]$/, "");
}
