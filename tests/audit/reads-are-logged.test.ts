import { createIdSource, digestOf } from "@benhan/core";
import { breakGlass, listBreakGlass, reviewBreakGlass } from "@benhan/core/access";
import { auditBlobReads, auditReads } from "@benhan/core/audit";
import { openRecords, type Records } from "@benhan/core/lifecycle";
import type { AuditEvent, AuditStore, Change, RecordStore } from "@benhan/core/ports";
import { issueEgressTicket, useEgressTicket } from "@benhan/core/privacy";
import { createSeededRandom } from "@benhan/core/testkit";
import type { Storage } from "@benhan/storage";
import { createMemoryBlobStore } from "@benhan/storage/blobs";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { clerk, decision, doctor, facilityId, growingRecord, openWard } from "../lifecycle/ward.ts";
import { exemptions, reasons } from "./exemptions.ts";
import { walk } from "./store-walk.mjs";

/** A call that should leave an event, on a record that is as far as the steps before have brought it. */
interface Step {
  readonly name: string;
  readonly action: string;
  readonly call: (records: Records, version: number, world: World) => Promise<unknown>;
  /** Brings the record where the call can be made, unseen by the test. */
  readonly before?: (world: World) => Promise<unknown>;
}

interface World {
  readonly store: Storage;
  readonly quiet: Records;
  readonly advance: (ms: number) => void;
  readonly audit: AuditStore;
  readonly records: RecordStore;
  ticketId?: string;
}

const { record, end } = growingRecord();
const { source } = record;
const [later, ...rest] = record.entries;
const requester = { category: "patient", id: "YC-1/2026" };
const hold = { by: clerk, reason: "tòa án yêu cầu", reference: "TA-5/2026" };
const policy = {
  roles: {
    doctor: { category: "facility-practitioner", rights: ["break-glass"] },
    head: { category: "facility-head", rights: ["review"], purpose: "kiểm soát" },
  },
} as const;
const facts = { account: "person", isOnTheSpot: true, tags: [] } as const;
const what = { subject: source.id, patient: "BN-1", requester, operation: "export", scope: "full" } as const;
const attest = async () => ({
  form: "other-confirmation" as const,
  method: "otp",
  verifier: "vneid",
  transaction: "1",
  confirmedAt: "2026-07-08T08:00:00.000+07:00" as never,
  evidence: digestOf(new Uint8Array([1])),
});
const signatory = { kind: "practitioner", id: doctor.id } as const;
const entry = later?.source ?? source;

const by = (version: number) => ({ by: doctor, expectedVersion: version });
/** Draws the first of a list: content, if there is any. */
const first = async (list: AsyncIterable<unknown>) => {
  for await (const one of list) return one;
  return undefined;
};

