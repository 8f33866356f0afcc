import type { Decimal } from "../../numbers/decimal.ts";
import type { Gender } from "../../visit/patient.ts";
import type { EntryBase } from "../entry-base.ts";
import type { IdentifierSystem } from "../patient.ts";

/** A child was born. In the mother's record; one entry a child. @legal TT 22/2025/TT-BYT */
export interface BirthEntry extends EntryBase {
  readonly kind: "birth";
  /** 1 for the first child of this birth. */
  readonly ordinal: Decimal;
  readonly gender: Gender;
  /** @official CAN_NANG_CON */
  readonly weightGrams: Decimal;
  readonly lengthCm?: Decimal;
  readonly headCm?: Decimal;
  readonly apgar1?: Decimal;
  readonly apgar5?: Decimal;
  readonly apgar10?: Decimal;
  readonly gestationWeeks?: Decimal;
  readonly delivery: "vaginal" | "assisted" | "caesarean";
  readonly state: "alive" | "stillborn" | "died";
  readonly malformation?: string;
  readonly attendedBy: string;
  /** The name that the parents intend. */
  readonly intendedName?: string;
  /** The number of the child's own record. */
  readonly child?: { readonly system: IdentifierSystem; readonly value: string };
  /** @official mã giấy chứng sinh, 18 characters */
  readonly certificateNumber?: string;
}
