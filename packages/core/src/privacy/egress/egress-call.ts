import type { Issue } from "../../faults/issue.ts";
import { optionIssues } from "../../options/option-issues.ts";
import { kind, listOf, object, word } from "../../options/option-shape.ts";
import { anything, flag, given, instant, measure, text } from "../../options/plain-shapes.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import { purposeList } from "../legal-basis/processing-purpose.ts";
import { sensitivityPolicy } from "../sensitivity/barred-by.ts";
import { destinationTypes, type EgressPolicy, longestTicketMinutes } from "./egress-policy.ts";
import type { EgressRequest } from "./egress-request.ts";

const destination = /* @__PURE__ */ object<EgressRequest["destination"]>(
  { type: word(...destinationTypes), id: text, region: text },
  ["type"],
);
const requester = /* @__PURE__ */ object<EgressRequest["requester"]>({ category: text, id: text }, [
  "category",
  "id",
]);

/** A request, by its members; whether they allow anything is told as findings. */
export const egressRequest = /* @__PURE__ */ object<EgressRequest>(
  {
    facilityId: text,
    subject: text,
    patient: text,
    destination,
    requester,
    operation: word("read", "copy", "export"),
    scope: word("full", "summary"),
    purpose: anything,
    ground: anything,
    evidence: given,
    consent: given,
    agreement: given,
    tags: /* @__PURE__ */ listOf(text),
    dataClasses: /* @__PURE__ */ listOf(text),
    medium: word("electronic", "paper"),
    isEncrypted: flag,
    isSealed: flag,
    unitApproval: text,
    now: instant,
  },
  ["facilityId", "subject", "patient", "destination", "requester", "operation", "scope", "tags", "now"],
);

/** A policy, by its members. */
export const egressPolicy = /* @__PURE__ */ object<EgressPolicy>({
  purposes: purposeList,
  agreementFor: /* @__PURE__ */ listOf(word(...destinationTypes)),
  noAgreementGrounds: /* @__PURE__ */ listOf(text),
  regions: /* @__PURE__ */ listOf(text),
  ticketMinutes: /* @__PURE__ */ kind(
    `số phút lớn hơn 0, không quá ${longestTicketMinutes}`,
    `minutes above 0, and ${longestTicketMinutes} at most`,
    (value) => measure.fits(value) && Number(value) <= longestTicketMinutes,
  ),
  sensitivity: sensitivityPolicy,
});

/** Refuses a call whose members are no members. @throws EmrError `core.options.wrong` */
export function refuseEgressCall(
  of: string,
  request: unknown,
  policy: unknown,
  more: readonly Issue[] = [],
): void {
  refuseCall(of, [...optionIssues(request, egressRequest), ...optionIssues(policy, egressPolicy), ...more]);
}
