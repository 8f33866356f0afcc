import { escapeHtml } from "@benhan/core/codes";
import { printableText } from "../pdf/printable-text.ts";

/** A text as it may stand anywhere in the page, between tags and in a quoted attribute: what the PDF draws, escaped. */
export function htmlText(text: string): string {
  return escapeHtml(printableText(text));
}
