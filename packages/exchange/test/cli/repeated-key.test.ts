import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tablesOfJson } from "../../src/cli/input/tables-of-json.ts";
import { repeatedKey } from "../../src/cli/repeated-key.ts";

const read = (json: string) => () => tablesOfJson(new TextEncoder().encode(json));

describe("a JSON input with a key twice in one object", () => {
  it.each([
    ['{"XML1":[{"MA_LK":"a","T_BHTT":1,"T_BHTT":2}]}', "$.XML1[0].T_BHTT"],
    ['{"XML2":[{},{}, {"STT":1,"STT":1}]}', "$.XML2[2].STT"],
    ['{"XML1":[],"XML1":[]}', "$.XML1"],
    ['[{"XML1":{"MA_LK":"a","MA_\\u004cK":"b"}}]', "$[0].XML1.MA_LK"],
    ['{"a":[[1,2],{"b": "x\\"y", "b" : 2}]}', "$.a[1].b"],
    ['{"__proto__":1,"__proto__":2}', "$.__proto__"],
  ])("%s is found at its place", (json, at) => {
    expect(repeatedKey(json)).toBe(at);
    expect(read(json)).toThrow(expect.objectContaining({ code: "exchange.cli.json_key_twice" }));
  });

  it("never tells a key that is no column", () => {
    expect(repeatedKey('{"Nguyễn Văn Mẫu":1,"Nguyễn Văn Mẫu":2}')).toBe("$.?");
  });

  it("is not seen where there is none: strings are no keys, and other objects have the same ones", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        // What JSON.stringify writes has no key twice.
        expect(repeatedKey(JSON.stringify(JSON.parse(json)))).toBeUndefined();
      }),
      { seed: 4 },
    );
    expect(repeatedKey('{"a":"a","b":["b","b",{"a":1},{"a":1}],"c":{"a":"{\\"a\\":"}}')).toBeUndefined();
  });
});
