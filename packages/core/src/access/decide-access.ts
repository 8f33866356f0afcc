import { ownCopy } from "../lifecycle/own-copy.ts";
import { argumentIssues, optionIssues } from "../options/option-issues.ts";
import { object } from "../options/option-shape.ts";
import { callable, instant, plainObject } from "../options/plain-shapes.ts";
import { refuseCall } from "../options/refuse-call.ts";
import type { AccessDecision, AccessQuestion, DecideAccessOptions } from "./access-question.ts";
import { requireAccessPolicy } from "./check-access-policy.ts";
import { judgeAccess } from "./judge-access.ts";

const shape = /* @__PURE__ */ object<DecideAccessOptions>(
  { policy: plainObject, now: instant, barredBy: callable },
  ["policy", "now"],
);

/**
 * May they? Refuses whatever the table of the law and the rights of the facility do not allow, and says everything that
 * is missing at once.
 *
 * @throws EmrError `core.options.wrong`, `core.access.policy_invalid`
 * @legal Luật KCB 15/2023/QH15 Đ10 k2, Đ69 k2-k5; CV 365/TTYQG-GPQLCL III.1.1 c, g
 */
export function decideAccess(question: AccessQuestion, options: DecideAccessOptions): AccessDecision {
  refuseCall("decideAccess", [
    ...argumentIssues("question", question, plainObject),
    ...optionIssues(options, shape),
  ]);
  requireAccessPolicy(options.policy);
  return judgeAccess(ownCopy(question), options);
}
