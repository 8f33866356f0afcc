import { type Author, canonicalBytes, epochMs, type Instant, isInstant, type JsonValue } from "@benhan/core";
import { type DigestText, digestOf } from "@benhan/core/digest";
import { type Issue, reportOf, requireOk } from "@benhan/core/faults";
import type { Fulfilment } from "./fulfil-request.ts";
import { receiptInvalid } from "./patient-request.faults.ts";
import { filledText, requestIssue } from "./request-issues.ts";

/** How something is handed over. `read-on-site`: it was read at the facility, and nothing left it. */
export type DeliveryWay = "in-person" | "post" | "electronic" | "read-on-site";

/** Who received it, when and how. */
export interface Delivery {
  readonly receivedBy: {
    readonly name: string;
    /** When it is not who asked: the number of the authority in writing. */
    readonly authority?: string;
  };
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

/**
 * The receipt of what was handed over.
 *
 * @throws EmrError `exchange.patient_request.receipt_invalid` with every finding
 */
export function receiptOf(fulfilment: Fulfilment, delivery: Delivery): DeliveryReceipt {
  const { receivedBy, at, how } = delivery;
  const { name, authority } = receivedBy;
  const isSame = name.normalize("NFC") === fulfilment.decision.request.requester.name.normalize("NFC");
  const isLate = isInstant(at) && epochMs(at) >= epochMs(fulfilment.preparedAt);
  const issues: readonly (Issue | undefined)[] = [
    filledText(name, ["receivedBy", "name"]),
    isSame || filledText(authority, []) === undefined
      ? undefined
      : requestIssue("authority_missing", ["receivedBy", "authority"]),
    isLate ? undefined : requestIssue("time_wrong", ["at"]),
    ways.includes(how) ? undefined : requestIssue("way_unknown", ["how"]),
  ];
  const receipt = { fulfilment, delivery, digest: digestOf(receiptBytes({ fulfilment, delivery })) };
  return requireOk(
    reportOf(
      receipt,
      issues.filter((issue) => issue !== undefined),
    ),
    receiptInvalid,
  );
}

/** The bytes that a receipt is signed over; their digest is its `digest`. */
export function receiptBytes({
  fulfilment,
  delivery,
}: Pick<DeliveryReceipt, "fulfilment" | "delivery">): Uint8Array {
  return canonicalBytes({ fulfilment, delivery } as unknown as JsonValue);
}

const ways: readonly DeliveryWay[] = ["in-person", "post", "electronic", "read-on-site"];
