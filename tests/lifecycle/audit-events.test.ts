import type { Records, RecordsOptions } from "@benhan/core/lifecycle";
import { openRecords, patientKeyOf } from "@benhan/core/lifecycle";
import type { AuditChange, AuditEvent, AuditStore, Change, RecordStore } from "@benhan/core/ports";
import { afterEach, describe, expect, it } from "vitest";
import { auditStoreOf, clerk, doctor, engines, facilityId, growingRecord, openWard } from "./ward.ts";

type Ward = Awaited<ReturnType<typeof openWard>>;
const open: Ward[] = [];
afterEach(async () => {
  for (const ward of open.splice(0)) await ward.close();
});

async function ward(options: Partial<RecordsOptions> = {}, engine: (typeof engines)[number] = "memory") {
  const opened = await openWard(engine, options);
  open.push(opened);
  return opened;
}

const requester = { category: "court", id: "QĐ-3/2026" };
const { record } = growingRecord();
const { source } = record;

describe("[LOG-01] the event of an act", () => {
  it("says who did what to which record, in which role, what for, on what ground and from where", async () => {
    const { records, events } = await ward({
      authorise: () => ({ ok: true, value: { ground: "KCB-06 Đ69 k4" }, issues: [] }),
    });
    await records.create(record, { by: clerk, role: "importer" });
    const acting = { by: doctor, role: "doctor", purpose: "tố tụng", device: "PC-07" } as const;
    await records.extract(source, { ...acting, requester, scope: "copy" });
    const subject = JSON.stringify([source.system, source.id]);
    const patient = patientKeyOf(record.patient);
    expect(patient).toBeDefined();
    expect(events).toMatchObject([
      { actor: clerk.id, role: "importer", action: "create", outcome: "done", subject, patient, version: 1 },
      {
        ...{
          facilityId,
          actor: doctor.id,
          role: "doctor",
          action: "copy",
          outcome: "done",
          subject,
          patient,
        },
        ...{ version: 1, purpose: "tố tụng", ground: "KCB-06 Đ69 k4", device: "PC-07" },
        recipient: "court QĐ-3/2026",
      },
    ]);
  });

  it("names the entry and its version where one is read or signed, and the version that a command wrote", async () => {
    const { records, events } = await ward({ signer: { sign: async (document) => ({ ...document }) } });
    await records.create(record, { by: clerk });
    await records.manage.begin(source, { by: doctor, expectedVersion: 1 });
    const entry = record.entries[0]?.source ?? source;
    await records.manage.entryVersions(source, entry, { by: doctor });
    const signatory = { kind: "practitioner", id: doctor.id } as const;
    await records.sign(source, { by: doctor, expectedVersion: 2, what: { entry }, signatory });
    const object = JSON.stringify([source.system, source.id, entry.system, entry.id]);
    expect(events.map(({ action, object, version }) => [action, object, version])).toEqual([
      ["create", undefined, 1],
      ["begin", undefined, 2],
      ["history", object, 1],
      // Shown to be signed: on the log before, whatever becomes of it.
      ["view", object, 1],
      ["sign", object, 1],
    ]);
  });

  it("is about the facility where it is a list, and holds no name, number or content", async () => {
    const { records, events } = await ward();
    await records.create(record, { by: clerk });
    for await (const _ of records.manage.list({ by: doctor })) break;
    await records.view(source, { by: doctor });
    expect(events[1]).toMatchObject({ action: "list", subject: facilityId });
    expect(events[1]).not.toHaveProperty("patient");
    const log = JSON.stringify(events);
    const said = [
      record.patient.name,
      ...record.patient.identifiers.filter(({ system }) => system !== "facility").map(({ value }) => value),
    ];
    for (const text of said) if (text !== undefined) expect(log).not.toContain(text);
  });

  it.each(["role", "purpose", "device"])("takes a %s that is a text, and refuses any other", async (name) => {
    const { records, events } = await ward();
    await records.create(record, { by: clerk });
    for (const wrong of [7, {}, null, "x".repeat(2000)]) {
      await expect(records.view(source, { by: doctor, [name]: wrong })).rejects.toMatchObject({
        code: "core.lifecycle.input_invalid",
        issues: [{ path: [name] }],
      });
    }
    await records.view(source, { by: doctor, [name]: " " });
    expect(events.at(-1)).not.toHaveProperty(name);
  });
});

describe("a refusal", () => {
  it("is logged when `authorise` throws, and its error goes on", async () => {
    let isDown = false;
    const { records, actions } = await ward({
      authorise: () => {
        if (isDown) throw new Error("the directory is down");
        return { ok: true, value: undefined, issues: [] };
      },
    });
    await records.create(record, { by: clerk });
    isDown = true;
    await expect(records.view(source, { by: doctor })).rejects.toThrow("the directory is down");
    await expect(records.manage.begin(source, { by: doctor, expectedVersion: 1 })).rejects.toThrow(
      "directory",
    );
    expect(actions()).toEqual(["create", "view-refused", "begin-refused"]);
  });

  it("of a command leaves the event of its end", async () => {
    const { records, events } = await ward();
    await records.create(record, { by: clerk });
    await expect(records.manage.finalise(source, { by: doctor, expectedVersion: 1 })).rejects.toMatchObject({
      code: "core.lifecycle.command_refused",
    });
    expect(events.at(-1)).toMatchObject({ action: "finalise", outcome: "refused" });
  });
});

