/** Deepest nesting that a record may have; anything deeper is refused by the schema anyway. */
const maximumDepth = 64;
/** Lists that are left out when they hold nothing. Hospital systems write them as empty ones. */
const optionalLists: ReadonlySet<string> = new Set([
  "birthWeightsGrams",
  "cameFrom",
  "followUpDates",
  "performedBy",
  "procedureCodes",
  "processing",
  "secondaryCodes",
  "serviceCodes",
  "traditionalCodes",
]);
/** Stands for an object inside itself. */
const backReference = Symbol("back reference");

/**
 * The same value with every string in Unicode normal form C: the border at which text enters the record. Typing
 * methods and scanners produce both forms of Vietnamese letters, and signatures tell them apart. Members that are
 * `undefined` are left out, as JSON does, and so are optional lists without an item.
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
          .filter(([key, item]) => item !== undefined && !isEmptyOption(key, item))
          .map(([key, item]) => [key.normalize("NFC"), inner(item)]),
      );
  done.set(value, normal);
  return normal;
}

function isEmptyOption(key: string, item: unknown): boolean {
  return optionalLists.has(key) && Array.isArray(item) && item.length === 0;
}
