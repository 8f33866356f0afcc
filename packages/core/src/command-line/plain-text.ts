/** A text from outside, such as a file's name, without what a terminal would obey. */
export function plainText(text: string): string {
  // Control characters of C0 and C1, and those that turn the direction of writing.
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "�");
}
