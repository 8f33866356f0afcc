import type { Issue } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import type { AboutRefusal } from "./about-entry.ts";
import type { FieldPlace } from "./field-place.ts";
import type { FormField, FormTemplate } from "./form-template.ts";
import { wantedWords } from "./form-value.ts";
import { unknownAbout, unknownIssuedCopy, untiedCopy } from "./forms.faults.ts";
import type { NoIssuedPaper } from "./no-issued-paper.ts";
import { wayOf, whereToWrite } from "./where-to-write.ts";

function named({ template, section, field }: FieldPlace) {
  return {
    vi: `Mẫu ${template.code}, mục “${section.title.vi}”: trường “${field.label}”`,
    en: `Form ${template.code}, section “${section.title.en}”: field “${field.labelEn}”`,
  };
}

/** A field that the form demands and that nobody filled. */
export function missingField(place: FieldPlace): Issue {
  const name = named(place);
  const where = whereToWrite(place);
  const when = place.field.requiredWhen?.text;
  const because =
    when === undefined ? { vi: "", en: "" } : { vi: ` (bắt buộc ${when.vi})`, en: ` (required ${when.en})` };
  return {
    code: "core.forms.missing",
    severity: "error",
    path: place.path,
    text: { vi: `${name.vi} chưa có giá trị${because.vi}.`, en: `${name.en} is empty${because.en}.` },
    nextStep: { vi: `${where.vi}.`, en: `${where.en}.` },
    official: place.field.label,
    source: place.template.source,
  };
}

/** A cell that each row of a table must have. */
export function missingCell(place: FieldPlace, column: FormField): Issue {
  const name = named(place);
  return {
    code: "core.forms.cell_missing",
    severity: "error",
    path: place.path,
    text: {
      vi: `${name.vi}: một dòng thiếu cột “${column.label}”.`,
      en: `${name.en}: a row lacks the column “${column.labelEn}”.`,
    },
    nextStep: {
      vi: `Bổ sung “${column.label}” ở dòng nêu tại path.`,
      en: `Fill in “${column.labelEn}” in the row that path names.`,
    },
    official: column.label,
    source: place.template.source,
  };
}

/** A value that has not the form that the type of the field asks for. */
export function wrongValue(place: FieldPlace): Issue {
  const name = named(place);
  const wanted = wantedWords(place.field);
  return {
    code: "core.forms.wrong_value",
    severity: "error",
    path: place.path,
    text: { vi: `${name.vi} phải là ${wanted.vi}.`, en: `${name.en} must be ${wanted.en}.` },
    nextStep: {
      vi: "Sửa giá trị của trường này trong form-data theo đúng kiểu của mẫu.",
      en: "Mend the value of this field in the form data, by the type that the template gives.",
    },
    official: place.field.label,
  };
}

/** A code that the list does not hold on that day. */
export function codeNotInList(place: FieldPlace): Issue {
  const name = named(place);
  const list = place.field.codeList ?? "";
  return {
    code: "core.forms.code_not_in_list",
    severity: "error",
    path: place.path,
    text: {
      vi: `${name.vi}: mã không có trong danh mục ${list} tại ngày xảy ra.`,
      en: `${name.en}: the code is not in the list ${list} on the day of the event.`,
    },
    nextStep: {
      vi: "Chọn mã có hiệu lực tại ngày đó, hoặc nạp đúng phiên bản danh mục.",
      en: "Choose a code that holds on that day, or load the right edition of the list.",
    },
    official: place.field.label,
  };
}

/** Several values where the form has room for one. */
export function tooManyValues(place: FieldPlace): Issue {
  const name = named(place);
  return {
    code: "core.forms.too_many_values",
    severity: "error",
    path: place.path,
    text: { vi: `${name.vi} chỉ nhận một giá trị.`, en: `${name.en} takes one value only.` },
    nextStep: { vi: "Giữ lại một giá trị.", en: "Keep one value." },
    official: place.field.label,
  };
}

/** A form-data value for a field whose place is elsewhere in the record. */
export function valueElsewhere(place: FieldPlace): Issue {
  const name = named(place);
  const there = wayOf(place);
  return {
    code: "core.forms.value_elsewhere",
    severity: "error",
    path: place.path,
    text: {
      vi: `${name.vi} được lấy từ ${there}, không ghi lại trong form-data.`,
      en: `${name.en} is read from ${there} and is not written again in the form data.`,
    },
    nextStep: {
      vi: `Ghi giá trị vào ${there} rồi bỏ khỏi form-data.`,
      en: `Write the value to ${there} and take it out of the form data.`,
    },
    official: place.field.label,
  };
}

