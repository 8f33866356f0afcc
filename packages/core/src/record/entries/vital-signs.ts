import type { Decimal } from "../../numbers/decimal.ts";
import type { EntryBase } from "../entry-base.ts";

/** Dấu hiệu sinh tồn of one moment. At least one value. */
export interface VitalSignsEntry extends EntryBase {
  readonly kind: "vital-signs";
  /** Beats a minute. */
  readonly pulse?: Decimal;
  /** Degrees Celsius. */
  readonly temperature?: Decimal;
  /** mmHg. */
  readonly systolic?: Decimal;
  /** mmHg. */
  readonly diastolic?: Decimal;
  /** Breaths a minute. */
  readonly respiration?: Decimal;
  /** Percent. */
  readonly spo2?: Decimal;
  /** Kilograms. */
  readonly weightKg?: Decimal;
  /** Centimetres. */
  readonly heightCm?: Decimal;
  /** 0 to 10. */
  readonly pain?: Decimal;
  /** Glasgow scale, 3 to 15. */
  readonly glasgow?: Decimal;
  /** Foetal heart, beats a minute. */
  readonly foetalHeart?: Decimal;
}
