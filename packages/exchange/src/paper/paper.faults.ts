import { defineFault } from "@benhan/core/faults";

/** Bytes that are no font. */
export const fontUnreadable = defineFault<{ readonly name: string }>({
  code: "exchange.paper.font_unreadable",
  text: ({ name }) => ({
    vi: `Không đọc được phông chữ "${name}" để in giấy tờ.`,
    en: `The font "${name}" for printing papers cannot be read.`,
  }),
  nextStep: () => ({
    vi: "Dùng loadPaperFonts() của @benhan/exchange/paper-fonts, hoặc nạp đúng nội dung tệp TTF/OTF.",
    en: "Use loadPaperFonts() of @benhan/exchange/paper-fonts, or pass the bytes of a TTF or OTF file.",
  }),
});

/** A file without any paper would be no PDF. */
export const nothingToRender = defineFault<object>({
  code: "exchange.paper.nothing_to_render",
  text: () => ({
    vi: "Không có giấy tờ nào để tạo tệp PDF.",
    en: "There is no paper to make a PDF of.",
  }),
  nextStep: () => ({
    vi: "Truyền ít nhất một giấy tờ.",
    en: "Pass at least one paper.",
  }),
});

/** A paper that leaves the facility and does not say whose it is; `issues` says what is missing. */
export const paperNameless = defineFault<{ readonly form: string }>({
  code: "exchange.paper.nameless",
  text: ({ form }) => ({
    vi: `Giấy ${form} đưa ra ngoài cơ sở mà chưa có tên cơ sở nên không in.`,
    en: `The paper ${form} leaves the facility and does not name it, so it is not drawn.`,
  }),
  nextStep: () => ({
    vi: "Truyền masters cho fillForm, hoặc facility cho paperOf; masters đã có thì xem issues. Mẫu trống, bản xem thử: draft: true cho paperOf.",
    en: "Pass masters to fillForm, or facility to paperOf; where there are masters, see issues. For a blank form or a preview pass draft: true to paperOf.",
  }),
});

/** Places of a paper that cannot be drawn without losing something; `issues` names every one. */
export const paperNotDrawable = defineFault<{ readonly errors: number }>({
  code: "exchange.paper.not_drawable",
  text: ({ errors }) => ({
    vi: `Giấy tờ có ${errors} chỗ không thể in mà không mất nội dung.`,
    en: `The paper has ${errors} places that cannot be drawn without losing content.`,
  }),
  nextStep: () => ({
    vi: "Sửa bố cục theo từng mục trong issues rồi in lại.",
    en: "Correct the layout by the entries of issues and render again.",
  }),
});