/** What somebody may have meant, as the beginning of a next step. */
function meant(near: readonly string[]) {
  const list = near.join(", ");
  return near.length === 0 ? { vi: "", en: "" } : { vi: `Có thể là: ${list}. `, en: `Perhaps: ${list}. ` };
}

/** The id that a program wrote; what is none may be a value, and is not repeated. */
function idOf(path: JsonPath): string {
  const id = String(path.at(-1));
  return /^[\w.-]{1,60}$/.test(id) ? `“${id}”` : "“…”";
}

/** A form-data value under an id that the template does not have. */
export function unknownField(template: FormTemplate, path: JsonPath, near: readonly string[]): Issue {
  const perhaps = meant(near);
  const id = idOf(path);
  return {
    code: "core.forms.unknown_field",
    severity: "error",
    path,
    text: {
      vi: `Mẫu ${template.code} không có trường ${id}; giá trị này không được in.`,
      en: `Form ${template.code} has no field ${id}; this value is not printed.`,
    },
    nextStep: {
      vi: `${perhaps.vi}Trường riêng của cơ sở: khai báo bằng tùy chọn extensions của checkForm và fillForm.`,
      en: `${perhaps.en}A field of the facility: declare it with the option extensions of checkForm and fillForm.`,
    },
  };
}

/** No form has this code. */
export function unknownForm(code: string, near: readonly string[]): Issue {
  const perhaps = meant(near);
  return {
    code: "core.forms.unknown_form",
    severity: "error",
    path: [],
    text: { vi: "Không có biểu mẫu nào mang mã này.", en: "No form has this code." },
    nextStep: {
      vi: `${perhaps.vi}Danh sách mã: docs/reference/forms.md.`,
      en: `${perhaps.en}All codes: docs/reference/forms.md.`,
    },
    ...(typeof code === "string" && { official: code.slice(0, 40) }),
  };
}

/** The issued copy that was asked for is not in the record. */
export function issuedCopyUnknown({ code, source }: FormTemplate, why: NoIssuedPaper): Issue {
  const { text, nextStep } = unknownIssuedCopy({ form: code, ...why });
  return {
    code: unknownIssuedCopy.code,
    severity: "error",
    path: [],
    text,
    ...(nextStep !== undefined && { nextStep }),
    official: code,
    source,
  };
}

/** The form was asked to tell of an entry that it cannot tell of. */
export function aboutUnknown({ code, source }: FormTemplate, refusal: AboutRefusal): Issue {
  const { text, nextStep } = unknownAbout({ form: code, refusal });
  return {
    code: unknownAbout.code,
    severity: "error",
    path: aboutPath(refusal),
    text,
    ...(nextStep !== undefined && { nextStep }),
    official: code,
    source,
  };
}

/** A copy of which nobody can say whose it is: where it stands in the record, and among how many entries it may belong. */
interface UntiedCopy {
  readonly position: number;
  readonly among: number;
}

/** A filled copy that no sheet can show: what was written into it would be lost in silence. */
export function copyUntied(form: string, { position, among }: UntiedCopy): Issue {
  const { text, nextStep } = untiedCopy({ form, among });
  return {
    code: untiedCopy.code,
    severity: "error",
    path: ["entries", position, "copy"],
    text,
    ...(nextStep !== undefined && { nextStep }),
    official: form,
  };
}

/** Where the entry that was asked for stands in the record, if it does. */
export function aboutPath(refusal: AboutRefusal): JsonPath {
  return refusal.reason === "missing" ? [] : ["entries", refusal.position];
}

/** Several entries could be told of, and nobody said which. */
export function severalFit({ code, source }: FormTemplate, count: number, position: number): Issue {
  return {
    code: "core.forms.several_fit",
    severity: "warning",
    path: ["entries", position],
    text: {
      vi: `Mẫu ${code}: ${count} mục trong bệnh án có thể in ra giấy này; giấy nói về entries[${position}].`,
      en: `Form ${code}: ${count} entries of the record could be on this paper; it tells of entries[${position}].`,
    },
    nextStep: {
      vi: "Muốn mục khác: truyền source của mục đó vào about; recordPapers(bệnh án) liệt kê mọi giấy.",
      en: "For another, pass its source as about; recordPapers(record) lists all papers.",
    },
    official: code,
    source,
  };
}

