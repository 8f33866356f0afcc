/** Deepest nesting that a record may have; anything deeper is refused by the schema anyway. */
const maximumDepth = 64;

/**
 * The same value with every string in Unicode normal form C: the border at which text enters the record. Typing
 * methods and scanners produce both forms of Vietnamese letters, and signatures tell them apart.
 */
export function normalText(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return value.normalize("NFC");
  if (typeof value !== "object" || value === null || depth >= maximumDepth) return value;
  if (Array.isArray(value)) return value.map((item) => normalText(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.normalize("NFC"), normalText(item, depth + 1)]),
  );
}
