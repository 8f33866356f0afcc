/**
 * A text as it is drawn: NFC, line breaks as `\n`, tabs as spaces. Characters that draw nothing and could break a file
 * or turn its reading order (controls, zero width, direction marks) are dropped; half a character, and what is
 * no character, becomes U+FFFD.
 */
export function printableText(text: string): string {
  // Nearly every text: nothing to do, and nothing that NFC would change.
  if (/^[\n -~\u00a0-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2010-\u2027\u20ab\u2190-\u22ff]*$/.test(text))
    return text;
  return text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .normalize("NFC")
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, "\n")
    .replace(/\t/g, "    ")
    .replace(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb]|[\ufe00-\ufe0f]/g,
      "",
    )
    .replace(/\p{Noncharacter_Code_Point}|\p{Cs}/gu, "\ufffd");
}

/** The same on one line. */
export function printableLine(text: string): string {
  return printableText(text).replace(/\s*\n\s*/g, " ");
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * The characters of a line from left to right. Words of scripts that run the other way are turned, and a run of them
 * among each other. It is no full algorithm of Unicode: enough for a name, which is all that our papers hold of them.
 */
export function inVisualOrder(line: string): string {
  if (!rightToLeft.test(line)) return line;
  const turned = (run: string) => [...run].reverse().join("");
  const word = /[^ ]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc][^ ]*/.source;
  return line.replace(new RegExp(`${word}(?: +${word})*`, "g"), turned);
}
