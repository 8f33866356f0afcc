/** Most UTF-16 code units that a log takes of a key of an event; of the purpose, which is a sentence, twice as many. */
export const longestKey = 512;
/** Most UTF-16 code units of the purpose of an event. */
export const longestPurpose = 1024;

/** Does a log take this text as it is? Half a character and NUL cannot be kept everywhere. */
export function isEventText(text: unknown, most: number = longestKey): text is string {
  return typeof text === "string" && text.length <= most && eventText(text, most) === text.normalize("NFC");
}

/** As much of a text as a log takes, in NFC: for the event of what was refused because of its texts. */
export function eventText(text: string, most: number = longestKey): string {
  const sound = text
    .normalize("NFC")
    .replaceAll("\0", "")
    .replaceAll(/\p{Surrogate}/gu, "\ufffd");
  return sound.slice(0, most).replace(/[\ud800-\udbff]$/, "");
}
