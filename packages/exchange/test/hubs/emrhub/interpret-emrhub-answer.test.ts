import type { HttpAnswer } from "@benhan/core/ports";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emrhubResultCodes, interpretEmrhubAnswer } from "../../../src/hubs/index.ts";

const answer = (value: unknown, status = 200): HttpAnswer => ({
  status,
  headers: {},
  body: new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value)),
});
const coded = (res_code: unknown, data: object = {}, status = 200) =>
  interpretEmrhubAnswer(answer({ header: { res_code, txn_id: "DS-9999999999999-1" }, data }, status));

/** Table 2.4 of the description of the axis, written down a second time. */
const table = {
  CM_SUCCESS: "ACCEPTED",
  PS_SYNC_SUCCESS: "ACCEPTED",
  PS_DS_VERIFY_SUCCESS: "ACCEPTED",
  PS_DS_SAVE_SUCCESS: "ACCEPTED",
  CM_INVALID_REQUEST: "REJECTED_DATA",
  PS_DS_VERIFY_FAIL: "REJECTED_DATA",
  PS_DS_RSA_SIGNATURE_INVALID: "REJECTED_SIGNATURE",
  PS_DS_RSA_SIGNATURE_MISSING: "REJECTED_SIGNATURE",
  PS_SIGNATURE_INVALID: "REJECTED_SIGNATURE",
  PS_DS_CA_SIGNATURE_INVALID: "REJECTED_SIGNATURE",
  PS_DS_CA_SIGNATURE_MISSING: "REJECTED_SIGNATURE",
  PS_CCCD_DUPLICATE_IN_6_MONTHS: "REJECTED_DATA",
  PS_DS_SAVE_FAIL: "RETRYABLE",
  CM_SYSTEM_ERROR: "RETRYABLE",
  CM_AUTH_EXPIRED: "AUTH_EXPIRED",
  CM_AUTH_INVALID: "AUTH_EXPIRED",
  CM_AUTH_PERMISSION: "AUTH_FATAL",
  CM_AUTH_ACCOUNT_FAIL: "AUTH_FATAL",
  PS_AUTH_FAILED: "AUTH_FATAL",
} as const;

describe("the result codes", () => {
  test.each(Object.entries(table))("%s is %s, under HTTP 200 too", (code, outcome) => {
    const { outcome: found, code: kept, fault, transactionCode } = coded(code);
    expect([found, kept, transactionCode]).toEqual([outcome, code, "DS-9999999999999-1"]);
    expect(fault === undefined).toBe(outcome === "ACCEPTED");
  });

  test("there are no others", () => {
    expect(Object.keys(emrhubResultCodes).sort()).toEqual(Object.keys(table).sort());
  });

  test.each(["PS_NEW_CODE", "ZZ"])("the unknown code %s is for a person", (code) => {
    const { outcome, fault } = coded(code);
    expect([outcome, fault?.code]).toEqual(["CONFIG", "exchange.hub.needs_person"]);
  });

  test("a signature of the envelope and one of the document are told apart", () => {
    expect(coded("PS_DS_RSA_SIGNATURE_INVALID").fault?.code).toBe(
      "exchange.emrhub.envelope_signature_refused",
    );
    const refused = coded("PS_SIGNATURE_INVALID").fault;
    expect(refused?.code).toBe("exchange.emrhub.envelope_signature_refused");
    // A bad message that stays first would close the hub again.
    expect(refused?.nextStep?.vi).toMatch(/outbox dismiss MÃ_MỤC.*, mở chốt/);
    expect(coded("PS_DS_CA_SIGNATURE_MISSING").fault?.code).toBe(
      "exchange.emrhub.document_signature_refused",
    );
  });

  test("an examination within six months is never taken for a message that was accepted before", () => {
    const { outcome, fault } = coded("PS_CCCD_DUPLICATE_IN_6_MONTHS");
    expect([outcome, fault?.code]).toEqual(["REJECTED_DATA", "exchange.emrhub.examined_within_six_months"]);
  });

  test.each([
    ["success under an error status", coded("PS_DS_SAVE_SUCCESS", {}, 500), "UNKNOWN"],
    ["no code in a whole answer", interpretEmrhubAnswer(answer({ data: {} })), "CONFIG"],
    ["half an answer", interpretEmrhubAnswer(answer('{"header":{"res_code":"CM_SU')), "UNKNOWN"],
    ["the page of a proxy", interpretEmrhubAnswer(answer("<html></html>", 502)), "RETRYABLE"],
    ["401 without a body", interpretEmrhubAnswer(answer("", 401)), "AUTH_EXPIRED"],
    ["413", interpretEmrhubAnswer(answer("", 413)), "CONFIG"],
    ["a code that is none", coded({ a: 1 }), "CONFIG"],
    ["a sentence as code", coded("Nguyễn Văn A 0123"), "CONFIG"],
  ])("%s", (_, found, outcome) => {
    expect(found.outcome).toBe(outcome);
  });

  test("how long to wait is kept", () => {
    const busy = interpretEmrhubAnswer({ ...answer("", 429), headers: { "retry-after": "7" } });
    expect([busy.outcome, busy.retryAfterMs]).toEqual(["RETRYABLE", 7000]);
  });
});

