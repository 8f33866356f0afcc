import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, type JsonValue } from "../../src/index.ts";

describe("canonical JSON (RFC 8785)", () => {
  it("sorts members by UTF-16 code units, as the example of RFC 8785 §3.2.3 shows", () => {
    const value = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\u{1f600}": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };
    // U+FB33 has no composed normal form of its own, so the stricter rule of the SDK refuses it: leave it out.
    const { "\ufb33": _refused, ...accepted } = value;
    expect([...canonicalJson(accepted).matchAll(/"[^"]*":"([^"]*)"/g)].map((match) => match[1])).toEqual([
      "Carriage Return",
      "One",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
    ]);
  });

  it("escapes strings as RFC 8785 §3.2.2.2 demands", () => {
    expect(canonicalJson('\u20ac$\u000f\nA\'B"\\\\"/')).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
  });

  it("gives the same text for the same content, whatever the order of members", () => {
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: "grapheme" }).map((text) => text.normalize("NFC")),
        fc.boolean(),
        fc.constant(null),
        fc.maxSafeInteger().map((number) => number || 0),
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(fc.string({ unit: "grapheme-ascii" }), tie("value"), { maxKeys: 4 }),
      ),
    })).value as fc.Arbitrary<JsonValue>;
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(shuffled(value))).toBe(text);
      }),
      { seed: 20260702, numRuns: 500 },
    );
  });

  it.each([
    ["a fraction", "number_refused", { a: [1.5] }, ["a", 0]],
    ["a number beyond 2^53", "number_refused", { a: 2 ** 60 }, ["a"]],
    ["not a number", "number_refused", { a: Number.NaN }, ["a"]],
    ["decomposed text", "text_refused", { a: "e\u0302\u0301" }, ["a"]],
    ["half a character", "text_refused", { a: ["ok", "\ud83d"] }, ["a", 1]],
    ["a Date", "type_refused", { a: new Date(0) }, ["a"]],
    ["a Map", "type_refused", { a: new Map() }, ["a"]],
  ])("refuses %s and names the place", (_what, code, value, path) => {
    expect(() => canonicalJson(value as unknown as JsonValue)).toThrow(
      expect.objectContaining({ code: `core.canonical.${code}`, path }),
    );
  });

  it("refuses endless nesting instead of overflowing the stack", () => {
    const loop: Record<string, unknown> = {};
    loop["self"] = loop;
    expect(() => canonicalJson(loop as JsonValue)).toThrow(
      expect.objectContaining({ code: "core.canonical.too_deep" }),
    );
  });
});

function shuffled(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => shuffled(item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, shuffled(item as JsonValue)]),
  );
}
