/** The object in a JSON answer, or `undefined` for anything else: HTML of a proxy, half an answer, nothing. */
export function readJsonObject(body: Uint8Array): object | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A field as text, or `undefined` when it is absent or empty. Functions of the gateway differ in the case of the first
 * letter (`maKetQua`, `MaKetQua`) and write codes as text or number.
 */
export function textField(source: object | undefined, name: string): string | undefined {
  return textOf(field(source, name) ?? field(source, name.charAt(0).toUpperCase() + name.slice(1)));
}

/**
 * A value of an answer as text, or `undefined` for an object, a list, nothing and emptiness: to make a text of these may
 * throw, and a hub may put them anywhere.
 */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return undefined;
  const text = String(value).trim();
  return text === "" ? undefined : text;
}

/** A field as it is. */
export function field(source: object | undefined, name: string): unknown {
  if (source === undefined || !Object.hasOwn(source, name)) return undefined;
  return (source as Record<string, unknown>)[name];
}

/**
 * A result code, or `undefined` for anything that does not look like one: codes are shown to people and kept in fields
 * of the receipt, and a broken hub may put anything there.
 */
export function codeField(source: object | undefined, name: string): string | undefined {
  const text = textField(source, name);
  return text !== undefined && /^[0-9A-Za-z]{1,4}$/.test(text) ? text : undefined;
}

/** A transaction code: printable, of sensible length. What is none stays in the raw answer. */
export function transactionCodeField(source: object | undefined, name: string): string | undefined {
  const text = textField(source, name);
  return text !== undefined && /^[\x20-\x7e]{1,100}$/.test(text) ? text : undefined;
}
