import type { Bilingual, Issue, JsonPath } from "@benhan/core/faults";

/** Text for which the label is too small. */
export function labelOverflows(path: JsonPath): Issue {
  return {
    code: "exchange.paper.label_overflow",
    severity: "error",
    path,
    text: {
      vi: "Nội dung không vừa nhãn dù đã dùng cỡ chữ nhỏ nhất; không cắt bớt chữ.",
      en: "The content does not fit the label even in the smallest text; nothing is cut off.",
    },
    nextStep: {
      vi: "Dùng khổ nhãn lớn hơn, hoặc bớt một dòng không bắt buộc.",
      en: "Use a larger label, or leave out a line that is not required.",
    },
  };
}

/** Bars that would be printed finer than scanners read. */
export function barsTooDense(path: JsonPath): Issue {
  return {
    code: "exchange.paper.label_bars_too_dense",
    severity: "error",
    path,
    text: {
      vi: "Mã vạch dài so với khổ nhãn: vạch in ra quá mảnh, máy không đọc được.",
      en: "The bar code is too long for this label: its bars would be too fine to be read.",
    },
    nextStep: {
      vi: "Dùng nhãn rộng hơn, hoặc số mẫu ngắn hơn (chỉ chữ số là ngắn nhất).",
      en: "Use a wider label, or a shorter specimen number (digits alone are shortest).",
    },
  };
}

/** Something without which the label identifies nobody. */
export function labelDetailMissing(path: JsonPath, name: Bilingual): Issue {
  return {
    code: "exchange.paper.label_detail",
    severity: "error",
    path,
    text: {
      vi: `Nhãn: ${name.vi} chưa có hoặc sai dạng.`,
      en: `Label: ${name.en} is missing or has another shape.`,
    },
    nextStep: { vi: "Bổ sung rồi in lại nhãn.", en: "Fill it in and print the label again." },
  };
}
