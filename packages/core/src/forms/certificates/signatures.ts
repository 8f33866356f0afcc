import type { FormSignature } from "../form-template.ts";

/** The doctor who examined or treated. */
export function doctor(field: string, vi = "Bác sĩ", en = "Doctor"): FormSignature {
  return { role: "treating-doctor", label: { vi, en }, required: true, field };
}

/** Who signs for the facility. */
export function head(field: string, vi = "Đại diện đơn vị", en = "For the facility"): FormSignature {
  return { role: "head-of-facility", label: { vi, en }, required: true, field };
}

/** Stamp of the facility, on electronic papers its digital signature. @legal Luật GDĐT 20/2023/QH15 Đ23 k3 */
export const seal: FormSignature = {
  role: "facility-seal",
  label: { vi: "Dấu hoặc chữ ký số của cơ sở", en: "Stamp or digital signature of the facility" },
  required: true,
};
