const lineFeed = 10;

/** Events as a chunk holds them: their canonical bytes, which have no line feed, one a line. */
export function joinedLines(lines: readonly Uint8Array[]): Uint8Array {
  let length = lines.length - 1;
  for (const line of lines) length += line.length;
  const bytes = new Uint8Array(length).fill(lineFeed);
  let at = 0;
  for (const line of lines) {
    bytes.set(line, at);
    at += line.length + 1;
  }
  return bytes;
}

/** The lines at these positions, which ascend. What is not there is an empty line. */
export function linesAt(bytes: Uint8Array, positions: readonly number[]): readonly Uint8Array[] {
  const found: Uint8Array[] = [];
  let position = 0;
  let start = 0;
  for (const wanted of positions) {
    for (; position < wanted && start >= 0; position += 1) start = bytes.indexOf(lineFeed, start) + 1 || -1;
    const end = start < 0 ? 0 : bytes.indexOf(lineFeed, start);
    // A copy: the whole chunk would live as long as one event of it.
    found.push(new Uint8Array(bytes.subarray(Math.max(start, 0), end < 0 ? bytes.length : end)));
  }
  return found;
}
