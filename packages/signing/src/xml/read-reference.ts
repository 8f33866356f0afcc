import { isXmlCharacter } from "./xml-characters.ts";
import type { XmlCursor } from "./xml-cursor.ts";

const entities = [
  ["&lt;", 0x3c],
  ["&gt;", 0x3e],
  ["&amp;", 0x26],
  ["&quot;", 0x22],
  ["&apos;", 0x27],
] as const;

/** Reads what begins with `&`: one of the five entities or a character by number. Answers the code point. */
export function readReference(cursor: XmlCursor): number {
  for (const [text, code] of entities) {
    if (cursor.take(text)) return code;
  }
  const start = cursor.at;
  if (!cursor.take("&#")) {
    cursor.fail(/[A-Za-z_:]/.test(String.fromCharCode(cursor.peek(1))) ? "unknownEntity" : "badReference");
  }
  const base = cursor.take("x") ? 16 : 10;
  const from = cursor.at;
  let code = 0;
  for (;;) {
    const digit = Number.parseInt(String.fromCharCode(cursor.peek()), base);
    if (Number.isNaN(digit)) break;
    code = Math.min(code * base + digit, 0x110000);
    cursor.at++;
  }
  if (cursor.at === from || !cursor.take(";") || !isXmlCharacter(code)) cursor.fail("badReference", start);
  return code;
}
