import { parseInstant, type Uuid } from "@benhan/core";
import { createManualClock } from "@benhan/core/testkit";
import { expect, test } from "vitest";
import type { HubAnswer } from "../../src/hubs/index.ts";
import {
  createDispatcher,
  type OtelMeter,
  type OtelTracer,
  openTelemetry,
  type Telemetry,
} from "../../src/outbox/index.ts";
import { facilityId, sampleEntry } from "../hubs/bhxh/sample-entry.ts";
import { createFakeOutbox } from "./fake-outbox.ts";

const start = parseInstant("2026-07-02T08:10:00.000+07:00");
const marked = "NGUYEN-VAN-THU";

test("spans and metrics tell hub, kind, outcome, attempt and code; nothing of the patient, no address, no word of the hub", async () => {
  const seen: unknown[] = [];
  const tracer: OtelTracer = {
    startActiveSpan(name, options, work) {
      seen.push({ begun: name, ...options });
      return work({
        setAttributes: (attributes) => seen.push(attributes),
        setStatus: (status) => seen.push(status),
        end: () => seen.push("end"),
      });
    },
  };
  const meter: OtelMeter = {
    createCounter: (name) => ({ add: (value, attributes) => seen.push({ name, value, attributes }) }),
    createHistogram: (name, options) => ({
      record: (value, attributes) =>
        seen.push({ name, ...options, isTime: value >= 0 && value < 60, attributes }),
    }),
  };
  const answers: HubAnswer[] = [
    { outcome: "ACCEPTED", code: marked, raw: new TextEncoder().encode(marked), transactionCode: marked },
    { outcome: "REJECTED_DATA", code: marked },
  ];
  const entries = answers.map((_, index) =>
    sampleEntry({
      entryId: `01981111-0000-7000-8000-${String(index).padStart(12, "0")}` as Uuid,
      ...{ chain: `${marked}-${index}`, idempotencyKey: marked, attempts: 0, state: "queued" },
    }),
  );
  const connector = {
    ...{ hub: "bhxh", facilityId, specVersion: "1", environment: "test" as const, timeoutMs: 60_000 },
    capabilities: { reconcile: false, lookUp: false, cancel: false, replace: true },
    send: async () => answers.shift() ?? { outcome: "UNKNOWN" as const },
    interpret: () => ({ outcome: "UNKNOWN" as const }),
  };
  const telemetry = openTelemetry({ tracer, meter });
  const store = createFakeOutbox(facilityId, entries);
  const clock = createManualClock(start);
  await createDispatcher({ store, connectors: [connector], clock, telemetry }).drain();
  const common = {
    "messaging.system": "benhan_outbox",
    "messaging.operation.type": "send",
    "messaging.operation.name": "send",
    "messaging.destination.name": "bhxh",
    "benhan.document.kind": "bhyt-dossier",
  };
  const delivered = { "benhan.outcome": "ACCEPTED", "benhan.settlement": "delivered" };
  const dead = {
    "benhan.outcome": "REJECTED_DATA",
    "benhan.settlement": "dead",
    "error.type": "exchange.outbox.rejected_data",
  };
  const told = (outcome: object) => ({ attributes: { ...common, ...outcome } });
  const begun = { begun: "send bhxh", kind: 3, attributes: { ...common, "benhan.attempt": 1 } };
  const counted = { name: "messaging.client.sent.messages", value: 1 };
  const timed = { name: "messaging.client.operation.duration", unit: "s", isTime: true };
  expect(seen).toEqual([
    ...[begun, delivered, { ...counted, ...told(delivered) }, { ...timed, ...told(delivered) }, "end"],
    ...[begun, dead, { code: 2 }, { ...counted, ...told(dead) }, { ...timed, ...told(dead) }, "end"],
  ]);
  expect(JSON.stringify(seen)).not.toContain(marked);
});

test("a telemetry that throws keeps nothing from being sent, and sends nothing twice", async () => {
  const fail = () => {
    throw new Error("exporter");
  };
  const throwing: readonly Telemetry[] = [
    { span: fail, count: fail },
    { span: (_name, _attributes, work) => work({ set: fail, fail }), count: fail },
    { span: (_name, _attributes, work) => work({ set: fail, fail }).then(fail), count: fail },
  ];
  for (const telemetry of throwing) {
    let sent = 0;
    const connector = {
      ...{ hub: "bhxh", facilityId, specVersion: "1", environment: "test" as const, timeoutMs: 60_000 },
      capabilities: { reconcile: false, lookUp: false, cancel: false, replace: true },
      async send() {
        sent += 1;
        return { outcome: "ACCEPTED" as const };
      },
      interpret: () => ({ outcome: "UNKNOWN" as const }),
    };
    const store = createFakeOutbox(facilityId, [sampleEntry({ attempts: 0, state: "queued" })]);
    const clock = createManualClock(start);
    const report = await createDispatcher({ store, connectors: [connector], clock, telemetry }).drain();
    expect([sent, report.delivered]).toEqual([1, 1]);
  }
});
