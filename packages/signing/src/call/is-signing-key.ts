import { isBytes } from "./is-bytes.ts";

/** True for what looks like a `SigningKey`. */
export function isSigningKey(value: unknown): boolean {
  const key = value as Readonly<Record<string, unknown>> | null | undefined;
  return (
    isBytes(key?.["certificate"]) && Array.isArray(key["algorithms"]) && typeof key["sign"] === "function"
  );
}
