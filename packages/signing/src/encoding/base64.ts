/** Base64 without line breaks. */
export function encodeBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

/** The bytes of base64 text; white space is passed over, anything else that is not exact gives `undefined`. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const compact = text.replace(/[ \t\r\n]+/g, "");
  if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return undefined;
  const binary = atob(compact);
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  // The unused bits of the last character must be zero: one value has one spelling.
  const tail = bytes.length % 3 === 0 ? "" : compact.slice(-4);
  return tail === "" || encodeBase64(bytes.subarray(bytes.length - (bytes.length % 3))) === tail
    ? bytes
    : undefined;
}
