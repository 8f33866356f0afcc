import { type Bilingual, defineFault, formatPath, type Issue, type JsonPath } from "@benhan/core/faults";

/** Options that a function of papers does not know, or that are of another kind; `issues` names every one. */
export const optionsWrong = defineFault<{
  readonly of: string;
  readonly count: number;
  /** What is wrong with each, one sentence after the other. */
  readonly all: Bilingual;
}>({
  code: "exchange.paper.options_wrong",
  text: ({ of, count, all }) => ({
    vi: `${of}: ${count} tùy chọn sai. ${all.vi}`,
    en: `${of}: ${count} wrong ${count === 1 ? "option" : "options"}. ${all.en}`,
  }),
  nextStep: () => ({
    vi: "Sửa từng tùy chọn theo issues; hướng dẫn: docs/vi/guides/print.md.",
    en: "Mend each option by the entries of issues; see docs/en/guides/print.md.",
  }),
});

const nameOf = (path: JsonPath): string => formatPath(path).replace(/^\$\.?/, "") || "(options)";

/** A name that means nothing: what was meant by it would not stand on the paper, and nobody would see it. */
export function optionUnknown(path: JsonPath, meant: readonly string[], names: readonly string[]): Issue {
  const name = nameOf(path);
  const near = nearText(meant);
  const known = (meant.length > 0 ? meant : names).join(", ");
  return {
    code: "exchange.paper.option_unknown",
    severity: "error",
    path,
    text: {
      vi: `Không có tùy chọn "${name}"${near.vi}.`,
      en: `There is no option "${name}"${near.en}.`,
    },
    nextStep: { vi: `Dùng: ${known}.`, en: `Use: ${known}.` },
  };
}

function nearText(names: readonly string[]): Bilingual {
  const all = names.join(", ");
  return all === "" ? { vi: "", en: "" } : { vi: `; có lẽ là ${all}`, en: `; perhaps ${all}` };
}

/** A value of another kind than the option takes. */
export function optionKind(path: JsonPath, wanted: Bilingual): Issue {
  const name = nameOf(path);
  return {
    code: "exchange.paper.option_kind",
    severity: "error",
    path,
    text: {
      vi: `Tùy chọn "${name}" phải là ${wanted.vi}.`,
      en: `The option "${name}" must be ${wanted.en}.`,
    },
    nextStep: { vi: "Sửa giá trị này.", en: "Correct this value." },
  };
}

/** A member without which an option says nothing. */
export function optionMissing(path: JsonPath, wanted: Bilingual): Issue {
  const name = nameOf(path);
  return {
    code: "exchange.paper.option_missing",
    severity: "error",
    path,
    text: {
      vi: `Thiếu "${name}" (${wanted.vi}).`,
      en: `"${name}" is missing (${wanted.en}).`,
    },
    nextStep: { vi: "Bổ sung giá trị này.", en: "Add this value." },
  };
}

/** A form, section or field that a layout names and that no form of it holds. */
export function layoutNameUnknown(path: JsonPath, name: string, meant: readonly string[]): Issue {
  const near = nearText(meant);
  return {
    code: "exchange.paper.layout_name_unknown",
    severity: "error",
    path,
    text: {
      vi: `Bố cục nhắc tới "${name}" mà mẫu giấy không có${near.vi}.`,
      en: `The layout names "${name}", which its form does not hold${near.en}.`,
    },
    nextStep: {
      vi: "Xem mã mẫu, mục, ô tại docs/reference/forms.md; ô riêng của cơ sở khai báo bằng extensions.",
      en: "See docs/reference/forms.md for forms, sections and fields; declare the facility's own by extensions.",
    },
  };
}