/** The form had ended on the day of the event: an error, or a warning where an act still names it. */
export function supersededForm(template: FormTemplate): Issue {
  const next = template.supersededBy ?? "";
  const still = template.acceptedAfterEnd;
  const place = { path: [], official: template.code, source: template.source };
  if (still !== undefined) {
    return {
      code: "core.forms.superseded",
      severity: "warning",
      text: {
        vi: `Mẫu ${template.code} đã được thay bằng ${next} trước ngày xảy ra, nhưng ${still} vẫn dẫn mẫu này.`,
        en: `Form ${template.code} was replaced by ${next} before the event, but ${still} still names it.`,
      },
      nextStep: {
        vi: `Dùng mẫu ${next}, trừ trường hợp mà ${still} quy định.`,
        en: `Use ${next}, except where ${still} applies.`,
      },
      ...place,
    };
  }
  return {
    code: "core.forms.superseded",
    severity: "error",
    text: {
      vi: `Mẫu ${template.code} đã hết hiệu lực tại ngày xảy ra.`,
      en: `Form ${template.code} had ended on the day of the event.`,
    },
    nextStep: {
      vi: `Dùng mẫu đang có hiệu lực tại ngày đó: ${next}.`,
      en: `Use the form in force on that day: ${next}.`,
    },
    ...place,
  };
}

/** The form was not yet in force on the day of the event. */
export function formNotYetInForce(template: FormTemplate): Issue {
  return {
    code: "core.forms.not_yet_in_force",
    severity: "error",
    path: [],
    text: {
      vi: `Mẫu ${template.code} chưa có hiệu lực tại ngày xảy ra (từ ${template.validFrom}).`,
      en: `Form ${template.code} was not in force on the day of the event (from ${template.validFrom}).`,
    },
    nextStep: {
      vi: "Dùng mẫu có hiệu lực tại ngày đó; mẫu được chọn theo ngày xảy ra, không theo ngày in.",
      en: "Use the form in force on that day; it is chosen by the day of the event, not of printing.",
    },
    official: template.code,
    source: template.source,
  };
}

/** The record is kept on another record form. */
export function otherRecordForm(template: FormTemplate, kept: string): Issue {
  return {
    code: "core.forms.other_record_form",
    severity: "warning",
    path: ["form"],
    text: {
      vi: `Bệnh án được lập theo mẫu ${kept}, nhưng đang kiểm tra theo mẫu ${template.code}.`,
      en: `The record is kept on form ${kept} but is checked against ${template.code}.`,
    },
    nextStep: {
      vi: "Kiểm tra lại mẫu bệnh án của đợt điều trị.",
      en: "Check which record form the episode is kept on.",
    },
    official: template.code,
  };
}

/** Nobody saw the sections of this form, so nothing was checked. */
export function layoutUnknown(template: FormTemplate): Issue {
  return {
    code: "core.forms.not_checked",
    severity: "information",
    path: [],
    text: {
      vi: `Bố cục mẫu ${template.code} chưa được đối chiếu với văn bản, nên nội dung chưa được kiểm tra.`,
      en: `The sections of form ${template.code} were not seen in the original, so its content was not checked.`,
    },
    nextStep: {
      vi: "Đối chiếu bản giấy với phụ lục; có thể khai báo trường của cơ sở bằng extendTemplate.",
      en: "Compare the paper with the annex; fields can be declared with extendTemplate.",
    },
    official: template.code,
    source: template.source,
  };
}

/** Fields that read the catalogues of the facility, and no catalogues were given. */
export function mastersNotGiven(template: FormTemplate, count: number): Issue {
  return {
    code: "core.forms.masters_not_given",
    severity: "information",
    path: [],
    text: {
      vi: `Mẫu ${template.code}: ${count} trường lấy từ danh mục của cơ sở chưa được kiểm tra vì không truyền masters.`,
      en: `Form ${template.code}: ${count} fields that read the catalogues of the facility were not checked, because masters were not given.`,
    },
    nextStep: {
      vi: "Truyền danh mục cơ sở vào masters.",
      en: "Pass the catalogues of the facility as masters.",
    },
    official: template.code,
  };
}
