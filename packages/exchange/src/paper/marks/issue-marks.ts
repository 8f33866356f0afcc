import type { FilledForm } from "@benhan/core/forms";
import type { MarkBlock } from "../paper-document.ts";
import { lookUpAddress } from "./look-up-address.ts";
import { checkLookUpCode } from "./look-up-code.ts";
import { qrPicture } from "./qr-picture.ts";

/** The mark of a paper that takes the place of another. */
export function replacesMark(number: string, on: string | undefined): MarkBlock {
  const day = on === undefined ? "" : `, ngày ${printedDay(on)}`;
  return { kind: "mark", title: "THAY THẾ", lines: [`Giấy này thay cho giấy số ${number}${day}.`] };
}

/** Stands under the title and at the head of every page of a paper whose place another has taken. */
export function replacedNotice({ issue }: FilledForm): string | undefined {
  if (issue?.standing !== "replaced") return undefined;
  const { number, on } = issue.replacedBy ?? {};
  const by = number === undefined ? "" : ` BẰNG GIẤY SỐ ${number}`;
  return `${replaced}${by}${on === undefined ? "" : `, NGÀY ${printedDay(on)}`}, KHÔNG CÒN HIỆU LỰC`;
}

/** The words at the foot of every page of such a paper. */
export const replaced = "ĐÃ BỊ THAY THẾ";

/** Under the title of a paper that corrects one with a number: which of the two counts. */
export function correctsNotice({ replaces }: FilledForm): string | undefined {
  if (replaces === undefined) return undefined;
  const { number, on, writtenAt } = replaces;
  if (writtenAt === undefined) return `Thay cho giấy số ${number}, ngày ${printedDay(on)}`;
  return `Thay cho bản trước cùng số, ghi lúc ${writtenAt.slice(11, 16)} ngày ${printedDay(writtenAt.slice(0, 10))}`;
}

const printedDay = (on: string): string => on.split("-").reverse().join("/");

/** The mark of a paper that was issued as a signed file. Codes that a facility draws in another way have no address. */
function electronicMark(code: string, template: string | undefined): MarkBlock {
  const address =
    template !== undefined && checkLookUpCode(code).ok ? lookUpAddress(template, code) : undefined;
  return {
    kind: "mark",
    title: "BẢN ĐIỆN TỬ",
    lines: [
      "Giấy này được cấp dưới dạng điện tử, có chữ ký số, giá trị như bản giấy.",
      `Mã tra cứu: ${code}`,
      ...(address === undefined ? [] : [`Tra cứu tại: ${address}`]),
    ],
    ...(address !== undefined && { picture: qrPicture(address, "Mã QR của địa chỉ tra cứu") }),
  };
}

/**
 * What a form says of its own place among the copies that were issued: that it replaces a paper, or was issued
 * electronically, with the code that looks it up. A mark that the host gives itself goes before it.
 *
 * @legal TT 25/2025/TT-BYT Đ30 k1; Luật Giao dịch điện tử 20/2023/QH15
 */
export function issueMarks(
  { issue }: FilledForm,
  given: readonly MarkBlock[],
  address?: string,
): readonly MarkBlock[] {
  if (issue === undefined) return [];
  const { replaces, electronic } = issue;
  return [
    ...(replaces === undefined ? [] : [replacesMark(replaces.number, replaces.on)]),
    ...(electronic === undefined ? [] : [electronicMark(electronic.lookUpCode, address)]),
  ].filter(({ title }) => given.every((mark) => mark.title !== title));
}
