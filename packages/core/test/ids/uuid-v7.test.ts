import { describe, expect, it } from "vitest";
import { createIdSource, isUuid, parseFacilityId, parseInstant } from "../../src/index.ts";
import { createManualClock, createSeededRandom } from "../../src/testkit/index.ts";

const start = parseInstant("2026-07-02T08:00:00+07:00");
const source = (seed: string) =>
  createIdSource({ clock: createManualClock(start), random: createSeededRandom(seed) });

describe("UUID version 7", () => {
  it("holds the time in its first 48 bits (RFC 9562 §5.7)", () => {
    const id = source("a").next();
    expect(isUuid(id)).toBe(true);
    expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(Date.parse("2026-07-02T01:00:00Z"));
  });

  it("sorts in the order of making, also for ten thousand within one millisecond", () => {
    const ids = source("b");
    const made = Array.from({ length: 10_000 }, () => ids.next());
    expect(new Set(made).size).toBe(made.length);
    expect([...made].sort()).toEqual(made);
  });

  it("depends on clock and random alone", () => {
    expect(source("c").next()).toBe(source("c").next());
    expect(source("c").next()).not.toBe(source("d").next());
  });
});

describe("facility ids", () => {
  it("are short plain names", () => {
    expect(parseFacilityId("bv-thu-nghiem.1")).toBe("bv-thu-nghiem.1");
    for (const bad of ["", "bệnh viện", "a b", "a/b", "x".repeat(65), "a\u0000"]) {
      expect(() => parseFacilityId(bad)).toThrow(
        expect.objectContaining({ code: "core.ids.facility_id_invalid" }),
      );
    }
  });
});
