import type { LocalMinute } from "../time/local-minute.ts";

/** A result of the laboratory, of imaging or of a functional test. One row of XML4. */
export interface DiagnosticResult {
  /** Service to which it belongs. @official MA_DICH_VU */
  readonly serviceCode: string;
  /** @official MA_CHI_SO */
  readonly code?: string;
  /** @official TEN_CHI_SO */
  readonly name?: string;
  /** As the laboratory reported it; units are kept as reported. @official GIA_TRI */
  readonly value?: string;
  /** @official DON_VI_DO */
  readonly unit?: string;
  /** What was seen. @official MO_TA */
  readonly description?: string;
  /** @official KET_LUAN */
  readonly conclusion?: string;
  /** @official NGAY_KQ */
  readonly resultAt?: LocalMinute;
  /** Licence number of the reader. @official MA_BS_DOC_KQ */
  readonly readBy?: string;
  /** @official DU_PHONG */
  readonly reserve?: string;
}

/** What was seen and done at one moment of the treatment. One row of XML5. */
export interface CourseNote {
  /** @official THOI_DIEM_DBLS */
  readonly at: LocalMinute;
  /** @official DIEN_BIEN_LS */
  readonly text: string;
  /** @official GIAI_DOAN_BENH */
  readonly stage?: string;
  /** @official HOI_CHAN */
  readonly consultation?: string;
  /** @official PHAU_THUAT */
  readonly surgery?: string;
  /** Licence numbers, the main author first. @official NGUOI_THUC_HIEN */
  readonly authors: readonly string[];
  /** @official DU_PHONG */
  readonly reserve?: string;
}
