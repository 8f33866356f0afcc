import { auditEventIssues } from "@benhan/core/audit";
import type { Authorise, Records, RecordsOptions } from "@benhan/core/lifecycle";
import { openRecords, patientKeyOf, recordKeyOf } from "@benhan/core/lifecycle";
import type { AuditEvent, RecordStore } from "@benhan/core/ports";
import { afterEach, describe, expect, it } from "vitest";
import { auditStoreOf, clerk, doctor, facilityId, growingRecord, openWard } from "./ward.ts";

type Ward = Awaited<ReturnType<typeof openWard>>;
const open: Ward[] = [];
afterEach(async () => {
  for (const ward of open.splice(0)) await ward.close();
});

const { record, end } = growingRecord();
const { source } = record;
const patient = patientKeyOf(record.patient);
const signatory = { kind: "practitioner", id: doctor.id } as const;
const requester = { category: "court", id: "QĐ-3/2026" };

async function treated(options: Partial<RecordsOptions> = {}) {
  const ward = await openWard("memory", options);
  open.push(ward);
  const { records } = ward;
  await records.create(record, { by: clerk });
  await records.manage.begin(source, { by: doctor, expectedVersion: 1 });
  ward.events.length = 0;
  return ward;
}

/** Every verb, on a record and by whoever acts; the action of its event. */
const verbs: readonly (readonly [
  action: string,
  call: (records: Records, at: typeof source, acting: { readonly by: never }) => Promise<unknown>,
])[] = [
  ["view", (r, at, by) => r.view(at, by)],
  ["use", (r, at, by) => r.use(at, { purpose: "điều trị", ...by })],
  ["copy", (r, at, by) => r.extract(at, { purpose: "tố tụng", requester, scope: "copy", ...by })],
  ["update", (r, at, by) => r.update(at, { entries: [] }, { expectedVersion: 2, ...by })],
  ["sign", (r, at, by) => r.sign(at, { expectedVersion: 2, what: "record", signatory, ...by })],
  ["archive", (r, at, by) => r.archive(at, { expectedVersion: 2, archiveNumber: "LT-1", ...by })],
  ["check", (r, at, by) => r.manage.check("complete", at, by)],
  ["history", (r, at, by) => r.manage.history(at, by)],
  ["history", (r, at, by) => r.manage.headVersions(at, by)],
  ["history", (r, at, by) => r.manage.entryVersions(at, source, by)],
  ["hold", (r, at, by) => r.manage.hold(at, { expectedVersion: 2, reason: "a", reference: "b", ...by })],
];
const acting = { by: doctor, role: "doctor", device: "PC-07" } as never;

