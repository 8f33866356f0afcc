import type { SourceKey } from "../../store/source-key.ts";
import type { LocalMinute } from "../../time/local-minute.ts";
import type { Coding } from "../coding.ts";
import type { EntryBase } from "../entry-base.ts";

/** One index of a laboratory result, as the laboratory reported it. */
export interface LaboratoryValue {
  readonly name: string;
  /** @official MA_CHI_SO */
  readonly coding?: Coding;
  readonly value: string;
  readonly unit?: string;
  readonly reference?: string;
  readonly flag?: "low" | "high" | "abnormal" | "critical";
}

/** Who stands behind a result, by licence number. */
export interface ResultStaff {
  readonly performedBy?: string;
  readonly readBy?: string;
  readonly approvedBy?: string;
}

/** A result of the laboratory. A corrected result is a new entry with `corrects`; both are kept. */
export interface LaboratoryResultEntry extends EntryBase, ResultStaff {
  readonly kind: "laboratory-result";
  readonly order?: SourceKey;
  readonly discipline:
    | "haematology"
    | "biochemistry"
    | "urine-stool-fluid"
    | "microbiology"
    | "coagulation"
    | "marrow"
    | "histopathology"
    | "other";
  /** Name of the test or panel. */
  readonly name: string;
  /** @official MA_DICH_VU */
  readonly coding?: Coding;
  readonly specimen?: {
    readonly type: string;
    readonly takenAt?: LocalMinute;
    readonly receivedAt?: LocalMinute;
  };
  readonly values: readonly LaboratoryValue[];
  readonly description?: string;
  readonly conclusion?: string;
  /** @official MA_MAY */
  readonly machine?: string;
  /** @official DU_PHONG */
  readonly reserve?: string;
}
