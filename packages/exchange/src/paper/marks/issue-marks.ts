import type { FilledForm } from "@benhan/core/forms";
import type { MarkBlock } from "../paper-document.ts";
import { lookUpAddress } from "./look-up-address.ts";
import { checkLookUpCode } from "./look-up-code.ts";
import { qrPicture } from "./qr-picture.ts";

/** The mark of a paper that takes the place of another. */
export function replacesMark(number: string, on: string | undefined): MarkBlock {
  const day = on === undefined ? "" : `, ngày ${on.split("-").reverse().join("/")}`;
  return { kind: "mark", title: "THAY THẾ", lines: [`Giấy này thay cho giấy số ${number}${day}.`] };
}

/** The mark of a paper whose place another has taken. */
export function replacedMark(number: string | undefined): MarkBlock {
  const by = number === undefined ? "" : ` bằng giấy số ${number}`;
  return { kind: "mark", title: "ĐÃ BỊ THAY THẾ", lines: [`Giấy này đã được thay${by}.`] };
}

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
 * What a form says of its own place among the copies that were issued: that it replaces a paper, was replaced, or was
 * issued electronically, with the code that looks it up. A mark that the host gives itself goes before it.
 *
 * @legal TT 25/2025/TT-BYT Đ30 k1; Luật Giao dịch điện tử 20/2023/QH15
 */
export function issueMarks(
  { issue }: FilledForm,
  given: readonly MarkBlock[],
  address?: string,
): readonly MarkBlock[] {
  if (issue === undefined) return [];
  const { replaces, standing, replacedBy, electronic } = issue;
  return [
    ...(replaces === undefined ? [] : [replacesMark(replaces.number, replaces.on)]),
    ...(standing === "replaced" ? [replacedMark(replacedBy?.number)] : []),
    ...(electronic === undefined ? [] : [electronicMark(electronic.lookUpCode, address)]),
  ].filter(({ title }) => given.every((mark) => mark.title !== title));
}
