import type { DigestText } from "../digest/digest-text.ts";
import type { FacilityId } from "../ids/facility-id.ts";
import type { CallOptions } from "./call-options.ts";

/** Anchors the head of an audit tree in time, nightly. Implemented with the time-stamp client of `signing`. */
export interface TreeHeadStamper {
  /** A time-stamp token (DER) over the digest of the tree head. */
  stamp(
    head: { readonly facilityId: FacilityId; readonly digest: DigestText },
    options?: CallOptions,
  ): Promise<Uint8Array>;
}
