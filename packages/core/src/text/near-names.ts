/**
 * Names that somebody may have meant by one that is none: written otherwise, or one or two signs away, where two that
 * changed places are one. The nearest first, at most three. Capitals, separators and leading zeros do not count: `1-bv1` is `01/BV1`, `MABENHKT` is
 * `MA_BENH_KT`.
 */
export function nearNames(given: unknown, names: Iterable<string>): readonly string[] {
  // Types are not trusted: whatever is no text is like no name.
  const meant = typeof given === "string" ? plain(given) : "";
  if (meant === "") return [];
  // Of a short name, two signs are too much of it.
  const most = meant.length < 5 ? 1 : 2;
  return [...names]
    .map((name) => ({ name, distance: editDistance(meant, plain(name)) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

function plain(name: string): string {
  return name
    .slice(0, 40)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/^0+/, "");
}

function editDistance(from: string, to: string): number {
  let before: readonly number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const other = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const isTurned = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const turned = isTurned ? (before[j - 2] ?? other) + 1 : other;
      next.push(Math.min(other, turned, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[to.length] ?? 0;
}
