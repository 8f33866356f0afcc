/** A value as a line of JSON: bytes are written in base64, under a name that ends in `Base64`. */
export function jsonLine(value: Readonly<Record<string, unknown>>): string {
  const members = Object.entries(value).map(([name, member]) =>
    member instanceof Uint8Array ? [`${name}Base64`, base64Of(member)] : [name, member],
  );
  return `${JSON.stringify(Object.fromEntries(members))}\n`;
}

/** The value of a line again. @throws SyntaxError */
export function valueOfLine(line: string): Record<string, unknown> {
  const value: unknown = JSON.parse(line);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new SyntaxError("no object");
  const members = Object.entries(value).map(([name, member]) =>
    name.endsWith("Base64") && typeof member === "string"
      ? [name.slice(0, -"Base64".length), bytesOf(member)]
      : [name, member],
  );
  return Object.fromEntries(members) as Record<string, unknown>;
}

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
