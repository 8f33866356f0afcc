import { text as anyText, refuseCall } from "@benhan/core/options";
import { argumentIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import type { MarkBlock } from "../paper-document.ts";

/**
 * What a print is for, and what whoever receives it is bound to.
 *
 * @throws EmrError `core.options.wrong`
 * @legal Luật KCB 15/2023/QH15 Đ69 k5
 */
export function purposeMark(purpose: string): MarkBlock {
  refuseCall("purposeMark", argumentIssues("purpose", purpose, anyText), guides.print);
  return {
    kind: "mark",
    title: "MỤC ĐÍCH SỬ DỤNG",
    lines: [
      purpose,
      "Người nhận phải giữ bí mật và chỉ dùng đúng mục đích đã ghi (Luật Khám bệnh, chữa bệnh 15/2023/QH15, Điều 69 khoản 5).",
    ],
  };
}
