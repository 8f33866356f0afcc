import type { HttpAnswer } from "@benhan/core/ports";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { eprescriptionAnswers, interpretEprescriptionAnswer } from "../../../src/hubs/index.ts";

const answer = (status: number, body: string, headers: Record<string, string> = {}): HttpAnswer => ({
  status,
  headers,
  body: new TextEncoder().encode(body),
});
const json = (status: number, value: unknown) => answer(status, JSON.stringify(value));

const used = "Mã đơn thuốc ĐÃ  được sử dụng.";
const bodies = {
  success: { success: "Gửi đơn thuốc thành công", checksum: "abc" },
  "success-flag": { success: true },
  errors: { success: "Dữ liệu không hợp lệ", danh_sach_cac_loi: ["Trường dia_chi sai"] },
  used: { success: "Lỗi", danh_sach_cac_loi: [used], checksum: "" },
  contradiction: { success: "Thành công", danh_sach_cac_loi: ["Trường dia_chi sai"] },
  other: { ket_qua: 1 },
  nothing: undefined,
  anything: { error: ["Token"] },
} as const;

describe("every row of the table of answers", () => {
  it.each(eprescriptionAnswers.map((row) => [row.status, row.says, row.outcome, row] as const))(
    "%i %s is %s",
    (status, says, outcome, { evidence }) => {
      const body = status === 200 && says === "errors" ? { error: ["Trường dia_chi sai"] } : bodies[says];
      const read = interpretEprescriptionAnswer(json(status, body));
      expect([read.outcome, read.fault === undefined]).toEqual([outcome, outcome === "ACCEPTED"]);
      expect(["D", "C", "I"]).toContain(evidence);
    },
  );
});

describe("what else an answer means", () => {
  test.each([
    ["422 with the sentence alone", json(422, { success: "Dữ liệu không hợp lệ" }), "REJECTED_DATA"],
    ["422 that says used in the sentence alone", json(422, { success: used }), "DUPLICATE"],
    ["422 that says used as error text", json(422, { error: "ma_don_thuoc already exists" }), "DUPLICATE"],
    [
      "422 that says used by the name of the field",
      json(422, { danh_sach_cac_loi: [{ ma_don_thuoc: ["đã tồn tại"] }] }),
      "DUPLICATE",
    ],
    [
      "422 that says used, and more",
      json(422, { danh_sach_cac_loi: [used, "Trường dia_chi sai"] }),
      "REJECTED_DATA",
    ],
    [
      "422 of a card that was used",
      json(422, { danh_sach_cac_loi: ["Thẻ BHYT đã được sử dụng"] }),
      "REJECTED_DATA",
    ],
    ["422 of a proxy", answer(422, "<html>"), "CONFIG"],
    ["422 without a word", json(422, {}), "CONFIG"],
    ["200 with success false", json(200, { success: false }), "CONFIG"],
    ["200 with an empty sentence", json(200, { success: " " }), "CONFIG"],
    ["200 with half an answer", answer(200, '{"success":"Th'), "UNKNOWN"],
    ["200 with a proxy's page", answer(200, "<html>"), "UNKNOWN"],
    ["nothing", answer(204, ""), "UNKNOWN"],
    ["403 of a firewall", answer(403, "<html>"), "AUTH_EXPIRED"],
    ["413", answer(413, ""), "CONFIG"],
    ["429", json(429, { error: ["x"] }), "RETRYABLE"],
    ["500 with errors", json(500, { error: ["x"] }), "RETRYABLE"],
    ["500 with success", json(500, { success: "Thành công" }), "RETRYABLE"],
    ["redirected", answer(302, ""), "CONFIG"],
  ])("%s", (_name, given, outcome) => {
    const read = interpretEprescriptionAnswer(given);
    expect(read.outcome).toBe(outcome);
    expect(read.raw).toBe(given.body);
    expect(read.fault).toBeDefined();
  });

  test("the checksum is kept as the receipt of the hub", () => {
    expect(interpretEprescriptionAnswer(json(200, bodies.success))).toMatchObject({
      code: "200",
      transactionCode: "abc",
    });
  });

  test("fields that the hub names become issues with a path; its words do not", () => {
    const read = interpretEprescriptionAnswer(
      json(422, {
        danh_sach_cac_loi: [
          "Trường dia_chi của NGUYEN VAN THU sai",
          { "thong_tin_don_thuoc.1.so_luong": ["BN 079185000000"] },
          { thong_tin_don_thuoc: "thong_tin_don_thuoc[0].ma_thuoc sai" },
          "ma_so_bao_hiem_y_te không đúng",
          "NGUYEN VAN THU chưa đủ tuổi, đợt dot sai",
        ],
      }),
    );
    expect(read.fault?.issues.map(({ path }) => path)).toEqual([
      ["dia_chi"],
      ["thong_tin_don_thuoc", 1, "so_luong"],
      ["thong_tin_don_thuoc"],
      ["ma_so_the_bao_hiem_y_te"],
    ]);
    expect(read.fault?.text.vi).toContain("1 lỗi khác");
    const told = JSON.stringify(read.fault);
    expect(told).not.toMatch(/NGUYEN|0791/);
    expect(new TextDecoder().decode(read.raw)).toContain("NGUYEN");
  });

  test("other words for a used code can be told", () => {
    const given = json(422, { danh_sach_cac_loi: ["Mã đơn thuốc trùng"] });
    expect(interpretEprescriptionAnswer(given).outcome).toBe("REJECTED_DATA");
    expect(interpretEprescriptionAnswer(given, { usedPhrases: ["TRÙNG"] }).outcome).toBe("DUPLICATE");
  });

  test("any bytes under any status have a meaning, and only a 200 that says success is accepted", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 599 }),
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => new TextEncoder().encode(text)),
          fc
            .record({ danh_sach_cac_loi: fc.jsonValue(), error: fc.jsonValue() })
            .map((value) => new TextEncoder().encode(JSON.stringify(value))),
        ),
        (status, body) => {
          const { outcome } = interpretEprescriptionAnswer({ status, headers: {}, body });
          expect(outcome.startsWith("ACCEPTED")).toBe(false);
        },
      ),
      { seed: 20260702, numRuns: 500 },
    );
  });

  test("an answer of nothing but complaints is read in bounded time and words", () => {
    const many = json(422, {
      danh_sach_cac_loi: Array.from({ length: 50_000 }, (_, at) => `x${at} ${"a".repeat(10)}`),
    });
    expect(interpretEprescriptionAnswer(many).outcome).toBe("REJECTED_DATA");
  });
});
