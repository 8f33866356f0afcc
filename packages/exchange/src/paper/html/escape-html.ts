import { printableText } from "../pdf/printable-text.ts";

/** A text as it may stand anywhere in the page, between tags and in a quoted attribute: what the PDF draws, escaped. */
export function escapeHtml(text: string): string {
  return printableText(text).replace(/[&<>"'`]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};
