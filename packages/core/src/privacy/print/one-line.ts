/** Text on one line, that cannot pass for a line of its own, nor turn what stands beside it. */
export function onOneLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\u0085]+/g, " ")
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, "")
    .trim();
}
