/**
 * Text as XML may carry it and as the tables want it: composed (NFC), so that the same name has the same bytes
 * whichever keyboard wrote it.
 */
export function normalText(text: string): string {
  return text.normalize("NFC");
}

const illegal =
  /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** True when XML 1.0 has no way to write a character of the text: control characters, halves of a pair. */
export function isUnwritable(text: string): boolean {
  return illegal.test(text);
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  // A reader turns a bare carriage return into a line feed; the reference survives.
  "\r": "&#13;",
};

/** Text content of an element. Line feed and tab stand for themselves; CDATA is never written. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (found) => escapes[found] ?? found);
}
