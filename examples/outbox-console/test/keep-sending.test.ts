import { getEventListeners } from "node:events";
import { createSystemClock } from "@benhan/core/platform";
import { expect, it } from "vitest";
import { keepSending } from "../src/keep-sending.ts";

const report = { delivered: 0 } as never;

it("leaves nothing behind at the signal that ends it, however often it looks", async () => {
  const stop = new AbortController();
  const clock = createSystemClock();
  const left: number[] = [];
  const drain = async () => {
    left.push(getEventListeners(stop.signal, "abort").length);
    if (left.length === 50) stop.abort();
    return report;
  };
  await keepSending({ drain }, { ...clock, sleep: (_ms, call) => clock.sleep(0, call) }, stop.signal);
  expect(left).toEqual(Array.from({ length: 50 }, () => 0));
});

it("wakes at once when it is asked to stop, and passes on what goes wrong before", async () => {
  const stop = new AbortController();
  const running = keepSending({ drain: async () => report }, createSystemClock(), stop.signal);
  stop.abort();
  await running;
  const broken = { drain: () => Promise.reject(new Error("disk")) };
  await expect(keepSending(broken, createSystemClock(), new AbortController().signal)).rejects.toThrow(
    "disk",
  );
});
