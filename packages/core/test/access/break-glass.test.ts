import { describe, expect, it } from "vitest";
import {
  type AccessPolicy,
  type BreakGlassOptions,
  type BreakGlassRequest,
  type BreakGlassReview,
  breakGlass,
  createAuthorise,
  listBreakGlass,
  reviewBreakGlass,
} from "../../src/access/index.ts";
import { auditEventIssues } from "../../src/audit/check-audit-event.ts";
import { type AccessRequest, patientKeyOf } from "../../src/lifecycle/index.ts";
import { documentSourceOf, headDocument } from "../../src/lifecycle/record-document.ts";
import type { RecordStore } from "../../src/ports/index.ts";
import type { MedicalRecord } from "../../src/record/medical-record.ts";
import { bodyOf } from "../../src/shape/content-document.ts";
import type { StoredDocument } from "../../src/store/document.ts";
import { sampleInpatientRecord } from "../../src/testkit/index.ts";
import { addMs } from "../../src/time/instant.ts";
import { chief, codesOf, doctor, facilityId, now, open, openLog, record } from "./world.ts";

const hour = 3_600_000;
const outside = { account: "person", isInTeam: false, tags: [] as readonly string[] } as const;
const policy: AccessPolicy = {
  ...open,
  rules: [
    { id: "QC-1", for: { roles: ["doctor"] }, need: { kind: "treating-team" } },
    {
      id: "QC-2",
      for: { roles: ["doctor"] },
      need: { kind: "hours", windows: [{ from: "20:00", to: "21:00" }] },
    },
  ],
};

const wish: BreakGlassRequest = {
  by: doctor,
  role: "doctor",
  record,
  patient: "BN-1",
  state: "in-treatment",
  reason: "ngừng tim",
  urgency: "life",
  device: "PC-07",
  facts: outside,
};

const view: AccessRequest = {
  facilityId,
  action: "view",
  by: doctor,
  role: "doctor",
  purpose: "cấp cứu",
  record,
  phase: "in-treatment",
};

/** A store that holds the head of one record. */
function storeOf({ entries: _, ...head }: MedicalRecord): RecordStore {
  const { id } = documentSourceOf(headDocument.kind, head.source);
  const body = bodyOf(headDocument, head);
  const nothing = async function* () {};
  const unused = () => Promise.reject(new Error("not asked for"));
  return {
    facilityId,
    commit: unused,
    findBySource: async ({ source }) =>
      (source.system === `benhan.${headDocument.kind}` && source.id === id
        ? { documentId: "d" }
        : undefined) as never,
    readDocument: async ({ documentId }) => ({ documentId, body }) as StoredDocument,
    listDocuments: nothing,
    listVersions: nothing,
  };
}

function world(parts: Partial<AccessPolicy> = {}) {
  const log = openLog();
  const rules = { ...policy, ...parts };
  const { audit, platform } = log;
  const authorise = createAuthorise({ policy: rules, contextOf: () => outside, audit, platform });
  return {
    ...log,
    break: (more: Partial<BreakGlassRequest> = {}) =>
      breakGlass({ ...wish, ...more }, { audit, policy: rules, platform }),
    ask: (more: Partial<AccessRequest> = {}) => authorise({ ...view, ...more }, {}),
    list: (more: object = {}) => listBreakGlass(audit, { policy: rules, platform, ...more }),
    review: (more: Partial<BreakGlassReview>) =>
      reviewBreakGlass(
        {
          of: { id: "?", at: now },
          by: chief,
          role: "head",
          outcome: "justified",
          facts: { account: "person" },
          ...more,
        },
        { audit, policy: rules, platform },
      ),
  };
}