describe("[LOG-01] an attempt that came to nothing", () => {
  it.each(verbs)("is on the log where there is no such record: %s", async (action, call) => {
    const { records, events } = await treated();
    const elsewhere = { system: "his", id: "khác" };
    await expect(call(records, elsewhere, acting)).rejects.toMatchObject({
      code: "core.lifecycle.record_unknown",
    });
    expect(events).toMatchObject([
      { action, outcome: "refused", actor: doctor.id, role: "doctor", device: "PC-07" },
    ]);
    expect(events[0]).toMatchObject({ subject: recordKeyOf(elsewhere) });
    expect(events[0]).not.toHaveProperty("patient");
    if (action === "copy") expect(events[0]).toMatchObject({ recipient: "court QĐ-3/2026" });
  });

  it.each([{}, undefined, { system: "", id: "" }, { system: "his", id: "\ud800" }, { system: 1, id: 2 }])(
    "is on the log under the facility where %j names no record",
    async (at) => {
      const { records, events } = await treated();
      for (const [, call] of verbs) await expect(call(records, at as never, acting)).rejects.toThrow();
      expect(events.map(({ action, outcome, subject }) => [action, outcome, subject])).toEqual(
        verbs.map(([action]) => [action, "refused", facilityId]),
      );
      for (const event of events) expect(auditEventIssues(event, [])).toEqual([]);
    },
  );

  it("is on the log where the version is stale, or missing, with the patient", async () => {
    const { records, events } = await treated();
    const note = { ...record.entries[0], source: { system: "his", id: "mới" } } as never;
    const calls = [
      ["begin", "core.store.stale_version", records.manage.begin(source, { by: doctor, expectedVersion: 1 })],
      [
        "update",
        "core.store.stale_version",
        records.update(source, { entries: [note] }, { by: doctor, expectedVersion: 1 }),
      ],
      [
        "update",
        "core.store.stale_version",
        records.update(
          source,
          { entries: [note] },
          { by: doctor, expectedVersion: 2, expectedEntries: [{ source, version: 3 }] },
        ),
      ],
      [
        "sign",
        "core.store.stale_version",
        records.sign(source, { by: doctor, expectedVersion: 1, what: "record", signatory }),
      ],
      ["hold", "core.lifecycle.input_invalid", records.manage.hold(source, { by: doctor } as never)],
    ] as const;
    for (const [, code, call] of calls) await expect(call).rejects.toMatchObject({ code });
    expect(events.map(({ action, outcome }) => [action, outcome]).sort()).toEqual(
      calls.map(([action]) => [action, "refused"]).sort(),
    );
    for (const event of events) {
      expect(event).toMatchObject({ subject: recordKeyOf(source), patient, version: 2 });
    }
  });

  it.each([
    ["a role without end", { role: "r".repeat(600) }, { role: "r".repeat(512) }],
    ["half a character", { purpose: "điều trị \ud83d" }, { purpose: "điều trị \ufffd" }],
    ["NUL", { device: "PC\0-07" }, { device: "PC-07" }],
    ["an actor without end", { by: { kind: "system", id: "x".repeat(600) } }, { actor: "x".repeat(512) }],
    ["an actor of another kind", { by: { kind: "god", id: "z" } }, { actor: "z" }],
    ["a role that is no text", { role: {} }, {}],
  ])("is on the log where its texts are odd: %s", async (_, odd, said) => {
    const { records, events } = await treated();
    for (const [action, call] of verbs) {
      if (action === "check") continue;
      events.length = 0;
      await expect(call(records, source, { by: doctor, ...odd } as never)).rejects.toMatchObject({
        code: "core.lifecycle.input_invalid",
      });
      expect(events).toMatchObject([
        { action, outcome: "refused", actor: doctor.id, subject: recordKeyOf(source), patient, ...said },
      ]);
      expect(auditEventIssues(events[0], [])).toEqual([]);
    }
  });

  it("is on the log where what is written is odd, and where a list may not be had", async () => {
    const { records, events } = await treated({
      authorise: ({ action }) =>
        action === "list" ? { ok: false, issues: [] } : { ok: true, value: undefined, issues: [] },
    });
    const by = doctor;
    await expect(records.create({} as never, { by })).rejects.toThrow();
    await expect(records.put({ source, patient: null } as never, { by })).rejects.toThrow();
    await expect(records.put(undefined as never, { by })).rejects.toThrow();
    await expect(
      records.update(source, { entries: 5 as never }, { by, expectedVersion: 2 }),
    ).rejects.toThrow();
    const head = { episode: null as never };
    await expect(records.update(source, { head }, { by, expectedVersion: 2 })).rejects.toThrow();
    const wrong = { entry: {} as never };
    await expect(records.sign(source, { by, expectedVersion: 2, what: wrong, signatory })).rejects.toThrow();
    await expect(records.manage.entryVersions(source, {} as never, { by })).rejects.toThrow();
    await expect(records.manage.list({ by })[Symbol.asyncIterator]().next()).rejects.toThrow();
    await expect(
      records.manage
        .list({ by, role: 5 as never })
        [Symbol.asyncIterator]()
        .next(),
    ).rejects.toThrow();
    expect(events.map(({ action, outcome, subject }) => [action, outcome, subject])).toEqual([
      ["create", "refused", facilityId],
      ["update", "refused", recordKeyOf(source)],
      ["create", "refused", facilityId],
      ["update", "refused", recordKeyOf(source)],
      ["update", "refused", recordKeyOf(source)],
      ["sign", "refused", recordKeyOf(source)],
      ["history", "refused", recordKeyOf(source)],
      ["list", "refused", facilityId],
      ["list", "refused", facilityId],
    ]);
  });

  it("is on the log once, and not where nobody acts", async () => {
    const { records, events } = await treated();
    await expect(records.create(record, { by: clerk })).rejects.toMatchObject({
      code: "core.lifecycle.record_exists",
    });
    await expect(records.manage.finalise(source, { by: doctor, expectedVersion: 2 })).rejects.toThrow();
    await expect(
      records.sign(source, { by: doctor, expectedVersion: 2, what: "record", signatory }),
    ).rejects.toMatchObject({ code: "core.lifecycle.signer_missing" });
    expect(events.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      "create refused",
      "finalise refused",
      "sign refused",
    ]);
    for (const by of [undefined, null, {}, { kind: "practitioner", id: "\u200b" }]) {
      await expect(records.view(source, { by: by as never })).rejects.toMatchObject({
        code: "core.lifecycle.input_invalid",
      });
    }
    expect(events.length).toBe(3);
  });

  it("is on the log once where two open the same record at one moment", async () => {
    const ward = await openWard("memory");
    open.push(ward);
    const calls = [ward.records.create(record, { by: clerk }), ward.records.create(record, { by: doctor })];
    const ends = await Promise.allSettled(calls);
    expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(ward.actions().filter((action) => action === "create-refused")).toEqual(["create-refused"]);
  });

  it("leaves no second event where the first was kept already", async () => {
    const { records, events } = await treated();
    const elsewhere = { system: "his", id: "khác" };
    await expect(records.manage.entryVersions(source, elsewhere, { by: doctor })).rejects.toMatchObject({
      code: "core.lifecycle.entry_unknown",
    });
    expect(events.map(({ action, outcome }) => [action, outcome])).toEqual([["history", "done"]]);
  });

  it("is not told before the log has it", async () => {
    let isDown = false;
    const events: AuditEvent[] = [];
    const audit = auditStoreOf((more) => {
      if (isDown) throw new Error("the log is full");
      events.push(...more);
    });
    const { records } = await treated({ audit });
    isDown = true;
    const elsewhere = { system: "his", id: "khác" };
    await expect(records.view(elsewhere, { by: doctor })).rejects.toThrow("the log is full");
    await expect(records.manage.begin(source, { by: doctor, expectedVersion: 9 })).rejects.toThrow("full");
  });

  it.each(["refuses", "throws", "is stopped itself"])(
    "is on the log though the call is aborted while authorise %s",
    async (how) => {
      const stop = new AbortController();
      let isOpen = true;
      const authorise: Authorise = (_, { signal }) => {
        if (isOpen) return { ok: true, value: undefined, issues: [] };
        stop.abort();
        if (how === "throws") throw new Error("the directory is down");
        if (how === "is stopped itself") signal?.throwIfAborted();
        return { ok: false, issues: [] };
      };
      const events: AuditEvent[] = [];
      const log = auditStoreOf((more) => events.push(...more));
      const audit: typeof log = {
        ...log,
        async appendEvents(more, { signal } = {}) {
          signal?.throwIfAborted();
          await log.appendEvents(more);
        },
      };
      const { records } = await treated({ authorise, audit });
      events.length = 0;
      isOpen = false;
      const { signal } = stop;
      await expect(records.view(source, { by: doctor, signal })).rejects.toThrow();
      await expect(records.put({ ...record, ...end.head }, { by: doctor, signal })).rejects.toThrow();
      expect(events.map(({ action, outcome }) => [action, outcome])).toEqual([
        ["view", "refused"],
        // Stopped before it was known whether the record is there.
        ["update", "refused"],
      ]);
    },
  );

  it("is on the log where the call was aborted before anything was read", async () => {
    const { records, events } = await treated();
    const stop = new AbortController();
    stop.abort();
    await expect(records.view(source, { by: doctor, signal: stop.signal })).rejects.toThrow();
    expect(events).toMatchObject([{ action: "view", outcome: "refused", subject: recordKeyOf(source) }]);
  });
});

