import type { DigestText } from "../digest/digest-text.ts";
import type { FacilityId } from "../ids/facility-id.ts";
import type { CallOptions } from "./call-options.ts";

/** Large attachments, addressed by their content. Writing the same content twice keeps one copy. */
export interface BlobStore {
  readonly facilityId: FacilityId;
  /** Takes the bytes in pieces and answers with their digest once they are durable. */
  putBlob(content: AsyncIterable<Uint8Array>, options?: CallOptions): Promise<DigestText>;
  /** The content in pieces, or `undefined`. A reader may stop early. */
  getBlob(
    key: { readonly facilityId: FacilityId; readonly digest: DigestText },
    options?: CallOptions,
  ): Promise<AsyncIterable<Uint8Array> | undefined>;
}
