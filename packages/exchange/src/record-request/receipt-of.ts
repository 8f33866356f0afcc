import { type Author, canonicalBytes, type Instant, type JsonValue } from "@benhan/core";
import { type DigestText, digestOf } from "@benhan/core/digest";
import { hasErrors, type Issue, isEmrError, type Report, requireOk } from "@benhan/core/faults";
import { anything, object, refuseCall } from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../options/call-issues.ts";
import { guides } from "../options/guides.ts";
import { deliveryReceipt, fulfilmentShape } from "./argument-shapes.ts";
import { isNotBefore } from "./decide-scope.ts";
import { type Fulfilment, fulfilmentIssues } from "./fulfil-request.ts";
import { receiptInvalid } from "./record-request.faults.ts";
import { isSameName, receiverOf } from "./record-request.ts";
import { filledText, requestIssue, within } from "./request-issues.ts";
import { requesterRules } from "./requesters.ts";

/** How something is handed over. `read-on-site`: it was read at the facility, and nothing left it. */
export type DeliveryWay = "in-person" | "post" | "electronic" | "read-on-site";

/** Who received it, when and how. */
export interface Delivery {
  readonly receivedBy: {
    readonly name: string;
    /** When it is not whom the request expects: the number of the authority in writing. */
    readonly authority?: string;
    /** The account of this person through which an electronic copy was fetched. Required of the social insurance. */
    readonly account?: string;
  };
  /** A practitioner: somebody signs for it. */
  readonly handedOverBy: Author;
  readonly at: Instant;
  readonly how: DeliveryWay;
  /** Number of the parcel, name of the mailbox that the facility keeps; never an address. */
  readonly reference?: string;
}

/** The receipt of a delivery, as the facility stores it; both sides sign it afterwards. */
export interface DeliveryReceipt {
  readonly fulfilment: Fulfilment;
  readonly delivery: Delivery;
  /** Of request, decision, what was given and the delivery: what a signature is put on, and what shows any change. */
  readonly digest: DigestText;
}

const shape = object<Delivery>({
  receivedBy: anything,
  handedOverBy: anything,
  at: anything,
  how: anything,
  reference: anything,
});

/**
 * The receipt of what was handed over.
 *
 * @throws EmrError `core.options.wrong`; `exchange.record_request.receipt_invalid` with every finding; those of
 *   `canonicalBytes` for what is no plain data
 */
export function receiptOf(fulfilment: Fulfilment, delivery: Delivery): DeliveryReceipt {
  const wrongCall = [
    ...argumentIssues("fulfilment", fulfilment, fulfilmentShape),
    ...optionIssues(delivery, shape),
  ];
  refuseCall("receiptOf", wrongCall, guides.giveACopy);
  const issues = deliveryIssues(fulfilment, delivery);
  const report: Report<DeliveryReceipt> = hasErrors(issues)
    ? { ok: false, issues }
    : {
        ok: true,
        value: { fulfilment, delivery, digest: digestOf(receiptBytes({ fulfilment, delivery })) },
        issues,
      };
  return requireOk(report, receiptInvalid);
}

/**
 * Is this receipt whole, as it was made? Says what was changed or never right in it, from the request on, and never
 * throws.
 */
export function checkReceipt(receipt: DeliveryReceipt): Report<DeliveryReceipt> {
  const wrongCall = argumentIssues("receipt", receipt, deliveryReceipt);
  if (wrongCall.length > 0) return { ok: false, issues: wrongCall };
  const { fulfilment, delivery, digest } = receipt;
  const issues = deliveryIssues(fulfilment, delivery);
  if (hasErrors(issues)) return { ok: false, issues };
  const changed = changedIssue(receipt, digest);
  return changed === undefined
    ? { ok: true, value: receipt, issues }
    : { ok: false, issues: [...issues, changed] };
}

/** Of what is no plain data, and so has no digest, the finding says that. */
function changedIssue(receipt: DeliveryReceipt, digest: unknown): Issue | undefined {
  try {
    return digest === digestOf(receiptBytes(receipt))
      ? undefined
      : requestIssue("receipt_changed", ["digest"]);
  } catch (error) {
    if (!isEmrError(error)) throw error;
    const { code, text, path } = error;
    return { code, severity: "error", text, path };
  }
}

/**
 * The bytes that a receipt is signed over; their digest is its `digest`.
 *
 * @throws EmrError `core.options.wrong`; those of `canonicalBytes`
 */
export function receiptBytes(receipt: Pick<DeliveryReceipt, "fulfilment" | "delivery">): Uint8Array {
  refuseCall("receiptBytes", argumentIssues("receipt", receipt, deliveryReceipt), guides.giveACopy);
  const { fulfilment, delivery } = receipt;
  return canonicalBytes({ fulfilment, delivery } as unknown as JsonValue);
}

function deliveryIssues(fulfilment: Fulfilment, delivery: Delivery): readonly Issue[] {
  const { receivedBy, handedOverBy, at, how }: Partial<Delivery> = delivery ?? {};
  const { name, authority, account }: Partial<Delivery["receivedBy"]> = receivedBy ?? {};
  const before = fulfilmentIssues(fulfilment).map((issue) => within(["fulfilment"], issue));
  // Of a request that does not hold nobody can say who was to receive it.
  const request = hasErrors(before) ? undefined : fulfilment.decision.request;
  const isOther = request !== undefined && !isSameName(name, receiverOf(request));
  const isPersonal = request && requesterRules[request.requester.category].personalAccount !== undefined;
  return [
    ...before,
    filledText(name, ["receivedBy", "name"]),
    isOther ? filledText(authority, ["receivedBy", "authority"], "authority_missing") : undefined,
    isPersonal && how === "electronic"
      ? filledText(account, ["receivedBy", "account"], "account_missing")
      : undefined,
    filledText(handedOverBy?.id, ["handedOverBy", "id"]),
    handedOverBy?.kind === "practitioner"
      ? undefined
      : requestIssue("giver_not_person", ["handedOverBy", "kind"]),
    isNotBefore(at, fulfilment?.preparedAt) ? undefined : requestIssue("time_wrong", ["at"]),
    ways.some((way) => way === how) ? undefined : requestIssue("way_unknown", ["how"]),
  ].filter((issue) => issue !== undefined);
}

const ways: readonly DeliveryWay[] = ["in-person", "post", "electronic", "read-on-site"];
