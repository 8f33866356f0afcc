import { ownCopy } from "../lifecycle/own-copy.ts";
import type { AccessRequest, Authorise } from "../lifecycle/record-desk.ts";
import { recordKeyOf } from "../lifecycle/record-key.ts";
import { optionIssues } from "../options/option-issues.ts";
import { object } from "../options/option-shape.ts";
import { callable, plainObject } from "../options/plain-shapes.ts";
import { refuseCall } from "../options/refuse-call.ts";
import { type Platform, systemPlatform } from "../platform/system-platform.ts";
import type { AuditStore } from "../ports/audit-store.ts";
import type { CallOptions } from "../ports/call-options.ts";
import type { AccessPolicy } from "./access-policy.ts";
import type { AccessQuestion } from "./access-question.ts";
import { recordStateOf } from "./access-row.ts";
import { currentBreakGlass } from "./break-glass.ts";
import { requireAccessPolicy } from "./check-access-policy.ts";
import type { AccessFacts } from "./conditions.ts";
import { judgeAccess } from "./judge-access.ts";
import type { BarredBy } from "./secrecy-issues.ts";

/** What decides about the records of a facility. */
export interface CreateAuthoriseOptions {
  readonly policy: AccessPolicy;
  /** What the host knows about a wish: whose account it is, who treats whom, which papers there are. */
  readonly contextOf: (request: AccessRequest, options: CallOptions) => AccessFacts | Promise<AccessFacts>;
  /** Judges secrecy tags. Without it a record with tags is not read. */
  readonly barredBy?: BarredBy;
  /** The log of `openRecords`: with it a `breakGlass` holds for the readings that follow. */
  readonly audit?: AuditStore;
  /** Default: the clock of the machine. */
  readonly platform?: Pick<Platform, "clock">;
}

const shape = /* @__PURE__ */ object<CreateAuthoriseOptions>(
  { policy: plainObject, contextOf: callable, barredBy: callable, audit: plainObject, platform: plainObject },
  ["policy", "contextOf"],
);

/**
 * Access control for `openRecords`: the table of the law, narrowed by the rights of the facility.
 *
 * @example
 * ```ts
 * const policy: AccessPolicy = {
 *   roles: {
 *     doctor: { category: "treating-staff", rights: ["view", "use", "update", "sign", "break-glass"] },
 *     records: { category: "records-office", rights: ["list", "archive", "extract"], purpose: "lưu trữ" },
 *   },
 * };
 * const contextOf = ({ by, record }: AccessRequest): AccessFacts => ({
 *   account: "person",
 *   isInTeam: myTeams.treats(by.id, record),
 * });
 * const records = openRecords({ store, facilityId, audit, authorise: createAuthorise({ policy, contextOf, audit }) });
 * await records.view(source, { by: doctor, role: "doctor", purpose: "điều trị" });
 * ```
 *
 * @throws EmrError `core.access.policy_invalid`, `core.options.wrong`
 * @legal Luật KCB 15/2023/QH15 Đ10 k2, Đ69; CV 365/TTYQG-GPQLCL III.1.1 c, g
 */
export function createAuthorise(options: CreateAuthoriseOptions): Authorise {
  refuseCall("createAuthorise", optionIssues(options, shape));
  const { contextOf, barredBy, audit, platform = systemPlatform() } = options;
  const { clock } = platform;
  // A copy: what was checked is what decides, whatever the host does with its object.
  const policy = requireAccessPolicy(ownCopy(options.policy));
  return async (given, call) => {
    const request = ownCopy(given);
    const facts = factsFor(request, ownCopy((await contextOf(ownCopy(request), call)) ?? {}));
    const now = clock.now();
    const deciding = { policy, now, ...(barredBy && { barredBy }) };
    const question = questionOf(request, facts);
    const plain = judgeAccess(question, deciding);
    const grant =
      plain.allowed ||
      audit === undefined ||
      // The log of another facility says nothing about the records of this one.
      audit.facilityId !== request.facilityId ||
      !isReading(request) ||
      request.by?.kind !== "practitioner" ||
      request.record === undefined
        ? undefined
        : await currentBreakGlass(
            { audit, policy, now },
            { actor: request.by.id, role: request.role, subject: recordKeyOf(request.record) },
            call,
          );
    const decision =
      grant === undefined
        ? plain
        : judgeAccess({ ...question, facts: { ...facts, breakGlass: grant } }, deciding);
    const { issues } = decision;
    return decision.allowed ? { ok: true, value: decision, issues } : { ok: false, issues };
  };
}

/** Software uses no glass that was broken, though it has the id of the practitioner who broke it. */
function factsFor({ by }: AccessRequest, { breakGlass, ...facts }: AccessFacts): AccessFacts {
  return breakGlass === undefined || by?.kind !== "practitioner" ? facts : { ...facts, breakGlass };
}

function isReading({ action }: AccessRequest): boolean {
  return action === "view" || action === "use";
}

/** A wish of the lifecycle as a question of access. */
function questionOf(request: AccessRequest, facts: AccessFacts): AccessQuestion {
  const { action, role, purpose, requester, scope, content, phase, isCancelled } = request;
  return {
    action,
    facts,
    ...(role !== undefined && { role }),
    ...(purpose !== undefined && { purpose }),
    ...(requester !== undefined && { requester: requester.category }),
    ...(scope !== undefined && { scope }),
    ...(content !== undefined && { content }),
    ...(phase !== undefined && phase !== "none" && { state: recordStateOf(phase, isCancelled === true) }),
  };
}
