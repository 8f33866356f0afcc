import type { CheckupFindingKind } from "./checkup-finding.ts";

const askAgain = {
  vi: "Yêu cầu nơi gửi xuất lại tệp theo mẫu của QĐ 2062.",
  en: "Ask the sender for the file again, in the form of QĐ 2062.",
};
const source = "QĐ 2062/QĐ-BYT (2026), phụ lục 02 mục 6";

/** What is found in the form of a file. */
export const decodeFindings = {
  refused: {
    code: "exchange.ksk.file_refused",
    severity: "error",
    source: "BenhAn",
    text: {
      vi: "Không đọc được tệp: lý do {reason}, dòng {line}, cột {column}.",
      en: "The file cannot be read: reason {reason}, line {line}, column {column}.",
    },
    nextStep: askAgain,
  },
  root: {
    code: "exchange.ksk.wrong_root",
    severity: "error",
    source,
    text: { vi: "Gốc của tệp không phải KHAMSUCKHOE.", en: "The root of the file is not KHAMSUCKHOE." },
    nextStep: askAgain,
  },
  records: {
    code: "exchange.ksk.one_record_expected",
    severity: "error",
    source,
    text: {
      vi: "Tệp phải có đúng một HOSO; SDK chưa đọc tệp có nhiều hồ sơ.",
      en: "The file must hold exactly one HOSO; files of several are not read.",
    },
    nextStep: { vi: "Tách mỗi lần khám thành một tệp.", en: "Make one file of each examination." },
  },
  declaration: {
    code: "exchange.ksk.declaration_inside",
    severity: "warning",
    source,
    text: {
      vi: "Trong NOIDUNGFILE có khai báo XML; theo chuẩn XML là sai, đã bỏ qua.",
      en: "NOIDUNGFILE holds an XML declaration, which XML does not allow; it was skipped.",
    },
    nextStep: askAgain,
  },
  file: {
    code: "exchange.ksk.unknown_file",
    severity: "error",
    source,
    text: {
      vi: "{at} không có trong mẫu, hoặc không chứa đúng một phần tử của nó.",
      en: "{at} is not of the format, or does not hold its one element.",
    },
    nextStep: askAgain,
  },
  twice: {
    code: "exchange.ksk.stands_twice",
    severity: "error",
    source,
    text: { vi: "{at} có hai lần; đã lấy lần đầu.", en: "{at} stands twice; the first was taken." },
    nextStep: askAgain,
  },
  stray: {
    code: "exchange.ksk.stray_text",
    severity: "warning",
    source,
    text: {
      vi: "{at} có chữ nằm giữa các thẻ con; phần chữ đó bị bỏ qua.",
      en: "{at} has text between its elements; that text was skipped.",
    },
    nextStep: askAgain,
  },
  nested: {
    code: "exchange.ksk.nested_element",
    severity: "error",
    source,
    text: { vi: "{at} phải là chữ, không chứa thẻ con.", en: "{at} must be text, without elements." },
    nextStep: askAgain,
  },
  form: {
    code: "exchange.ksk.form_not_told",
    severity: "error",
    source,
    text: {
      vi: "Không biết mẫu theo tuổi: NGAY_SINH hoặc NGAY_VAO không đọc được, và TYPE không có.",
      en: "The age form cannot be told: NGAY_SINH or NGAY_VAO cannot be read, and there is no TYPE.",
    },
    nextStep: askAgain,
  },
  retired: {
    code: "exchange.ksk.field_of_qd1551",
    severity: "error",
    text: {
      vi: "{at} là tên của QĐ 1551: tệp thuộc phiên bản cũ, không đọc được theo QĐ 2062.",
      en: "{at} is a name of QĐ 1551: the file is of that edition, which is not read.",
    },
    nextStep: askAgain,
  },
  foreign: {
    code: "exchange.ksk.skipped_field",
    severity: "warning",
    text: {
      vi: "{at} không thuộc mẫu theo tuổi của người được khám; đã bỏ qua.",
      en: "{at} is not of the form for the person's age; it was skipped.",
    },
    nextStep: askAgain,
  },
} as const satisfies Readonly<Record<string, CheckupFindingKind>>;
