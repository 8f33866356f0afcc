import type { Bilingual } from "../faults/issue.ts";

/** What one check says to a person. The name of the field goes in front; `{slots}` are filled from the schema. */
export interface ShapeFinding {
  readonly code: string;
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
}

/** What the checks of a schema say, by the name of the check. */
export const shapeFindings = {
  // Where two share a code, the plain one stands last: the reference of findings shows the last.
  missing_choice: {
    code: "core.record.missing",
    text: { vi: "chưa có giá trị", en: "is missing" },
    nextStep: {
      vi: "Bổ sung trường này ở phần mềm HIS. Giá trị được phép: {allowed}.",
      en: "Fill in this field in the hospital system. Allowed values: {allowed}.",
    },
  },
  missing: {
    code: "core.record.missing",
    text: { vi: "chưa có giá trị", en: "is missing" },
    nextStep: { vi: "Bổ sung trường này ở phần mềm HIS.", en: "Fill in this field in the hospital system." },
  },
  number_not_text: {
    code: "core.record.number_not_text",
    text: {
      vi: "đang là số; mọi số phải ghi dạng chuỗi",
      en: "is a number; numbers must be written as text",
    },
    nextStep: {
      vi: 'Ghi số trong dấu nháy, ví dụ "1500.00", để không mất chữ số nào.',
      en: 'Write the number in quotes, such as "1500.00", so that no digit is lost.',
    },
  },
  null_required: {
    code: "core.record.null_value",
    text: { vi: "bắt buộc nhưng đang là null", en: "is required but null" },
    nextStep: {
      vi: "Bổ sung trường này ở phần mềm HIS; không ghi null.",
      en: "Fill in this field in the hospital system; do not write null.",
    },
  },
  null_value: {
    code: "core.record.null_value",
    text: { vi: "đang là null", en: "is null" },
    nextStep: {
      vi: "Bỏ hẳn trường khi không có giá trị; không ghi null.",
      en: "Leave the field out when there is no value; do not write null.",
    },
  },
  wrong_type: {
    code: "core.record.wrong_type",
    text: { vi: "phải là {expected}, hiện là {given}", en: "must be {expected} but is {given}" },
    nextStep: {
      vi: "Sửa chỗ xuất dữ liệu để trường này là {expected}.",
      en: "Mend the export so that this field is {expected}.",
    },
  },
  unknown_field: {
    code: "core.record.unknown_field",
    text: { vi: "không có trong mô hình", en: "is not part of the model" },
    nextStep: {
      vi: "Kiểm tra tên trường (phân biệt chữ hoa, chữ thường) hoặc bỏ trường này.",
      en: "Check the spelling of the field (capitals matter) or leave it out.",
    },
  },
  not_in_list: {
    code: "core.record.not_in_list",
    text: { vi: "không thuộc danh sách cho phép", en: "is not one of the allowed values" },
    nextStep: { vi: "Chọn một giá trị trong danh sách: {allowed}.", en: "Choose one of: {allowed}." },
  },
  text: {
    code: "core.record.text",
    text: { vi: "đang trống", en: "is empty" },
    nextStep: {
      vi: "Ghi nội dung, hoặc bỏ hẳn trường nếu không có.",
      en: "Write a text, or leave the field out.",
    },
  },
  decimal: {
    code: "core.record.decimal",
    text: { vi: "không phải số thập phân hợp lệ", en: "is not a decimal number" },
    nextStep: {
      vi: 'Dùng dấu chấm thập phân, không dấu nhóm nghìn: "1500.5".',
      en: 'Use a decimal dot and no grouping: "1500.5".',
    },
  },
  amount: {
    code: "core.record.amount",
    text: { vi: "phải là số thập phân không âm", en: "must be a decimal number, zero or more" },
    nextStep: {
      vi: 'Dùng dấu chấm thập phân, không dấu nhóm nghìn, không dấu âm: "1500.5".',
      en: 'Use a decimal dot, no grouping and no sign: "1500.5".',
    },
  },
  date: {
    code: "core.record.date",
    text: { vi: "không phải ngày có thật", en: "is not a date of the calendar" },
    nextStep: { vi: 'Ghi dạng "2026-07-02".', en: 'Write it as "2026-07-02".' },
  },
  minute: {
    code: "core.record.minute",
    text: { vi: "không phải thời điểm có thật", en: "is not a minute of the calendar" },
    nextStep: { vi: 'Ghi dạng "2026-07-02T08:10".', en: 'Write it as "2026-07-02T08:10".' },
  },
  instant: {
    code: "core.record.instant",
    text: { vi: "không phải thời điểm có múi giờ hợp lệ", en: "is not a moment with an offset" },
    nextStep: {
      vi: 'Ghi dạng "2026-07-02T08:10:05+07:00", lấy từ đồng hồ máy chủ.',
      en: 'Write it as "2026-07-02T08:10:05+07:00", taken from the clock of the server.',
    },
  },
  partial_date: {
    code: "core.record.partial_date",
    text: { vi: "không phải năm, tháng hoặc ngày có thật", en: "is not a year, a month or a date" },
    nextStep: {
      vi: 'Ghi "2019", "2019-05" hoặc "2019-05-17".',
      en: 'Write "2019", "2019-05" or "2019-05-17".',
    },
  },
  birth: {
    code: "core.record.birth",
    text: { vi: "không phải ngày sinh hợp lệ", en: "is not a date of birth" },
    nextStep: {
      vi: 'Ghi "1990", "1990-05", "1990-05-17" hoặc "2026-07-02T08:10" cho trẻ sơ sinh.',
      en: 'Write "1990", "1990-05", "1990-05-17", or "2026-07-02T08:10" for a newborn.',
    },
  },
  date_or_minute: {
    code: "core.record.date_or_minute",
    text: { vi: "không phải ngày hoặc thời điểm có thật", en: "is neither a date nor a minute" },
    nextStep: {
      vi: 'Ghi "2026-07-02" hoặc "2026-07-02T08:10".',
      en: 'Write "2026-07-02" or "2026-07-02T08:10".',
    },
  },
  one_facility_identifier: {
    code: "core.record.one_facility_identifier",
    text: {
      vi: 'phải có đúng một số loại "facility" (mã người bệnh tại cơ sở)',
      en: 'must hold exactly one of kind "facility"',
    },
    nextStep: {
      vi: 'Thêm { "kind": "facility", "value": mã người bệnh } vào identifiers.',
      en: 'Add { "kind": "facility", "value": the patient number } to identifiers.',
    },
  },
  wrong_shape: {
    code: "core.record.wrong_shape",
    text: { vi: "không đúng dạng hoặc độ dài quy định", en: "has not the prescribed form or length" },
    nextStep: { vi: "Ghi {form}.", en: "Write {form}." },
  },
} as const satisfies Readonly<Record<string, ShapeFinding>>;

