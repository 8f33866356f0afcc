import { text as anyText } from "../../options/option-shape.ts";
import { argumentIssues, refuse } from "../../options/require-options.ts";
import type { MarkBlock } from "../paper-document.ts";

/**
 * What a print is for, and what whoever receives it is bound to.
 *
 * @throws EmrError `exchange.options.wrong`
 * @legal Luật KCB 15/2023/QH15 Đ69 k5
 */
export function purposeMark(purpose: string): MarkBlock {
  refuse("purposeMark", argumentIssues("purpose", purpose, anyText));
  return {
    kind: "mark",
    title: "MỤC ĐÍCH SỬ DỤNG",
    lines: [
      purpose,
      "Người nhận phải giữ bí mật và chỉ dùng đúng mục đích đã ghi (Luật Khám bệnh, chữa bệnh 15/2023/QH15, Điều 69 khoản 5).",
    ],
  };
}
