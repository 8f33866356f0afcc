import { heldByPerson } from "@benhan/core";
import { describe, expect, it } from "vitest";
import { faultCatalogue } from "../../../src/cli/explain/fault-catalogue.data.ts";
import { faultTextsOf } from "../../../src/cli/explain/fault-texts.ts";
import { dismissedByPerson } from "../../../src/outbox/index.ts";

describe("what a code says", () => {
  it("is told in both languages with what to do", () => {
    const { text, nextStep } = faultTextsOf("exchange.hub.account_refused") ?? {};
    expect(text?.vi).toMatch(/^Cổng từ chối tài khoản của cơ sở\./);
    expect(text?.en).toMatch(/^The hub refuses? the account/);
    expect(nextStep?.vi).toContain("mật khẩu");
  });

  it("has a subject for each fault of a hub", () => {
    for (const code of Object.keys(faultCatalogue).filter((own) => own.startsWith("exchange.hub."))) {
      const { text } = faultTextsOf(code) ?? {};
      expect(`${text?.vi} ${text?.en}`, code).not.toMatch(/^…|\([^)]*…|…$/);
    }
  });

  it("has no holes, whatever a hub, the line to it or the queue may leave at an entry", () => {
    const stored = /^(?:exchange\.(?:hub|emrhub|bhxh|eprescription)|core\.http)\.|^core\.store\.damaged$/;
    const holed = Object.keys(faultCatalogue)
      .filter((own) => stored.test(own))
      .filter((own) => JSON.stringify(faultTextsOf(own)?.text ?? "").includes("…"));
    // Those of options are thrown, and of fields told, with all that they say: no entry bears them.
    expect(holed.filter((own) => !/\.(?:options?_invalid|field_\w+)$/.test(own))).toEqual([]);
  });

  it("tells of a server that was not reached without a hole", () => {
    expect(faultTextsOf("core.http.not_sent")?.text.vi).toBe(
      "Không kết nối được tới máy chủ: yêu cầu chắc chắn chưa được gửi.",
    );
  });

  it.each([heldByPerson, dismissedByPerson])("knows what people do: %s", (code) => {
    expect(faultTextsOf(code)?.text.vi).toMatch(/^Có người/);
  });

  it.each(["205", "", "toString", "__proto__"])("knows nothing of %j", (code) => {
    expect(faultTextsOf(code)).toBeUndefined();
  });
});
