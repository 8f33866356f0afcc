import { writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import {
  addMs,
  heldByPerson,
  type OutboxEntry,
  parseInstant,
  type Receipt,
  storeDamaged,
  storeUnavailable,
  type Uuid,
} from "@benhan/core";
import { defineFault } from "@benhan/core/faults";
import { createSystemClock } from "@benhan/core/platform";
import type { AuditEvent, AuditQuery } from "@benhan/core/ports";
import { createManualClock } from "@benhan/core/testkit";
import type { HubAnswer, HubConnector } from "@benhan/exchange/hubs";
import { facilityId, sampleEntry } from "../../hubs/bhxh/sample-entry.ts";
import { createFakeOutbox } from "../../outbox/fake-outbox.ts";

const start = parseInstant("2026-07-02T08:10:00.000+07:00");

const accountRefused = defineFault<object>({
  code: "exchange.hub.account_refused",
  text: () => ({ vi: "Cổng từ chối tài khoản.", en: "The account is refused." }),
  nextStep: () => ({ vi: "Đổi mật khẩu.", en: "Change the password." }),
});

const hubRejected = defineFault<object>({
  code: "exchange.hub.rejected",
  text: () => ({ vi: "Cổng từ chối (mã 205).", en: "Refused (code 205)." }),
  nextStep: () => ({ vi: "Đọc thông điệp trong biên nhận.", en: "Read the message in the receipt." }),
});

const idOf = (number: number) => `01981111-0000-7000-8000-${String(number).padStart(12, "0")}` as Uuid;

const entryOf = (number: number, change: Partial<OutboxEntry> = {}): OutboxEntry =>
  sampleEntry({
    ...{ entryId: idOf(number), chain: `LK-${number}`, sequence: 1, attempts: 0, state: "queued" },
    ...change,
  });

/** What waits in each case; the names are what OUTBOX_CASE takes. */
const cases: Readonly<Record<string, readonly OutboxEntry[]>> = {
  empty: [],
  two: [entryOf(1), entryOf(2)],
  mixed: [
    entryOf(1, { createdAt: addMs(start, -20 * 86_400_000) }),
    entryOf(2, { state: "dead", attempts: 1, lastCode: "exchange.hub.rejected" }),
    // A newer version of the chain stands for the refused one.
    entryOf(3, { state: "dead", attempts: 1, lastCode: "exchange.hub.rejected" }),
    entryOf(4, { state: "delivered", attempts: 1, chain: "LK-3", sequence: 2 }),
    entryOf(5, { state: "dead", lastCode: "exchange.outbox.dismissed_by_person" }),
    entryOf(6, { hub: "elsewhere", kind: "\u001b[31mkind", chain: "LK-6" }),
  ],
  // A held entry, a newer one of its chain behind it, one that waits for its next attempt, one that is due.
  blocked: [
    entryOf(1, { state: "held", lastCode: heldByPerson }),
    entryOf(2, { chain: "LK-1", sequence: 2 }),
    entryOf(3, { notBefore: addMs(start, 60_000), attempts: 1, lastCode: "exchange.hub.unavailable" }),
    entryOf(4),
  ],
  stuck: [
    entryOf(1, { state: "held", lastCode: "exchange.hub.person_account_refused" }),
    entryOf(2, { chain: "LK-1", sequence: 2 }),
  ],
  pausing: [
    entryOf(1, { notBefore: addMs(start, 2000), attempts: 1, lastCode: "core.http.not_sent" }),
    entryOf(2, { notBefore: addMs(start, 9000), attempts: 1, lastCode: "core.http.not_sent" }),
  ],
  late: [entryOf(1, { state: "held", lastCode: heldByPerson, createdAt: addMs(start, -20 * 86_400_000) })],
  // Given up, then sent again.
  "taken back": [entryOf(1, { lastCode: "exchange.outbox.dismissed_by_person" })],
  prescription: [entryOf(1, { kind: "eprescription", createdAt: start })],
  overtaken: [
    entryOf(1, { state: "dead", attempts: 1, lastCode: "exchange.hub.rejected" }),
    entryOf(2, { chain: "LK-1", sequence: 2, state: "delivered" }),
  ],
};

const answers: Readonly<Record<string, HubAnswer>> = {
  accepted: { outcome: "ACCEPTED", transactionCode: "GD-1", raw: new TextEncoder().encode("secret") },
  account: { outcome: "AUTH_FATAL", fault: accountRefused({}) },
  busy: { outcome: "RETRYABLE" },
  rejected: {
    ...{ outcome: "REJECTED_DATA", code: "205", raw: new TextEncoder().encode("Sai mã thẻ\u001b[31m") },
    fault: hubRejected({}),
  },
};

const isWorkingDay = (): boolean => {
  throw new Error("no calendar of this year");
};

/** A hospital with a queue in memory; what was done stands in state.json once the command has closed it. */
export default async function openHost() {
  const {
    OUTBOX_CASE: name = "two",
    OUTBOX_ANSWER: answer = "accepted",
    OUTBOX_LACKS: lacks = "",
  } = process.env;
  // One that stands still never waits: a run without an end would leave no moment for a signal.
  const clock = process.env["OUTBOX_CLOCK"] === "real" ? createSystemClock() : createManualClock(start);
  const queue = createFakeOutbox(facilityId, cases[name] ?? []);
  const events: AuditEvent[] = [];
  const connector: HubConnector = {
    ...{ hub: "bhxh", facilityId, specVersion: "1", environment: "test", timeoutMs: 60_000 },
    capabilities: { reconcile: false, lookUp: false, cancel: false, replace: true },
    async send() {
      process.stderr.write("sending\n");
      return answers[answer] ?? { outcome: "UNKNOWN" };
    },
    interpret: () => ({ outcome: "UNKNOWN" }),
  };
  if (process.env["OUTBOX_CLOSED"] === "yes") {
    const [lease] = await queue.lease({
      facilityId,
      hubs: ["bhxh"],
      limit: 1,
      now: start,
      until: addMs(start, 1),
    });
    const receipt = {
      ...{ receivedAt: start, entryId: lease?.entry.entryId, outcome: "AUTH_FATAL" },
      code: "exchange.hub.account_refused",
    } as Receipt;
    if (lease) await queue.settle(lease, { kind: "held", code: "exchange.hub.account_refused" }, receipt);
  }
  if (process.env["OUTBOX_REFUSED"] === "yes") {
    const [lease] = await queue.lease({
      facilityId,
      hubs: ["bhxh"],
      limit: 1,
      now: start,
      until: addMs(start, 1),
    });
    const receipt = {
      ...{ receivedAt: start, entryId: lease?.entry.entryId, outcome: "REJECTED_DATA", code: "205" },
      raw: new TextEncoder().encode("Sai mã thẻ\u001b[31m"),
    } as Receipt;
    if (lease) await queue.settle(lease, { kind: "dead", code: "exchange.hub.rejected" }, receipt);
  }
  let looks = 0;
  let settlings = 0;
  const storage: Record<string, unknown> = {
    ...queue,
    async lease(of: Parameters<typeof queue.lease>[0]) {
      looks += 1;
      if (looks <= Number(process.env["OUTBOX_LOCKED"] ?? 0)) throw storeUnavailable({ why: "locked" });
      return queue.lease(of);
    },
    async settle(...given: Parameters<typeof queue.settle>) {
      settlings += 1;
      if (settlings <= Number(process.env["OUTBOX_UNNOTED"] ?? 0)) throw storeUnavailable({ why: "locked" });
      return queue.settle(...given);
    },
    async listLatches(of: Parameters<typeof queue.listLatches>[0]) {
      if (process.env["OUTBOX_NO_REPORT"] === "yes") throw storeUnavailable({ why: "input-output" });
      return queue.listLatches(of);
    },
    readDocument: async () => undefined,
    async *listReceipts({ entryId }: { readonly entryId?: string }) {
      yield* queue.receipts.filter((one) => entryId === undefined || one.entryId === entryId);
    },
    async appendEvents(more: readonly AuditEvent[]) {
      events.push(...more);
    },
    async *listEvents({ subject, from }: AuditQuery) {
      if (process.env["OUTBOX_LOG"] === "damaged") throw storeDamaged({ key: "log" });
      const at = addMs(start, 60_000);
      const held = { facilityId, eventId: "1", at, actor: "it-02", action: "outbox-hold", outcome: "done" };
      const of = { subject: facilityId, object: idOf(1), purpose: "Chờ khoa sửa" };
      yield { event: { ...held, ...of } };
      yield { event: { ...held, ...of, object: idOf(2), purpose: "của mục khác" } };
      if (subject !== facilityId || from === undefined) throw new Error("it reads the whole log");
    },
    async close() {
      const entries = queue.entries.map(({ entryId, state, lastCode }) => ({ entryId, state, lastCode }));
      writeFileSync(join(process.cwd(), "state.json"), JSON.stringify({ entries, events }));
    },
  };
  if (lacks.startsWith("storage.")) delete storage[lacks.slice("storage.".length)];
  return {
    ...(JSON.parse(process.env["OUTBOX_MORE"] ?? "{}") as object),
    ...(lacks === "storage" ? {} : { storage }),
    ...(lacks === "connectors" ? {} : { connectors: lacks === "a list" ? connector : [connector] }),
    dispatcher: { deadlines: process.env["OUTBOX_CALENDAR"] === "broken" ? { isWorkingDay } : {} },
    ...(process.env["OUTBOX_MORE"] === undefined && { actor: "it-01" }),
    clock,
    close: () => writeFileSync(join(process.cwd(), "closed.txt"), "closed"),
  };
}
