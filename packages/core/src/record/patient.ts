import type { CalendarDate } from "../time/calendar-date.ts";
import type { Instant } from "../time/instant.ts";
import type { BirthMoment } from "../time/partial-date.ts";
import type { Gender } from "../visit/patient.ts";

/**
 * Which numbering a number of a patient belongs to.
 *
 * `personal-id` số định danh cá nhân, 12 digits · `old-id` CMND, 9 digits · `passport` · `electronic-identity` account
 * of a foreigner · `insurance-card` thẻ BHYT · `social-insurance` mã số BHXH · `facility` the facility's own patient
 * number · `temporary` a number of the facility for somebody who has none of the others yet.
 */
export type IdentifierSystem =
  | "personal-id"
  | "old-id"
  | "passport"
  | "electronic-identity"
  | "insurance-card"
  | "social-insurance"
  | "facility"
  | "temporary";

/** How a number was confirmed, and when. The picture of the card is never kept. @legal NĐ 188/2025; NĐ 69/2024 */
export interface IdentifierVerification {
  readonly method: "chip-card" | "vneid" | "insurance-look-up" | "paper" | "stated";
  readonly at: Instant;
}

/**
 * A number under which somebody knew the patient, from when to when. None of them is ever a key: personal IDs are
 * cancelled and re-issued, cards change with every change of job. @legal NĐ 70/2024 Đ11; TT 13/2025 Đ1 k3
 */
export interface DatedIdentifier {
  readonly system: IdentifierSystem;
  readonly value: string;
  readonly status: "active" | "superseded" | "error";
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  /** Day of issue as printed on the paper. */
  readonly issuedOn?: CalendarDate;
  /** Authority as printed on the paper. */
  readonly issuedBy?: string;
  readonly verification?: IdentifierVerification;
}

/** A place of the patient, dated: units merged on 1/7/2025 keep their old codes on old addresses. @legal QĐ 19/2025/QĐ-TTg */
export interface DatedAddress {
  readonly use: "residence" | "permanent" | "temporary" | "workplace";
  readonly text: string;
  /** Which catalogue the codes belong to. */
  readonly catalogue?: "vn-admin-2004" | "vn-admin-2025";
  readonly provinceCode?: string;
  /** Only in `vn-admin-2004`: districts ended on 30/6/2025. */
  readonly districtCode?: string;
  readonly communeCode?: string;
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
}

/**
 * Somebody who stands for the patient or is told about them. `legalBasis` names the ground on which they act, because
 * it decides what they may see (KCB-07). @legal Luật KCB 15/2023 Đ8 k2
 */
export interface Representative {
  readonly relation: "father" | "mother" | "guardian" | "spouse" | "child" | "sibling" | "lawyer" | "other";
  readonly name: string;
  readonly identifiers?: readonly DatedIdentifier[];
  readonly phone?: string;
  readonly address?: string;
  readonly occupation?: string;
  /** Told in an emergency (người nhà khi cần báo tin). */
  readonly emergencyContact?: boolean;
  readonly legalBasis?: "8.2.a" | "8.2.b" | "8.2.c" | "8.2.d";
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
}

/**
 * What is known about who the patient is.
 *
 * `known` somebody with papers or a statement · `unknown` nobody could say (48 hours to tell the commune, KCB-10) ·
 * `newborn` before the registration of birth, known through the mother.
 */
export type Identity =
  | { readonly kind: "known" }
  | { readonly kind: "unknown"; readonly foundAt: string; readonly description?: string }
  | {
      readonly kind: "newborn";
      /** The mother's number in this facility. */
      readonly mother: { readonly system: IdentifierSystem; readonly value: string };
      /** 1 for the first child of this birth. */
      readonly ordinal: string;
    };

/**
 * The person who is treated, as far as is known. Capture is lenient: only what nobody can do without is required, and
 * `checkForm` or the rules of a hub say what a paper or a claim still misses.
 */
export interface Patient {
  readonly identity: Identity;
  /** At least one of system `facility` or `temporary`. */
  readonly identifiers: readonly DatedIdentifier[];
  readonly name?: string;
  readonly gender: Gender;
  readonly birth?: BirthMoment;
  /** True when the age was guessed. */
  readonly birthEstimated?: boolean;
  /** Code of the police's country list: `000` is Vietnam, neither `VN` nor `VNM`. @official MA_QUOCTICH */
  readonly nationality?: string;
  /** @official MA_DANTOC */
  readonly ethnicGroup?: string;
  /** @official MA_NGHE_NGHIEP */
  readonly occupation?: string;
  readonly workplace?: string;
  readonly phone?: string;
  readonly addresses: readonly DatedAddress[];
  readonly representatives: readonly Representative[];
  /** @official NHOM_MAU */
  readonly bloodGroup?: string;
}
