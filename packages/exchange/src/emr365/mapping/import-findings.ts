import { contentFindings } from "../check/content-findings.ts";
import type { FindingKind } from "../emr365-finding.ts";

/** What an import finds beside what the check does. */
export const importFindings = {
  tooManyRows: {
    code: "exchange.emr365.too_many_rows",
    severity: "error",
    level: 1,
    basis: "own",
    text: {
      vi: "Tài liệu có quá nhiều dòng so với một đợt điều trị nên không nhập.",
      en: "The document has too many rows for one stay and is not imported.",
    },
    nextStep: {
      vi: "Kiểm tra nguồn gốc tệp: mỗi tệp chỉ chứa một đợt điều trị, mỗi dòng chỉ ghi một lần.",
      en: "See where the file comes from: a file holds one stay, and each row once.",
    },
  },
  noArrival: {
    code: "exchange.emr365.no_arrival",
    severity: "error",
    level: 2,
    basis: "own",
    text: {
      vi: "{at}: tệp không cho biết người bệnh đến lúc nào, nên không lập được bệnh án.",
      en: "{at}: the file does not tell when the patient came, so that no record can be made.",
    },
    nextStep: {
      vi: "Yêu cầu nơi gửi điền denkhambenhluc hoặc thoigianvaovien.",
      en: "Ask the sender to fill denkhambenhluc or thoigianvaovien.",
    },
  },
  richTextUncertain: {
    ...contentFindings.richText,
    code: "exchange.emr365.rich_text_uncertain",
    severity: "warning",
    text: {
      vi: "{at} chứa RTF không đổi được chắc chắn ra chữ (hình, bảng mã lạ hoặc tệp hỏng).",
      en: "{at} holds RTF that cannot be turned into text with certainty (pictures, another code page, damage).",
    },
    nextStep: {
      vi: "Đọc lại nội dung này ở phần mềm nguồn rồi sửa trong bệnh án.",
      en: "Read this passage in the source system and mend it in the record.",
    },
  },
  unreadable: {
    code: "exchange.emr365.unreadable_item",
    severity: "warning",
    level: 2,
    basis: "own",
    text: {
      vi: "{at} không đọc được thành giá trị của bệnh án; nội dung được giữ bên cạnh.",
      en: "{at} cannot be read as a value of the record; its content is kept beside it.",
    },
    nextStep: {
      vi: "Đối chiếu với tệp và điền vào bệnh án nếu cần.",
      en: "Compare with the file and enter it in the record where it matters.",
    },
  },
  notInRecord: {
    code: "exchange.emr365.not_in_record",
    severity: "warning",
    level: 1,
    basis: "own",
    text: {
      vi: "{at} có nội dung không vào được bệnh án; nội dung chỉ còn trong tệp và trong extras.",
      en: "{at} has content that the record does not take; it is in the file and in `extras` only.",
    },
    nextStep: {
      vi: "Đọc mục này trong tệp gốc và nhập tay phần cần cho điều trị.",
      en: "Read it in the file and enter by hand what the treatment needs.",
    },
  },
  keptBeside: {
    code: "exchange.emr365.kept_beside",
    severity: "information",
    level: 1,
    basis: "own",
    text: {
      vi: "{at} không có chỗ trong bệnh án; được giữ bên cạnh để xuất lại.",
      en: "{at} has no place in the record; it is kept beside it for the next export.",
    },
    nextStep: {
      vi: "Lưu extras cùng bệnh án và đưa vào khi xuất lại.",
      en: "Keep `extras` with the record and pass them on when exporting again.",
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
