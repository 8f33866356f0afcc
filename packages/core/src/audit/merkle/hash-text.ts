import { isDigestText } from "../../digest/digest-text.ts";

/** The 32 bytes of a digest that is written as text; `undefined` for any other value. */
export function hashOfText(text: unknown): Uint8Array | undefined {
  if (typeof text !== "string" || !isDigestText(text)) return undefined;
  return Uint8Array.from(text.slice(-64).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
