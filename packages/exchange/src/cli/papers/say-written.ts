import type { Terminal } from "@benhan/core/command-line";

/** Tells that a file was written, and how many pages a PDF has. Nothing of the standard output, which is no file. */
export function sayWritten({ say, language }: Terminal, file: string, pages = 0): void {
  if (file === "-") return;
  const vi = `Đã ghi ${file}${pages === 0 ? "" : ` (${pages} trang)`}.`;
  const en = `Wrote ${file}${pages === 0 ? "" : ` (${pages} ${pages === 1 ? "page" : "pages"})`}.`;
  say({ vi, en }[language]);
}
