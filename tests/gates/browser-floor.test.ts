import { describe, expect, it } from "vitest";
import { newerThingsIn } from "../../tools/check/browser-floor.gate.mjs";

describe("the gate of the browser floor", () => {
  it.each([
    "AbortSignal.any([a, b])",
    "const { promise } = Promise.withResolvers()",
    "Promise.try(f)",
    "x[Symbol.asyncDispose]()",
    "await Array.fromAsync(rows)",
    "rows.toSorted(compare)",
    "Object.groupBy(rows, f)",
    "Iterator.from(rows)",
    "a.isSubsetOf(b)",
    "text.isWellFormed()",
    "URL.canParse(text)",
    "RegExp.escape(text)",
    "Uint8Array.fromBase64(text)",
    "bytes.toHex()",
    "ReadableStream.from(rows)",
    "headers.getSetCookie()",
    String.raw`new RegExp("(\\p{Lu})", "v")`,
  ])("refuses %s", (code) => {
    expect(newerThingsIn(code)).toHaveLength(1);
  });

  it.each([
    'typeof URL.canParse === "function" ? URL.canParse(text) : attempt(text)',
    "rows.sort(compare).findLast(f)",
    "structuredClone(rows.at(-1))",
    'fetch("https://example.invalid/api/v.json", { signal })',
    String.raw`/\p{Lu}/u.test(text)`,
    "a / b / v",
  ])("lets %s pass", (code) => {
    expect(newerThingsIn(code)).toEqual([]);
  });
});
