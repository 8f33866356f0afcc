import type { Bilingual, Issue } from "../faults/issue.ts";
import { isPromise } from "../options/is-promise.ts";

/**
 * What is passed on where its content is wanted: nobody reads that much into findings about each of its members. Nothing
 * of anything else.
 */
export function unreadIssue(input: unknown, { vi, en }: Bilingual): Issue | undefined {
  const seen = mistakeIn(input);
  if (seen === undefined) return undefined;
  const [isText, text, nextStep] = mistakes[seen];
  return {
    code: isText ? "core.record.not_json" : "core.record.not_an_object",
    severity: "error",
    path: [],
    text: { vi: `Dữ liệu ${vi} ${text.vi}`, en: `The ${en} ${text.en}` },
    nextStep,
  };
}

function mistakeIn(input: unknown): keyof typeof mistakes | undefined {
  if (isPromise(input)) return "promise";
  if (input instanceof ArrayBuffer || ArrayBuffer.isView(input)) return "bytes";
  if (typeof input !== "string") return undefined;
  const text = input.trim();
  if (text === "") return "nothing";
  return /^[^{["\r\n]+\.jsonl?$|^(?:[A-Za-z]:\\|\.{0,2}\/|file:)[^{["\r\n]*$/i.test(text)
    ? "path"
    : undefined;
}

const mistakes = {
  promise: [
    false,
    { vi: "là một Promise: thiếu await.", en: "is a Promise: await is missing." },
    {
      vi: "Viết await trước lời gọi trả về dữ liệu.",
      en: "Write await before the call that gives the data.",
    },
  ],
  bytes: [
    false,
    {
      vi: "là dãy byte (Buffer, Uint8Array): đọc tệp với utf8.",
      en: "is bytes (a Buffer, Uint8Array): read the file with utf8.",
    },
    {
      vi: 'Đọc thành chữ: await readFile(tệp, "utf8"), hoặc new TextDecoder().decode(byte).',
      en: 'Read it as text: await readFile(file, "utf8"), or new TextDecoder().decode(bytes).',
    },
  ],
  nothing: [
    true,
    { vi: "là chuỗi rỗng: không có nội dung nào.", en: "is an empty text: there is nothing in it." },
    {
      vi: "Kiểm tra tệp có nội dung và đã được đọc xong.",
      en: "Check that the file holds something and was read to its end.",
    },
  ],
  path: [
    true,
    {
      vi: "là tên tệp, không phải nội dung của tệp.",
      en: "is the name of a file, not what the file holds.",
    },
    {
      vi: 'Đọc tệp trước: await readFile(tệp, "utf8").',
      en: 'Read the file first: await readFile(file, "utf8").',
    },
  ],
} as const satisfies Readonly<
  Record<string, readonly [isText: boolean, text: Bilingual, nextStep: Bilingual]>
>;
