import type { HttpAnswer } from "@benhan/core/ports";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type HubAnswer,
  interpretBhxhAnswer,
  interpretEmrhubAnswer,
  interpretEprescriptionAnswer,
} from "../../src/hubs/index.ts";

const answer = (body: string, status = 200): HttpAnswer => ({
  status,
  headers: {},
  body: new TextEncoder().encode(body),
});

/** Lists in lists: what descends into them by calling itself runs out of stack. */
const deep = `${"[".repeat(30_000)}${"]".repeat(30_000)}`;
/** Objects that no text can be made of, and whatever else JSON may hold. */
const anyJson = fc.oneof(
  fc.constantFrom('{"toString":null}', '{"toString":1,"valueOf":1}', '[{"toString":null}]', deep),
  fc.json(),
);

/** Success of each hub, with something in the places that are read besides. */
const successes: readonly (readonly [
  string,
  (answer: HttpAnswer) => HubAnswer,
  (odd: string) => string,
  string,
])[] = [
  [
    "bhxh",
    interpretBhxhAnswer,
    (odd) => `{"maKetQua":"200","maGiaoDich":${odd},"thongDiep":${odd},"thoiGianTiepNhan":${odd}}`,
    "200",
  ],
  [
    "emrhub",
    interpretEmrhubAnswer,
    (odd) =>
      `{"header":{"res_code":"CM_SUCCESS","txn_id":${odd}},"data":{"errors":[${odd},{"code":${odd},"severity":${odd},"field_path":${odd}}]}}`,
    "CM_SUCCESS",
  ],
  [
    "eprescription",
    interpretEprescriptionAnswer,
    (odd) => `{"success":"Gửi đơn thuốc thành công","checksum":${odd}}`,
    "200",
  ],
];

describe.each(successes)("%s", (_hub, interpret, body, code) => {
  test("whatever stands beside it, the result counts: an accepted document is not sent again", () => {
    fc.assert(
      fc.property(anyJson, (odd) => {
        const read = interpret(answer(body(odd)));
        expect(read.outcome).toMatch(/^ACCEPTED/);
        expect(read.code).toBe(code);
      }),
      { seed: 20260702, numRuns: 60 },
    );
  });
});

test.each(successes)(
  "%s: headers of a transport that are none do not hide the result",
  (_hub, interpret, body, code) => {
    for (const headers of [
      undefined,
      null,
      [],
      { "retry-after": 5 },
      { "retry-after": { toString: null } },
    ]) {
      const read = interpret({ ...answer(body('"1"')), headers: headers as never });
      expect([read.outcome.startsWith("ACCEPTED"), read.code]).toEqual([true, code]);
    }
  },
);

test("complaints inside of complaints without an end are read as far as sense goes", () => {
  const read = interpretEprescriptionAnswer(answer(`{"error":["Trường dia_chi sai",${deep}]}`, 422));
  expect(read.outcome).toBe("REJECTED_DATA");
  expect(read.fault?.issues?.map(({ official }) => official)).toEqual(["dia_chi"]);
});

// Each would take minutes if the time grew with the square of the length.
describe("a long text is read once", () => {
  test("full stops in the message of the gateway", () => {
    const read = interpretBhxhAnswer(
      answer(`{"maKetQua":"200","maGiaoDich":"1","thongDiep":"${".".repeat(900_000)}a"}`),
    );
    expect(read.outcome).toBe("ACCEPTED_WITH_WARNING");
  });

  test("complaints behind a long name", () => {
    const name = "a ".repeat(400_000);
    const list = JSON.stringify(Array.from({ length: 200 }, () => "x"));
    const read = interpretEprescriptionAnswer(answer(`{"error":{"${name}":${list}}}`, 422));
    expect(read.outcome).toBe("REJECTED_DATA");
  });
});

test("a card number in the place of a code is neither told nor kept", () => {
  const read = interpretEmrhubAnswer(answer('{"header":{"res_code":"GD4790000000004"}}'));
  expect([read.outcome, read.code]).toEqual(["CONFIG", undefined]);
  expect(`${read.fault?.text.vi}${read.fault?.text.en}`).not.toContain("0000000004");
});
