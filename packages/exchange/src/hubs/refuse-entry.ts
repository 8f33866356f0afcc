import type { FacilityId, OutboxEntry, OutgoingDocument } from "@benhan/core";
import type { Bilingual, EmrError } from "@benhan/core/faults";
import { entryOfOtherFacility, entryTooLarge, facilityCodeDiffers, kindNotSupported } from "./hub.faults.ts";
import type { HubAnswer } from "./hub-connector.ts";

/** For whom a connector sends, and how much. */
export interface EntryLimits {
  readonly facilityId: FacilityId;
  readonly facilityCode: string;
  readonly maxBytes: number;
}

/** What is wrong with an entry whatever it holds. Nothing but a foreign facility concerns the entries behind it. */
export function refuseEntry(
  entry: OutgoingDocument,
  { facilityId, facilityCode, maxBytes }: EntryLimits,
): HubAnswer | undefined {
  const bytes = entry.bytes.length;
  if (entry.facilityId !== facilityId) return { outcome: "CONFIG", fault: entryOfOtherFacility({}) };
  if (entry.facilityCode !== facilityCode) return rejected(facilityCodeDiffers({ own: facilityCode }));
  return bytes > maxBytes ? rejected(entryTooLarge({ bytes, limit: maxBytes })) : undefined;
}

/** The hub takes no such document. */
export function unknownKind(
  hub: Bilingual,
  { kind, edition }: Pick<OutboxEntry, "kind" | "edition">,
): HubAnswer {
  return rejected(kindNotSupported({ hub, kind, edition }));
}

/** Nothing was sent, and will not be. */
export function rejected(fault: EmrError): HubAnswer {
  return { outcome: "REJECTED_DATA", fault };
}
