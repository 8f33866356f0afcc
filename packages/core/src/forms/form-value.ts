import type { Bilingual } from "../faults/issue.ts";
import { isDecimal } from "../numbers/decimal.ts";
import { isCalendarDate } from "../time/calendar-date.ts";
import { isLocalMinute } from "../time/local-minute.ts";
import { isBirthMoment } from "../time/partial-date.ts";
import type { FieldType, FormField } from "./form-template.ts";

const words: { readonly [type in FieldType]: Bilingual } = {
  text: { vi: "chữ", en: "text" },
  date: { vi: 'ngày dạng "2026-07-02"', en: 'a day such as "2026-07-02"' },
  minute: { vi: 'ngày giờ dạng "2026-07-02T08:10"', en: 'a minute such as "2026-07-02T08:10"' },
  birth: { vi: 'ngày sinh, hoặc chỉ năm "1985"', en: 'a birth date, or only the year "1985"' },
  number: { vi: 'số thập phân dạng "37.5"', en: 'a decimal number such as "37.5"' },
  "yes-no": { vi: "true hoặc false", en: "true or false" },
  choice: { vi: "một giá trị trong danh sách", en: "a value of the list" },
  code: { vi: "một mã, không có khoảng trắng", en: "a code without white space" },
  identifier: { vi: "một số hoặc mã hiệu", en: "a number or mark" },
  practitioner: { vi: "số giấy phép hành nghề", en: "a practice licence number" },
  table: { vi: "danh sách các dòng", en: "a list of rows" },
};

/** What a field wants, in words; for a closed list its values. */
export function wantedWords(field: FormField): Bilingual {
  if (field.type !== "choice" || field.choices === undefined) return words[field.type];
  const values = field.choices.map((choice) => choice.value).join(", ");
  return { vi: `một trong: ${values}`, en: `one of: ${values}` };
}

/** True when one value has the form that the type of the field asks for. Lists of codes are asked elsewhere. */
export function fitsField(field: FormField, value: string): boolean {
  switch (field.type) {
    case "date":
      return isCalendarDate(value);
    case "minute":
      return isLocalMinute(value);
    case "birth":
      return isBirthMoment(value);
    case "number":
      return isDecimal(value);
    case "yes-no":
      return value === "yes" || value === "no";
    case "choice":
      return field.choices?.some((choice) => choice.value === value) ?? true;
    case "code":
      return /^\S+$/.test(value);
    case "identifier":
    case "practitioner":
      return value.trim() !== "" && !/[\n\r]/.test(value);
    case "text":
    case "table":
      return true;
  }
}
