import type { FilledForm } from "@benhan/core/forms";
import type { MarkBlock } from "../paper-document.ts";

type Withdrawn = NonNullable<FilledForm["withdrawn"]>;

/** Stands on every page of a paper that holds no longer. @legal Luật KCB 15/2023/QH15 Đ7 k10 */
export function withdrawnNotice({ as, on }: Withdrawn): string {
  return `BẢN ĐÃ ${as === "cancelled" ? "HỦY" : "ĐƯỢC SỬA"} NGÀY ${printedDay(on)}, KHÔNG CÒN HIỆU LỰC`;
}

const printedDay = (on: string): string => on.split("-").reverse().join("/");

/** The mark above a paper that is printed as it was given out, though it was corrected or cancelled since. */
export function withdrawnMark(withdrawn: Withdrawn): MarkBlock {
  const { as, reason, number, now } = withdrawn;
  return {
    kind: "mark",
    title: withdrawnNotice(withdrawn),
    lines: [
      "In lại đúng như đã cấp, để đối chiếu.",
      ...(reason === undefined ? [] : [`Lý do ${as === "cancelled" ? "hủy" : "sửa"}: ${reason}`]),
      ...(number === undefined ? [] : [`Giấy thay thế: số ${number}`]),
      ...(now === undefined
        ? []
        : [
            `Bản đang có hiệu lực: ${now.number === undefined ? "" : `số ${now.number}, `}ghi ngày ${printedDay(now.on)}`,
          ]),
    ],
  };
}