describe("[LOG-01] keys that are longer than a log takes", () => {
  const long = { system: "his", id: "x".repeat(600) };

  it("name a record by a digest, under which everything is found", async () => {
    const ward = await openWard("memory");
    open.push(ward);
    const { records, events, store } = ward;
    await records.create({ ...record, source: long }, { by: clerk });
    await records.manage.begin(long, { by: doctor, expectedVersion: 1 });
    expect((await records.view(long, { by: doctor })).record.source).toEqual(long);
    const key = recordKeyOf(long);
    expect(key.length).toBeLessThan(100);
    expect(recordKeyOf({ ...long, id: `${long.id}x` })).not.toBe(key);
    expect(recordKeyOf({ system: "his", id: "y" })).toBe(JSON.stringify(["his", "y"]));
    expect(events.map(({ action, subject }) => [action, subject])).toEqual([
      ["create", key],
      ["begin", key],
      ["view", key],
    ]);
    for (const event of events) expect(auditEventIssues(event, [])).toEqual([]);
    await store.appendEvents(events);
  });

  it("name an entry likewise, though record and entry are each within the limit", async () => {
    const { records, events } = await treated();
    const [first] = record.entries;
    const own = { system: "h".repeat(250), id: "e".repeat(260) };
    const entry = { ...first, source: own } as never;
    await records.update(source, { entries: [entry] }, { by: doctor, expectedVersion: 2 });
    expect((await records.manage.entryVersions(source, own, { by: doctor })).length).toBe(1);
    expect(events.at(-1)?.object).toMatch(/^sha-256:/);
    expect(auditEventIssues(events.at(-1), [])).toEqual([]);
  });

  it("refuse a patient or a receiver whom no event could name, before anything is done", async () => {
    const { records, events } = await treated();
    const identifiers = [{ system: "facility", value: "1".repeat(600), status: "active" }] as never;
    const head = { patient: { ...record.patient, identifiers } };
    for (const call of [
      records.create({ ...record, ...head, source: { system: "his", id: "mới" } }, { by: clerk }),
      records.update(source, { head }, { by: clerk, expectedVersion: 2 }),
    ]) {
      await expect(call).rejects.toMatchObject({
        code: "core.lifecycle.input_invalid",
        issues: [{ path: ["patient", "identifiers"] }],
      });
    }
    const asked = { by: clerk, purpose: "tố tụng", scope: "copy" } as const;
    await expect(
      records.extract(source, { ...asked, requester: { category: "court", id: "x".repeat(600) } }),
    ).rejects.toMatchObject({ issues: [{ code: "core.lifecycle.requester_too_long" }] });
    expect(events.map(({ outcome }) => outcome)).toEqual(["refused", "refused", "refused"]);
    for (const event of events) expect(auditEventIssues(event, [])).toEqual([]);
    expect((await records.view(source, { by: doctor })).version).toBe(2);
  });
});

