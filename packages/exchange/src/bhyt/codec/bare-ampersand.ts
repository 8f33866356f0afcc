const sections: Readonly<Record<string, string>> = { "<![CDATA[": "]]>", "<!--": "-->", "<?": "?>" };
/** What an `&` begins that is written rightly, or that may go on behind the end of the text. */
const reference = /&(?:(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos);|#?\w{0,8}$)/iy;

/**
 * Where a text has an `&` that is no reference, outside of CDATA, remarks and instructions; -1 without one. A parser
 * tells it much later: at the next semicolon, or at the end of the file.
 */
export function bareAmpersandIn(text: string): number {
  if (!text.includes("&")) return -1;
  const marks = /<!\[CDATA\[|<!--|<\?|&/g;
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    const end = sections[found[0]];
    if (end !== undefined) {
      const closed = text.indexOf(end, marks.lastIndex);
      if (closed < 0) return -1;
      marks.lastIndex = closed + end.length;
      continue;
    }
    reference.lastIndex = found.index;
    if (!reference.test(text)) return found.index;
  }
  return -1;
}
