import { addMs, parseFacilityId, parseInstant } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { createManualClock } from "@benhan/core/testkit";
import { describe, expect, test } from "vitest";
import type { HubConnector } from "../../src/hubs/index.ts";
import { createDispatcher, createOutboxActs, type DispatcherOptions } from "../../src/outbox/index.ts";
import { facilityId, sampleEntry } from "../hubs/bhxh/sample-entry.ts";
import { createFakeOutbox } from "./fake-outbox.ts";

const start = parseInstant("2026-07-02T08:10:00.000+07:00");
const store = createFakeOutbox(facilityId, []);
const connector: HubConnector = {
  ...{ hub: "bhxh", facilityId, specVersion: "1", environment: "test" },
  capabilities: { reconcile: false, lookUp: false, cancel: false, replace: true },
  timeoutMs: 60_000,
  send: async () => ({ outcome: "ACCEPTED" }),
  interpret: () => ({ outcome: "UNKNOWN" }),
};

/** The code, then the places of all findings. */
function refusal(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    if (!isEmrError(error)) throw error;
    const places = error.issues.map(({ code, path }) => path.join(".") || code);
    return [error.code, ...places].join(" ");
  }
  return "none";
}

const made = (options: object) => refusal(() => createDispatcher(options as DispatcherOptions));
const withConnector = (change: object) => made({ store, connectors: [{ ...connector, ...change }] });

describe("mistakes in the setting-up", () => {
  test("a lease shorter than the sending is refused", () => {
    const leaseMs = 69_999;
    const connectors = [connector];
    expect(made({ store, connectors, leaseMs })).toBe("exchange.outbox.lease_too_short");
    expect(made({ store, connectors, leaseMs: leaseMs + 1 })).toBe("none");
  });

  test("a hub that can be asked is asked and sent to in one lease", () => {
    const connectors = [{ ...connector, reconcile: async () => undefined }];
    expect(made({ store, connectors, leaseMs: 129_999 })).toBe("exchange.outbox.lease_too_short");
    expect(made({ store, connectors, leaseMs: 130_000 })).toBe("none");
  });

  test.each([Number.NaN, -1, 0, Number.POSITIVE_INFINITY, 1e300, 86_400_001, "300000", null])(
    "%o is no length of a lease",
    (leaseMs) => expect(made({ store, connectors: [connector], leaseMs })).toBe("core.options.wrong leaseMs"),
  );

  test.each([1.5, 0, -1, Number.NaN, Number.POSITIVE_INFINITY, "2", null])(
    "%o at once is refused",
    (inFlight) => {
      expect(withConnector({ inFlight })).toBe("core.options.wrong connectors.0.inFlight");
    },
  );

  test.each<[string, object]>([
    ["store", { store: undefined }],
    ["store", { store: { facilityId } }],
    ["connectors", { connectors: undefined }],
    ["connectors", { connectors: null }],
    ["connectors.0", { connectors: [null] }],
    ["rates", { rates: null }],
    ["clock", { clock: null }],
    ["clock", { clock: {} }],
    ["random", { random: {} }],
    ["log", { log: console }],
    ["telemetry", { telemetry: {} }],
    ["leaseMS", { leaseMS: 300_000 }],
  ])("%s: %o is told with its place", (place, change) => {
    expect(made({ store, connectors: [connector], ...change })).toBe(`core.options.wrong ${place}`);
  });

  test("no options at all, and connectors that are none", () => {
    expect(refusal(() => createDispatcher(undefined as never))).toMatch(/^core\.options\.wrong/);
    expect(made({ store, connectors: [{}] })).toBe(
      [
        "core.options.wrong",
        ...["hub", "facilityId", "timeoutMs", "send"].map((one) => `connectors.0.${one}`),
      ].join(" "),
    );
  });

  test("everything that is wrong is told at once", () => {
    const connectors = [
      { ...connector, inFlight: 1.5 },
      { ...connector, timeoutMs: Number.NaN },
    ];
    expect(made({ connectors, leaseMs: "5" })).toBe(
      "core.options.wrong store leaseMs connectors.0.inFlight connectors.1.timeoutMs",
    );
    const foreign = { ...connector, facilityId: parseFacilityId("bv-khac") };
    expect(made({ store, connectors: [foreign, connector], rates: { bhyt: { perMinute: 1 } } })).toBe(
      "core.options.wrong exchange.outbox.other_facility exchange.outbox.hub_named_twice exchange.outbox.rate_invalid",
    );
  });

  test("two connectors of one name are refused", () => {
    expect(made({ store, connectors: [connector, connector] })).toBe("exchange.outbox.hub_named_twice");
  });

  test("a connector of another facility is refused", () => {
    const other = { ...connector, facilityId: parseFacilityId("bv-khac") };
    expect(made({ store, connectors: [other] })).toBe("exchange.outbox.other_facility");
  });
});

describe("mistakes in the call", () => {
  test.each<[string, object]>([
    ["waitMs", { waitMs: "5000" }],
    ["waitMs", { waitMs: Number.NaN }],
    ["waitMs", { waitMs: -1 }],
    ["signal", { signal: new AbortController() }],
    ["onProgress", { onProgress: "tell" }],
    ["wait", { wait: 5000 }],
  ])("drain: %s, as in %o", async (place, options) => {
    const waiting = sampleEntry({ state: "queued", attempts: 0, notBefore: addMs(start, 3_600_000) });
    const clock = createManualClock(start);
    const queue = createFakeOutbox(facilityId, [waiting]);
    const dispatcher = createDispatcher({ store: queue, connectors: [connector], clock });
    await expect(dispatcher.drain(options)).rejects.toMatchObject({
      code: "core.options.wrong",
      issues: [{ path: [place] }],
    });
    expect(clock.now()).toBe(start);
  });

  test.each(["release", "hold", "resend", "dismiss"] as const)("%s without a person", async (act) => {
    const audit = { appendEvents: async () => undefined };
    const acts = createOutboxActs({ store, audit } as never);
    const called = acts[act](sampleEntry().entryId, undefined as never);
    await expect(called).rejects.toMatchObject({ code: "core.options.wrong", issues: [{ path: ["act"] }] });
  });

  test("acts without a store or a log", () => {
    expect(refusal(() => createOutboxActs({} as never))).toBe("core.options.wrong store audit");
  });
});
