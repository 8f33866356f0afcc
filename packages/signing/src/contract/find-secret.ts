/**
 * True when a secret is anywhere in a value: in texts, bytes, names of fields, error messages with their causes and
 * stacks, as it is, in base64 or in hexadecimal.
 */
export function findSecret(value: unknown, secrets: readonly string[]): boolean {
  const spellings = secrets.filter((secret) => secret !== "").flatMap(spellingsOf);
  const seen = new Set<unknown>();
  const look = (part: unknown): boolean => {
    if (typeof part === "string") return spellings.some((spelling) => part.includes(spelling));
    if (typeof part !== "object" || part === null || seen.has(part)) return false;
    seen.add(part);
    if (part instanceof Uint8Array) return look(new TextDecoder("latin1").decode(part)) || look(utf8(part));
    if (part instanceof Map || part instanceof Set) return [...part].some(look);
    const fields = Object.getOwnPropertyNames(part);
    return fields.some((name) => look(name) || look(Reflect.get(part, name)));
  };
  return look(value);
}

function spellingsOf(secret: string): readonly string[] {
  const bytes = new TextEncoder().encode(secret);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  // Without padding, and without the last character, which depends on what follows.
  const base64 = btoa(String.fromCharCode(...bytes))
    .replace(/=+$/, "")
    .slice(0, -1);
  return [
    secret,
    hex,
    hex.toUpperCase(),
    encodeURIComponent(secret),
    ...(base64.length >= 8 ? [base64] : []),
  ];
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
