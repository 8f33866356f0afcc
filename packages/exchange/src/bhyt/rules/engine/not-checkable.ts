import type { Bilingual } from "@benhan/core/faults";

/** Why no program can decide a rule from the tables and the lists that a host may load. */
export interface NotCheckable {
  readonly rule: string;
  readonly reason: Bilingual;
}

/**
 * Rules of level error or warning that are not checked. The page of rules shows them with their reason; nothing of this
 * is part of a bundle.
 */
export const notCheckable: readonly NotCheckable[] = [
  {
    rule: "X1-033",
    reason: {
      vi: "Bảng không cho biết chiều cao có được dùng để chẩn đoán hay không, và chưa có quy định cách ghi trong DU_PHONG.",
      en: "The tables do not say whether height was used for a diagnosis, and no text says how DU_PHONG carries it.",
    },
  },
  {
    rule: "X0-002",
    reason: {
      vi: "Check-in thừa (cấp cứu, chỉ nhận mẫu bệnh phẩm) không phải là lỗi của dữ liệu: không có gì để sửa.",
      en: "A check-in that was not needed (emergency, specimens only) is no fault in the data: there is nothing to mend.",
    },
  },
];

/** Rules that ask nothing of their own: they are proved by others. */
export const provedByOthers: Readonly<Record<string, readonly string[]>> = {
  "X3-042": ["CODE-NOT-IN-FORCE"],
  "X5-002": ["REQUIRED"],
  "X7-010": ["FMT-012"],
  "X13-004": ["FMT-015"],
  "X13-005": ["REQUIRED"],
  "SUM-013": ["SUM-001", "SUM-003", "SUM-004", "SUM-005", "SUM-006", "SUM-007"],
  "TAB-003": ["X4-001", "X5-001", "X7-001", "X8-001", "X13-001", "X14-001", "X15-001"],
};
