import { defineFault } from "../faults/define-fault.ts";
import type { Bilingual } from "../faults/issue.ts";

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
