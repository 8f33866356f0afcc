/** A value of a PDF file. Dictionaries keep the order of their entries; names lack the slash. */
export type PdfObject =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfArray
  | PdfDictionary
  | PdfStream
  | PdfRaw;

export interface PdfName {
  readonly kind: "name";
  /** One character for each byte. */
  readonly name: string;
}

export interface PdfString {
  readonly kind: "string";
  readonly bytes: Uint8Array;
  /** Where it stands in the bytes that were parsed, brackets included; absent in strings that are made. */
  readonly span?: readonly [start: number, end: number];
  readonly isHex?: boolean;
}

export interface PdfReference {
  readonly kind: "reference";
  readonly number: number;
  readonly generation: number;
}

export type PdfArray = readonly PdfObject[];
export type PdfDictionary = ReadonlyMap<string, PdfObject>;

export interface PdfStream {
  readonly kind: "stream";
  readonly dictionary: PdfDictionary;
  /** As it stands in the file: filters not undone. */
  readonly data: Uint8Array;
}

/** Bytes that are written as they are, such as a hole that is filled later. Never read from a file. */
export interface PdfRaw {
  readonly kind: "raw";
  readonly text: string;
  /** The name under which the writer says where it stands. */
  readonly mark?: string;
}

export function nameOf(name: string): PdfName {
  return { kind: "name", name };
}

export function stringOf(bytes: Uint8Array, isHex = false): PdfString {
  return { kind: "string", bytes, isHex };
}

export function dictionaryOf(entries: Readonly<Record<string, PdfObject | undefined>>): PdfDictionary {
  const present = Object.entries(entries).filter(
    (entry): entry is [string, PdfObject] => entry[1] !== undefined,
  );
  return new Map(present);
}

/** A dictionary with entries replaced or, where `undefined`, taken out. */
export function withEntries(
  dictionary: PdfDictionary,
  entries: Readonly<Record<string, PdfObject | undefined>>,
): PdfDictionary {
  const copy = new Map(dictionary);
  for (const [key, value] of Object.entries(entries)) {
    if (value === undefined) copy.delete(key);
    else copy.set(key, value);
  }
  return copy;
}

export function isDictionary(object: PdfObject | undefined): object is PdfDictionary {
  return object instanceof Map;
}

export function isArray(object: PdfObject | undefined): object is PdfArray {
  return Array.isArray(object);
}

export function isReference(object: PdfObject | undefined): object is PdfReference {
  return isKind(object, "reference");
}

export function isString(object: PdfObject | undefined): object is PdfString {
  return isKind(object, "string");
}

export function isStream(object: PdfObject | undefined): object is PdfStream {
  return isKind(object, "stream");
}

export function isName(object: PdfObject | undefined, name?: string): object is PdfName {
  return isKind(object, "name") && (name === undefined || (object as PdfName).name === name);
}

/** A whole number that is not negative. */
export function isCount(object: PdfObject | undefined): object is number {
  return typeof object === "number" && Number.isSafeInteger(object) && object >= 0;
}

function isKind(object: PdfObject | undefined, kind: string): boolean {
  return typeof object === "object" && object !== null && "kind" in object && object.kind === kind;
}

/** The dictionary of a dictionary or of a stream. */
export function entriesOf(object: PdfObject | undefined): PdfDictionary | undefined {
  return isStream(object) ? object.dictionary : isDictionary(object) ? object : undefined;
}

/** True when both are written alike; references are compared, not followed. */
export function sameObject(one: PdfObject | undefined, other: PdfObject | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined || one === null || other === null) return false;
  if (typeof one !== "object" || typeof other !== "object") return false;
  if (isArray(one)) {
    return (
      isArray(other) && one.length === other.length && one.every((item, i) => sameObject(item, other[i]))
    );
  }
  if (isDictionary(one)) return isDictionary(other) && sameEntries(one, other);
  if (isArray(other) || isDictionary(other) || one.kind !== other.kind) return false;
  if (isName(one)) return isName(other, one.name);
  if (isReference(one)) {
    return isReference(other) && one.number === other.number && one.generation === other.generation;
  }
  if (isString(one)) return isString(other) && sameData(one.bytes, other.bytes);
  if (isStream(one)) {
    return isStream(other) && sameData(one.data, other.data) && sameEntries(one.dictionary, other.dictionary);
  }
  return false;
}

function sameEntries(one: PdfDictionary, other: PdfDictionary): boolean {
  if (one.size !== other.size) return false;
  for (const [key, value] of one) if (!sameObject(value, other.get(key))) return false;
  return true;
}

function sameData(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  if (one.buffer === other.buffer && one.byteOffset === other.byteOffset) return true;
  return one.every((byte, i) => byte === other[i]);
}
