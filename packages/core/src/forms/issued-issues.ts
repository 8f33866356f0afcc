import type { Bilingual, Issue } from "../faults/issue.ts";
import { formatPath, type JsonPath } from "../faults/json-path.ts";
import type { FormField, FormTemplate } from "./form-template.ts";

/** A field of a paper, and where in the record it stands. */
export interface NamedField {
  readonly field: FormField;
  readonly path: JsonPath;
}

function listed(fields: readonly NamedField[]): Bilingual {
  const all = (label: (field: FormField) => string) =>
    fields.map(({ field, path }) => `${label(field)} (${formatPath(path)})`).join("; ");
  return { vi: all(({ label }) => label), en: all(({ labelEn }) => labelEn) };
}

const issueAnother: Bilingual = {
  vi: "Giấy đã cấp không đổi nội dung. Cần nội dung mới thì cấp giấy thay thế: thêm form-data có số mới và issue.replaces ghi số cũ (đơn thuốc: mục mới có corrects và number mới)",
  en: "What was issued keeps its content. For the new content issue a replacement: a form-data entry with a new number and issue.replaces naming the old one (prescriptions: a new entry with corrects and a new number)",
};

/** The record was corrected after the paper was issued. */
export function changedSinceIssue({ code, source }: FormTemplate, fields: readonly NamedField[]): Issue {
  const where = listed(fields);
  return {
    code: "core.forms.changed_since_issue",
    severity: "warning",
    path: fields[0]?.path ?? [],
    text: {
      vi: `Mẫu ${code}: sau khi cấp giấy này hồ sơ đã sửa ở ${where.vi}; giấy in như khi cấp.`,
      en: `Form ${code}: after this paper was issued the record was corrected at ${where.en}; it is printed as issued.`,
    },
    nextStep: { vi: `${issueAnother.vi}.`, en: `${issueAnother.en}.` },
    official: code,
    source,
  };
}

/** An issued paper shows entries that were written later: nobody knows what they said, or that they were not there. */
export function writtenSinceIssue({ code, source }: FormTemplate, fields: readonly NamedField[]): Issue {
  const where = listed(fields);
  return {
    code: "core.forms.written_since_issue",
    severity: "warning",
    path: fields[0]?.path ?? [],
    text: {
      vi: `Mẫu ${code}: giấy này in cả mục được ghi sau ngày cấp, có thể khác bản đã giao: ${where.vi}.`,
      en: `Form ${code}: this paper shows what was written after the day of issue and may differ from what was given out: ${where.en}.`,
    },
    nextStep: {
      vi: `So với bản đã giao. Mục bị ghi đè cùng source: lấy bản cũ bằng records.manage.entryVersions và recordWithEarlierVersions. ${issueAnother.vi}.`,
      en: `Compare with what was given out. An entry overwritten under its source: get the earlier version with records.manage.entryVersions and recordWithEarlierVersions. ${issueAnother.en}.`,
    },
    official: code,
    source,
  };
}

/** What is issued again says the same as the first issue: otherwise it replaces. */
export function reissueDiffers({ code, source }: FormTemplate, fields: readonly NamedField[]): Issue {
  const where = listed(fields);
  return {
    code: "core.forms.reissue_differs",
    severity: "warning",
    path: fields[0]?.path ?? [],
    text: {
      vi: `Mẫu ${code}: bản cấp lại khác bản cấp lần đầu ở ${where.vi}.`,
      en: `Form ${code}: the copy issued again differs from the first issue at ${where.en}.`,
    },
    nextStep: {
      vi: "Cấp lại thì chép đúng values của bản đầu; nội dung cũ sai thì ghi số cũ vào issue.replaces thay cho reissueOf.",
      en: "Issued again: copy the values of the first issue; if the old content was wrong, name its number in issue.replaces instead of reissueOf.",
    },
    official: code,
    source,
  };
}

/** A paper that shows what may still change. A certificate must not go out like that. */
export function preliminaryEntry(
  { code, kind, source }: FormTemplate,
  position: number,
  finalBefore: number | undefined,
): Issue {
  const before =
    finalBefore === undefined
      ? { vi: "", en: "" }
      : {
          vi: ` Bản chính thức trước đó: entries[${finalBefore}], in bằng about và asGiven: true.`,
          en: ` The final version before it: entries[${finalBefore}], printed with about and asGiven: true.`,
        };
  return {
    code: "core.forms.preliminary",
    severity: kind === "certificate" ? "error" : "warning",
    path: ["entries", position, "status"],
    text: {
      vi: `Mẫu ${code}: mục này còn sơ bộ (preliminary) nên giấy chỉ là bản sơ bộ.`,
      en: `Form ${code}: this entry is still preliminary, so the paper is preliminary, too.`,
    },
    nextStep: {
      vi: `Chốt mục này (status: final) rồi mới in bản chính thức.${before.vi}`,
      en: `Close the entry (status: final) before the final paper is printed.${before.en}`,
    },
    official: code,
    source,
  };
}

/** Everything that the form could tell of was cancelled: there is nothing to fill in. */
export function onlyCancelled({ code, source }: FormTemplate, position: number): Issue {
  return {
    code: "core.forms.only_cancelled",
    severity: "error",
    path: ["entries", position],
    text: {
      vi: `Mẫu ${code}: mọi mục mà giấy này nói tới đều đã hủy.`,
      en: `Form ${code}: every entry that this paper could tell of was cancelled.`,
    },
    nextStep: {
      vi: "In lại đúng như đã cấp: about là source của mục đó và asGiven: true (dòng lệnh: --as-given); giấy mang dấu đã hủy.",
      en: "To print it as it was given out: about with the source of that entry and asGiven: true (command line: --as-given); it is marked as cancelled.",
    },
    official: code,
    source,
  };
}
