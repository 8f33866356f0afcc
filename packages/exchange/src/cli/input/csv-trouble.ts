/** What keeps a CSV file from being read, as it was seen in its bytes, and the line where it begins, from 1. */
export interface CsvTrouble {
  readonly seen: "encoding" | "quoting" | "other";
  readonly line?: number;
}

/** Looks for what the reader of CSV refused. */
export function csvTroubleOf(bytes: Uint8Array): CsvTrouble {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { seen: "encoding", line: lineOfWrongByte(bytes) };
  }
  const line = lineOfWrongQuote(text);
  return line === undefined ? { seen: "other" } : { seen: "quoting", line };
}

/** The first line that is no UTF-8. No byte of a longer character looks like a line feed. */
function lineOfWrongByte(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const next = end < 0 ? bytes.length : end + 1;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, next));
    } catch {
      return line;
    }
    start = next;
  }
  return line;
}

/** The line where a quote opens that is not closed, or is closed within its cell. */
function lineOfWrongQuote(text: string): number | undefined {
  const delimiter = delimiterOf(text);
  const ends = (at: number) => at >= text.length || [delimiter, "\r", "\n"].includes(text[at] ?? "");
  let line = 1;
  let isCellStart = true;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "\n") line += 1;
    if (sign === '"' && isCellStart) {
      const opened = line;
      for (at += 1; ; at += 1) {
        if (at >= text.length) return opened;
        if (text[at] === "\n") line += 1;
        if (text[at] !== '"') continue;
        if (text[at + 1] === '"') {
          at += 1;
          continue;
        }
        let after = at + 1;
        while (text[after] === " ") after += 1;
        if (!ends(after)) return opened;
        at = after - 1;
        break;
      }
      isCellStart = false;
      continue;
    }
    isCellStart = sign === delimiter || sign === "\n" || sign === "\r" || (isCellStart && sign === "\uFEFF");
  }
  return undefined;
}

/** As the reader chooses it. */
function delimiterOf(text: string): string {
  const named = /^\uFEFF?sep=(.)\r?\n/i.exec(text)?.[1];
  if (named !== undefined) return named;
  const names = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const count = (delimiter: string) => names.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
