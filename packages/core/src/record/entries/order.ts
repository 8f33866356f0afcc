import type { Decimal } from "../../numbers/decimal.ts";
import type { LocalMinute } from "../../time/local-minute.ts";
import type { Coding } from "../coding.ts";
import type { EntryBase } from "../entry-base.ts";

/** Y lệnh, chỉ định: what a doctor wants to be done. Drugs are ordered by a prescription or in `drug`. */
export interface OrderEntry extends EntryBase {
  readonly kind: "order";
  readonly category:
    | "laboratory"
    | "imaging"
    | "functional-test"
    | "procedure"
    | "operation"
    | "consultation"
    | "drug"
    | "blood"
    | "diet"
    | "care"
    | "other";
  readonly urgency: "routine" | "emergency";
  readonly name: string;
  /** @official MA_DICH_VU, MA_THUOC */
  readonly coding?: Coding;
  readonly quantity?: Decimal;
  readonly unit?: string;
  /** Dose, rate, times: how a drug or fluid is to be given. */
  readonly instructions?: string;
  /** For when it is ordered. */
  readonly plannedAt?: LocalMinute;
}
