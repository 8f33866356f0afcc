/**
 * Lines of cells as CSV with a byte-order mark, without which Excel reads Vietnamese wrongly. Cells are data: they keep
 * every character, so that what is read again is what was written.
 */
export function csvText(lines: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return `\uFEFF${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}
