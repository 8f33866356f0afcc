/** Members of an object of which the optional ones may be `undefined`. */
type Members<T> = { readonly [K in keyof T]: T[K] | (object extends Pick<T, K> ? undefined : never) };

/** An object without its members that are `undefined`: such a member counts as absent everywhere in a record. */
export function given<T extends object>(members: Members<T>): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}