describe("a store that keeps the log too", () => {
  /** One handle that is both, as storages are. */
  async function both() {
    const whole = await ward();
    const events: AuditEvent[] = [];
    const appended: AuditEvent[] = [];
    const state = { isDown: false };
    const commit: RecordStore["commit"] = async (given, ...rest) => {
      if (state.isDown) throw new Error("the power went");
      const changes = given as readonly Change[];
      const isEvent = (change: Change): change is AuditChange => change.change === "audit";
      const result = await whole.store.commit(
        changes.filter((change) => !isEvent(change)),
        ...rest,
      );
      for (const { change: _, ...event } of changes.filter(isEvent)) events.push(event);
      return result;
    };
    const log = auditStoreOf((more) => {
      appended.push(...more);
      events.push(...more);
    });
    const store: RecordStore & AuditStore = { ...whole.store, ...log, commit };
    const opened = await ward({ store, audit: store });
    return { records: opened.records, events, appended, state };
  }

  it("gets the event of a command with its commit, and that of a reading before", async () => {
    const { records, events, appended } = await both();
    await treatedBy(records);
    await records.view(source, { by: doctor });
    expect(events.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      "create done",
      "begin done",
      "view done",
    ]);
    expect(appended.map(({ action }) => action)).toEqual(["view"]);
  });

  it("holds no `done` of a commit that failed, and says that it was refused", async () => {
    const { records, events, state } = await both();
    await records.create(record, { by: clerk });
    state.isDown = true;
    await expect(records.manage.begin(source, { by: doctor, expectedVersion: 1 })).rejects.toThrow("power");
    expect(events.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      "create done",
      "begin refused",
    ]);
  });
});

describe.each(engines)("a %s storage that is the log of its own records", (engine) => {
  it("[LOG-01] keeps the events in their order, with what they tell of", async () => {
    const { store } = await ward({}, engine);
    const records = openRecords({ store, facilityId, audit: store });
    await treatedBy(records);
    await records.view(source, { by: doctor, purpose: "điều trị" });
    await expect(records.manage.begin(source, { by: doctor, expectedVersion: 2 })).rejects.toThrow();
    const log: unknown[] = [];
    for await (const { event } of store.listEvents({
      facilityId,
      subject: JSON.stringify(Object.values(source)),
    }))
      log.push([event.action, event.outcome, event.version]);
    expect(log).toEqual([
      ["create", "done", 1],
      ["begin", "done", 2],
      ["view", "done", 2],
      ["begin", "refused", 2],
    ]);
  });
});

it("an entry is on the log as seen before it is shown to be signed, though nobody ever answers", async () => {
  const { records, events } = await ward();
  await records.create(record, { by: clerk });
  await records.manage.begin(source, { by: doctor, expectedVersion: 1 });
  const signatory = { kind: "practitioner", id: doctor.id } as const;
  const entry = record.entries[0]?.source ?? source;
  const seen = await new Promise<readonly string[]>((resolve) => {
    const attest = () => {
      resolve(events.map(({ action }) => action));
      return new Promise<never>(() => {});
    };
    void records.sign(source, { by: doctor, expectedVersion: 2, what: { entry }, signatory, attest });
  });
  expect(seen).toEqual(["create", "begin", "view"]);
});

it("a put tells what is absent by keys alone", async () => {
  const { records } = await ward();
  await records.create(record, { by: clerk });
  const { absent } = await records.put({ ...record, entries: [] }, { by: clerk });
  expect(absent.length).toBeGreaterThan(10);
  for (const one of absent) expect(Object.keys(one).sort()).toEqual(["id", "system"]);
});

describe("the log that nobody named", () => {
  it("is that of the store, where it keeps one; another one that is named has the events alone", async () => {
    const { store, events, records: elsewhere } = await ward();
    await elsewhere.create(record, { by: clerk });
    const logged = async () => {
      const found: string[] = [];
      for await (const { event } of store.listEvents({ facilityId })) found.push(event.action);
      return found;
    };
    expect([events.map(({ action }) => action), await logged()]).toEqual([["create"], []]);
    await openRecords({ store, facilityId }).view(source, { by: doctor });
    expect(await logged()).toEqual(["view"]);
  });
});

it("a command without the version on which it builds is told so, not that somebody else was faster", async () => {
  const { records } = await ward();
  await records.create(record, { by: clerk });
  for (const wrong of [undefined, "1", 1.5]) {
    await expect(
      records.manage.begin(source, { by: doctor, expectedVersion: wrong as never }),
    ).rejects.toMatchObject({
      code: "core.lifecycle.input_invalid",
      issues: [{ path: ["expectedVersion"], nextStep: { vi: expect.stringContaining("version") } }],
    });
  }
});

describe("the key of a patient", () => {
  it("is the one that the facility makes, when its own number cannot be", async () => {
    const { records, events } = await ward({ policy: { patientKey: ({ gender }) => `key-${gender}` } });
    await treatedBy(records);
    expect(events.map(({ patient }) => patient)).toEqual(
      Array.from({ length: 2 }, () => `key-${record.patient.gender}`),
    );
  });

  const own = { system: "facility", value: "BN-1", status: "active" } as const;

  it("is the number of the facility, else the temporary one, and never a number that says who it is", () => {
    const temporary = { system: "temporary", value: "TAM-1", status: "active" } as const;
    expect(patientKeyOf({ identifiers: [temporary, own] })).toBe("BN-1");
    expect(patientKeyOf({ identifiers: [temporary, { ...own, status: "error" }] })).toBe("TAM-1");
    expect(patientKeyOf({ identifiers: [] })).toBeUndefined();
    expect(patientKeyOf({ identifiers: [{ ...own, value: "001099000001" }] })).toBeUndefined();
    const card = { system: "insurance-card", value: "BN-1", status: "superseded" } as const;
    expect(patientKeyOf({ identifiers: [own, card] })).toBeUndefined();
  });
});

async function treatedBy(records: Records) {
  await records.create(record, { by: clerk });
  await records.manage.begin(source, { by: doctor, expectedVersion: 1 });
}
