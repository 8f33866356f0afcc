/**
 * The same shape as a host writes it, before it was checked: plain text where the type wants a checked date or number,
 * and `undefined` where a member may be absent. Written as `Plain<Entry>` or `Plain<MedicalRecord>`, an editor offers
 * every member and every word of the closed lists while a mapping is typed; `checkRecord` then makes the real thing.
 */
export type Plain<T> = T extends string
  ? PlainText<T>
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: Plain<T[K]> | AbsentIn<T, K> }
      : T;

/** The words of a closed list stay. Text that must be checked first is one that no list of keys can name. */
type PlainText<T extends string> = NoMembers extends Record<T, 1> ? string & {} : T;

type AbsentIn<T, K extends keyof T> = NoMembers extends Pick<T, K> ? undefined : never;

type NoMembers = Record<never, never>;
