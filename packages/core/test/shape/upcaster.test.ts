import { describe, expect, it } from "vitest";
import { createUpcaster } from "../../src/index.ts";

describe("upcaster", () => {
  const reader = createUpcaster({
    kind: "note",
    current: 3,
    steps: {
      1: (content) => ({ ...(content as object), two: true }),
      2: (content) => ({ ...(content as object), three: true }),
    },
  });

  it("reads every earlier schema as if it had been written today", () => {
    expect(reader.upcast(1, { one: true })).toEqual({ one: true, two: true, three: true });
    expect(reader.upcast(2, { one: true })).toEqual({ one: true, three: true });
    expect(reader.upcast(3, { one: true })).toEqual({ one: true });
  });

  it("refuses a newer schema clearly", () => {
    expect(() => reader.upcast(4, {})).toThrow(expect.objectContaining({ code: "core.record.schema_newer" }));
  });

  it("refuses a number that is no schema", () => {
    for (const schema of [0, -1, 1.5, Number.NaN]) {
      expect(() => reader.upcast(schema, {})).toThrow(
        expect.objectContaining({ code: "core.record.document_unreadable" }),
      );
    }
  });

  it("cannot be made with a step missing", () => {
    expect(() => createUpcaster({ kind: "note", current: 3, steps: { 1: (content) => content } })).toThrow(
      RangeError,
    );
  });
});
