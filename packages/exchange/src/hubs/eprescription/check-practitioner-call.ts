import { object, refuseCall, signal, textLike } from "@benhan/core/options";
import type { CallOptions } from "@benhan/core/ports";
import { argumentIssues, optionIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";

const callOptions = /* @__PURE__ */ object<CallOptions>({ signal });
const connectionCode = /* @__PURE__ */ textLike(
  "mã liên thông của bác sĩ",
  "the connection code of the doctor",
  (value) => value.trim() !== "",
);

/**
 * Refuses a call that names no doctor: the hub would be told nothing.
 *
 * @throws EmrError `core.options.wrong`
 */
export function checkPractitionerCall(
  of: string,
  practitioner: string,
  options: CallOptions | undefined,
): void {
  const issues = argumentIssues("practitioner", practitioner, connectionCode);
  refuseCall(of, [...issues, ...optionIssues(options, callOptions)], guides.eprescription);
}