/** The life of one record, through every function that is logged. */
const steps: readonly Step[] = [
  {
    name: "Records.create",
    action: "create",
    call: (r) => r.create({ ...record, entries: rest }, { by: clerk }),
  },
  {
    name: "RecordManagement.cancel",
    action: "cancel",
    call: (r, v) => r.manage.cancel(source, { ...by(v), reason: "nhầm" }),
  },
  {
    name: "RecordManagement.restore",
    action: "restore",
    call: (r, v) => r.manage.restore(source, { ...by(v), reason: "nhầm" }),
  },
  { name: "RecordManagement.begin", action: "begin", call: (r, v) => r.manage.begin(source, by(v)) },
  { name: "Records.put", action: "update", call: (r) => r.put({ ...record, entries: rest }, { by: clerk }) },
  {
    name: "Records.update",
    action: "update",
    call: (r, v) => r.update(source, { entries: later ? [later] : [] }, by(v)),
  },
  { name: "Records.view", action: "view", call: (r) => r.view(source, { by: doctor }) },
  { name: "Records.use", action: "use", call: (r) => r.use(source, { by: doctor, purpose: "điều trị" }) },
  {
    name: "Records.extract",
    action: "export",
    call: (r) => r.extract(source, { by: clerk, purpose: "khám", requester, scope: "export" }),
  },
  { name: "RecordManagement.list", action: "list", call: (r) => first(r.manage.list({ by: doctor })) },
  {
    name: "RecordManagement.check",
    action: "check",
    call: (r) => r.manage.check("complete", source, { by: doctor }),
  },
  {
    name: "RecordManagement.history",
    action: "history",
    call: (r) => r.manage.history(source, { by: doctor }),
  },
  {
    name: "RecordManagement.headVersions",
    action: "history",
    call: (r) => r.manage.headVersions(source, { by: doctor }),
  },
  {
    name: "RecordManagement.entryVersions",
    action: "history",
    call: (r) => r.manage.entryVersions(source, entry, { by: doctor }),
  },
  {
    name: "RecordManagement.complete",
    action: "complete",
    before: async ({ quiet }) => quiet.update(source, end, by(await versionOf(quiet))),
    call: (r, v) => r.manage.complete(source, by(v)),
  },
  {
    name: "Records.sign",
    action: "sign",
    call: (r, v) => r.sign(source, { ...by(v), what: "record", signatory, attest }),
  },
  { name: "RecordManagement.finalise", action: "finalise", call: (r, v) => r.manage.finalise(source, by(v)) },
  {
    name: "RecordManagement.reopen",
    action: "reopen",
    call: (r, v) => r.manage.reopen(source, { ...by(v), reason: "bổ sung", decision }),
  },
  {
    name: "Records.archive",
    action: "archive",
    before: async ({ quiet }) => {
      await quiet.manage.complete(source, by(await versionOf(quiet)));
      await quiet.sign(source, { ...by(await versionOf(quiet)), what: "record", signatory, attest });
      await quiet.manage.finalise(source, by(await versionOf(quiet)));
    },
    call: (r, v) => r.archive(source, { ...by(v), archiveNumber: "LT-1" }),
  },
  {
    name: "RecordManagement.hold",
    action: "hold",
    call: (r, v) => r.manage.hold(source, { ...hold, expectedVersion: v }),
  },
  {
    name: "RecordManagement.release",
    action: "release",
    call: (r, v) => r.manage.release(source, { ...hold, expectedVersion: v }),
  },
  {
    name: "@benhan/core/access:breakGlass",
    action: "break-glass",
    call: (_, __, { audit }) =>
      breakGlass(
        {
          by: doctor,
          role: "doctor",
          record: source,
          state: "archived",
          reason: "cấp cứu",
          urgency: "life",
          facts,
        },
        { audit, policy },
      ),
  },
  {
    name: "@benhan/core/access:reviewBreakGlass",
    action: "review",
    call: async (_, __, { audit, store }) => {
      const [of] = await listBreakGlass(store);
      if (of === undefined) throw new Error("nothing to review");
      const head = { kind: "practitioner", id: "000001/XX-GPHN" } as const;
      return reviewBreakGlass({ of, by: head, role: "head", outcome: "justified", facts }, { audit, policy });
    },
  },
  {
    name: "@benhan/core/privacy:issueEgressTicket",
    action: "issue-ticket",
    call: async (_, __, world) => {
      const evidence = { kind: "patient-request", id: requester.id } as const;
      const asked = {
        ...what,
        facilityId,
        destination: { type: "patient" },
        purpose: "kham",
        ground: "written-request",
      } as const;
      const report = await issueEgressTicket({
        store: world.store,
        audit: world.audit,
        by: clerk,
        request: { ...asked, evidence, tags: [], isEncrypted: true },
      });
      if (!report.ok) throw new Error(JSON.stringify(report.issues));
      world.ticketId = report.value.ticketId;
      return report.value;
    },
  },
  {
    name: "@benhan/core/privacy:useEgressTicket",
    action: "export",
    call: async (_, __, { store, audit, ticketId = "" }) => {
      const report = await useEgressTicket({ store, audit, by: clerk, facilityId, ticketId, use: what });
      if (!report.ok) throw new Error(JSON.stringify(report.issues));
      return report.value;
    },
  },
  {
    name: "RecordStore.readDocument",
    action: "view",
    call: async (_, __, { records, audit, store }) => {
      for await (const { documentId } of store.listDocuments({ facilityId })) {
        return auditReads(records, { audit, by: doctor.id, purpose: "kiểm tra" }).readDocument({
          facilityId,
          documentId,
        });
      }
      throw new Error("nothing is kept");
    },
  },
  {
    name: "BlobStore.getBlob",
    action: "view",
    call: async (_, __, { audit }) => {
      const blobs = createMemoryBlobStore({ facilityId });
      async function* pieces() {
        yield new TextEncoder().encode("phim");
      }
      const digest = await blobs.putBlob(pieces());
      return auditBlobReads(blobs, { audit, by: doctor.id, purpose: "kiểm tra" }).getBlob({
        facilityId,
        digest,
      });
    },
  },
  {
    name: "RecordManagement.dispose",
    action: "dispose",
    before: async ({ advance }) => advance(11 * 366 * 86_400_000),
    call: (r, v) => r.manage.dispose(source, { by: clerk, expectedVersion: v, reason: "hết hạn", decision }),
  },
];

