import { createIdSource } from "@benhan/core";
import { type Authorise, openRecords, type RecordsOptions } from "@benhan/core/lifecycle";
import { createSeededRandom } from "@benhan/core/testkit";
import { afterEach, describe, expect, it } from "vitest";
import { auditStoreOf, clerk, doctor, facilityId, growingRecord, openWard } from "./ward.ts";

type Ward = Awaited<ReturnType<typeof openWard>>;
const open: Ward[] = [];
afterEach(async () => {
  for (const ward of open.splice(0)) await ward.close();
});

const signatory = { kind: "practitioner", id: doctor.id } as const;
const refused = { code: "core.lifecycle.input_invalid" };

async function treated(options: Partial<RecordsOptions> = {}) {
  const ward = await openWard("memory", options);
  open.push(ward);
  const { record, end } = growingRecord();
  await ward.records.create(record, { by: clerk });
  await ward.records.manage.begin(record.source, { by: doctor, expectedVersion: 1 });
  return { ...ward, record, end, source: record.source };
}

describe("records of a host that is written carelessly, or with ill will", () => {
  it.each([
    ["nothing", undefined],
    ["null", null],
    ["false", false],
    ["true", true],
    ["an object that is no report", {}],
  ])("allow nothing when authorise answers with %s", async (_, answer) => {
    const ward = await openWard("memory", { authorise: (() => answer) as unknown as Authorise });
    open.push(ward);
    await expect(ward.records.create(growingRecord().record, { by: clerk })).rejects.toMatchObject({
      code: "core.lifecycle.access_refused",
    });
    expect(ward.actions()).toEqual(["create-refused"]);
  });

  it("log and write what was asked for, although authorise writes into the wish", async () => {
    const authorise: Authorise = (request) => {
      Object.assign(request.by, { id: "khác" });
      Object.assign(request.record ?? {}, { id: "khác" });
      return { ok: true, value: undefined, issues: [] };
    };
    const { events, records, source } = await treated({ authorise });
    expect(events.map(({ actor }) => actor)).toEqual([clerk.id, doctor.id]);
    expect(events.some(({ subject }) => subject.includes("khác"))).toBe(false);
    expect((await records.view(source, { by: clerk })).life).toMatchObject({ record: source });
  });

  it("are written by whoever was asked about, although the caller changes what was given meanwhile", async () => {
    const acting = {
      by: { kind: "system", id: "khth" } as { kind: "system"; id: string },
      expectedVersion: 2,
    };
    const note = growingRecord().record.entries.find(({ kind }) => kind === "narrative");
    if (note === undefined) throw new Error("the sample holds no narrative");
    const entry = { ...note, source: { system: "his", id: "mới" } };
    const authorise: Authorise = ({ action }) => {
      if (action === "update") {
        acting.by.id = "khác";
        Object.assign(entry, { occurredAt: "hôm qua", status: "cancelled" });
      }
      return { ok: true, value: undefined, issues: [] };
    };
    const { records, source } = await treated({ authorise });
    const { life } = await records.update(source, { entries: [entry] }, acting);
    expect(life.event.by).toEqual(clerk);
    const { record } = await records.view(source, { by: clerk });
    expect(record.entries.at(-1)).toMatchObject({ occurredAt: note.occurredAt, status: note.status });
  });

  it("are stored as they were put, although the caller uses the same object for the next patient", async () => {
    const { records, record } = await treated();
    const next = structuredClone({ ...record, recordNumber: "HS-1" });
    const put = records.put(next, { by: clerk });
    Object.assign(next, { recordNumber: "HS-2", source: { system: "his", id: "khác" } });
    Object.assign(next.patient, { identifiers: [] });
    expect((await put).record).toEqual(record.source);
    const view = await records.view(record.source, { by: clerk });
    expect(view.record).toMatchObject({ recordNumber: "HS-1", patient: record.patient });
  });

  it("keep their name and their content, although the check of completeness writes into the record", async () => {
    const { records, source, end, record } = await treated({
      policy: {
        completeness(shown) {
          Object.assign(shown.source, { id: "khác" });
          Object.assign(shown.patient, { name: "khác" });
          (shown.entries as unknown[]).length = 0;
          return [];
        },
        retentionTags(shown) {
          Object.assign(shown.source, { id: "khác" });
          return [];
        },
      },
    });
    await records.update(source, end, { by: clerk, expectedVersion: 2 });
    const { life } = await records.manage.complete(source, { by: doctor, expectedVersion: 3 });
    expect(life.record).toEqual(record.source);
    const view = await records.view(source, { by: clerk });
    expect(view.life.record).toEqual(record.source);
    expect(view.record.patient).toEqual(record.patient);
  });

  it.each([
    ["nothing", undefined],
    ["no bytes", { contentType: "application/xml" }],
    ["an empty file", { contentType: "application/xml", bytes: new Uint8Array() }],
    ["a number", { contentType: "application/xml", bytes: 5 }],
    ["a text", { contentType: "application/xml", bytes: "chữ ký" }],
  ])("keep no signature when the signer answers with %s", async (_, answer) => {
    const { records, source, actions } = await treated({ signer: { sign: async () => answer as never } });
    const call = records.sign(source, { by: doctor, expectedVersion: 2, what: "record", signatory });
    await expect(call).rejects.toMatchObject({
      ...refused,
      issues: [{ code: "core.lifecycle.signature_empty" }],
    });
    expect(await records.view(source, { by: doctor })).toMatchObject({ version: 2, attestations: [] });
    expect(actions()).toEqual(["create", "begin", "sign-refused", "view"]);
  });

  it("keep no electronic signature whose file is not in the record", async () => {
    const { records, source } = await treated();
    const signed = {
      documentId: "0198c000-0000-7000-8000-000000000000",
      version: 1,
      digest: `sha-256:${"0".repeat(64)}`,
    };
    const forged = { form: "electronic-signature", signed, contentType: "application/xml" };
    const attest = async () => forged as never;
    const call = records.sign(source, { by: doctor, expectedVersion: 2, what: "record", signatory, attest });
    await expect(call).rejects.toMatchObject({
      ...refused,
      issues: [{ code: "core.lifecycle.signature_without_file" }],
    });
  });

  it("log that somebody was shown the bytes and did not sign", async () => {
    const { records, source, actions } = await treated();
    const attest = async () => {
      throw new Error("người bệnh từ chối");
    };
    const call = records.sign(source, { by: doctor, expectedVersion: 2, what: "record", signatory, attest });
    await expect(call).rejects.toThrow("từ chối");
    expect(actions()).toEqual(["create", "begin", "sign-refused"]);
  });

  it.each([null, "x", 4, {}])("write nothing when entries are no list but %j", async (entries) => {
    const { records, record, source } = await treated();
    const wrong = { entries: entries as never };
    const at = { ...refused, issues: [{ path: ["entries"] }] };
    const head = { recordNumber: "HS-1" };
    await expect(records.put({ ...record, ...head, ...wrong }, { by: clerk })).rejects.toMatchObject(at);
    await expect(
      records.update(source, { head, ...wrong }, { by: clerk, expectedVersion: 2 }),
    ).rejects.toMatchObject(at);
    const other = { ...record, source: { system: "his", id: "khác" } };
    await expect(records.create({ ...other, ...wrong }, { by: clerk })).rejects.toMatchObject(at);
    expect((await records.view(source, { by: clerk })).version).toBe(2);
  });

  it.each([undefined, null, "x", [], {}, { system: 1, id: 2 }, { system: "his", id: "1", name: "thêm" }])(
    "answer with findings, not with a crash, when %j stands where a source belongs",
    async (source) => {
      const { records, source: known } = await treated();
      const wrong = source as never;
      const by = doctor;
      const calls = [
        ["record", records.view(wrong, { by })],
        ["record", records.manage.begin(wrong, { by, expectedVersion: 1 })],
        ["entry", records.manage.entryVersions(known, wrong, { by })],
        ["what", records.sign(known, { by, expectedVersion: 2, what: { entry: wrong }, signatory })],
        [
          "expectedEntries",
          records.update(
            known,
            { head: { recordNumber: "HS-1" } },
            { by, expectedVersion: 2, expectedEntries: [{ source: wrong, version: 0 }] },
          ),
        ],
      ] as const;
      for (const [place, call] of calls) {
        const error = await call.catch((caught: unknown) => caught);
        expect(error).toMatchObject(refused);
        expect((error as { issues: { path: unknown[] }[] }).issues[0]?.path[0]).toBe(place);
      }
    },
  );

  it.each([undefined, null, {}, { by: null }])("answer with findings when %j acts", async (acting) => {
    const { records, record, source } = await treated();
    const wrong = acting as never;
    const calls = [
      records.put(record, wrong),
      records.view(source, wrong),
      records.manage.begin(source, wrong),
    ];
    for (const call of calls) await expect(call).rejects.toMatchObject(refused);
    await expect(records.use(source, wrong)).rejects.toMatchObject(refused);
    await expect(records.extract(source, wrong)).rejects.toMatchObject(refused);
  });

  it.each([undefined, null, "x", 4])("answer with findings when %j is put", async (record) => {
    const { records } = await treated();
    await expect(records.put(record as never, { by: clerk })).rejects.toMatchObject(refused);
    await expect(records.create(record as never, { by: clerk })).rejects.toMatchObject(refused);
  });

  it("hand out an extract for a known scope only, with nothing more about the receiver than its key", async () => {
    const { records, source } = await treated();
    const requester = { category: "insurer", id: "CV-7/2026", name: "NGUYỄN VĂN MẪU" };
    const asked = { by: clerk, purpose: "giám định", requester };
    await expect(records.extract(source, { ...asked, scope: "all" as never })).rejects.toMatchObject({
      code: "core.lifecycle.access_refused",
      issues: [{ code: "core.lifecycle.scope_missing" }],
    });
    const extract = await records.extract(source, { ...asked, scope: "copy" });
    expect(new TextDecoder().decode(extract.bytes)).not.toContain("NGUYỄN VĂN MẪU");
  });

  it("take the number of the archive from the archive only", async () => {
    const { records, source } = await treated();
    const hold = {
      by: clerk,
      expectedVersion: 2,
      reason: "tòa án",
      reference: "TA-1",
      archiveNumber: "LT-1",
    };
    await records.manage.hold(source, hold);
    expect((await records.view(source, { by: clerk })).record.archiveNumber).toBeUndefined();
    const wrong = { by: clerk, archiveNumber: 5 as never };
    expect((await records.manage.check("archive", source, wrong)).ok).toBe(false);
  });

  it("are opened with what was given then, whatever the host does with the options afterwards", async () => {
    const options = {
      authorise: () => ({ ok: false, issues: [] }),
      policy: { consentFor: ["operation"], deadlines: { completionHours: 24 } },
    } as unknown as { authorise: Authorise; audit: unknown; platform: { clock: unknown }; policy: object };
    const ward = await openWard("memory");
    open.push(ward);
    const { store, clock } = ward;
    const events: unknown[] = [];
    const given = {
      ...options,
      store,
      facilityId,
      audit: auditStoreOf((more) => events.push(...more)),
      platform: { clock, ids: createIdSource({ clock, random: createSeededRandom("x") }) },
    };
    const records = openRecords(given as never);
    const late = () => {
      throw new Error("asked too late");
    };
    given.authorise = () => ({ ok: true, value: undefined, issues: [] });
    given.audit = auditStoreOf(late);
    Object.assign(given.platform, { clock: { now: late }, ids: { next: late } });
    Object.assign(given, { policy: { patientKey: late }, facilityId: "khác" });
    await expect(records.create(growingRecord().record, { by: clerk })).rejects.toMatchObject({
      code: "core.lifecycle.access_refused",
    });
    expect(events).toMatchObject([{ action: "create", outcome: "refused", facilityId }]);
  });

  it("keep the rules with which they were opened, down to the lists in them", async () => {
    const deadlines = { entryHours: { narrative: 1 } as Record<string, number> };
    const consentFor = ["operation"];
    const { records, source, clock, record } = await treated({ policy: { deadlines, consentFor } as never });
    deadlines.entryHours["narrative"] = 1_000_000;
    consentFor.length = 0;
    const note = record.entries.find(({ kind }) => kind === "narrative");
    clock.advance(3_600_000);
    const { issues } = await records.update(
      source,
      { entries: [{ ...note, source: { system: "his", id: "muộn" } } as never] },
      { by: doctor, expectedVersion: 2 },
    );
    expect(issues.map(({ severity }) => severity)).toContain("warning");
  });

  it.each([
    [
      "a proxy",
      (ids: () => string) =>
        new Proxy(
          {},
          {
            get: (_, name) => (name === "id" ? ids() : name === "kind" ? "practitioner" : undefined),
            ownKeys: () => ["kind", "id"],
            getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
          },
        ),
    ],
    [
      "a getter",
      (ids: () => string) => ({
        kind: "practitioner",
        get id() {
          return ids();
        },
      }),
    ],
  ])("ask %s once who acts, and keep that answer", async (_, made) => {
    const asked: string[] = [];
    const { records, source, events } = await treated({
      authorise: ({ by }) => {
        asked.push(by.id);
        return { ok: true, value: undefined, issues: [] };
      },
    });
    const [created, begun] = [asked.length, events.length];
    let count = 0;
    const by = made(() => `người-${count++}`) as never;
    const { life } = await records.manage.hold(source, {
      ...{ by, expectedVersion: 2, reason: "tòa án", reference: "TA-1" },
    });
    expect(count).toBe(1);
    expect([asked.slice(created), events.slice(begun).map(({ actor }) => actor)]).toEqual([
      ["người-0"],
      ["người-0"],
    ]);
    expect([life.event.by.id, life.holds[0]?.by.id]).toEqual(["người-0", "người-0"]);
    const versions = await records.manage.history(source, { by: doctor });
    expect(versions.at(-1)?.author.id).toBe("người-0");
  });

  it("answer with findings when what acts cannot even be asked", async () => {
    const { records, source } = await treated();
    const broken = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("no");
        },
      },
    );
    await expect(records.view(source, { by: broken as never })).rejects.toMatchObject(refused);
    await expect(records.view(source, broken as never)).rejects.toMatchObject(refused);
    await expect(records.view(broken as never, { by: doctor })).rejects.toMatchObject(refused);
  });
});
