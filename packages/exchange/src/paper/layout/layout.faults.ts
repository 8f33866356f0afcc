import type { Issue, JsonPath } from "@benhan/core/faults";
import { perhaps } from "@benhan/core/options";

/** A form, section or field that a layout names and that no form of it holds. */
export function layoutNameUnknown(path: JsonPath, name: string, meant: readonly string[]): Issue {
  const near = perhaps(meant);
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
