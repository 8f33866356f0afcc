import { farthestDueMs } from "@benhan/core";
import type { EmrError, Issue } from "@benhan/core/faults";
import {
  callable,
  isObject,
  kind,
  listOf,
  measure,
  type OptionShape,
  object,
  optionKind,
  plainObject,
  refuseCall,
  text,
  textLike,
  unlike,
} from "@benhan/core/options";
import { optionIssues } from "../options/call-issues.ts";
import { deadlineShape } from "./deadline-shape.ts";
import type { DispatcherOptions } from "./dispatcher.ts";
import { issueOfError } from "./issue-of-error.ts";
import { connectorOfOtherFacility, hubNamedTwice, leaseTooShort, rateInvalid } from "./outbox.faults.ts";
import { clockShape, outboxStoreShape, withFunctions } from "./port-shapes.ts";
import type { RateLimit } from "./token-bucket.ts";

/** How much longer than its connector takes a lease must last: for the store and a slow machine. */
const leaseMarginMs = 10_000;

/** Throws what `createDispatcher` says it throws. */
export function checkDispatcherOptions(options: DispatcherOptions, usualLeaseMs: number): void {
  const connectors: unknown = options?.connectors;
  const ofConnectors = Array.isArray(connectors) ? connectors.flatMap(connectorIssues) : [];
  refuseCall("createDispatcher", [...optionIssues(options, optionsShape), ...ofConnectors]);
  const [first, ...more] = contradictionsIn(options, options.leaseMs ?? usualLeaseMs);
  if (first === undefined) return;
  if (more.length === 0) throw first;
  refuseCall("createDispatcher", [first, ...more].map(issueOfError));
}

const leaseLength: OptionShape = /* @__PURE__ */ kind(
  `số mili giây lớn hơn 0, nhiều nhất ${farthestDueMs} (24 giờ)`,
  `a number of milliseconds above 0, at most ${farthestDueMs} (24 hours)`,
  (value) => typeof value === "number" && value > 0 && value <= farthestDueMs,
);

const optionsShape: OptionShape = /* @__PURE__ */ object<DispatcherOptions>(
  {
    store: outboxStoreShape,
    connectors: /* @__PURE__ */ listOf(
      /* @__PURE__ */ kind("một đầu nối (HubConnector)", "a connector (HubConnector)", isObject),
    ),
    clock: clockShape,
    random: /* @__PURE__ */ withFunctions("nguồn ngẫu nhiên", "a random source", "RandomSource", ["bytes"]),
    log: /* @__PURE__ */ withFunctions("nơi ghi nhật ký", "a log", "LogSink", ["write"]),
    leaseMs: leaseLength,
    rates: plainObject,
    deadlines: deadlineShape,
    telemetry: /* @__PURE__ */ withFunctions("nơi nhận số đo", "a telemetry", "Telemetry", ["span", "count"]),
  },
  ["store", "connectors"],
);

/** What a connector must have for a dispatcher; it may have more. */
const connectorParts: Readonly<Record<string, OptionShape>> = {
  hub: /* @__PURE__ */ textLike("tên cổng", "the name of a hub", (value) => value !== ""),
  facilityId: text,
  timeoutMs: measure,
  send: callable,
  reconcile: callable,
  inFlight: /* @__PURE__ */ kind(
    "số nguyên từ 1 trở lên",
    "a whole number from 1 up",
    (value) => Number.isSafeInteger(value) && Number(value) >= 1,
  ),
};
const optionalParts: readonly string[] = ["reconcile", "inFlight"];

/** What is wrong with one connector; one that is no object is told by the shape of the list. */
function connectorIssues(connector: unknown, index: number): readonly Issue[] {
  if (!isObject(connector)) return [];
  return Object.entries(connectorParts).flatMap(([name, shape]) => {
    const value = connector[name];
    if (value === undefined && optionalParts.includes(name)) return [];
    const wanted = unlike(shape, value);
    return wanted === undefined ? [] : [optionKind(["connectors", index, name], wanted)];
  });
}

/** What is wrong although each part is of its kind. */
function contradictionsIn(options: DispatcherOptions, leaseMs: number): readonly EmrError[] {
  const { store, connectors, rates = {} } = options;
  const found: EmrError[] = [];
  const names = new Set<string>();
  for (const { hub, facilityId, timeoutMs, reconcile } of connectors) {
    if (facilityId !== store.facilityId) found.push(connectorOfOtherFacility({ hub }));
    if (names.has(hub)) found.push(hubNamedTwice({ hub }));
    names.add(hub);
    // One that can be asked is asked first, then sends: each may take its whole time.
    const least = timeoutMs * (reconcile === undefined ? 1 : 2) + leaseMarginMs;
    if (leaseMs < least) found.push(leaseTooShort({ hub, leaseMs, least }));
  }
  for (const [hub, rate] of Object.entries(rates)) {
    // A limit for a hub that is misspelt would limit nothing, and nobody would notice.
    if (!names.has(hub) || !isRate(rate)) found.push(rateInvalid({ hub }));
  }
  return found;
}

function isRate(rate: RateLimit | undefined): boolean {
  const { perMinute = 0, burst = 1 } = rate ?? {};
  return Number.isFinite(perMinute) && perMinute > 0 && Number.isSafeInteger(burst) && burst >= 1;
}
