import type { FilledForm } from "@benhan/core/forms";
import type { MarkBlock } from "../paper-document.ts";

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

/**
 * What a form says of its own place among the copies that were issued: that it replaces a paper or was replaced. A mark
 * that the host gives itself goes before it.
 *
 * @legal TT 25/2025/TT-BYT Đ30 k1
 */
export function issueMarks({ issue }: FilledForm, given: readonly MarkBlock[]): readonly MarkBlock[] {
  if (issue === undefined) return [];
  const { replaces, standing, replacedBy } = issue;
  return [
    ...(replaces === undefined ? [] : [replacesMark(replaces.number, replaces.on)]),
    ...(standing === "replaced" ? [replacedMark(replacedBy?.number)] : []),
  ].filter(({ title }) => given.every((mark) => mark.title !== title));
}
