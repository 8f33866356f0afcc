import type { FacilityId } from "../ids/facility-id.ts";

/** Kinds of documents that leave the facility. The set grows with the hubs. */
export type OutgoingKind = "bhyt-dossier" | "bhyt-check-in" | "ksk-checkup" | "eprescription" | (string & {});

/**
 * The exact bytes of a document that goes to a hub, with what is needed to route it. An encoder makes it, a signer
 * returns a new one, the archive keeps it and the outbox sends it: the bytes are never built twice.
 */
export interface OutgoingDocument {
  readonly facilityId: FacilityId;
  /** The facility's official code, as the hub knows it. @official MA_CSKCB */
  readonly facilityCode: string;
  readonly kind: OutgoingKind;
  /** The edition of the official format, e.g. `qd3176`. */
  readonly edition: string;
  /**
   * What a hub replaces as a whole: documents of one chain are sent one after the other, the newer replaces the older.
   * For insurance dossiers the key of the visit. @official MA_LK
   */
  readonly chain: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /**
   * Where the protocol of the hub has a key of its own that stands in the bytes. Default: `enqueue` makes one.
   *
   * @official msg_id, ma_don_thuoc
   */
  readonly idempotencyKey?: string;
}