describe("[PDP-03] breaking the glass", () => {
  it("lets a practitioner outside the treating team read one record for some hours, and is on the log", async () => {
    const { ask, clock, events, ...ward } = world();
    expect(codesOf(await ask())).toEqual(["rule_broken", "rule_broken"]);
    const grant = await ward.break();
    expect(grant).toMatchObject({
      actor: doctor.id,
      urgency: "life",
      at: now,
      expiresAt: addMs(now, 4 * hour),
    });
    expect(events).toEqual([
      {
        ...{
          facilityId,
          eventId: grant.id,
          at: now,
          actor: doctor.id,
          role: "doctor",
          action: "break-glass",
        },
        ...{
          outcome: "done",
          subject: JSON.stringify(["his", "DT-1"]),
          patient: "BN-1",
          purpose: "ngừng tim",
        },
        ...{ ground: "PDP-03 life", device: "PC-07" },
      },
    ]);
    const report = await ask();
    if (!report.ok) throw new Error(codesOf(report).join());
    expect(report.value).toMatchObject({ breakGlass: grant.id, rule: { id: "KCB-05" } });
    expect((report.value as { ground: string }).ground).toContain(`break-glass ${grant.id} (PDP-03`);
    expect((await ask({ action: "use" })).ok).toBe(true);
    clock.advance(4 * hour - 1);
    expect((await ask()).ok).toBe(true);
    clock.advance(1);
    expect((await ask()).ok).toBe(false);
  });

  it("holds for that actor, that record and reading alone", async () => {
    const { ask, ...ward } = world();
    await ward.break();
    for (const more of [
      { by: chief },
      { record: { system: "his", id: "DT-2" } },
      { action: "update" },
      { action: "history" },
      { role: "learner", action: "use" },
    ] as const) {
      expect([more, (await ask(more)).ok]).toEqual([more, false]);
    }
  });

  it("shows treating staff of another patient as the practitioner that they are", async () => {
    const { ask, ...ward } = world();
    const role = "treating";
    expect(codesOf(await ask({ role }))).toEqual(["treating_team_missing"]);
    await ward.break({ role });
    expect((await ask({ role })).ok).toBe(true);
  });

  it("sets aside no law: an archived record is read on the spot, a cancelled one not at all", async () => {
    const { ask, ...ward } = world();
    await ward.break();
    expect(codesOf(await ask({ phase: "archived" }))).toEqual(["on_the_spot_missing"]);
    expect(codesOf(await ask({ isCancelled: true }))).toEqual(["record_cancelled"]);
    await expect(ward.break({ state: "cancelled" })).rejects.toMatchObject({
      code: "core.access.break_glass_refused",
    });
  });

  it("leaves rules of place and of validity standing", async () => {
    const { ask, ...ward } = world({ rules: [{ id: "QC-3", need: { kind: "place", labels: ["ward"] } }] });
    await expect(ward.break()).rejects.toMatchObject({ issues: [{ code: "core.access.rule_broken" }] });
    expect((await ask()).ok).toBe(false);
  });

  it.each<[string, Partial<BreakGlassRequest>, string]>([
    ["no reason", { reason: "\u200b" }, "reason_missing"],
    ["a reason without end", { reason: "x".repeat(1025) }, "reason_missing"],
    ["no urgency", { urgency: "convenience" as never }, "urgency_missing"],
    ["software", { by: { kind: "system", id: "his" } }, "actor_missing"],
    ["nobody", { by: undefined as never }, "actor_missing"],
    ["no record", { record: {} as never }, "record_missing"],
    ["a learner", { role: "learner" }, "right_missing"],
    ["the records office", { role: "office" }, "right_missing"],
    ["a shared account", { facts: { account: "shared", tags: [] } }, "account_shared"],
  ])("is refused to %s, and the refusal is on the log", async (_, more, code) => {
    const { events, ask, ...ward } = world();
    const refused = await ward.break(more).catch((error) => error);
    expect(refused).toMatchObject({ code: "core.access.break_glass_refused" });
    expect(codesOf(refused)).toContain(code);
    expect(events).toMatchObject([{ action: "break-glass", outcome: "refused" }]);
    expect((await ask()).ok).toBe(false);
  });

  it("tells an empty reason once, by its own name", async () => {
    const refused = await world()
      .break({ reason: "" })
      .catch((error) => error);
    expect(refused.issues).toMatchObject([{ code: "core.access.reason_missing", path: ["reason"] }]);
  });

  it("tells a state that there is not, and the states", async () => {
    const refused = await world()
      .break({ state: "open" as never })
      .catch((error) => error);
    expect(codesOf(refused)).toEqual(["record_state_unknown"]);
    expect(refused.issues[0].nextStep.vi).toContain("in-treatment, archived");
  });

  it("[SENS-01] never opens who a donor is, whatever `barredBy` says", async () => {
    const { audit, platform, events } = openLog();
    const options = { audit, policy, platform, barredBy: () => [] };
    for (const tag of ["transplant-donor", "assisted-reproduction-donor"]) {
      const facts = { ...outside, tags: [tag] };
      const refused = await breakGlass({ ...wish, facts }, options).catch((error) => error);
      expect(codesOf(refused)).toEqual(["donor_secret"]);
      // Tags that came to the record after the glass was broken count too.
      const { events: _, clock: __, ...log } = openLog();
      await breakGlass({ ...wish, facts: { ...outside, tags: [] } }, { ...options, ...log });
      const authorise = createAuthorise({ policy, contextOf: () => facts, ...log, barredBy: () => [] });
      expect(codesOf(await authorise(view, {}))).toEqual(["donor_secret"]);
    }
    expect(events.map(({ outcome }) => outcome)).toEqual(["refused", "refused"]);
  });

  it("[SENS-01] is not broken where nobody said which tags there are, nor used there", async () => {
    const { tags: _tags, ...untold } = outside;
    const { events, ...ward } = world();
    const refused = await ward.break({ facts: untold }).catch((error) => error);
    expect(codesOf(refused)).toEqual(["tags_unknown"]);
    expect(events).toMatchObject([{ action: "break-glass", outcome: "refused" }]);
    await ward.break();
    const { audit, platform } = ward;
    const authorise = createAuthorise({ policy, contextOf: () => untold, audit, platform });
    expect(codesOf(await authorise(view, {}))).toEqual(["tags_unknown"]);
  });

  it("serves in the role in which it was broken, while that role still has the right", async () => {
    const { audit, platform, ask, ...ward } = world();
    await ward.break();
    expect((await ask()).ok).toBe(true);
    // Another role of the same person, which may break the glass too, is no basis of this grant.
    expect((await ask({ role: "treating" })).ok).toBe(false);
    const askBy = async (parts: Partial<AccessPolicy>, facts: object = outside) => {
      const own = { ...policy, ...parts };
      return (await createAuthorise({ policy: own, contextOf: () => facts, audit, platform })(view, {})).ok;
    };
    expect(await askBy({})).toBe(true);
    const { doctor: role, ...others } = policy.roles;
    if (role === undefined) throw new Error("no doctor");
    const rights = role.rights.filter((right) => right !== "break-glass");
    expect(await askBy({ roles: { ...others, doctor: { ...role, rights } } })).toBe(false);
    expect(await askBy({ roles: others, rules: [] })).toBe(false);
    expect(await askBy({ roles: { ...policy.roles, doctor: { ...role, to: "2026-07-07" } } })).toBe(false);
    expect(await askBy({}, { ...outside, assigned: { to: "2026-07-07" } })).toBe(false);
    expect(await askBy({}, { ...outside, assigned: { to: "2026-07-08" } })).toBe(true);
  });

  it("serves no software that has the id of the practitioner, though the host brings the grant along", async () => {
    const { audit, platform, ask, ...ward } = world();
    const grant = await ward.break();
    const software = { kind: "system", id: doctor.id } as const;
    expect((await ask({ by: software })).ok).toBe(false);
    const contextOf = () => ({ ...outside, breakGlass: grant });
    const authorise = createAuthorise({ policy, contextOf, platform });
    expect((await authorise(view, {})).ok).toBe(true);
    expect((await authorise({ ...view, by: software }, {})).ok).toBe(false);
    expect((await authorise({ ...view, by: undefined as never }, {})).ok).toBe(false);
  });

  it("is kept for whom it was judged, whatever `by` answers later", async () => {
    const { events, ...ward } = world();
    const others = [chief.id, "000099/XX-GPHN", "000098/XX-GPHN"];
    let asked = 0;
    const answers = [doctor.id, ...others];
    const by = new Proxy({ ...doctor } as typeof wish.by, {
      get: (_, name) => (name === "id" ? answers[asked++ % answers.length] : "practitioner"),
    });
    const grant = await ward.break({ by });
    expect(asked).toBe(1);
    expect([grant.actor, events[0]?.actor]).toEqual([doctor.id, doctor.id]);
    let kinds = 0;
    const turning = {
      id: doctor.id,
      get kind() {
        return kinds++ === 0 ? "system" : "practitioner";
      },
    };
    const refused = await ward.break({ by: turning as never }).catch((error) => error);
    expect(codesOf(refused)).toEqual(["actor_missing"]);
  });

  it("is judged by the policy as it was when it was asked for", async () => {
    const { audit, platform } = openLog();
    const sample = sampleInpatientRecord({ facilityId });
    const own = structuredClone(policy) as unknown as { roles: Record<string, { rights: string[] }> };
    const store = {
      ...storeOf(sample),
      findBySource: async () => {
        own.roles["learner"]?.rights.push("break-glass");
        Object.assign(own.roles["learner"] ?? {}, { category: "facility-practitioner" });
        return { documentId: "d" } as never;
      },
    };
    const { patient: _patient, ...request } = wish;
    const call = breakGlass(
      { ...request, record: sample.source, role: "learner" },
      { audit, platform, store, policy: own as never },
    );
    await expect(call).rejects.toMatchObject({ code: "core.access.break_glass_refused" });
  });

  it.each<[string, Partial<BreakGlassRequest>, readonly string[]]>([
    ["an actor", { by: { kind: "practitioner", id: "x".repeat(513) } }, ["by", "id"]],
    ["a device", { device: "x".repeat(513) }, ["device"]],
    ["half a character", { device: "PC\ud800" }, ["device"]],
    ["a patient", { patient: "x".repeat(513) }, ["patient"]],
  ])("is refused for a text that no log takes (%s), and the refusal is on the log", async (_, more, path) => {
    const { events, ...ward } = world();
    const refused = await ward.break(more).catch((error) => error);
    expect(refused).toMatchObject({
      code: "core.access.break_glass_refused",
      issues: [{ code: "core.access.text_unfit", path }],
    });
    expect(events).toMatchObject([{ action: "break-glass", outcome: "refused" }]);
    expect(auditEventIssues(events[0], [])).toEqual([]);
  });

  it("leaves the event of a refusal and of a failing store, though the call was aborted", async () => {
    const { audit, platform, events } = openLog();
    const strict: typeof audit = {
      ...audit,
      async appendEvents(more, { signal } = {}) {
        signal?.throwIfAborted();
        await audit.appendEvents(more);
      },
    };
    const stop = new AbortController();
    stop.abort();
    await expect(
      breakGlass({ ...wish, role: "learner" }, { audit: strict, policy, platform, signal: stop.signal }),
    ).rejects.toMatchObject({ code: "core.access.break_glass_refused" });
    const store = {
      ...storeOf(sampleInpatientRecord({ facilityId })),
      findBySource: () => Promise.reject(new Error("down")),
    };
    await expect(breakGlass(wish, { audit: strict, policy, platform, store })).rejects.toThrow("down");
    expect(events.map(({ outcome }) => outcome)).toEqual(["refused", "refused"]);
  });

  it("tells `barredBy` that the glass is broken", async () => {
    const { audit, platform } = openLog();
    const asked: unknown[] = [];
    const barredBy = (_: unknown, use: object) => {
      asked.push(use);
      return [];
    };
    await breakGlass(
      { ...wish, facts: { ...outside, tags: ["hiv"] } },
      { audit, policy, platform, barredBy },
    );
    expect(asked).toEqual([{ category: "facility-practitioner", operation: "read", isBreakGlass: true }]);
  });

  it("does not hold before the log has it", async () => {
    const { audit, platform } = openLog();
    const full = { ...audit, appendEvents: () => Promise.reject(new Error("the log is full")) };
    await expect(breakGlass(wish, { audit: full, policy, platform })).rejects.toThrow("the log is full");
  });

  it("is not forged: a grant that has run out, or of no key, opens nothing", async () => {
    const ask = async (breakGlassFact: object) => {
      const facts = { ...outside, breakGlass: breakGlassFact as never };
      const { platform } = openLog();
      return (await createAuthorise({ policy, contextOf: () => facts, platform })(view, {})).ok;
    };
    expect(await ask({ id: "g", expiresAt: addMs(now, 1) })).toBe(true);
    expect(await ask({ id: "g", expiresAt: now })).toBe(false);
    expect(await ask({ id: "", expiresAt: addMs(now, 1) })).toBe(false);
    expect(await ask({ id: "g", expiresAt: "9999" })).toBe(false);
    const facts = { ...outside, breakGlass: { id: "g", expiresAt: "9999" } };
    const { platform } = openLog();
    const report = await createAuthorise({ policy, contextOf: () => facts, platform })(view, {});
    expect(report.issues.at(-1)).toMatchObject({
      code: "core.access.grant_malformed",
      path: ["facts", "breakGlass", "expiresAt"],
    });
    // What is allowed anyway is not refused for it.
    const inTeam = () => ({ ...facts, isInTeam: true });
    const plain = createAuthorise({ policy: open, contextOf: inTeam, platform });
    expect((await plain(view, {})).ok).toBe(true);
  });
});

