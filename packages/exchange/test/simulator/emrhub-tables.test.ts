import { describe, expect, test } from "vitest";
import { emrhubResultCodes } from "../../src/hubs/index.ts";
import { axisResultCodes } from "../../src/simulator/emrhub/axis-tables.ts";
import { withinSixMonths } from "../../src/simulator/emrhub/six-months.ts";

const outcomes = {
  received: "ACCEPTED",
  "mend-and-send-new": "REJECTED_DATA",
  "log-in-again": "AUTH_EXPIRED",
  "send-again": "RETRYABLE",
  "ask-a-person": undefined,
  "ask-about-key": "REJECTED_SIGNATURE",
  "ask-about-account": "AUTH_FATAL",
} as const;

describe("the tables of simulator and connector were written apart and agree", () => {
  test.each(Object.entries(axisResultCodes))("%s: %s", (code, action) => {
    expect(emrhubResultCodes[code]?.outcome).toBe(outcomes[action]);
  });
});

describe("the rule of six months", () => {
  test.each([
    ["20260115", "20260714", true],
    ["20260115", "20260715", false],
    ["20260715", "20260115", false],
    ["20260831", "20270227", true],
    ["20260831", "20270228", false],
    ["20260715", "20260715", true],
  ])("%s and %s: %s", (one, other, within) => {
    expect(withinSixMonths(one, other)).toBe(within);
    expect(withinSixMonths(other, one)).toBe(within);
  });
});