describe("the errors of fields", () => {
  test("become issues with place, code and severity, and with nothing that names the patient", () => {
    const person = "NGUYỄN VĂN A 001085000001";
    const { outcome, fault } = coded("PS_DS_VERIFY_FAIL", {
      errors: [
        { severity: "ERROR", code: "E_LEN", field_path: "HOSO[0].XML1.HO_TEN", message: person },
        { severity: "WARNING", error_code: "W_1", field: "TSBT_BENH_TRONG_5_NAM_QUA", message: person },
        { field_path: person, code: person },
        { field_path: "001085000001", code: "001085000001", severity: "x" },
        "E_TEXT",
        person,
        null,
      ],
    });
    expect(outcome).toBe("REJECTED_DATA");
    expect(fault?.issues.map(({ official, severity, text }) => [official, severity, text.en])).toEqual([
      ["HOSO[0].XML1.HO_TEN", "error", "The data axis reports the error E_LEN (HOSO[0].XML1.HO_TEN)."],
      [
        "TSBT_BENH_TRONG_5_NAM_QUA",
        "warning",
        "The data axis reports the error W_1 (TSBT_BENH_TRONG_5_NAM_QUA).",
      ],
      [undefined, "error", "The data axis reports the error UNSPECIFIED (no place is told)."],
      [undefined, "error", "The data axis reports the error UNSPECIFIED (no place is told)."],
      [undefined, "error", "The data axis reports the error E_TEXT (no place is told)."],
      [undefined, "error", "The data axis reports the error UNSPECIFIED (no place is told)."],
      [undefined, "error", "The data axis reports the error UNSPECIFIED (no place is told)."],
    ]);
    expect(JSON.stringify(fault) + JSON.stringify(fault?.issues)).not.toMatch(/NGUY|0010/);
    expect(fault?.issues[0]?.path).toEqual(["HOSO", "0", "XML1", "HO_TEN"]);
  });

  test("beside an acceptance they make it one with a warning", () => {
    const { outcome, fault } = coded("PS_DS_SAVE_SUCCESS", { errors: [{ code: "W_1" }] });
    expect([outcome, fault?.issues.length]).toEqual(["ACCEPTED_WITH_WARNING", 1]);
  });

  test("ten thousand of them do not fill the memory", () => {
    const { fault } = coded("PS_DS_VERIFY_FAIL", { errors: Array.from({ length: 10_000 }, () => ({})) });
    expect(fault?.issues).toHaveLength(200);
  });
});

test("whatever comes, an answer is read", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(200, 400, 500), (value, status) => {
      for (const one of [value, { header: value }, { header: { res_code: value }, data: { errors: value } }])
        expect(interpretEmrhubAnswer(answer(one as object, status)).outcome).not.toMatch(/^ACCEPTED/);
    }),
  );
});
