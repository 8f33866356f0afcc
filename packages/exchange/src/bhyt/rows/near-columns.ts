/** Columns of a table that somebody may have meant by a name that none has: the nearest first, at most two. */
export function nearColumns(name: string, columns: Iterable<string>): readonly string[] {
  const meant = plain(name);
  // Of a short name, two signs are too much of it.
  const most = meant.length < 6 ? 1 : 2;
  return [...columns]
    .map((column) => ({ column, distance: editDistance(meant, plain(column)) }))
    .filter(({ distance }) => distance <= most)
    .sort((left, right) => left.distance - right.distance)
    .slice(0, 2)
    .map(({ column }) => column);
}

/** `MABENHKT` and `MA_BENH_KT` are the same words of a person. */
function plain(name: string): string {
  return name.slice(0, 40).toUpperCase().replaceAll("_", "");
}

function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const swapped = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
