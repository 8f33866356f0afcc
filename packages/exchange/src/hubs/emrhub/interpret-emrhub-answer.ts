import type { OutcomeClass } from "@benhan/core";
import type { EmrError, Issue } from "@benhan/core/faults";
import type { HttpAnswer } from "@benhan/core/ports";
import { objectAt } from "../auth/json-login.ts";
import {
  acceptedWithWarning,
  accountRefused,
  dataRejected,
  hubUnavailable,
  notAuthorised,
  refusedAsTooLarge,
  refusedForPerson,
  unreadableAnswer,
} from "../hub.faults.ts";
import type { HubAnswer } from "../hub-connector.ts";
import { readJsonObject, textField, transactionCodeField } from "../wire/json-answer.ts";
import { outcomeOfStatus } from "../wire/outcome-of-status.ts";
import { retryAfterOf } from "../wire/retry-after.ts";
import {
  documentSignatureRefused,
  envelopeSignatureRefused,
  examinedWithinSixMonths,
} from "./emrhub.faults.ts";
import { emrhubName as hub } from "./emrhub-name.ts";
import { emrhubFieldErrors, isAxisCode, issueOfFieldError } from "./field-errors.ts";
import { outcomeOfCode } from "./result-codes.ts";

/**
 * What an answer of the push function means. HTTP 200 does not mean success: the code in the header of the body counts.
 * Errors of fields come as the issues of the fault. Pure: recorded answers can be tried on it.
 *
 * @official header.res_code
 */
export function interpretEmrhubAnswer(answer: HttpAnswer): HubAnswer {
  const body = readJsonObject(answer.body);
  const header = objectAt(body, ["header"]);
  const code = resultCode(header);
  const transactionCode = transactionCodeField(header, "txn_id");
  const issues = emrhubFieldErrors(body).map(issueOfFieldError);
  const outcome = outcomeOf(answer, body, code, issues);
  const fault = faultOf(outcome, code ?? `HTTP ${answer.status}`, issues);
  const retryAfterMs = retryAfterOf(answer);
  return {
    outcome,
    ...(fault !== undefined && { fault }),
    ...(code !== undefined && { code }),
    ...(transactionCode !== undefined && { transactionCode }),
    raw: answer.body,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}

/** A broken hub may put anything there. */
function resultCode(header: object | undefined): string | undefined {
  const text = textField(header, "res_code");
  return text !== undefined && isAxisCode(text) ? text : undefined;
}

function outcomeOf(
  { status }: HttpAnswer,
  body: object | undefined,
  code: string | undefined,
  issues: readonly Issue[],
): OutcomeClass {
  const byStatus = outcomeOfStatus(status);
  // A complete answer in an unknown shape is for a person; a broken one tells nothing.
  if (code === undefined) return byStatus === "UNKNOWN" && body !== undefined ? "CONFIG" : byStatus;
  const byCode = outcomeOfCode(code);
  if (byCode !== "ACCEPTED") return byCode ?? "CONFIG";
  // Success under an error status: two statements that cannot both be true.
  if (byStatus !== "UNKNOWN") return "UNKNOWN";
  return issues.length === 0 ? "ACCEPTED" : "ACCEPTED_WITH_WARNING";
}

/** Never with the hub's sentences, which may name the patient. */
function faultOf(outcome: OutcomeClass, code: string, issues: readonly Issue[]): EmrError | undefined {
  switch (outcome) {
    case "ACCEPTED":
      return undefined;
    case "ACCEPTED_WITH_WARNING":
      return acceptedWithWarning({ hub }, { issues });
    case "REJECTED_DATA":
      return code === "PS_CCCD_DUPLICATE_IN_6_MONTHS"
        ? examinedWithinSixMonths({}, { issues })
        : dataRejected({ hub, code }, { issues });
    case "REJECTED_SIGNATURE":
      return code.startsWith("PS_DS_CA_")
        ? documentSignatureRefused({ code }, { issues })
        : envelopeSignatureRefused({ code }, { issues });
    case "AUTH_EXPIRED":
      return notAuthorised({ hub, code });
    case "AUTH_FATAL":
      return accountRefused({ hub, code });
    case "RETRYABLE":
      return hubUnavailable({ hub, code });
    case "UNKNOWN":
      return unreadableAnswer({ hub, code });
    default:
      return code === "HTTP 413" ? refusedAsTooLarge({ hub, code }) : refusedForPerson({ hub, code });
  }
}