describe("[PDP-03] breaking the glass with the store at hand", () => {
  const patientKey = "BN-2026-000002";
  function filled() {
    const { audit, events, platform } = openLog();
    const sample = sampleInpatientRecord({ facilityId });
    const store = storeOf(sample);
    return {
      events,
      source: sample.source,
      key: patientKeyOf(sample.patient),
      break: (more: Partial<BreakGlassRequest> = {}, options: Partial<BreakGlassOptions> = {}) =>
        breakGlass(
          { ...request, record: sample.source, ...more },
          { audit, policy, platform, store, ...options },
        ),
    };
  }
  const { patient: _, ...request } = wish;

  it("names the patient of the record in the log, whoever the call left out", async () => {
    const { events, key, ...ward } = filled();
    await ward.break();
    await ward.break({ patient: key as string });
    expect(key).toBeDefined();
    expect(events.map(({ patient, outcome }) => [patient, outcome])).toEqual([
      [key, "done"],
      [key, "done"],
    ]);
  });

  it.each<[string, Partial<BreakGlassRequest>, string]>([
    ["a patient of another record", { patient: "BN-1" }, "patient_differs"],
    ["a record that is not there", { record: { system: "his", id: "?" } }, "record_absent"],
    ["no record", { record: undefined as never }, "record_missing"],
  ])("is refused for %s, and the refusal names no wrong patient", async (_what, more, code) => {
    const { events, key, ...ward } = filled();
    const refused = await ward.break(more).catch((error) => error);
    expect(refused).toMatchObject({ code: "core.access.break_glass_refused" });
    expect(codesOf(refused)).toEqual([code]);
    expect(events).toMatchObject([{ action: "break-glass", outcome: "refused" }]);
    expect(events[0]?.patient).toBe(code === "patient_differs" ? key : undefined);
  });

  it("names the patient as the host's own rule does, where there is one", async () => {
    const { events, ...ward } = filled();
    await ward.break({}, { patientKey: () => patientKey });
    await ward.break({ patient: patientKey }, { patientKey: () => patientKey });
    expect(events.map(({ patient }) => patient)).toEqual([patientKey, patientKey]);
  });

  it("does not mix facilities", async () => {
    const { ...ward } = filled();
    const store = { ...storeOf(sampleInpatientRecord({ facilityId })), facilityId: "khac" as never };
    await expect(ward.break({}, { store })).rejects.toMatchObject({ code: "core.store.wrong_facility" });
    await expect(ward.break({}, { store: {} as never })).rejects.toMatchObject({
      code: "core.options.wrong",
    });
  });
});

