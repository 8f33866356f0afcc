import type { Bilingual, Issue } from "../../faults/issue.ts";
import type { JsonPath } from "../../faults/json-path.ts";
import { dataClasses } from "../data-class/data-class.ts";
import { breachDutyRules } from "./breach-duty-rules.ts";

const duties = [...new Set(breachDutyRules.map(({ duty }) => duty))].join(", ");
const classes = Object.keys(dataClasses).join(", ");

interface Finding {
  readonly severity: Issue["severity"];
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
  readonly rule?: string;
  readonly source?: string;
}

const findings = {
  missing: {
    severity: "error",
    text: { vi: "Chưa ghi mục này.", en: "This is empty." },
    nextStep: { vi: "Điền mục này.", en: "Fill it in." },
  },
  not_described: {
    severity: "warning",
    text: {
      vi: "Chưa ghi mục này; thông báo sẽ để trống.",
      en: "This is not said yet; the notice will leave it open.",
    },
    nextStep: {
      vi: "Bổ sung khi biết; không chờ đủ mọi mục mà để quá hạn.",
      en: "Add it when it is known; do not let the time run out over it.",
    },
  },
  time_wrong: {
    severity: "error",
    text: { vi: "Thời điểm thiếu hoặc sai.", en: "The time is missing or wrong." },
    nextStep: {
      vi: 'Ghi dạng "2026-07-08T09:00:00.000+07:00"; sự cố xảy ra trước khi phát hiện, việc xử lý sau khi phát hiện.',
      en: 'Write "2026-07-08T09:00:00.000+07:00"; it happened before it was noticed, and was acted on after.',
    },
  },
  time_future: {
    severity: "error",
    text: {
      vi: "Thời điểm ở tương lai; việc ghi vào lúc đó chưa được tính là đã làm.",
      en: "The time lies in the future; nothing that is said of it counts as done.",
    },
    nextStep: {
      vi: "Sửa thời điểm, hoặc xem đồng hồ của máy (now).",
      en: "Correct the time, or look at the clock of the machine (now).",
    },
  },
  nothing_concerned: {
    severity: "error",
    text: {
      vi: "Sự cố chưa nêu liên quan đến an ninh mạng hay dữ liệu cá nhân.",
      en: "It is not said whether the incident concerns the network or personal data.",
    },
    nextStep: { vi: "Ghi cyber, personalData, hoặc cả hai.", en: "Write cyber, personalData, or both." },
  },
  part_wrong: {
    severity: "error",
    text: {
      vi: "Phần này của sự cố không đúng dạng.",
      en: "This part of the incident is not of the right form.",
    },
    nextStep: {
      vi: "cyber: { serious, nationalSecurity }; personalData: { role, biometric, dataClasses, patients }.",
      en: "cyber: { serious, nationalSecurity }; personalData: { role, biometric, dataClasses, patients }.",
    },
  },
  duty_unknown: {
    severity: "error",
    text: { vi: "Không có nghĩa vụ này.", en: "There is no such duty." },
    nextStep: {
      vi: `Dùng tên trong breachDutyRules: ${duties}.`,
      en: `Use a name of breachDutyRules: ${duties}.`,
    },
  },
  class_unknown: {
    severity: "error",
    text: { vi: "Không có lớp dữ liệu này.", en: "There is no such class of data." },
    nextStep: { vi: `Dùng tên trong dataClasses: ${classes}.`, en: `Use a name of dataClasses: ${classes}.` },
  },
  biometric_contradicted: {
    severity: "error",
    text: {
      vi: "Ghi là không có dữ liệu sinh trắc học, mà dataClasses nêu biometric.",
      en: "It is said that no biometric data are concerned, and dataClasses names biometric.",
    },
    nextStep: {
      vi: "Ghi biometric: true, hoặc bỏ biometric khỏi dataClasses khi đã chắc chắn.",
      en: "Write biometric: true, or take biometric out of dataClasses when that is certain.",
    },
    rule: "PDP-11",
    source: "NĐ 356/2025/NĐ-CP Đ29",
  },
  biometric_unnamed: {
    severity: "warning",
    text: {
      vi: "Ghi là có dữ liệu sinh trắc học, mà dataClasses không nêu biometric; thông báo sẽ thiếu.",
      en: "Biometric data are said to be concerned, and dataClasses does not name them; the notice will not either.",
    },
    nextStep: { vi: "Thêm biometric vào dataClasses.", en: "Add biometric to dataClasses." },
    rule: "PDP-11",
    source: "NĐ 356/2025/NĐ-CP Đ29",
  },
  patients_unknown: {
    severity: "warning",
    text: {
      vi: "Chưa nêu người bệnh nào và cũng chưa nêu số lượng; thông báo sẽ ghi 0 người.",
      en: "No patient is named and no number of them; the notice will say 0.",
    },
    nextStep: {
      vi: "Ghi khóa của từng người vào patients, hoặc ước số người vào patientCount.",
      en: "Write the keys into patients, or how many there may be into patientCount.",
    },
  },
  no_key: {
    severity: "error",
    text: {
      vi: "Danh sách người bệnh chỉ được ghi khóa, không ghi họ tên hay nội dung khác.",
      en: "The list of patients holds keys only, no names and nothing else.",
    },
    nextStep: {
      vi: "Ghi khóa của người bệnh trong hệ thống.",
      en: "Write the key of the patient in the system.",
    },
    rule: "PDP-11",
    source: "NĐ 356/2025/NĐ-CP Đ29",
  },
  perhaps_number: {
    severity: "warning",
    text: {
      vi: "Mục này giống số giấy tờ hoặc số điện thoại hơn là khóa của người bệnh.",
      en: "This looks like the number of a paper or a telephone rather than the key of a patient.",
    },
    nextStep: {
      vi: "Không ghi số định danh, thẻ BHYT, điện thoại vào danh sách.",
      en: "Write no personal ID, insurance card or telephone number into the list.",
    },
    rule: "PDP-11",
    source: "NĐ 356/2025/NĐ-CP Đ29",
  },
  count_wrong: {
    severity: "error",
    text: {
      vi: "Số người bệnh phải là số nguyên và không ít hơn danh sách.",
      en: "The number of patients must be a whole number, and not below the length of the list.",
    },
    nextStep: { vi: "Sửa patientCount.", en: "Correct patientCount." },
  },
  form_open: {
    severity: "information",
    text: {
      vi: "Nội dung từng mục của Mẫu 08 chưa có trong thư viện: thông báo này không phải Mẫu 08.",
      en: "The fields of form 08 are not in our library: this notice is not form 08.",
    },
    nextStep: {
      vi: "Đối chiếu với Mẫu 08 của NĐ 356/2025/NĐ-CP trước khi gửi.",
      en: "Compare it with form 08 of NĐ 356/2025/NĐ-CP before it is sent.",
    },
    rule: "PDP-10",
    source: "NĐ 356/2025/NĐ-CP Đ28",
  },
} as const satisfies Readonly<Record<string, Finding>>;

/** A finding about an incident; it names the place and never its content. */
export function breachIssue(kind: keyof typeof findings, path: JsonPath): Issue {
  const finding: Finding = findings[kind];
  return { ...finding, code: `core.breach.${kind}`, path };
}