/** The forms of fields that have no finding of their own, by the name that the schema gives them. */
export const prescribedForms: Readonly<Record<string, Bilingual>> = {
  month: { vi: '"01" đến "12"', en: '"01" to "12"' },
  year: { vi: '4 chữ số, ví dụ "2026"', en: '4 digits, such as "2026"' },
  facility_code: {
    vi: "5 ký tự: 2 chữ số và 3 chữ số hoặc chữ in hoa",
    en: "5 characters: 2 digits and 3 digits or capitals",
  },
  facility_id: {
    vi: '1 đến 64 ký tự gồm chữ không dấu, chữ số, ".", "_", "-"; không dùng mã CSKCB',
    en: '1 to 64 ASCII letters, digits, ".", "_" and "-"; do not use the official code',
  },
  whole_number: {
    vi: 'số nguyên không âm dạng chuỗi, ví dụ "52480"',
    en: 'a whole number, zero or more, as text, such as "52480"',
  },
  digest: {
    vi: '"sha-256:" và 64 chữ số hệ 16 viết thường',
    en: '"sha-256:" and 64 lower-case hexadecimal digits',
  },
  form_value: {
    vi: "chuỗi, đúng/sai, danh sách chuỗi, hoặc danh sách các dòng gồm chuỗi và đúng/sai",
    en: "text, true or false, a list of texts, or a list of rows of texts and true or false",
  },
  text: { vi: "không quá 1.000.000 ký tự", en: "no more than 1,000,000 characters" },
  entries: { vi: "không quá 200.000 mục", en: "no more than 200,000 entries" },
  encounter_number: { vi: "1 đến 100 ký tự", en: "1 to 100 characters" },
};

/** What is said of a form that has no name. */
export const anyForm: Bilingual = {
  vi: "đúng dạng nêu trong tài liệu API",
  en: "the form that the API reference gives",
};

/** What people call the kinds of JSON values. */
export const kindsOfValue = {
  string: { vi: "chuỗi", en: "text" },
  number: { vi: "số", en: "a number" },
  boolean: { vi: "đúng/sai (true, false)", en: "true or false" },
  array: { vi: "danh sách", en: "a list" },
  object: { vi: "đối tượng", en: "an object" },
  other: { vi: "giá trị không ghi được thành JSON", en: "a value that cannot be written as JSON" },
} as const satisfies Readonly<Record<string, Bilingual>>;
