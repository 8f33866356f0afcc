import { digestOf } from "../digest/digest-of.ts";
import { refuseCall } from "../options/refuse-call.ts";
import { type Platform, systemPlatform } from "../platform/system-platform.ts";
import type { OutboxChange } from "./outbox-entry.ts";
import type { OutgoingDocument } from "./outgoing-document.ts";
import { outgoingIssues } from "./outgoing-issues.ts";

export interface EnqueueOptions {
  /** Clock and keys; default: those of the machine. */
  readonly platform?: Pick<Platform, "clock" | "ids">;
}

/**
 * The change that queues a document for a hub. Committed together with the record, it is sent exactly when the
 * record exists. Committing the bytes that the chain holds newest already adds nothing, unless the kind, edition,
 * facility code or content type was corrected.
 *
 * @throws EmrError `core.options.wrong` with every member that is missing or of another kind
 */
export function enqueue(hub: string, document: OutgoingDocument, options: EnqueueOptions = {}): OutboxChange {
  refuseCall("enqueue", outgoingIssues(hub, document));
  const platform = options.platform ?? systemPlatform();
  const { facilityId, facilityCode, kind, edition, chain, contentType, bytes } = document;
  const entryId = platform.ids.next();
  const digest = digestOf(bytes);
  return {
    change: "outbox",
    entryId,
    hub,
    facilityId,
    facilityCode,
    kind,
    edition,
    chain,
    contentType,
    bytes,
    digest,
    idempotencyKey: document.idempotencyKey ?? `${entryId}.${digest.slice(-16)}`,
    createdAt: platform.clock.now(),
  };
}
