import type { FacilityMasters } from "@benhan/core/masters";
import type { CallOptions } from "@benhan/core/ports";
import type { DrawRecordOptions, PaperFonts } from "@benhan/exchange/paper";
import type { CheckPrescriptionOptions } from "../../eprescription/check-options.ts";
import type { CardLookUp } from "../../hubs/bhxh/look-up/card-look-up.ts";
import type { CardQuery } from "../../hubs/bhxh/look-up/card-query.ts";
import type { OfflineEvidence } from "../../hubs/bhxh/look-up/offline-evidence.ts";
import type { CheckupMessageOptions } from "../../hubs/emrhub/prepare-checkup-message.ts";
import type { EncodeCheckupOptions } from "../../ksk/encode-checkup.ts";
import type { ExchangeHost } from "../host/exchange-host.ts";

/** What is to be signed, and by whom. How it is signed (format, layout, level) is the host's to say, by the kind. */
export interface SignatureRequest {
  /** As the file is called in the queue: `bhyt-dossier`, `bhyt-check-in`, `paper:TT25-02` … */
  readonly kind: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** The signer's certificate in DER. */
  readonly certificate: Uint8Array;
  /** Certificates of the issuers as far as known, nearest first, in DER. */
  readonly chain: readonly Uint8Array[];
  /** What the signer's key can do, best first: `rsa-sha256`, `ecdsa-sha256` … */
  readonly algorithms: readonly string[];
  /** Where on a paper the signature stands: the field, such as `sign.doctor`. */
  readonly place?: string;
}

/** A signature that waits for its value: what `prepareSignature` of `@benhan/signing` answers. */
export interface WaitingSignature {
  readonly algorithm: string;
  /** Exactly the bytes that the key signs, in base64. */
  readonly toBeSigned: string;
  /** Their hash, in base64: what a signing service or a card is sent. */
  readonly digest: string;
  readonly digestAlgorithm: string;
}

/** Signing in two steps, so that the key may be anywhere: in a token at the desk, in a remote service. */
export interface TwoStepSigning {
  prepare(request: SignatureRequest, options: CallOptions): Promise<WaitingSignature>;
  /** Takes what `prepare` answered, as it came back out of JSON, and the value that the key made. */
  complete(prepared: WaitingSignature, value: Uint8Array, options: CallOptions): Promise<Uint8Array>;
}

/** Whether a card is good, now and once more for what could not be looked up then. */
export interface CardDesk {
  lookUpCard(query: CardQuery, options?: CallOptions): Promise<CardLookUp>;
  repeatLookUp?(evidence: OfflineEvidence, query: CardQuery, options?: CallOptions): Promise<CardLookUp>;
}

/** How check-ups are written, and the envelope in which the axis takes them. */
export interface ServiceCheckups {
  readonly encode?: Omit<EncodeCheckupOptions, "facilityId">;
  readonly message?: Omit<CheckupMessageOptions, "refMsgId" | "signal">;
}

/** What papers are printed with, besides the record that is sent. */
export interface ServicePapers {
  /** Look, catalogues and code lists, as `renderRecordPdf` takes them. */
  readonly options?: Omit<DrawRecordOptions, "forms" | "allowIncomplete" | "signal">;
  /** Default: those that come along. */
  readonly fonts?: PaperFonts;
}

/**
 * What the host gives to `benhan-exchange serve --config FILE`. What it leaves out, the service says it cannot do.
 *
 * ```js
 * // benhan-serve.config.mjs
 * export default async () => ({
 *   storage: await openSqliteStorage({ file: "/data/benhan.db", facilityId }),
 *   connectors: [bhxhGateway({ … })],
 *   facilityCode: "79999",
 *   sign: {
 *     prepare: ({ bytes, certificate, chain, algorithms }, { signal }) =>
 *       prepareSignature({ bytes }, { format: "xmldsig", layout: "bhytA", certificate, chain, algorithms, signal }),
 *     complete: (prepared, value, { signal }) => completeSignature(prepared, value, { signal }),
 *   },
 *   cards: bhxhLookUps({ … }),
 *   papers: {},
 * });
 * ```
 */
export interface ServiceHost extends ExchangeHost {
  /** The facility's official code, for files whose sender does not name it. @official MA_CSKCB */
  readonly facilityCode?: string;
  /** Catalogues of the facility: for the visit that is made of a record, and for papers. */
  readonly masters?: FacilityMasters;
  readonly sign?: TwoStepSigning;
  /** `bhxhLookUps` of `@benhan/exchange/hubs`, or anything else that answers so. */
  readonly cards?: CardDesk;
  /** `{}` judges prescriptions by the defaults of `checkPrescription`. */
  readonly prescriptions?: Omit<CheckPrescriptionOptions, "facilityCode">;
  /** `{ message: { gln, signer } }` for the data axis of check-ups. */
  readonly checkups?: ServiceCheckups;
  /** `{}` prints with the fonts that come along. */
  readonly papers?: ServicePapers;
}
