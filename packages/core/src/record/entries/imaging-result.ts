import type { DigestText } from "../../digest/digest-text.ts";
import type { Decimal } from "../../numbers/decimal.ts";
import type { SourceKey } from "../../store/source-key.ts";
import type { Coding } from "../coding.ts";
import type { EntryBase } from "../entry-base.ts";
import type { ResultStaff } from "./laboratory-result.ts";

/** A result of imaging or of a functional test. The images stay where they are, known by UID and digest. */
export interface ImagingResultEntry extends EntryBase, ResultStaff {
  readonly kind: "imaging-result";
  readonly order?: SourceKey;
  readonly modality:
    | "x-ray"
    | "ct"
    | "mri"
    | "ultrasound"
    | "ecg"
    | "eeg"
    | "endoscopy"
    | "spirometry"
    | "other";
  readonly name: string;
  /** @official MA_DICH_VU */
  readonly coding?: Coding;
  readonly description: string;
  readonly conclusion: string;
  readonly advice?: string;
  /** DICOM Study Instance UID. */
  readonly studyUid?: string;
  /** Where the viewer finds the study. */
  readonly link?: string;
  readonly digest?: DigestText;
  /** Films or pictures that belong to the paper. */
  readonly films?: Decimal;
  /** @official MA_MAY */
  readonly machine?: string;
  /** @official DU_PHONG */
  readonly reserve?: string;
}
