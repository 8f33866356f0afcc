/** Fields as `application/x-www-form-urlencoded`. Base64 survives: `+`, `/` and `=` are escaped. */
export function formBody(fields: Readonly<Record<string, string>>): Uint8Array {
  return new TextEncoder().encode(new URLSearchParams(fields).toString());
}
