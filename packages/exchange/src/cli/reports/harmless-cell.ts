/** A text that a spreadsheet will not take for a formula, even after it went through a CSV file. */
export function harmlessCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
