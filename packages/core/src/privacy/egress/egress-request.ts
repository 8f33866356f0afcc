import type { FacilityId } from "../../ids/facility-id.ts";
import type { EgressTicket } from "../../ports/egress-ticket-store.ts";
import type { Instant } from "../../time/instant.ts";
import type { ConsentState } from "../consent/consent-state.ts";
import type { DataClass } from "../data-class/data-class.ts";
import type { LegalGround } from "../legal-basis/legal-grounds.ts";
import type { GroundEvidence } from "../legal-basis/require-legal-basis.ts";
import type { SensitivityTag } from "../sensitivity/sensitivity-groups.ts";
import type { DestinationType } from "./egress-policy.ts";
import type { TransferAgreement } from "./transfer-agreement.ts";

/** The handing out of content that is asked for. */
export interface EgressRequest {
  readonly facilityId: FacilityId;
  /** Key of the record. */
  readonly subject: string;
  /** Key of the patient. */
  readonly patient: string;
  readonly destination: {
    readonly type: DestinationType;
    /** Key of the recipient, as the transfer agreement names it. */
    readonly id?: string;
    /** Country where the data will be kept, ISO 3166-1: `VN`. */
    readonly region?: string;
  };
  /** Who asks: a category of `@benhan/core/access` and the key of the request. */
  readonly requester: EgressTicket["requester"];
  readonly operation: EgressTicket["operation"];
  readonly scope: EgressTicket["scope"];
  /** Code of one purpose. */
  readonly purpose: string;
  readonly ground: LegalGround;
  /** What proves the ground; of `consent` {@link consent} does. */
  readonly evidence?: GroundEvidence;
  /** What the ledger says to this purpose, by `consentStateOf`. */
  readonly consent?: ConsentState;
  readonly agreement?: TransferAgreement;
  /** Tags of what is handed out: leave out the parts that may not go, and their tags. */
  readonly tags: readonly SensitivityTag[];
  /** Classes of what is handed out. Absent: it counts as sensitive. */
  readonly dataClasses?: readonly DataClass[];
  /** Default `electronic`. */
  readonly medium?: "electronic" | "paper";
  /** An electronic file is encrypted; absent: it is not. */
  readonly isEncrypted?: boolean;
  /** Paper is sealed or handed over in person. */
  readonly isSealed?: boolean;
  /** Key of the facility's own approval of the access of a third party. @legal NĐ 102/2025/NĐ-CP Đ10, Đ23 */
  readonly unitApproval?: string;
  readonly now: Instant;
}