describe("[PDP-03] the review of a break-glass", () => {
  it("is open until somebody else has looked at it, and overdue after its time", async () => {
    const { clock, events, ...ward } = world();
    const { id } = await ward.break();
    expect(await ward.list()).toMatchObject([
      {
        id,
        actor: doctor.id,
        reason: "ngừng tim",
        ground: "PDP-03 life",
        dueAt: addMs(now, 72 * hour),
        isOverdue: false,
      },
    ]);
    clock.advance(72 * hour);
    const [entry] = await ward.list();
    expect(entry?.isOverdue).toBe(true);
    if (entry === undefined) throw new Error("the list is empty");
    const closed = await ward.review({ of: entry, note: "hợp lý" });
    expect(closed.review).toEqual({ outcome: "justified", by: chief.id, at: clock.now() });
    expect(await ward.list()).toEqual([closed]);
    expect(events.at(-1)).toMatchObject({
      ...{ action: "review", outcome: "done", actor: chief.id, role: "head", object: id, patient: "BN-1" },
      ...{ subject: entry.subject, ground: "justified", purpose: "hợp lý" },
    });
  });

  it("is listed by the time of the breaking, with reviews of any time", async () => {
    const { clock, ...ward } = world({ breakGlass: { reviewHours: 1 } });
    await ward.break();
    clock.advance(10 * hour);
    await ward.break({ urgency: "health" });
    const [first] = await ward.list();
    if (first === undefined) throw new Error("the list is empty");
    await ward.review({ of: first, outcome: "unjustified" });
    const noon = addMs(now, 5 * hour);
    expect((await ward.list({ until: noon })).map(({ review }) => review?.outcome)).toEqual(["unjustified"]);
    expect(await ward.list({ from: noon })).toMatchObject([{ ground: "PDP-03 health", isOverdue: false }]);
    expect((await ward.list()).map(({ isOverdue }) => isOverdue)).toEqual([false, false]);
  });

  it.each<[string, Partial<BreakGlassReview>, string]>([
    ["of the actor", { by: doctor }, "reviewer_is_actor"],
    ["of a system", { by: { kind: "system", id: "his" } }, "reviewer_missing"],
    ["without the right", { role: "importer" }, "right_missing"],
    ["by a shared account", { facts: { account: "shared" } }, "account_shared"],
    ["with no outcome", { outcome: "fine" as never }, "outcome_unknown"],
    ["of nothing", { of: { id: "?", at: now } }, "break_glass_unknown"],
    ["of no time", { of: { id: "?", at: "hôm qua" as never } }, "break_glass_unknown"],
    ["of nothing at all", { of: undefined as never }, "break_glass_unknown"],
  ])("%s is refused, and the refusal is on the log", async (_, more, code) => {
    const { events, ...ward } = world();
    const { id, at } = await ward.break();
    const refused = await ward.review({ of: { id, at }, ...more }).catch((error) => error);
    expect(refused).toMatchObject({ code: "core.access.review_refused" });
    expect(codesOf(refused)).toEqual([code]);
    expect(events.at(-1)).toMatchObject({ action: "review", outcome: "refused" });
    expect((await ward.list())[0]?.review).toBeUndefined();
  });

  it("is kept as what the role of the reviewer is for, where nothing was noted", async () => {
    const head = { category: "facility-head", rights: ["review"], purpose: "kiểm soát truy cập" } as const;
    const { events, ...ward } = world({ roles: { ...open.roles, head } });
    const { id, at } = await ward.break();
    await ward.review({ of: { id, at } });
    expect(events.at(-1)).toMatchObject({ action: "review", purpose: "kiểm soát truy cập" });
  });

  it("is kept for whom it was judged, and whole characters of a long note", async () => {
    const { events, ...ward } = world();
    const { id, at } = await ward.break();
    let asked = 0;
    const by = new Proxy({ ...chief } as typeof wish.by, {
      get: (_, name) => (name === "id" ? [chief.id, doctor.id][asked++ % 2] : "practitioner"),
    });
    const { review } = await ward.review({ of: { id, at }, by, note: `${"x".repeat(1023)}😀` });
    expect(review?.by).toBe(chief.id);
    expect(events.at(-1)).toMatchObject({ actor: chief.id, purpose: "x".repeat(1023) });
  });

  it("leaves the event of its refusal, though the log could not be read", async () => {
    const { audit, events, ...ward } = world();
    const { id, at } = await ward.break();
    const broken: typeof audit = {
      ...audit,
      async *listEvents() {
        yield* [];
        throw new Error("the log cannot be read");
      },
    };
    const facts = { account: "person" } as const;
    const review = { of: { id, at }, by: chief, role: "head", outcome: "justified", facts } as const;
    await expect(
      reviewBreakGlass(review, { audit: broken, policy, platform: ward.platform }),
    ).rejects.toThrow("cannot be read");
    expect(events.at(-1)).toMatchObject({ action: "review", outcome: "refused", actor: chief.id });
  });

  it("is taken once", async () => {
    const { ...ward } = world();
    const { id, at } = await ward.break();
    await ward.review({ of: { id, at } });
    const again = await ward.review({ of: { id, at }, outcome: "unjustified" }).catch((error) => error);
    expect(codesOf(again)).toEqual(["already_reviewed"]);
    expect((await ward.list())[0]?.review?.outcome).toBe("justified");
  });
});
