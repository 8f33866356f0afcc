import * as z from "zod/mini";

/** A schema for each member of a type: a required one for a required member, an `exactOptional` for an optional one. */
export type MembersOf<T> = {
  readonly [K in keyof T]-?: Record<string, never> extends Pick<T, K>
    ? z.ZodMiniExactOptional<z.ZodMiniType<Exclude<T[K], undefined>>>
    : z.ZodMiniType<T[K]> & NotOptional;
};

/** Tells a schema apart from an optional one, which can stand wherever a required one can. */
interface NotOptional {
  readonly def: { readonly innerType?: never };
}

/**
 * The schema of an object type, which takes nothing else. The compiler refuses a member that the type has not, that
 * the schema forgot, or that is optional in one of the two only: they cannot drift apart.
 */
export function objectOf<T extends object>(members: MembersOf<T>): z.ZodMiniType<T> {
  return z.strictObject(members) as unknown as z.ZodMiniType<T>;
}

/**
 * The schema of a closed union: one schema for each value of the member that tells which. The compiler refuses a value
 * that has none.
 */
export function oneOf<T extends object, D extends string & keyof T>(
  discriminator: D,
  options: { readonly [K in T[D] & string]: z.ZodMiniType<Extract<T, { readonly [d in D]: K }>> },
): z.ZodMiniType<T> {
  const schemas = Object.values(options) as unknown as readonly [z.core.$ZodTypeDiscriminable];
  return z.discriminatedUnion(discriminator, schemas) as unknown as z.ZodMiniType<T>;
}
