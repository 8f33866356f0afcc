import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonSlipOf } from "../../../src/cli/input/json-slip.ts";
import { tablesOfJson } from "../../../src/cli/input/tables-of-json.ts";

const seed = 20_261;
const placeOf = (json: string) => {
  const slip = jsonSlipOf(json);
  return slip === undefined ? undefined : `${slip.seen} ${slip.line}:${slip.column}`;
};

describe("a text that is no JSON", () => {
  it.each([
    ['{"a":1,}', "syntax 1:8"],
    ['{\n  "a": 1\n  "b": 2\n}', "syntax 3:3"],
    ['{"a":01}', "syntax 1:6"],
    ["{'a':1}", "syntax 1:2"],
    ['{"a" 1}', "syntax 1:6"],
    ['{"a":"x\ny"}', "syntax 1:6"],
    ['["\\x"]', "syntax 1:2"],
    ["[1,]", "syntax 1:4"],
    ["[1}", "syntax 1:3"],
    ["[] []", "syntax 1:4"],
    ["[tru]", "syntax 1:2"],
    ['{"a":[1', "end 1:8"],
    ['{"a":"x', "end 1:8"],
    ['"x\\u00', "syntax 1:1"],
    ["", "end 1:1"],
  ])("is told by the first place where it is none: %j", (json, place) => {
    expect(placeOf(json)).toBe(place);
  });

  it(`is exactly what JSON.parse refuses (seed ${seed})`, () => {
    const sign = fc.constantFrom(...'{}[]:,"\\ -+.0123eEu\n', "true", "null", '"a"', "1.5", "\t");
    const text = fc.oneof(
      fc.array(sign, { maxLength: 12 }).map((signs) => signs.join("")),
      fc.tuple(fc.json(), fc.nat(), sign).map(([json, at, odd]) => {
        const cut = at % (json.length + 1);
        return json.slice(0, cut) + odd + json.slice(cut + 1);
      }),
      fc.json(),
    );
    fc.assert(
      fc.property(text, (json) => {
        let isJson = true;
        try {
          JSON.parse(json);
        } catch {
          isJson = false;
        }
        expect(jsonSlipOf(json) === undefined).toBe(isJson);
      }),
      { seed, numRuns: 3000 },
    );
  });

  it("is told apart from JSON without tables and from bytes that are no UTF-8", () => {
    const codeOf = (bytes: Uint8Array) => {
      try {
        tablesOfJson(bytes);
        return undefined;
      } catch (error) {
        return (error as { readonly code: string; readonly text: { readonly vi: string } }).text.vi;
      }
    };
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(codeOf(bytes('{"XML1":[],\n "XML2":[}'))).toBe("JSON sai cú pháp ở dòng 2, cột 10.");
    expect(codeOf(bytes("5"))).toBe("JSON không chứa các bảng của hồ sơ.");
    expect(codeOf(new Uint8Array([0x5b, 0xff, 0x5d]))).toBe("JSON có byte không phải UTF-8.");
  });
});
