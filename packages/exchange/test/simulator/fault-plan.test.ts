import { describe, expect, test } from "vitest";
import { parseFaultPlan } from "../../src/simulator/index.ts";

describe("a fault plan", () => {
  test("names the call of a function; claims are meant when none is named", () => {
    const plan = parseFaultPlan(" drop@3, 503:30@5 ,check-in:500@1,claim:delay:20@6");
    const claims = [1, 2, 3, 4, 5, 6].map((number) => plan.faultAt("claim", number));
    expect(claims).toEqual([
      undefined,
      undefined,
      { kind: "drop" },
      undefined,
      { kind: "unavailable", retryAfterSeconds: 30 },
      { kind: "delay", ms: 20 },
    ]);
    expect(plan.faultAt("check-in", 1)).toEqual({ kind: "error" });
    expect(plan.faultAt("check-in", 3)).toBeUndefined();
  });

  test("faults with a number of their own, and those that last", () => {
    const plan = parseFaultPlan("429:7@1,429@2,skew:-300@3,skew:60@4,br-broken@5,expiry@6,address@7");
    expect([1, 2, 3, 4, 5, 6, 7].map((number) => plan.faultAt("claim", number))).toEqual([
      { kind: "too-many", retryAfterSeconds: 7 },
      { kind: "too-many" },
      { kind: "skew", seconds: -300 },
      { kind: "skew", seconds: 60 },
      { kind: "br-broken" },
      { kind: "expiry" },
      { kind: "address" },
    ]);
  });

  test("what a hub lacks is refused by name, and not drawn", () => {
    const lacking = (text: string) => parseFaultPlan(text, ["push"], ["address", "already"]);
    expect(() => lacking("drop@1,address@1")).toThrow("exchange.simulator.fault_plan_invalid");
    const plan = lacking("random:1:7");
    const drawn = Array.from({ length: 2_000 }, (_, index) => plan.faultAt("push", index + 1)?.kind);
    expect(drawn).not.toContain("address");
    expect(drawn).toContain("expiry");
  });

  test("an empty one has no faults", () => {
    expect(parseFaultPlan("").faultAt("claim", 1)).toBeUndefined();
  });

  test("draws at random at the given rate, the same for the same seed", () => {
    const draw = (seed: number) => {
      const plan = parseFaultPlan(`random:0.25:${seed}`);
      return Array.from({ length: 4_000 }, (_, index) => plan.faultAt("claim", index + 1)?.kind);
    };
    const drawn = draw(42);
    expect(drawn).toEqual(draw(42));
    expect(drawn).not.toEqual(draw(43));
    const faulty = drawn.filter((kind) => kind !== undefined);
    expect(faulty.length).toBeGreaterThan(880);
    expect(faulty.length).toBeLessThan(1_120);
    expect(new Set(faulty)).toEqual(
      new Set([
        "drop",
        "reset",
        "unavailable",
        "error",
        "warning",
        "garbage",
        "truncated",
        "oversize",
        "unauthorised",
        "token-text",
        "delay",
        "too-many",
        "br",
        "gzip",
        "br-broken",
        "br-bomb",
        "expiry",
        "address",
      ]),
    );
  });

  test.each([
    "boom@1",
    "drop",
    "drop@0",
    "drop:3@1",
    "delay@1",
    "random:2:1",
    "skew@1",
    "delay:-5@1",
    "br:3@1",
    "br-@1",
    "other:drop@1",
    "constructor@1",
  ])("%s is refused", (text) => {
    expect(() => parseFaultPlan(text)).toThrow("exchange.simulator.fault_plan_invalid");
  });
});
