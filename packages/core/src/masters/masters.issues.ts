import type { Bilingual, Issue, Severity } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";

interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
}

const findings = {
  period_backwards: {
    code: "core.masters.period_backwards",
    severity: "error",
    text: { vi: "Ngày hết hiệu lực trước ngày bắt đầu hiệu lực.", en: "The row ends before it begins." },
    nextStep: {
      vi: "Sửa from và to; to là ngày cuối còn hiệu lực.",
      en: "Mend from and to; to is the last day.",
    },
  },
  period_overlap: {
    code: "core.masters.period_overlap",
    severity: "error",
    text: {
      vi: "Hai dòng cùng mã có thời gian hiệu lực chồng nhau.",
      en: "Two rows of the same code hold at the same time.",
    },
    nextStep: {
      vi: "Kết thúc dòng cũ (to) vào ngày trước khi dòng mới bắt đầu (from).",
      en: "End the older row (to) on the day before the newer one begins (from).",
    },
  },
  reference_unknown: {
    code: "core.masters.reference_unknown",
    severity: "error",
    text: { vi: "Mã khoa này không có trong danh mục khoa.", en: "This department is not in the catalogue." },
    nextStep: { vi: "Thêm khoa vào danh mục hoặc sửa mã khoa.", en: "Add the department or mend its code." },
  },
  reference_not_valid: {
    code: "core.masters.reference_not_valid",
    severity: "warning",
    text: {
      vi: "Khoa này không còn hoặc chưa có hiệu lực vào ngày nào của dòng.",
      en: "This department holds on no day of the row.",
    },
    nextStep: {
      vi: "Đối chiếu thời gian hiệu lực của khoa và của dòng này.",
      en: "Compare the validity of the department with that of this row.",
    },
  },
  facility_differs: {
    code: "core.masters.facility_differs",
    severity: "error",
    text: {
      vi: "Bệnh án và danh mục thuộc hai cơ sở khác nhau.",
      en: "The record and the catalogues belong to different facilities.",
    },
    nextStep: { vi: "Mở danh mục của đúng cơ sở.", en: "Open the catalogues of the right facility." },
  },
  facility_code_differs: {
    code: "core.masters.facility_code_differs",
    severity: "error",
    text: {
      vi: "Mã cơ sở KCB của bệnh án không có trong profiles của danh mục.",
      en: "No profile of the catalogues has the facility code of the record.",
    },
    nextStep: {
      vi: "Mở danh mục của đúng cơ sở; mã cũ trước khi sáp nhập, đổi mã thì thêm vào profiles dòng có mã đó và to là ngày cuối còn dùng.",
      en: "Open the catalogues of the right facility; for a code from before a merger add a row to profiles that has it, with the last day of its use as to.",
    },
  },
  practitioner_unknown: {
    code: "core.masters.practitioner_unknown",
    severity: "warning",
    text: {
      vi: "Số giấy phép hành nghề này không có trong danh mục người hành nghề của cơ sở.",
      en: "This licence is not in the facility's catalogue of practitioners.",
    },
    nextStep: {
      vi: "Kiểm tra số giấy phép, hoặc đăng ký người hành nghề vào danh mục.",
      en: "Check the number, or register the practitioner in the catalogue.",
    },
  },
  practitioner_not_valid: {
    code: "core.masters.practitioner_not_valid",
    severity: "warning",
    text: {
      vi: "Giấy phép hành nghề này không có hiệu lực tại cơ sở vào ngày ghi nhận.",
      en: "This licence was not valid at the facility on that day.",
    },
    nextStep: {
      vi: "Đối chiếu thời gian đăng ký hành nghề với thời điểm của mục ghi.",
      en: "Compare the period of the registration with the moment of the entry.",
    },
  },
  department_unknown: {
    code: "core.masters.department_unknown",
    severity: "warning",
    text: { vi: "Mã khoa này không có trong danh mục khoa.", en: "This department is not in the catalogue." },
    nextStep: {
      vi: "Kiểm tra mã khoa hoặc thêm khoa vào danh mục.",
      en: "Check the code or add the department.",
    },
  },
  department_not_valid: {
    code: "core.masters.department_not_valid",
    severity: "warning",
    text: { vi: "Khoa này không hoạt động vào ngày đó.", en: "This department was not open on that day." },
    nextStep: {
      vi: "Đối chiếu thời gian hoạt động của khoa với thời điểm ghi nhận.",
      en: "Compare the validity of the department with the moment.",
    },
  },
  bed_unknown: {
    code: "core.masters.bed_unknown",
    severity: "warning",
    text: {
      vi: "Mã giường này không có trong danh mục giường của khoa.",
      en: "This bed is not in the department's catalogue.",
    },
    nextStep: {
      vi: "Kiểm tra mã giường hoặc thêm giường vào danh mục.",
      en: "Check the code or add the bed.",
    },
  },
  bed_not_valid: {
    code: "core.masters.bed_not_valid",
    severity: "warning",
    text: { vi: "Giường này không được sử dụng vào ngày đó.", en: "This bed was not in use on that day." },
    nextStep: {
      vi: "Đối chiếu thời gian hiệu lực của giường với thời điểm ghi nhận.",
      en: "Compare the validity of the bed with the moment.",
    },
  },
  machine_unknown: {
    code: "core.masters.machine_unknown",
    severity: "warning",
    text: { vi: "Mã máy này không có trong danh mục máy.", en: "This machine is not in the catalogue." },
    nextStep: { vi: "Kiểm tra mã máy hoặc thêm máy vào danh mục.", en: "Check the code or add the machine." },
  },
  machine_not_valid: {
    code: "core.masters.machine_not_valid",
    severity: "warning",
    text: { vi: "Máy này không được sử dụng vào ngày đó.", en: "This machine was not in use on that day." },
    nextStep: {
      vi: "Đối chiếu thời gian hiệu lực của máy với thời điểm ghi nhận.",
      en: "Compare the validity of the machine with the moment.",
    },
  },
} as const satisfies Readonly<Record<string, Finding>>;

/** What may be found in or by the catalogues. */
export type MastersFinding = keyof typeof findings;

/** A finding in or by the catalogues, at its place. */
export function mastersIssue(what: MastersFinding, path: JsonPath, official: string): Issue {
  return { ...findings[what], path, ...(official !== "" && { official }) };
}
