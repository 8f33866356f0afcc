import { checkRecord, createIdSource, digestOf } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { asRecorded, openRecords, type RecordInput, type Records } from "@benhan/core/lifecycle";
import type { RecordStore } from "@benhan/core/ports";
import { createManualClock, createSeededRandom, sampleInpatientRecord } from "@benhan/core/testkit";
import { afterEach, describe, expect, it } from "vitest";
import {
  auditStoreOf,
  clerk,
  decision,
  doctor,
  engines,
  facilityId,
  growingRecord,
  momentAt,
  openWard,
} from "./ward.ts";

type Ward = Awaited<ReturnType<typeof openWard>>;
const open: Ward[] = [];
afterEach(async () => {
  for (const ward of open.splice(0)) await ward.close();
});

describe.each(engines)("records in a %s store", (engine) => {
  const ward = async (options: Parameters<typeof openWard>[1] = {}) => {
    const opened = await openWard(engine, options);
    open.push(opened);
    return opened;
  };

  it("[TT13-01] go through the eight verbs, and each verb leaves its event", async () => {
    const { records, actions } = await ward({ signer: { sign: async (document) => ({ ...document }) } });
    const { source } = await finalised(records);
    const version = (await records.view(source, { by: doctor })).version;
    await records.archive(source, { by: clerk, expectedVersion: version, archiveNumber: "LT-0001/2026" });
    await records.use(source, { by: doctor, purpose: "tái khám" });
    const requester = { category: "insurer", id: "CV-7/2026" };
    await records.extract(source, { by: clerk, purpose: "giám định", requester, scope: "copy" });
    expect(await phases(records)).toEqual(["archived"]);
    expect(actions()).toEqual([
      ...["create", "begin", "update", "leave", "complete", "sign", "finalise"],
      ...["view", "archive", "use", "copy", "list"],
    ]);
    const history = await records.manage.history(source, { by: clerk });
    expect(history.map(({ content }) => content.event.command)).toEqual([
      ...["create", "begin", "update", "leave", "complete", "sign", "finalise", "archive"],
    ]);
    expect(history.map(({ content }) => content.phase).at(-1)).toBe("archived");
    expect((await records.view(source, { by: doctor })).record.archiveNumber).toBe("LT-0001/2026");
  });

  it("[CV365-04] take the same import twice without a new version and without an error", async () => {
    const { records, store } = await ward();
    const { record, end } = growingRecord();
    await records.create(record, { by: clerk });
    const again = await records.put(structuredClone(record), { by: clerk });
    expect(again).toMatchObject({ isChanged: false, isNew: false, version: 1, issues: [], absent: [] });
    await records.manage.begin(record.source, { by: doctor, expectedVersion: 1 });
    const first = await records.update(record.source, end, { by: clerk, expectedVersion: 2 });
    expect(first).toMatchObject({ isChanged: true, version: 3 });
    const before = await dump(store);
    const second = await records.update(record.source, end, { by: clerk, expectedVersion: 2 });
    expect(second).toMatchObject({ isChanged: false, version: 3 });
    expect(await dump(store)).toEqual(before);
  });

  it("are opened once when two systems open them at the same moment", async () => {
    const { records } = await ward();
    const { record } = growingRecord();
    const ends = await Promise.all([1, 2, 3].map(() => records.put(record, { by: clerk })));
    expect(ends.map(({ isChanged }) => isChanged).sort()).toEqual([false, false, true]);
    expect(await phases(records)).toEqual(["draft"]);
  });

  it("stay readable whatever a caller gives with a command", async () => {
    const { records } = await ward();
    const { record } = growingRecord();
    await records.create(record, { by: clerk, role: " " });
    const odd = { ...(decision as object), note: "thêm" } as never;
    const given = [
      { by: clerk, reason: "vì", decision: odd },
      { by: { ...clerk, name: "thêm" }, reason: "vì", decision },
      { by: undefined, reason: "vì", decision },
      { by: { kind: "system", id: "" }, reason: "vì", decision },
      { by: clerk, role: 5, reason: "vì", decision },
    ];
    await records.manage.begin(record.source, { by: doctor, expectedVersion: 1 });
    for (const [index, grounds] of given.entries()) {
      const call = async () =>
        records.manage.hold(record.source, {
          ...grounds,
          expectedVersion: 2,
          reference: `TA-${index}`,
        } as never);
      await expect(call()).rejects.toMatchObject({ code: "core.lifecycle.input_invalid" });
    }
    const view = await records.view(record.source, { by: doctor });
    expect(view.version).toBe(2);
    const noon = {
      by: clerk,
      reason: "ti\u0302n".normalize("NFD"),
      reference: "TA-\u0065\u0302",
      expectedVersion: 2,
    };
    await records.manage.hold(record.source, noon);
    const { life } = await records.view(record.source, { by: doctor });
    expect(life.holds[0]?.reference).toBe("TA-ê");
  });

  it("refuse to open another record from the same source", async () => {
    const { records } = await ward();
    const { record } = growingRecord();
    await records.create(record, { by: clerk });
    for (const other of [record, { ...record, recordNumber: "HS-KHAC" }]) {
      await expect(records.create(other, { by: clerk })).rejects.toMatchObject({
        code: "core.lifecycle.record_exists",
      });
    }
  });

  it("keep their entries in the order in which they came in, although the clock was set back", async () => {
    const { store } = await ward();
    const { record } = growingRecord();
    const { entries, ...head } = record;
    const times = ["2026-07-08T08:00", "2026-07-08T07:00", "2026-07-08T06:00", "2026-07-01T00:00"];
    for (const [index, time] of times.entries()) {
      // Another process each time, on a machine whose clock was set back meanwhile.
      const clock = createManualClock(momentAt(time));
      const ids = createIdSource({ clock, random: createSeededRandom(time) });
      const records = openRecords({ store, facilityId, platform: { clock, ids } });
      await records.put({ ...head, entries: entries.slice(0, 3 * (index + 1)) }, { by: clerk });
    }
    const { record: kept } = await openRecords({ store, facilityId }).view(record.source, { by: clerk });
    const sources = (list: readonly { readonly source: { readonly id: string } }[]) =>
      list.map(({ source }) => source.id);
    expect(sources(kept.entries)).toEqual(sources(entries.slice(0, 12)));
  });

  it("[KCB-09] take what was done in any case, and let nobody sign or close an operation without its consent", async () => {
    const { records } = await ward({ signer: { sign: async (document) => ({ ...document }) } });
    const { record, end } = growingRecord();
    const entries = record.entries.map((entry) => {
      if (entry.kind !== "procedure") return entry;
      const { consent: _, emergencyReason: __, ...rest } = entry;
      return { ...rest, category: "operation" as const };
    });
    const written = await records.create({ ...record, entries }, { by: clerk });
    expect(written.issues).toContainEqual(
      expect.objectContaining({ code: "core.lifecycle.consent_missing", severity: "warning" }),
    );
    const { source } = record;
    await records.manage.begin(source, { by: doctor, expectedVersion: 1 });
    const signatory = { kind: "practitioner", id: doctor.id } as const;
    const signing = (what: "record" | { entry: { system: string; id: string } }) =>
      records.sign(source, { by: doctor, expectedVersion: 2, what, signatory });
    const operation = entries.find(({ kind }) => kind === "procedure");
    if (operation === undefined) throw new Error("the sample stay has no operation");
    for (const what of ["record", { entry: operation.source }] as const) {
      await expect(signing(what)).rejects.toMatchObject({
        code: "core.lifecycle.command_refused",
        issues: [{ code: "core.lifecycle.consent_missing", severity: "error" }],
      });
    }
    const another = entries.find(({ kind, status }) => kind !== "procedure" && status === "final");
    if (another === undefined) throw new Error("the sample stay has only an operation");
    await signing({ entry: another.source });
    await records.update(source, end, { by: clerk, expectedVersion: 3 });
    const report = await records.manage.check("complete", source, { by: doctor });
    expect(report.ok).toBe(false);
    expect(report.issues.map(({ code }) => code)).toContain("core.lifecycle.consent_missing");
  });

  it("are put again and again while the hospital system grows, whatever is there already", async () => {
    const { records, actions } = await ward();
    const { record, end } = growingRecord();
    const opened = await records.put({ ...record, entries: record.entries.slice(0, 3) }, { by: clerk });
    expect(opened).toMatchObject({ isNew: true, isChanged: true, version: 1, life: { phase: "draft" } });
    expect(opened.entries).toEqual(record.entries.slice(0, 3).map(({ source }) => source));
    await records.manage.begin(record.source, { by: doctor, expectedVersion: 1 });
    const grown = await records.put(record, { by: clerk });
    expect(grown).toMatchObject({ isNew: false, isHeadChanged: false, version: 3, absent: [] });
    expect(grown.entries).toEqual(record.entries.slice(3).map(({ source }) => source));
    expect(await records.put(record, { by: clerk })).toMatchObject({
      isChanged: false,
      version: 3,
      entries: [],
    });
    const whole = { ...record, ...end.head, entries: [...record.entries, ...end.entries] };
    const left = await records.put(whole, { by: clerk });
    expect(left).toMatchObject({ isHeadChanged: true, version: 4, life: { event: { command: "leave" } } });
    expect(actions()).toEqual(["create", "begin", "update", "update", "leave"]);
  });

  it("are put without taking anything away: what the input does not hold is named, and stays until it is cancelled", async () => {
    const { records } = await ward();
    const { record } = growingRecord();
    const { encounterNumber, ...bare } = record;
    await records.put(record, { by: clerk });
    const [gone, ...entries] = record.entries;
    if (gone === undefined) throw new Error("the sample holds no entry");
    const put = await records.put({ ...bare, entries }, { by: clerk });
    expect(put).toMatchObject({ isChanged: false, absent: [gone.source] });
    const view = await records.view(record.source, { by: doctor });
    expect(view.record.encounterNumber).toBe(encounterNumber);
    expect(view.record.entries).toHaveLength(record.entries.length);
    const reason = "bị xóa ở HIS";
    const { record: kept } = await records.view(record.source, { by: clerk });
    const cancelled = kept.entries
      .filter(({ source }) => put.absent.some(({ id }) => id === source.id))
      .map((entry) => ({ ...entry, status: "cancelled" as const, reason }));
    const again = await records.put({ ...bare, entries: [...entries, ...cancelled] }, { by: clerk, reason });
    expect(again).toMatchObject({ entries: [gone.source], issues: [] });
    expect(await records.put({ ...bare, entries }, { by: clerk })).toMatchObject({ absent: [] });
  });

  it("are put after completion for a reason only", async () => {
    const { records } = await ward();
    const { source } = await finalised(records);
    const { record } = await records.view(source, { by: doctor });
    const changed = { ...record, recordNumber: "HS-SUA" };
    await expect(records.put(changed, { by: clerk })).rejects.toMatchObject({
      code: "core.lifecycle.command_refused",
      issues: [{ code: "core.lifecycle.reason_missing" }],
    });
    const put = await records.put(changed, { by: clerk, reason: "sửa số bệnh án" });
    expect(put).toMatchObject({
      isHeadChanged: true,
      life: { phase: "finalised", event: { command: "amend" } },
    });
  });

  it("are put by two systems at the same moment, and both find their entries in the record", async () => {
    const { records } = await ward();
    const { record } = growingRecord();
    const half = Math.ceil(record.entries.length / 2);
    const parts = [record.entries.slice(0, half), record.entries.slice(half)];
    await Promise.all(parts.map((entries) => records.put({ ...record, entries }, { by: clerk })));
    const { record: read } = await records.view(record.source, { by: doctor });
    expect(read.entries).toHaveLength(record.entries.length);
  });

  it("name everything that is wrong with what is put, at its place in the input", async () => {
    const { records } = await ward();
    const { record } = growingRecord();
    const [first] = record.entries;
    const wrong = { ...record, recordNumber: " ", entries: [{ ...first, status: "new" } as never] };
    const refusal = { code: "core.lifecycle.input_invalid" };
    const issues = [{ path: ["recordNumber"] }, { path: ["entries", 0, "status"] }];
    await expect(records.put(wrong, { by: clerk })).rejects.toMatchObject({ ...refusal, issues });
    const nameless = { ...record, source: undefined } as never;
    const refused = await records.put(nameless, { by: clerk }).catch((caught: unknown) => caught);
    if (!isEmrError(refused, refusal.code)) throw refused;
    expect(refused.issues.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        ["source", "system"],
        ["source", "id"],
      ]),
    );
    await records.put(record, { by: clerk });
    await expect(records.put(wrong, { by: clerk })).rejects.toMatchObject({ ...refusal, issues });
  });

  it("refuse whoever has not seen the newest version, and write nothing", async () => {
    const { records, store } = await ward();
    const { record } = growingRecord();
    await records.create(record, { by: clerk });
    await records.manage.begin(record.source, { by: doctor, expectedVersion: 1 });
    const before = await dump(store);
    const stale = { code: "core.store.stale_version" };
    await expect(
      records.update(record.source, { head: { recordNumber: "X" } }, { by: doctor, expectedVersion: 1 }),
    ).rejects.toMatchObject(stale);
    await expect(
      records.update(
        record.source,
        { head: { recordNumber: "X" } },
        {
          by: doctor,
          expectedVersion: 2,
          expectedEntries: [{ source: record.entries[0]?.source as never, version: 7 }],
        },
      ),
    ).rejects.toMatchObject({ ...stale, issues: [{ path: ["expectedEntries", 0] }] });
    await expect(
      records.manage.complete(record.source, { by: doctor, expectedVersion: 1 }),
    ).rejects.toMatchObject(stale);
    expect(await dump(store)).toEqual(before);
  });

  it("let one of two writers win, and tell the other", async () => {
    const { records, store } = await ward();
    const { record } = growingRecord();
    await records.create(record, { by: clerk });
    const update = (recordNumber: string) =>
      records.update(record.source, { head: { recordNumber } }, { by: doctor, expectedVersion: 1 });
    const ends = await Promise.allSettled([update("A"), update("B")]);
    const lost = ends.filter(({ status }) => status === "rejected");
    expect(lost).toMatchObject([{ reason: { code: "core.store.stale_version" } }]);
    const view = await records.view(record.source, { by: doctor });
    expect(view.version).toBe(2);
    expect(["A", "B"]).toContain(view.record.recordNumber);
    expect((await dump(store)).filter(({ kind }) => kind === "record")).toHaveLength(2);
  });

  it("let nothing slip in beside a finalisation", async () => {
    const { records } = await ward();
    const { source } = await finalised(records, "complete");
    const { version } = await records.view(source, { by: doctor });
    const late = records.update(
      source,
      { head: { recordNumber: "CHEN-VAO" } },
      { by: doctor, expectedVersion: version, reason: "sửa số" },
    );
    const ends = await Promise.allSettled([
      records.manage.finalise(source, { by: doctor, expectedVersion: version }),
      late,
    ]);
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("[KCB-03] amend after completion for a reason only, and keep the bytes of before", async () => {
    const { records, store } = await ward();
    const { source } = await finalised(records);
    const { record, version } = await records.view(source, { by: doctor });
    const note = record.entries.find(({ kind }) => kind === "narrative");
    if (note === undefined) throw new Error("the sample holds no narrative");
    const changed = { ...note, text: "Ghi bổ sung." } as never;
    const before = await dump(store);
    const refused = records.update(source, { entries: [changed] }, { by: doctor, expectedVersion: version });
    const error = await refused.catch((caught: unknown) => caught);
    if (!isEmrError(error, "core.lifecycle.command_refused")) throw error;
    expect(error.issues.map(({ code }) => code)).toEqual([
      "core.lifecycle.reason_missing",
      "core.lifecycle.change_without_reason",
    ]);
    expect(await dump(store)).toEqual(before);

    const reason = "bổ sung diễn biến";
    await records.update(source, { entries: [changed] }, { by: doctor, expectedVersion: version, reason });
    expect((await dump(store)).filter((old) => before.some((now) => now.at === old.at))).toEqual(before);
    const versions = await records.manage.entryVersions(source, note.source, { by: doctor });
    expect(versions.map((one) => [one.version, one.reason])).toEqual([
      [1, undefined],
      [2, reason],
    ]);
    expect(versions[0]?.content).toEqual(note);
  });

  it("[TT32-05] take the time of recording from the server's clock, and say so", async () => {
    const { records, clock } = await ward();
    const { record } = growingRecord();
    const written = await records.create(record, { by: clerk });
    expect(written.issues.map(({ code }) => code)).toEqual(["core.lifecycle.recorded_at_replaced"]);
    const { record: read } = await records.view(record.source, { by: doctor });
    expect(new Set(read.entries.map(({ recordedAt }) => recordedAt))).toEqual(new Set([clock.now()]));
    expect(read.entries.every(({ author, occurredAt }) => author.id !== "" && occurredAt !== undefined)).toBe(
      true,
    );
  });

  it("[TT32-05] ask no host for the time of recording, and keep that of its system where it gives it", async () => {
    const { records, clock } = await ward();
    const { record } = growingRecord();
    const recordedAtSource = "2019-03-01T10:00:00.000+07:00";
    const entries = record.entries.map(({ recordedAt: _, ...entry }) => ({
      ...entry,
      provenance: { ...entry.provenance, recordedAtSource },
    }));
    const input: RecordInput = { ...record, entries };
    expect((await records.put(input, { by: clerk })).issues).toEqual([]);
    expect(await records.put(input, { by: clerk })).toMatchObject({ isChanged: false, issues: [] });
    const { record: read } = await records.view(record.source, { by: doctor });
    for (const entry of read.entries) {
      expect(entry).toMatchObject({ recordedAt: clock.now(), provenance: { recordedAtSource } });
    }
    expect(checkRecord(input).ok).toBe(false);
    expect(checkRecord(asRecorded(input, clock.now()))).toMatchObject({ ok: true, issues: [] });
  });

  it("[CV365-05] cancel without deleting, and restore with a reason", async () => {
    const { records, store } = await ward();
    const { record } = growingRecord();
    await records.create(record, { by: clerk });
    const before = await dump(store);
    const by = doctor;
    await expect(
      records.manage.cancel(record.source, { by, expectedVersion: 1, reason: " " }),
    ).rejects.toMatchObject({ issues: [{ code: "core.lifecycle.reason_missing" }] });
    await records.manage.cancel(record.source, { by, expectedVersion: 1, reason: "lập nhầm" });
    expect((await dump(store)).slice(0, before.length)).toEqual(before);
    await expect(records.manage.begin(record.source, { by, expectedVersion: 2 })).rejects.toMatchObject({
      issues: [{ code: "core.lifecycle.cancelled" }],
    });
    expect(await phases(records)).toEqual(["draft"]);
    await records.manage.restore(record.source, { by, expectedVersion: 2, reason: "hủy nhầm" });
    await records.manage.begin(record.source, { by, expectedVersion: 3 });
    expect(await phases(records)).toEqual(["in-treatment"]);
  });

  it("[KCB-14] reopen by decision only, and give up only what is archived, free and past its time", async () => {
    const { records, clock } = await ward();
    const { source } = await finalised(records);
    const { version } = await records.view(source, { by: doctor });
    const by = clerk;
    const bare = { by, expectedVersion: version, reason: "bổ sung hồ sơ", decision: undefined as never };
    await expect(records.manage.reopen(source, bare)).rejects.toMatchObject({
      issues: [{ code: "core.lifecycle.decision_missing" }],
    });
    await records.archive(source, { by, expectedVersion: version, archiveNumber: "LT-1" });
    const hold = { by, reason: "tòa án yêu cầu", reference: "TA-5/2026" };
    await records.manage.hold(source, { ...hold, expectedVersion: version + 1 });
    const dispose = { by, reason: "hết hạn", decision };
    const error = await records.manage
      .dispose(source, { ...dispose, expectedVersion: version + 2 })
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      issues: [{ code: "core.lifecycle.held" }, { code: "core.lifecycle.retention_running" }],
    });
    clock.advance(11 * 366 * 86_400_000);
    await records.manage.release(source, { ...hold, expectedVersion: version + 2 });
    const disposed = await records.manage.dispose(source, { ...dispose, expectedVersion: version + 3 });
    expect(disposed.life).toMatchObject({ phase: "disposed", holds: [], event: { decision } });
  });

  it("[TT13-08] keep a signature bound to the bytes that were signed", async () => {
    const { records, store } = await ward({
      signer: {
        sign: async (document) => ({
          ...document,
          contentType: "application/jose",
          bytes: document.bytes.slice(2),
        }),
      },
    });
    const { source } = await finalised(records, "complete");
    const { version, record } = await records.view(source, { by: doctor });
    const entry = record.entries[0]?.source as never;
    const signatory = { kind: "practitioner", id: doctor.id } as const;
    await records.sign(source, { by: doctor, expectedVersion: version, what: { entry }, signatory });
    await records.sign(source, {
      by: clerk,
      expectedVersion: version + 1,
      what: "record",
      signatory: { kind: "patient" },
      attest: async ({ bytes }) => ({
        form: "biometric",
        modality: "fingerprint",
        verifier: "may-van-tay-01",
        transaction: "GD-1",
        matchedAt: "2026-07-08T08:00:00.000+07:00" as never,
        evidence: digestOf(bytes),
      }),
    });
    const { attestations } = await records.view(source, { by: doctor });
    expect(attestations.map(({ what, attestation }) => [what, attestation.form])).toEqual([
      ["entry", "electronic-signature"],
      ["record", "biometric"],
    ]);
    const [first, second] = attestations;
    const signed = first?.attestation.form === "electronic-signature" ? first.attestation.signed : undefined;
    for (const named of [first?.of, second?.of, signed]) {
      if (named === undefined) throw new Error("a document is not named");
      const found = await store.readDocument({ facilityId, ...named });
      expect(digestOf(found?.body ?? new Uint8Array())).toBe(named.digest);
    }
    const bare = records.update(
      source,
      { entries: [{ ...record.entries[0], department: "K99" } as never] },
      {
        by: doctor,
        expectedVersion: version + 2,
        reason: " ",
      },
    );
    await expect(bare).rejects.toMatchObject({ code: "core.lifecycle.command_refused" });
  });

  it("ask nobody to sign what could not be kept", async () => {
    let asked = 0;
    const { records } = await ward({
      signer: {
        async sign(document) {
          asked += 1;
          return document;
        },
      },
    });
    const { record } = growingRecord();
    await records.create(record, { by: clerk });
    const signatory = { kind: "practitioner", id: doctor.id } as const;
    const draft = records.sign(record.source, { by: doctor, expectedVersion: 1, what: "record", signatory });
    await expect(draft).rejects.toMatchObject({ issues: [{ code: "core.lifecycle.wrong_phase" }] });
    expect(asked).toBe(0);
  });

  it("hand nothing out before the log has it, and nothing at all when access is refused", async () => {
    let isFull = false;
    const broken = await ward({
      audit: auditStoreOf(() => (isFull ? Promise.reject(new Error("the log is full")) : undefined)),
    });
    const { record } = growingRecord();
    await broken.records.create(record, { by: clerk });
    isFull = true;
    const before = await dump(broken.store);
    const requester = { category: "court", id: "1" };
    for (const call of [
      () => broken.records.view(record.source, { by: doctor }),
      () => broken.records.use(record.source, { by: doctor, purpose: "điều trị" }),
      () =>
        broken.records.extract(record.source, { by: clerk, purpose: "tố tụng", requester, scope: "export" }),
      () => broken.records.manage.begin(record.source, { by: doctor, expectedVersion: 1 }),
      () => phases(broken.records),
    ]) {
      await expect(call()).rejects.toThrow("the log is full");
    }
    expect(await dump(broken.store)).toEqual(before);

    const issue = {
      code: "host.access.role",
      severity: "error",
      path: [],
      text: { vi: "Không", en: "No" },
    } as const;
    const guarded = await ward({
      authorise: ({ action, phase }) =>
        action === "view" && phase === "draft"
          ? { ok: false, issues: [issue] }
          : { ok: true, value: 1, issues: [] },
    });
    await guarded.records.create(record, { by: clerk });
    await expect(guarded.records.view(record.source, { by: doctor })).rejects.toMatchObject({
      code: "core.lifecycle.access_refused",
      issues: [issue],
    });
    expect(guarded.actions()).toEqual(["create", "view-refused"]);
  });

  it("are used by a practitioner for a purpose, and extracted for somebody who is named", async () => {
    const { records } = await ward();
    const { record } = growingRecord();
    await records.create(record, { by: clerk });
    await expect(records.use(record.source, { by: clerk as never, purpose: "" })).rejects.toMatchObject({
      issues: [{ code: "core.lifecycle.practitioner_missing" }, { code: "core.lifecycle.purpose_missing" }],
    });
    const nobody = {
      by: clerk,
      purpose: "giám định",
      requester: { category: "", id: "" },
      scope: "export",
    } as const;
    await expect(records.extract(record.source, nobody)).rejects.toMatchObject({
      issues: [{ code: "core.lifecycle.requester_missing" }],
    });
    const requester = { category: "court", id: "QĐ-3/2026" };
    const read = await records.extract(record.source, { ...nobody, requester, scope: "read" });
    expect(read.bytes).toBeUndefined();
    const copy = await records.extract(record.source, { ...nobody, requester });
    const text = new TextDecoder().decode(copy.bytes);
    expect(JSON.parse(text)).toMatchObject({ content: { purpose: "giám định", requester, version: 1 } });
  });

  it("write nothing of a commit that fails", async () => {
    const whole = await ward();
    let fail = false;
    const store: RecordStore = {
      ...whole.store,
      commit: (...given) =>
        fail ? Promise.reject(new Error("the power went")) : whole.store.commit(...given),
    };
    const { records } = await ward({ store });
    const { record, end } = growingRecord();
    await records.create(record, { by: clerk });
    await records.manage.begin(record.source, { by: doctor, expectedVersion: 1 });
    const before = await dump(whole.store);
    fail = true;
    await expect(records.update(record.source, end, { by: doctor, expectedVersion: 2 })).rejects.toThrow(
      "the power went",
    );
    expect(await dump(whole.store)).toEqual(before);
    fail = false;
    expect(await records.update(record.source, end, { by: doctor, expectedVersion: 2 })).toMatchObject({
      version: 3,
    });
  });

  it("list everything that is wrong with what is given, and write nothing", async () => {
    const { records, store } = await ward();
    const { record } = growingRecord();
    const [first] = record.entries;
    const wrong = { ...record, recordNumber: " ", entries: [{ ...first, status: "new" } as never] };
    await expect(records.create(wrong, { by: clerk })).rejects.toMatchObject({
      code: "core.lifecycle.input_invalid",
      issues: [{ path: ["recordNumber"] }, { path: ["entries", 0, "status"] }],
    });
    expect(await dump(store)).toEqual([]);
  });

  it("say what a record still misses before anybody presses the button", async () => {
    const { records, actions } = await ward();
    const { record } = growingRecord();
    await records.create(record, { by: clerk });
    await records.manage.begin(record.source, { by: doctor, expectedVersion: 1 });
    const report = await records.manage.check("complete", record.source, { by: doctor });
    expect(report.ok).toBe(false);
    expect(report.issues.map(({ code }) => code)).toContain("core.lifecycle.not_ended");
    expect(actions().at(-1)).toBe("check");
  });

  it("take the whole sample stay with 400 entries at once", async () => {
    const { records } = await ward();
    const record = sampleInpatientRecord({ entries: 400 });
    await records.create(record, { by: clerk });
    const { record: read } = await records.view(record.source, { by: doctor });
    expect(read.entries.map(({ source }) => source)).toEqual(record.entries.map(({ source }) => source));
  });
});

