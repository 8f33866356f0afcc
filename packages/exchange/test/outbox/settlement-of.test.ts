import { addMs, digestOf, type OutcomeClass, parseInstant } from "@benhan/core";
import { createSeededRandom } from "@benhan/core/testkit";
import { describe, expect, test } from "vitest";
import type { HubAnswer } from "../../src/hubs/index.ts";
import { settlementOf } from "../../src/outbox/index.ts";
import { sampleEntry } from "../hubs/bhxh/sample-entry.ts";

const settle = (answer: HubAnswer, attempts = 1) =>
  settlementOf({
    entry: sampleEntry({ attempts }),
    answer,
    now: parseInstant("2026-07-02T08:10:00.000+07:00"),
    random: createSeededRandom("s"),
  });

describe("what becomes of an entry", () => {
  test.each<[OutcomeClass, string]>([
    ["ACCEPTED", "delivered"],
    ["ACCEPTED_WITH_WARNING", "delivered"],
    ["ACCEPTED_PENDING", "delivered"],
    ["DUPLICATE", "dead"],
    ["REJECTED_DATA", "dead"],
    ["REJECTED_SIGNATURE", "held"],
    ["CONFIG", "held"],
    ["AUTH_FATAL", "held"],
    ["AUTH_EXPIRED", "again"],
    ["RETRYABLE", "again"],
    ["UNKNOWN", "again"],
  ])("%s → %s", (outcome, kind) => {
    const settlement = settle({ outcome });
    expect(settlement.kind).toBe(kind);
    if (settlement.kind !== "delivered") {
      expect(settlement.code).toBe(`exchange.outbox.${outcome.toLowerCase()}`);
    }
  });

  test("what is wrong with one person's account holds the entry and keeps the hub open", () => {
    const held = { kind: "held", code: "exchange.outbox.auth_fatal", keepsHubOpen: true };
    expect(settle({ outcome: "AUTH_FATAL", keepsHubOpen: true })).toEqual(held);
    expect(settle({ outcome: "AUTH_FATAL" })).not.toHaveProperty("keepsHubOpen");
    expect(settle({ outcome: "RETRYABLE", keepsHubOpen: true }).kind).toBe("again");
  });

  test("a duplicate is delivered when the hub holds our bytes", () => {
    const existingDigest = sampleEntry().digest;
    expect(settle({ outcome: "DUPLICATE", existingDigest }).kind).toBe("delivered");
  });

  test("a duplicate is delivered when an earlier attempt carried the same bytes", () => {
    expect(settle({ outcome: "DUPLICATE" }, 2).kind).toBe("delivered");
  });

  test("a digest that is null was not told", () => {
    const answer = { outcome: "DUPLICATE", existingDigest: null } as unknown as HubAnswer;
    expect([settle(answer).kind, settle(answer, 2).kind]).toEqual(["dead", "delivered"]);
  });

  test("a duplicate with other bytes is a conflict, whatever was tried before", () => {
    const existingDigest = digestOf(new Uint8Array([1]));
    expect(settle({ outcome: "DUPLICATE", existingDigest }, 5).kind).toBe("dead");
  });

  test("while the hub is ill the pause of an entry does not grow with its attempts", () => {
    const now = parseInstant("2026-07-02T08:10:00.000+07:00");
    const random = { bytes: (count: number) => new Uint8Array(count) };
    const given = {
      entry: sampleEntry({ attempts: 9 }),
      answer: { outcome: "UNKNOWN" as const },
      now,
      random,
    };
    expect(settlementOf({ ...given, isHubIll: true })).toMatchObject({ notBefore: addMs(now, 10_000) });
    expect(settlementOf(given)).toMatchObject({ notBefore: addMs(now, 900_000) });
  });
});
