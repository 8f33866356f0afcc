/** Deepest nesting that a record may have; anything deeper is refused by the schema anyway. */
const maximumDepth = 64;
/** Lists that are left out when they hold nothing. Hospital systems write them as empty ones. */
const optionalLists: ReadonlySet<string> = new Set([
  "births",
  "birthWeightsGrams",
  "cameFrom",
  "cardNumbers",
  "coAuthors",
  "codes",
  "codings",
  "courses",
  "followUpDates",
  "hivCare",
  "performedBy",
  "procedureCodes",
  "processing",
  "secondaryCodes",
  "serviceCodes",
  "traditionalCodes",
  "tuberculosisCare",
]);
/** The member whose names are free: the fields of a form. All other names are those of the model, which are ASCII. */
const openMember = "values";
/** Beyond so many objects a value is brought over without asking: it may be one object in very many places. */
const maximumObjects = 1_000_000;
/** Latin letters, those with all marks of Vietnamese as one letter, and common signs: in NFC however they stand. */
const beyondPlain = /[^\0-\u02ff\u1e00-\u1eff\u2010-\u205e\u20ab\u2190-\u21ff\u2264\u2265]/;
/** Stands for an object inside itself. */
const backReference = Symbol("back reference");

/**
 * The same value with every string in Unicode normal form C: the border at which text enters the record. Typing
 * methods and scanners produce both forms of Vietnamese letters, and signatures tell them apart. Members that are
 * `undefined` are left out, as JSON does, and so are optional lists without an item.
 *
 * Each object is brought over once, however often it is referred to. A reference back to an object that it stands in
 * becomes a symbol, which no field of a record takes: such a value cannot be written down. A value that is in order
 * already is handed back as it is, not copied.
 */
export function normalText(value: unknown): unknown {
  return isNormal(value, false, 0, { objects: maximumObjects })
    ? value
    : brought(value, false, 0, { open: new Map(), closed: new Map() });
}

/** What was brought over, apart for the two ways of treating names. */
interface Done {
  readonly open: Map<object, unknown>;
  readonly closed: Map<object, unknown>;
}

function brought(value: unknown, isOpen: boolean, depth: number, all: Done): unknown {
  if (typeof value === "string") return value.normalize("NFC");
  if (typeof value !== "object" || value === null || depth >= maximumDepth) return value;
  const done = isOpen ? all.open : all.closed;
  if (done.has(value)) return done.get(value);
  done.set(value, backReference);
  const normal = Array.isArray(value)
    ? value.map((item) => brought(item, isOpen, depth + 1, all))
    : Object.fromEntries(
        Object.entries(value)
          .filter(([key, item]) => item !== undefined && (isOpen || !isEmptyOption(key, item)))
          .map(([key, item]) => [
            isOpen ? key.normalize("NFC") : key,
            brought(item, isOpen || isOpenMember(key, item), depth + 1, all),
          ]),
      );
  done.set(value, normal);
  return normal;
}

/** Would bringing the value over change nothing? Says no where it cannot tell at little cost. */
function isNormal(value: unknown, isOpen: boolean, depth: number, left: { objects: number }): boolean {
  if (typeof value === "string") return isNormalString(value);
  if (typeof value !== "object" || value === null) return true;
  left.objects -= 1;
  if (depth >= maximumDepth || left.objects < 0) return false;
  if (Array.isArray(value)) {
    for (const item of value) if (!isNormal(item, isOpen, depth + 1, left)) return false;
    return true;
  }
  // Only of plain objects is everything that they hold among their own members.
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  for (const key in value) {
    const item = (value as Readonly<Record<string, unknown>>)[key];
    if (item === undefined) return false;
    if (isOpen ? !isNormalString(key) : isEmptyOption(key, item)) return false;
    if (!isNormal(item, isOpen || isOpenMember(key, item), depth + 1, left)) return false;
  }
  return true;
}

/** Is the text in Unicode normal form C? Asks at length only where the letters give reason. */
export function isNormalString(text: string): boolean {
  return !beyondPlain.test(text) || text === text.normalize("NFC");
}

function isEmptyOption(key: string, item: unknown): boolean {
  return Array.isArray(item) && item.length === 0 && optionalLists.has(key);
}

function isOpenMember(key: string, item: unknown): boolean {
  return key === openMember && !Array.isArray(item);
}
