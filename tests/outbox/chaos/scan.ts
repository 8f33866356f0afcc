import { createHash } from "node:crypto";

/** What was found where it must not be. The value itself is not repeated. */
export interface Leak {
  readonly what: string;
  readonly form: string;
  /** What stood before it. */
  readonly before: string;
}

/**
 * Looks for values in everything that programs said: as they are, in Base64 at any offset, in hex, in addresses, escaped
 * for JSON, decomposed, and as their usual hashes.
 */
export function scanFor(
  values: readonly (readonly [what: string, value: string])[],
  text: string,
): readonly Leak[] {
  // Logs repeat themselves: what they are made of is looked at once.
  const pieces = [...new Set(text.split(/[\s",]+/))].join("\n");
  const lower = pieces.toLowerCase();
  return values.flatMap(([what, value]) =>
    [...formsOf(value)].flatMap(([form, looked]): readonly Leak[] => {
      const ignoresCase = /hex|hash/.test(form);
      const at = (ignoresCase ? lower : pieces).indexOf(ignoresCase ? looked.toLowerCase() : looked);
      return at < 0 ? [] : [{ what, form, before: pieces.slice(Math.max(0, at - 60), at) }];
    }),
  );
}

/** Every form once. Whitespace, quotes and commas do not stand in values, so that pieces can be looked at. */
export function formsOf(value: string): ReadonlyMap<string, string> {
  const bytes = Buffer.from(value, "utf8");
  const hash = (name: string) => createHash(name).update(bytes).digest("hex");
  const base64 = [0, 1, 2].map((offset) => base64At(bytes, offset));
  const forms: readonly (readonly [string, string])[] = [
    ["plain", value],
    ["decomposed", value.normalize("NFD")],
    ["in an address", encodeURIComponent(value)],
    ["escaped", value.replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)],
    ["read as Latin-1", bytes.toString("latin1")],
    ["hex", bytes.toString("hex")],
    ...base64.map((text, offset) => [`Base64 + ${offset}`, text] as const),
    ...base64.map((text, offset) => [`Base64 for addresses + ${offset}`, urlSafe(text)] as const),
    ["MD5 hash", hash("md5")],
    ["SHA-1 hash", hash("sha1")],
    ["SHA-256 hash", hash("sha256")],
    ["MD5 hash in Base64", createHash("md5").update(bytes).digest("base64").replace(/=+$/, "")],
  ];
  const seen = new Set<string>();
  return new Map(forms.filter(([, text]) => !seen.has(text) && seen.add(text)));
}

/** The characters that the value alone decides, when so many bytes stand before it. */
function base64At(bytes: Buffer, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString("base64")
    .replace(/=+$/, "");
  const from = Math.ceil((offset * 8) / 6);
  return text.slice(from, Math.floor(((offset + bytes.length) * 8) / 6));
}

function urlSafe(base64: string): string {
  return base64.replaceAll("+", "-").replaceAll("/", "_");
}
