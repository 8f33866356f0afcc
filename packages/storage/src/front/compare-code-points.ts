/** Compares texts by code point, as engines do that keep UTF-8. `<` compares UTF-16, which differs beyond U+FFFF. */
export function compareCodePoints(a: string, b: string): number {
  const right = b[Symbol.iterator]();
  for (const left of a) {
    const next = right.next();
    if (next.done) return 1;
    const difference = (left.codePointAt(0) ?? 0) - (next.value.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return right.next().done ? 0 : -1;
}
