import type { Bilingual } from "@benhan/core/faults";
import type { FormSignature } from "@benhan/core/forms";

/** In which role somebody signs or confirms: those that the forms of the core ask for. */
export type SignerRole = FormSignature["role"];

/** The roles as the annex names them. */
export const roleLabels: Readonly<Record<SignerRole, Bilingual>> = {
  "treating-doctor": { vi: "Bác sĩ điều trị", en: "Treating doctor" },
  "examining-doctor": { vi: "Bác sĩ làm bệnh án", en: "Examining doctor" },
  "head-of-department": { vi: "Trưởng khoa", en: "Head of department" },
  "head-of-facility": { vi: "Người đứng đầu cơ sở", en: "Head of the facility" },
  "patient-or-representative": { vi: "Người bệnh hoặc người đại diện", en: "Patient or representative" },
  nurse: { vi: "Điều dưỡng", en: "Nurse" },
  performer: { vi: "Người thực hiện", en: "Performer" },
  reader: { vi: "Người đọc kết quả", en: "Reader of the result" },
  chair: { vi: "Chủ tọa", en: "Chair" },
  secretary: { vi: "Thư ký", en: "Secretary" },
  giver: { vi: "Người giao", en: "Giver" },
  receiver: { vi: "Người nhận", en: "Receiver" },
  midwife: { vi: "Người đỡ đẻ", en: "Midwife" },
  relative: { vi: "Người thân thích", en: "Relative" },
  "facility-seal": { vi: "Chữ ký số của cơ sở", en: "Digital signature of the facility" },
  "signer-of-the-form": { vi: "Người ký theo mẫu", en: "Signer named by the form" },
};

/** All roles. */
export const signerRoles = Object.keys(roleLabels) as readonly SignerRole[];

/** The roles of people. */
export const personRoles: readonly SignerRole[] = signerRoles.filter((role) => role !== "facility-seal");
