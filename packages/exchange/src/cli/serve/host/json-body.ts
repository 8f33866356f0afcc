import { kind, type OptionShape, object, optionIssues, refuseCall } from "@benhan/core/options";
import { jsonTooDeep, jsonWanted } from "./host.faults.ts";

/**
 * The body of a request as an object of one shape.
 *
 * @param route For the message: `POST /outbox`.
 * @throws EmrError `exchange.cli.json_wanted`; `core.options.wrong` with everything that is wrong with it
 */
export function jsonBody<T>(route: string, body: Uint8Array, shape: OptionShape): T {
  const value = objectIn(body);
  refuseCall(route, optionIssues(value, shape));
  return value as T;
}

/**
 * The body of a request as an object, whatever it holds.
 *
 * @throws EmrError `exchange.cli.json_too_deep`, `exchange.cli.json_wanted`. What a JSON parser says may quote the text: it is left out.
 */
export function objectIn(body: Uint8Array): object {
  // Whatever goes through the value afterwards may do so by recursion.
  if (isDeeperThan(deepest, body)) throw jsonTooDeep({ most: deepest });
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Told below.
  }
  throw jsonWanted({});
}

/** So deep objects and lists may lie within each other: a record needs a dozen. */
const deepest = 100;

function isDeeperThan(most: number, json: Uint8Array): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = String.fromCharCode(json[at] ?? 0);
    if (isText && sign === "\\") at += 1;
    else if (sign === '"') isText = !isText;
    else if (!isText && (sign === "{" || sign === "[")) depth += 1;
    else if (!isText && (sign === "}" || sign === "]")) depth -= 1;
    if (depth > most) return true;
  }
  return false;
}

/** A text that says something. */
export const filled: OptionShape = kind(
  "chữ, không để trống",
  "a text that is not empty",
  (value) => typeof value === "string" && value.trim() !== "",
);

/** Bytes in base64. */
export const base64: OptionShape = kind(
  "các byte dưới dạng base64 (có dấu = ở cuối nếu cần)",
  "bytes in base64, with padding",
  (value) => typeof value === "string" && isBase64(value),
);

/** The key of a visit in the system of the caller. */
export const sourceShape: OptionShape = object<{ system: string; id: string }>(
  { system: filled, id: filled },
  ["system", "id"],
);

function isBase64(value: string): boolean {
  return value !== "" && value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value);
}

/** The bytes of a text that {@link base64} takes. */
export function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "base64"));
}

/** Bytes as JSON carries them. */
export function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}
