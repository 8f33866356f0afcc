import { defineFault } from "../faults/define-fault.ts";
import type { Bilingual } from "../faults/issue.ts";
import type { AboutRefusal } from "./about-entry.ts";
import type { NoIssuedPaper } from "./no-issued-paper.ts";

type Reason = "form" | "prefix" | "section" | "field";

const reasons: { readonly [reason in Reason]: Bilingual } = {
  form: {
    vi: "phần bổ sung khai báo cho mẫu khác",
    en: "the extension is declared for another form",
  },
  prefix: {
    vi: "tiền tố phải viết thường, không dấu, không trùng mục của mẫu",
    en: "its prefix must be lower case, without marks, and no section of the form",
  },
  section: { vi: "mục không có trong mẫu", en: "the form has no such section" },
  field: { vi: "mã trường để trống hoặc bị trùng", en: "the id of a field is blank or used twice" },
};

/** An extension that would touch what the regulation prints. */
export const invalidExtension = defineFault<{ readonly form: string; readonly reason: Reason }>({
  code: "core.forms.extension_invalid",
  text: ({ form, reason }) => ({
    vi: `Không thể bổ sung trường của cơ sở vào mẫu ${form}: ${reasons[reason].vi}.`,
    en: `The facility's fields cannot be added to form ${form}: ${reasons[reason].en}.`,
  }),
  nextStep: () => ({
    vi: "Trường chính thức không được sửa; khai báo trường riêng dưới một tiền tố của cơ sở.",
    en: "Official fields stay as they are; declare your own under a prefix of the facility.",
  }),
});

/** `fillForm` was asked for an issued copy that the record does not hold, or by a number that several bear. */
export const unknownIssuedCopy = defineFault<{ readonly form: string } & Partial<NoIssuedPaper>>({
  code: "core.forms.issued_copy_unknown",
  text: ({ form, fits = 0, gone }) => {
    if (fits > 1) {
      return {
        vi: `Mẫu ${form}: có ${fits} số giấy hợp với số được yêu cầu.`,
        en: `Form ${form}: ${fits} numbers of papers fit the number that was asked for.`,
      };
    }
    return {
      vi: `Mẫu ${form}: ${gone === undefined ? "không có bản đã cấp nào mang số hoặc nguồn được yêu cầu" : `bản đã cấp được yêu cầu ${since[gone].vi}`}.`,
      en: `Form ${form}: ${gone === undefined ? "no issued copy has the number or source that was asked for" : `the issued copy that was asked for ${since[gone].en}`}.`,
    };
  },
  nextStep: ({ fits = 0 }) =>
    fits > 1
      ? { vi: "Ghi đủ số như in trên giấy.", en: "Write the whole number, as it is printed." }
      : {
          vi: `Xem các bản đã cấp bằng issueChains(hồ sơ, mã mẫu). Bản đã hủy hoặc đã đính chính: ${again.vi}.`,
          en: `List the issued copies with issueChains(record, code). Of a cancelled or corrected one: ${again.en}.`,
        },
});

const since: { readonly [as in NonNullable<NoIssuedPaper["gone"]>]: Bilingual } = {
  cancelled: { vi: "đã bị hủy", en: "was cancelled" },
  corrected: { vi: "đã được đính chính", en: "was corrected" },
};

/** How a paper is printed that holds no longer. */
const again: Bilingual = {
  vi: "muốn in lại đúng như đã cấp thì thêm asGiven: true (dòng lệnh: --as-given), giấy mang dấu đã sửa hoặc đã hủy",
  en: "to print it as it was given out, add asGiven: true (command line: --as-given); it is marked as corrected or cancelled",
};

/** A form was asked to tell of an entry that it cannot tell of; the latest in its place would be a false paper. */
export const unknownAbout = defineFault<{ readonly form: string; readonly refusal: AboutRefusal }>({
  code: "core.forms.about_unknown",
  text: ({ form, refusal }) => {
    const why = whyNotAbout(refusal);
    return {
      vi: `Mẫu ${form}: mục được yêu cầu (about) ${why.vi}, nên không in mục khác thay vào.`,
      en: `Form ${form}: the entry that was asked for (about) ${why.en}; no other is shown in its place.`,
    };
  },
  nextStep: ({ refusal }) => {
    const inEffect = {
      vi: "Lấy source của đúng mục, còn hiệu lực; recordPapers(bệnh án) của @benhan/exchange/paper liệt kê mỗi giấy nói về mục nào.",
      en: "Give the source of the right entry that is in effect; recordPapers(record) of @benhan/exchange/paper lists which paper tells of which entry.",
    };
    switch (refusal.reason) {
      case "corrected":
        return {
          vi: `Lấy source của entries[${refusal.by}], mục đã thay nó, làm about; ${again.vi}.`,
          en: `Give as about the source of entries[${refusal.by}], which took its place; ${again.en}.`,
        };
      case "cancelled":
        return { vi: `${inEffect.vi} Mục này: ${again.vi}.`, en: `${inEffect.en} Of this one: ${again.en}.` };
      default:
        return {
          vi: `${inEffect.vi} Bản đã cấp thì chọn bằng issued.`,
          en: `${inEffect.en} An issued copy is chosen with issued.`,
        };
    }
  },
});

function whyNotAbout(refusal: AboutRefusal): Bilingual {
  switch (refusal.reason) {
    case "missing":
      return { vi: "không có trong bệnh án", en: "is not in the record" };
    case "cancelled":
      return since.cancelled;
    case "corrected":
      return {
        vi: `${since.corrected.vi} bằng entries[${refusal.by}]`,
        en: `${since.corrected.en} by entries[${refusal.by}]`,
      };
    case "of-another-copy":
      return {
        vi: "không phải mục mà bản đã chọn (issued, copy) nói tới",
        en: "is not the one of which the chosen copy (issued, copy) tells",
      };
    case "other-kind":
      return {
        vi: `thuộc loại khác (${refusal.kind}) với loại mà mẫu này nói tới`,
        en: `is of another sort (${refusal.kind}) than this form tells of`,
      };
  }
}

/** A filled copy that may belong to any of several entries: on the wrong sheet it would be a false paper. */
export const untiedCopy = defineFault<{ readonly form: string; readonly among: number }>({
  code: "core.forms.copy_untied",
  text: ({ form, among }) => ({
    vi: `Mẫu ${form}: bản điền (form-data) này không nói nó thuộc mục nào${among > 1 ? ` trong ${among} mục` : ""} của bệnh án, nên không in lên tờ nào.`,
    en: `Form ${form}: this filled copy (form-data) does not say which entry${among > 1 ? ` of ${among}` : ""} it belongs to; it is printed on none.`,
  }),
  nextStep: () => ({
    vi: "Ghi copy bằng source.id của mục mà bản điền nói tới (đơn thuốc: hoặc issue.number bằng mã đơn); chỉ in một lần thì đưa cả about. Bản của mục đã sửa hoặc đã hủy: asGiven: true.",
    en: "Write as copy the source.id of the entry that it tells of (prescriptions: or as issue.number their code); to print it once, give about, too. A copy of what was corrected or cancelled: asGiven: true.",
  }),
});
