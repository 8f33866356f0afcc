/** One key has several spellings in Unicode: a withdrawal in another one counts. */
export function isSameKey(one: string, other: string): boolean {
  return one === other || one.normalize("NFC") === other.normalize("NFC");
}