describe("[LOG-01] a record that moves to another patient", () => {
  const other = { ...record.patient, identifiers: [{ system: "facility", value: "BN-B", status: "active" }] };
  const head = { patient: other as never };

  it("is found under either, with one version, and under the new one alone afterwards", async () => {
    const { records, events } = await treated();
    await records.update(source, { head }, { by: clerk, expectedVersion: 2, reason: "nhầm người" });
    await records.view(source, { by: doctor });
    expect(
      events.map(({ action, outcome, patient, version }) => [action, outcome, patient, version]),
    ).toEqual([
      ["update", "done", patient, 3],
      ["update", "done", "BN-B", 3],
      ["view", "done", "BN-B", 3],
    ]);
    expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(3);
  });

  it("is found under either by the log of the store itself, in the same commit", async () => {
    const ward = await openWard("memory");
    open.push(ward);
    const { store } = ward;
    let commits: number[] = [];
    const counting: typeof store = {
      ...store,
      commit: async (changes, ...rest) => {
        commits = [
          ...commits,
          (changes as readonly { change: string }[]).filter((c) => c.change === "audit").length,
        ];
        return store.commit(changes, ...rest);
      },
    };
    const records = openRecords({ store: counting as RecordStore & typeof store, facilityId });
    await records.put(record, { by: clerk });
    await records.put({ ...record, ...head }, { by: clerk, reason: "nhầm người" });
    expect(commits).toEqual([1, 2]);
    const found = async (of: string | undefined) => {
      const actions: string[] = [];
      for await (const { event } of store.listEvents({
        facilityId,
        ...(of !== undefined && { patient: of }),
      }))
        actions.push(event.action);
      return actions;
    };
    expect(await found(patient)).toEqual(["create", "update"]);
    expect(await found("BN-B")).toEqual(["update"]);
  });

  it("leaves a refusal under either too, and one event where the patient stays the same", async () => {
    const { records, events } = await treated();
    await expect(records.update(source, { head }, { by: clerk, expectedVersion: 1 })).rejects.toThrow();
    expect(events.map(({ outcome, patient }) => [outcome, patient])).toEqual([
      ["refused", patient],
      ["refused", "BN-B"],
    ]);
    events.length = 0;
    await records.update(source, { head: { recordNumber: "HS-9" } }, { by: clerk, expectedVersion: 2 });
    expect(events.length).toBe(1);
  });
});
