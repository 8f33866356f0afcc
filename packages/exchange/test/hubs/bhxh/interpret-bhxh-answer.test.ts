import type { HttpAnswer } from "@benhan/core/ports";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { interpretBhxhAnswer } from "../../../src/hubs/index.ts";

const answer = (status: number, body: string, headers: Record<string, string> = {}): HttpAnswer => ({
  status,
  headers,
  body: new TextEncoder().encode(body),
});
const json = (value: object, status = 200) => answer(status, JSON.stringify(value));
const accepted = { maKetQua: "200", maGiaoDich: "GD1", thoiGianTiepNhan: "20260702081000" };

describe("what an answer of the gateway means", () => {
  test.each([
    ["accepted with the usual sentence", json({ ...accepted, thongDiep: "Thành công." }), "ACCEPTED"],
    ["accepted without a sentence", json(accepted), "ACCEPTED"],
    ["code as a number, names in capitals", json({ MaKetQua: 200, MaGiaoDich: 7 }), "ACCEPTED"],
    ["decomposed letters", json({ ...accepted, thongDiep: "THÀNH CÔNG".normalize("NFD") }), "ACCEPTED"],
    ["another sentence", json({ ...accepted, thongDiep: "Sai số tiền" }), "ACCEPTED_WITH_WARNING"],
    ["no transaction code", json({ maKetQua: "200", thongDiep: "Thành công" }), "ACCEPTED_WITH_WARNING"],
    ["token text, nothing filed", json({ maKetQua: "200", thongDiep: "Token hết hạn" }), "AUTH_EXPIRED"],
    ["token text, but filed", json({ ...accepted, thongDiep: "Token sắp hết hạn" }), "ACCEPTED_WITH_WARNING"],
    ["501 inside a 200", json({ maKetQua: "501" }), "AUTH_EXPIRED"],
    ["accepted under an error status", json(accepted, 500), "UNKNOWN"],
    ["refused data", json({ maKetQua: "205", thongDiep: "x" }), "REJECTED_DATA"],
    ["code before status", json({ maKetQua: "205" }, 500), "REJECTED_DATA"],
    ["officer not registered", json({ maKetQua: "054" }), "CONFIG"],
    ["system error", json({ maKetQua: "101" }), "RETRYABLE"],
    ["a code nobody has heard of", json({ maKetQua: "4711" }), "CONFIG"],
    ["a code that is a property name", json({ maKetQua: "constructor" }), "CONFIG"],
    ["JSON in an unknown shape", json({ Message: "?" }), "CONFIG"],
    ["half an answer", answer(200, '{"maKetQua":"2'), "UNKNOWN"],
    ["a proxy's page", answer(200, "<html>"), "UNKNOWN"],
    ["a JSON list", answer(200, "[]"), "UNKNOWN"],
    ["nothing", answer(200, ""), "UNKNOWN"],
    ["401 without a body", answer(401, ""), "AUTH_EXPIRED"],
    ["403 of a firewall", answer(403, "<html>"), "AUTH_EXPIRED"],
    ["400 without a body", answer(400, ""), "CONFIG"],
    ["400 with a code", json({ maKetQua: "205" }, 400), "REJECTED_DATA"],
    ["too large for the gateway", answer(413, ""), "CONFIG"],
    ["a proxy that answers 400 to everything", answer(400, "<html>Bad Request</html>"), "CONFIG"],
    ["a code that is no code", json({ maKetQua: "NGUYEN VAN A" }), "CONFIG"],
    ["function moved", answer(404, ""), "CONFIG"],
    ["redirected", answer(302, ""), "CONFIG"],
    ["too many requests", answer(429, ""), "RETRYABLE"],
    ["unavailable", answer(503, "<html>"), "RETRYABLE"],
  ])("%s", (_name, given, outcome) => {
    const read = interpretBhxhAnswer(given);
    expect(read.outcome).toBe(outcome);
    expect(read.raw).toBe(given.body);
    expect(read.fault === undefined).toBe(outcome === "ACCEPTED");
  });

  test("Retry-After in seconds is passed on, a date is not", () => {
    expect(interpretBhxhAnswer(answer(503, "", { "retry-after": "30" })).retryAfterMs).toBe(30_000);
    expect(
      interpretBhxhAnswer(answer(503, "", { "retry-after": "Thu, 02 Jul 2026 08:10:00 GMT" })).retryAfterMs,
    ).toBeUndefined();
  });

  test("codes that no store could keep stay in the raw answer", () => {
    const read = interpretBhxhAnswer(answer(200, '{"maKetQua":"2\\ud800","maGiaoDich":"\\u0000\\ud800"}'));
    expect([read.outcome, read.code, read.transactionCode]).toEqual(["CONFIG", undefined, undefined]);
    const filed = interpretBhxhAnswer(answer(200, '{"maKetQua":"200","maGiaoDich":"\\ud800"}'));
    expect([filed.outcome, filed.transactionCode]).toEqual(["ACCEPTED_WITH_WARNING", undefined]);
  });

  test("the hub's sentence is in no fault: it may name the patient", () => {
    for (const told of [{ maKetQua: "205", thongDiep: "NGUYEN VAN THU" }, { maKetQua: "NGUYEN VAN THU" }]) {
      expect(JSON.stringify(interpretBhxhAnswer(json(told)).fault)).not.toContain("NGUYEN");
    }
  });

  test("any bytes under any status have a meaning, and only a filed 200 counts as accepted", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 599 }),
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => new TextEncoder().encode(text)),
        ),
        (status, body) => {
          const { outcome } = interpretBhxhAnswer({ status, headers: {}, body });
          expect(outcome.startsWith("ACCEPTED")).toBe(false);
        },
      ),
      { seed: 20260702, numRuns: 500 },
    );
  });
});
