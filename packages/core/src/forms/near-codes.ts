/** Codes that somebody may have meant: written otherwise, or one or two signs away. The nearest first, at most three. */
export function nearCodes(given: unknown, codes: readonly string[]): readonly string[] {
  // Types are not trusted: whatever is no text is like no code.
  const meant = typeof given === "string" ? plain(given) : "";
  return codes
    .map((code) => ({ code, distance: editDistance(meant, plain(code)) }))
    .filter(({ distance }) => distance <= 2)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ code }) => code);
}

/** `1-bv1` and `01/BV1` are the same words of a person. */
function plain(code: string): string {
  return code
    .slice(0, 40)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/^0+/, "");
}

function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const swap = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
