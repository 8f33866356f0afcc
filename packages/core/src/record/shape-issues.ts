import * as z from "zod";
import type { Bilingual, Issue } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import { type FieldLabel, fieldLabels } from "./field.ts";

interface Finding {
  readonly code: string;
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
}

/** What each check of a schema says to a person. The name in front is the check's own. */
const findings: Readonly<Record<string, Finding>> & { readonly wrong_shape: Finding } = {
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
  wrong_type: {
    code: "core.record.wrong_type",
    text: { vi: "không đúng kiểu dữ liệu", en: "has the wrong type" },
    nextStep: {
      vi: "Xem kiểu của trường trong tài liệu API.",
      en: "See the type of the field in the API reference.",
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
    nextStep: { vi: "Chọn một giá trị trong danh sách: ", en: "Choose one of: " },
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
    nextStep: {
      vi: "Xem dạng của trường trong tài liệu API.",
      en: "See the form of the field in the API reference.",
    },
  },
};

/** Turns what a schema found into issues with our codes, sentences and official names; the only place that does. */
export function shapeIssues(schema: z.ZodType, error: z.core.$ZodError, input: unknown): readonly Issue[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
    if (issue.code !== "unrecognized_keys")
      return [issueAt(schema, path, kindOf(issue, input, path), allowed(issue))];
    return issue.keys.map((key) => issueAt(schema, [...path, key], "unknown_field", ""));
  });
}

function issueAt(schema: z.ZodType, path: JsonPath, kind: string, extra: string): Issue {
  const { code, text, nextStep } = findings[kind] ?? findings.wrong_shape;
  const label = labelAt(schema, path);
  const name = label ?? {
    vi: `trường ${String(path.at(-1) ?? "")}`,
    en: `field ${String(path.at(-1) ?? "")}`,
  };
  return {
    code,
    severity: "error",
    path,
    text: {
      vi: `${capital(name.vi)} ${text.vi}.`,
      en: `${capital(name.en)} ${text.en}.`,
    },
    nextStep: { vi: nextStep.vi + extra, en: nextStep.en + extra },
    ...(label?.official && { official: label.official }),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function allowed(issue: z.core.$ZodIssue): string {
  return issue.code === "invalid_value" ? `${issue.values.map(String).join(", ")}.` : "";
}

function kindOf(issue: z.core.$ZodIssue, input: unknown, path: JsonPath): string {
  const value = path.reduce<unknown>(
    (here, step) =>
      typeof here === "object" && here !== null
        ? (here as Record<string | number, unknown>)[step]
        : undefined,
    input,
  );
  if (value === undefined) return "missing";
  if (issue.code === "invalid_type") {
    return typeof value === "number" && issue.expected === "string" ? "number_not_text" : "wrong_type";
  }
  if (issue.code === "invalid_value") return "not_in_list";
  if (issue.code === "too_small" && issue.origin === "array") return "text";
  const format: unknown = issue.code === "custom" ? issue.params?.["format"] : undefined;
  return typeof format === "string" ? format.replaceAll("-", "_") : "wrong_shape";
}

function labelAt(schema: z.ZodType, path: JsonPath): FieldLabel | undefined {
  let here: z.ZodType | undefined = schema;
  let label: FieldLabel | undefined;
  for (const step of path) {
    here = childOf(here, step);
    if (here === undefined) return undefined;
    label = labelOf(here);
  }
  return label;
}

function labelOf(schema: z.ZodType): FieldLabel | undefined {
  return (
    fieldLabels.get(schema) ??
    (schema instanceof z.ZodExactOptional ? labelOf(schema.unwrap() as z.ZodType) : undefined)
  );
}

function childOf(schema: z.ZodType | undefined, step: string | number): z.ZodType | undefined {
  if (schema instanceof z.ZodExactOptional) return childOf(schema.unwrap() as z.ZodType, step);
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodObject) return (schema.shape as Record<string, z.ZodType>)[step];
  return undefined;
}
