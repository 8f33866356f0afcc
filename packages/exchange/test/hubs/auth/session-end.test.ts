import { addMs, epochMs, parseInstant } from "@benhan/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sessionUsableUntil } from "../../../src/hubs/auth/session-end.ts";

const now = parseInstant("2026-07-02T08:10:00.000+07:00");
const inFive = epochMs(now) + 300_000;

test.each([
  ["date-time in UTC without a zone", "2026-07-02T01:15:00"],
  ["with Z and seven decimals", "2026-07-02T01:15:00.0000000Z"],
  ["with a blank", "2026-07-02 01:15:00"],
  ["with Vietnam's offset", "2026-07-02T08:15:00+07:00"],
  ["with an offset without a colon", "2026-07-02T08:15:00+0700"],
  ["seconds from now", 300],
  ["seconds as text", "300"],
  ["epoch seconds", inFive / 1000],
  ["epoch milliseconds", String(inFive)],
  ["as .NET writes it", `/Date(${inFive})/`],
])("an end in five minutes, written as %s, leaves four minutes of use", (_name, written) => {
  expect(sessionUsableUntil(written, now, 540_000)).toBe(addMs(now, 240_000));
});

test.each<unknown>([
  undefined,
  null,
  "",
  "soon",
  "2026-99-99T00:00:00",
  {},
  { toString: null },
  [300],
  "2026-07-03T08:10:00Z",
  86_400,
])("what cannot be read or lies far ahead (%s) counts as nine minutes", (written) => {
  expect(sessionUsableUntil(written, now, 540_000)).toBe(addMs(now, 540_000));
});

test.each(["2026-07-02T01:10:00Z", "2026-07-01T01:10:00Z", "2026-07-02T01:11:00Z", epochMs(now) / 1000])(
  "a moment that has come (%s) tells of clocks that differ, and counts as nine minutes",
  (written) => {
    expect(sessionUsableUntil(written, now, 540_000)).toBe(addMs(now, 540_000));
  },
);

test("a life of less than a minute is none to build on", () => {
  expect(sessionUsableUntil(30, now, 540_000)).toBe(addMs(now, -30_000));
});

test("never longer than nine minutes, whatever is written", () => {
  fc.assert(
    fc.property(fc.anything(), (written) => {
      expect(epochMs(sessionUsableUntil(written, now, 540_000))).toBeLessThanOrEqual(epochMs(now) + 540_000);
    }),
    { seed: 20260702 },
  );
});
