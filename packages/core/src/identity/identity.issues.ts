import type { Bilingual, Issue, Severity } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";

interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
}

const findings = {
  reason_missing: {
    code: "core.identity.reason_missing",
    severity: "error",
    text: {
      vi: "Quyết định gộp hoặc tách người bệnh chưa ghi lý do.",
      en: "The decision to merge or to separate patients gives no reason.",
    },
    nextStep: {
      vi: "Ghi rõ căn cứ đã đối chiếu (giấy tờ, người nhà, tra cứu).",
      en: "Say what was compared: papers, relatives, a look-up.",
    },
  },
  same_patient: {
    code: "core.identity.same_patient",
    severity: "error",
    text: {
      vi: "Hai bên của quyết định gộp là cùng một mã người bệnh.",
      en: "Both sides of the merge are the same patient number.",
    },
    nextStep: {
      vi: "Chọn hai mã người bệnh khác nhau.",
      en: "Choose two different patient numbers.",
    },
  },
  number_missing: {
    code: "core.identity.number_missing",
    severity: "error",
    text: {
      vi: "Người bệnh chưa có mã người bệnh tại cơ sở và cũng chưa có số tạm.",
      en: "The patient has neither a number of the facility nor a temporary one.",
    },
    nextStep: {
      vi: "Cấp mã người bệnh (facility) hoặc số tạm (temporary).",
      en: "Give a number of system facility or temporary.",
    },
  },
  facility_number_missing: {
    code: "core.identity.facility_number_missing",
    severity: "error",
    text: {
      vi: "Người bệnh đã rõ nhân thân nhưng chưa có mã người bệnh tại cơ sở; số tạm không dùng tiếp được.",
      en: "The patient is known but has no number of the facility; the temporary one cannot be kept.",
    },
    nextStep: {
      vi: "Cấp mã người bệnh và truyền trong identifiers với system: facility.",
      en: "Give a patient number and pass it in identifiers with system: facility.",
    },
  },
  name_missing: {
    code: "core.identity.name_missing",
    severity: "error",
    text: { vi: "Chưa có họ tên của người bệnh đã rõ nhân thân.", en: "A known patient has no name." },
    nextStep: { vi: "Ghi họ tên theo giấy tờ.", en: "Write the name as the papers have it." },
  },
  birth_invalid: {
    code: "core.identity.birth_invalid",
    severity: "error",
    text: {
      vi: "Ngày sinh không phải năm, tháng, ngày hoặc phút có thật.",
      en: "The birth is no year, month, day or minute that exists.",
    },
    nextStep: {
      vi: "Ghi 1990, 1990-05, 1990-05-17, hoặc 2026-07-02T08:10 cho trẻ sơ sinh.",
      en: "Write 1990, 1990-05, 1990-05-17, or 2026-07-02T08:10 for a newborn.",
    },
  },
  day_invalid: {
    code: "core.identity.day_invalid",
    severity: "error",
    text: { vi: "Ngày ghi nhận không phải ngày có thật.", en: "The day of recording does not exist." },
    nextStep: { vi: "Ghi dạng 2026-07-02.", en: "Write it as 2026-07-02." },
  },
  already_known: {
    code: "core.identity.already_known",
    severity: "error",
    text: { vi: "Người bệnh đã rõ nhân thân từ trước.", en: "The patient is known already." },
    nextStep: {
      vi: "Ghi số giấy tờ mới bằng recordIdentifier.",
      en: "Record a new number with recordIdentifier.",
    },
  },
  identifier_unknown: {
    code: "core.identity.identifier_unknown",
    severity: "error",
    text: { vi: "Người bệnh không có số này.", en: "The patient has no such number." },
    nextStep: {
      vi: "Chọn một số trong danh sách identifiers của người bệnh.",
      en: "Choose one of the patient's identifiers.",
    },
  },
  personal_id_differs: {
    code: "core.identity.personal_id_differs",
    severity: "warning",
    text: {
      vi: "Hai người bệnh có số định danh cá nhân đang dùng khác nhau.",
      en: "The two patients have different personal IDs that are in use.",
    },
    nextStep: {
      vi: "Kiểm tra căn cước: số có thể đã được cấp lại, hoặc đây là hai người.",
      en: "Look at the cards: the number may have been issued again, or these are two people.",
    },
  },
  gender_differs: {
    code: "core.identity.gender_differs",
    severity: "warning",
    text: { vi: "Giới tính của hai người bệnh khác nhau.", en: "The two patients differ in sex." },
    nextStep: { vi: "Đối chiếu giấy tờ trước khi gộp.", en: "Compare the papers before the merge." },
  },
  birth_differs: {
    code: "core.identity.birth_differs",
    severity: "warning",
    text: { vi: "Ngày sinh của hai người bệnh khác nhau.", en: "The two patients differ in their birth." },
    nextStep: { vi: "Đối chiếu giấy tờ trước khi gộp.", en: "Compare the papers before the merge." },
  },
  recorded_since: {
    code: "core.identity.recorded_since",
    severity: "warning",
    text: {
      vi: "Sau khi gộp đã ghi thêm hoặc sửa thông tin; phần này chưa thuộc về người bệnh nào.",
      en: "Something was recorded after the merge; it belongs to neither patient yet.",
    },
    nextStep: {
      vi: "Xem danh sách since và ghi từng số cho đúng người bệnh.",
      en: "See since and record each number with the right patient.",
    },
  },
} as const satisfies Readonly<Record<string, Finding>>;

/** A finding about who a patient is. */
export function identityIssue(what: keyof typeof findings, path: JsonPath, official?: string): Issue {
  return { ...findings[what], path, ...(official !== undefined && { official }) };
}