async function versionOf(records: Records): Promise<number> {
  return (await records.view(source, { by: clerk })).version;
}

let walked: ReturnType<typeof walk>;
beforeAll(() => {
  walked = walk();
}, 60_000);

describe("[CV365-08] every public function through which stored content can be read", () => {
  it("stands in the table: it is logged, or says why not", () => {
    const logged = steps.map(({ name }) => name);
    const known = [...logged, ...Object.keys(exemptions)].sort();
    expect(walked.functions).toBeGreaterThan(500);
    expect(walked.stored).toEqual(known);
    for (const reason of Object.values(exemptions)) expect(reasons).toHaveProperty(reason);
  });

  it("and nobody answers with content out of what it was not given", () => {
    // What takes no store and hands out none works on data that the host already holds: listed, so that a new one is seen.
    expect(walked.pure).toMatchInlineSnapshot(`
      [
        "@benhan/core/forms:copyTies",
        "@benhan/core/forms:earlierVersions",
        "@benhan/core/forms:recordAsGiven",
        "@benhan/core/forms:recordWithEarlierVersions",
        "@benhan/core/masters:checkAgainstMasters",
        "@benhan/core/testkit:sampleCompleteRecord",
        "@benhan/core/testkit:sampleInpatientRecord",
        "@benhan/core/testkit:sampleRecord",
        "@benhan/core:checkRecord",
        "@benhan/core:effectiveEntries",
        "@benhan/core:enqueue",
        "@benhan/core:parseRecord",
        "@benhan/core:recordOfVisit",
        "@benhan/exchange/emr365:importEmr365",
        "@benhan/exchange/eprescription:preparePrescription",
        "@benhan/exchange/hubs:prepareCheckupMessage",
        "@benhan/exchange/ksk:encodeCheckup",
        "@benhan/exchange/qd3176:encodeDossier",
        "@benhan/exchange/qd4750:encodeVisitCheckIn",
        "@benhan/exchange/record-package:readRecordPackage",
        "@benhan/exchange/record-package:verifyRecordPackage",
      ]
    `);
  });
});

const open: Awaited<ReturnType<typeof openWard>>[] = [];
afterEach(async () => {
  for (const ward of open.splice(0)) await ward.close();
});

/** One store that is the log too; while it is `down`, no event can be kept in any way. */
async function world() {
  const ward = await openWard("memory");
  open.push(ward);
  const { store, clock } = ward;
  const state = { isDown: false, appended: 0 };
  const refuse = () => {
    if (state.isDown) throw new Error("the log is full");
  };
  const audit: Storage = {
    ...store,
    async appendEvents(...events) {
      refuse();
      await store.appendEvents(...events);
      state.appended += 1;
    },
    async commit(changes, ...more) {
      if ((changes as readonly Change[]).some(({ change }) => change === "audit")) refuse();
      return store.commit(changes, ...more);
    },
  };
  const ids = createIdSource({ clock, random: createSeededRandom("reads are logged") });
  return {
    store,
    state,
    audit,
    quiet: ward.records,
    advance: (ms: number) => clock.advance(ms),
    records: store as RecordStore,
    logged: openRecords({ store: audit, audit, facilityId, platform: { clock, ids } }),
  };
}

async function log(store: Storage): Promise<readonly AuditEvent[]> {
  const events: AuditEvent[] = [];
  for await (const { event } of store.listEvents({ facilityId })) events.push(event);
  return events;
}

describe("[LOG-01] what reads or changes a record", () => {
  it("leaves its event before content is returned, and returns nothing when none can be kept", async () => {
    const one: World & Awaited<ReturnType<typeof world>> = await world();
    for (const { name, action, before, call } of steps) {
      await before?.(one);
      const version = name === "Records.create" ? 0 : await versionOf(one.quiet);
      const earlier = await log(one.store);
      one.state.isDown = true;
      const kept = await call(one.logged, version, one).then(
        () => `${name} answered, and nothing was logged`,
        () => "refused",
      );
      one.state.isDown = false;
      expect([name, kept]).toEqual([name, "refused"]);
      expect(await log(one.store)).toEqual(earlier);
      // A ticket whose event could not be kept is spent.
      if (name.endsWith("useEgressTicket"))
        await steps.find((step) => step.name.endsWith("issueEgressTicket"))?.call(one.logged, version, one);
      const answered = await call(one.logged, version, one);
      expect([name, answered === undefined]).toEqual([name, false]);
      const last = (await log(one.store)).at(-1);
      expect({ name, ...last }).toMatchObject({ name, action, outcome: "done" });
    }
  });
});