/** Every version in the store, with its bytes; what was there once must be there for ever. */
async function dump(store: RecordStore) {
  const versions: { at: string; kind: string; digest: string; text: string }[] = [];
  for await (const { documentId } of store.listDocuments({ facilityId })) {
    for await (const { version, kind } of store.listVersions({ facilityId, documentId })) {
      const found = await store.readDocument({ facilityId, documentId, version });
      const body = found?.body ?? new Uint8Array();
      const text = new TextDecoder().decode(body);
      versions.push({ at: `${documentId}@${version}`, kind, digest: digestOf(body), text });
    }
  }
  return versions.sort((a, b) => (a.at < b.at ? -1 : 1));
}

async function phases(records: Records) {
  const found: string[] = [];
  for await (const { life } of records.manage.list({ by: clerk })) found.push(life.phase);
  return found;
}

/** A record on its way to `finalised`, or only as far as `complete`. */
async function finalised(records: Records, last: "complete" | "finalise" = "finalise") {
  const { record, end } = growingRecord();
  const { source } = record;
  const [later, ...entries] = record.entries.filter(({ kind }) => kind === "narrative");
  const early = record.entries.filter((entry) => entry !== later && !entries.includes(entry));
  await records.create({ ...record, entries: early }, { by: clerk });
  await records.manage.begin(source, { by: doctor, expectedVersion: 1 });
  await records.update(
    source,
    { entries: later ? [later, ...entries] : [] },
    { by: doctor, expectedVersion: 2 },
  );
  await records.update(source, end, { by: doctor, expectedVersion: 3 });
  await records.manage.complete(source, { by: doctor, expectedVersion: 4 });
  if (last === "complete") return { source };
  const signatory = { kind: "practitioner", id: doctor.id } as const;
  const attest = async () => ({
    form: "other-confirmation" as const,
    method: "otp",
    verifier: "vneid",
    transaction: "1",
    confirmedAt: "2026-07-08T08:00:00.000+07:00" as never,
    evidence: digestOf(new Uint8Array([1])),
  });
  await records.sign(source, { by: doctor, expectedVersion: 5, what: "record", signatory, attest });
  await records.manage.finalise(source, { by: doctor, expectedVersion: 6 });
  return { source };
}
