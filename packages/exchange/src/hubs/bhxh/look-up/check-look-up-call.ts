import { object, plainObject, refuseCall, signal } from "@benhan/core/options";
import type { CallOptions } from "@benhan/core/ports";
import { argumentIssues, optionIssues } from "../../../options/call-issues.ts";
import { guides } from "../../../options/guides.ts";

const callOptions = /* @__PURE__ */ object<CallOptions>({ signal });

/**
 * Refuses what is no call of a look-up. What a query or an evidence holds is told by the answer.
 *
 * @throws EmrError `core.options.wrong`
 */
export function checkLookUpCall(
  of: string,
  objects: Readonly<Record<string, unknown>>,
  options: CallOptions | undefined,
): void {
  const issues = Object.entries(objects).flatMap(([name, value]) => argumentIssues(name, value, plainObject));
  refuseCall(of, [...issues, ...optionIssues(options, callOptions)], guides.cardLookUp);
}
