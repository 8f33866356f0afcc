import { createIdSource } from "@benhan/core";
import { advanceSubjectRequest, openSubjectRequest } from "@benhan/core/privacy";
import { createManualClock, createSeededRandom } from "@benhan/core/testkit";
import { answerErase } from "@benhan/storage/retention";
import { describe, expect, it } from "vitest";
import { at, day, facilityId, hold, item, valueIn } from "./samples.ts";

const asked = at("2030-05-02T09:00");
const free = at("2037-01-01T09:00");

describe("a request for deletion", () => {
  it("[RET-17] is refused while the law requires keeping, with its ground and what is offered instead", () => {
    const { answers, refusal } = answerErase([item("HS-1")], { holds: [], at: asked });
    expect(answers).toEqual([
      { answer: "must-keep", record: "HS-1", until: "2036-12-31", source: "TT 33/2025/TT-BYT annex item 44" },
    ]);
    expect(refusal?.reason.vi).toContain("đến hết ngày 31/12/2036");
    expect(refusal?.source).toContain("Luật 91/2025/QH15 Đ14");
    expect(refusal?.instead.vi).toContain("hạn chế xử lý");
    expect(refusal?.records).toEqual(["HS-1"]);
  });

  it("[RET-17] may be carried out once the time is over, and not on its last day", () => {
    expect(answerErase([item("HS-1")], { holds: [], at: free })).toEqual({
      answers: [{ answer: "may-delete", record: "HS-1" }],
    });
    expect(answerErase([item("HS-1")], { holds: [], at: at("2036-12-31T23:59") }).refusal).toBeDefined();
  });

  it("[RET-17] is refused for a hold, a link and a day that is not known, in words that say so", () => {
    const items = [
      item("HS-1"),
      item("HS-2", { links: [{ kind: "parent", to: "HS-9", keepUntil: "2044-12-31" }] }),
      item("SK-1", { facts: { endedOn: day("2020-01-01"), tags: [], scope: "citizen-record" } }),
      item("HS-4"),
    ];
    const { answers, refusal } = answerErase(items, { holds: [hold()], at: free });
    expect(answers.map((one) => [one.answer, one.answer === "must-keep" ? one.until : ""])).toEqual([
      ["must-keep", "open"],
      ["must-keep", "2044-12-31"],
      ["must-keep", "open"],
      ["may-delete", ""],
    ]);
    expect(refusal?.reason.vi).toBe(
      "Không xóa được: Đang bị giữ theo yêu cầu: điều tra, CV-12/2036 (Cơ quan điều tra). " +
        "Còn tài liệu liên quan chưa hết thời hạn. Chưa có ngày hết hạn lưu trữ.",
    );
    expect(refusal?.reason.vi).not.toContain("vĩnh viễn");
    expect(refusal?.records).toEqual(["HS-1", "HS-2", "SK-1"]);
  });

  it("[RET-17] gives answers that the request of a data subject takes as they are", () => {
    const clock = createManualClock(asked);
    const ids = createIdSource({ clock, random: createSeededRandom("erase") });
    const request = valueIn(
      openSubjectRequest({
        facilityId,
        requestId: ids.next(),
        kind: "delete",
        patient: "BN-1",
        by: { kind: "patient" },
        receivedAt: asked,
        recordedBy: "vt-01",
        evidence: { id: "YC-1" },
        throughOthers: false,
        records: ["HS-1"],
      }),
    );
    const { answers, refusal } = answerErase([item("HS-1")], { holds: [], at: asked });
    const step = { at: asked, by: "vt-01", keeping: answers } as const;
    expect(
      advanceSubjectRequest(request, { ...step, event: "accept" }).issues.map(({ code }) => code),
    ).toEqual(["core.subject_request.must_keep"]);
    const refuse = {
      ...step,
      event: "refuse",
      reason: refusal?.reason.vi ?? "",
      source: refusal?.source ?? "",
    } as const;
    expect(advanceSubjectRequest(request, refuse).ok).toBe(true);
  });

  it("refuses what is no call", () => {
    expect(() => answerErase([item("HS-1")], { holds: [] } as never)).toThrow(/at/);
    expect(() => answerErase([{ key: "HS-1" }] as never, { holds: [], at: asked })).toThrow(/manifest/);
    expect(() => answerErase([item("HS-1")], undefined as never)).toThrow(/context/);
  });
});
