/** Deepest nesting that a record may have; anything deeper is refused by the schema anyway. */
const maximumDepth = 64;
/** Stands for an object inside itself. */
const backReference = Symbol("back reference");

/**
 * The same value with every string in Unicode normal form C: the border at which text enters the record. Typing
 * methods and scanners produce both forms of Vietnamese letters, and signatures tell them apart. Members that are
 * `undefined` are left out, as JSON does.
 *
 * Each object is brought over once, however often it is referred to. A reference back to an object that it stands in
 * becomes a symbol, which no field of a record takes: such a value cannot be written down.
 */
export function normalText(value: unknown, done = new Map<object, unknown>(), depth = 0): unknown {
  if (typeof value === "string") return value.normalize("NFC");
  if (typeof value !== "object" || value === null || depth >= maximumDepth) return value;
  if (done.has(value)) return done.get(value);
  done.set(value, backReference);
  const inner = (item: unknown) => normalText(item, done, depth + 1);
  const normal = Array.isArray(value)
    ? value.map(inner)
    : Object.fromEntries(
        Object.entries(value)
          .filter(([, item]) => item !== undefined)
          .map(([key, item]) => [key.normalize("NFC"), inner(item)]),
      );
  done.set(value, normal);
  return normal;
}
