/** The same value, which nobody can change any more: whoever gets an opened pack would change the answers of all others. */
export function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const member of Object.values(value)) frozen(member);
  return Object.freeze(value);
}
