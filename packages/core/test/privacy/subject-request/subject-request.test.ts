import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEmrError } from "../../../src/faults/index.ts";
import {
  addDays,
  type CalendarDate,
  daysBetween,
  type FacilityId,
  type Instant,
  parseInstant,
  type Report,
  requireOk,
  type WorkingCalendar,
} from "../../../src/index.ts";
import {
  advanceSubjectRequest,
  breachInvalid,
  deletionRefusal,
  dueOf,
  type KeepAnswer,
  type NewSubjectRequest,
  openSubjectRequest,
  overdueRequests,
  phaseOf,
  requestClocks,
  requestTransitions,
  type SubjectRequest,
  type SubjectRequestKind,
  type SubjectRequestStep,
} from "../../../src/privacy/index.ts";

const day = (text: string) => text as CalendarDate;
const year2026: WorkingCalendar = {
  from: day("2026-01-01"),
  to: day("2026-12-31"),
  holidays: [day("2026-09-02"), day("2026-09-01")],
};
const calendars = [year2026];
const at = (text: string): Instant => parseInstant(`${text}:00+07:00`);

const incoming: NewSubjectRequest = {
  facilityId: "bv-thu-nghiem" as FacilityId,
  requestId: "019a0000-0000-7000-8000-000000000001",
  kind: "view",
  patient: "BN000001",
  by: { kind: "patient" },
  receivedAt: at("2026-07-08T09:00"),
  recordedBy: "nv-01",
  evidence: { id: "don-01" },
  throughOthers: false,
};
const made = <T>(report: Report<T>): T => requireOk(report, breachInvalid);
const opened = (more: Partial<NewSubjectRequest> = {}): SubjectRequest =>
  made(
    openSubjectRequest({
      ...incoming,
      ...(more.kind === "withdraw-consent" && { purposes: ["research"] }),
      ...more,
    }),
  );
const codes = (report: Report<unknown>) =>
  report.issues.map(({ code }) => code.replace("core.subject_request.", ""));
const then = (request: SubjectRequest, ...steps: readonly SubjectRequestStep[]) =>
  steps.reduce((own, step) => made(advanceSubjectRequest(own, step)), request);
const by = "nv-02";
const accept: SubjectRequestStep = { event: "accept", at: at("2026-07-09T09:00"), by };
const refuse: SubjectRequestStep = {
  event: "refuse",
  at: at("2026-07-09T10:00"),
  by,
  reason: "Không xác minh được người yêu cầu",
  source: "NĐ 356/2025/NĐ-CP Đ5",
};
const extend: SubjectRequestStep = {
  event: "extend",
  at: at("2026-07-10T09:00"),
  by,
  days: 5,
  reason: "Hồ sơ giấy ở kho xa",
};
const fulfil: SubjectRequestStep = {
  event: "fulfil",
  at: at("2026-07-12T09:00"),
  by,
  evidence: "bien-nhan-01",
};
const withdraw: SubjectRequestStep = { event: "withdraw", at: at("2026-07-11T09:00"), by };

describe("the clocks of a request", () => {
  it.each<readonly [SubjectRequestKind, number, number]>([
    ["withdraw-consent", 15, 20],
    ["restrict", 15, 20],
    ["object", 15, 20],
    ["view", 10, 15],
    ["correct", 10, 15],
    ["provide", 10, 15],
    ["delete", 20, 30],
    ["protect", 15, 15],
  ])("[PDP-04] %s is carried out in %i days, in %i through others", (kind, days, others) => {
    expect(requestClocks[kind]).toEqual({ days, daysThroughOthers: others });
    const alone = dueOf(opened({ kind }), { calendars }).carryOut;
    expect(alone).toMatchObject({ on: addDays(day("2026-07-08"), days), days, unit: "calendar-days" });
    const through = dueOf(opened({ kind, throughOthers: true }), { calendars }).carryOut;
    expect(through).toMatchObject({ on: addDays(day("2026-07-08"), others), days: others });
  });

  it.each([
    ["on a Wednesday", "2026-07-08T09:00", "2026-07-10"],
    ["on a Friday", "2026-07-10T16:59", "2026-07-14"],
    ["on a Saturday", "2026-07-11T08:00", "2026-07-14"],
    ["before two holidays", "2026-08-31T08:00", "2026-09-04"],
  ])("[PDP-04] the reply is due within two working days: came %s", (_, receivedAt, last) => {
    const { reply } = dueOf(opened({ receivedAt: at(receivedAt) }), { calendars });
    expect(reply).toMatchObject({ on: last, days: 2, unit: "working-days" });
  });

  it("[PDP-04] never guesses a day beyond the years whose holidays the host knows", () => {
    const late = opened({ receivedAt: at("2026-12-30T09:00") });
    const due = dueOf(late, { calendars });
    expect(due.reply.on).toBeUndefined();
    expect(due.issues.map(({ code }) => code)).toEqual(["core.time.holidays_unknown"]);
    expect(due.carryOut.on).toBe("2027-01-09");
    const listed = overdueRequests([late], { calendars, now: at("2027-03-01T09:00") });
    expect(listed.unknown.map(({ requestId }) => requestId)).toEqual([late.requestId]);
    expect(listed.late.map(({ clock }) => clock)).toEqual(["carry-out"]);
    const working = dueOf(late, { calendars, settings: { days: "working" } });
    expect(working.carryOut.on).toBeUndefined();
  });

  it("counts the carrying out in working days where the facility reads it so", () => {
    const { carryOut } = dueOf(opened(), { calendars, settings: { days: "working" } });
    expect(carryOut).toMatchObject({ on: "2026-07-22", unit: "working-days" });
  });

  it("[PDP-04] is lengthened once, with its reason, before the time has run out", () => {
    const once = then(opened(), accept, extend);
    expect(dueOf(once, { calendars }).carryOut).toMatchObject({ on: "2026-07-23", extendedBy: 5 });
    expect(codes(advanceSubjectRequest(once, extend))).toEqual(["extended_before"]);
    const accepted = then(opened(), accept);
    expect(codes(advanceSubjectRequest(accepted, { ...extend, reason: " " } as SubjectRequestStep))).toEqual([
      "reason_missing",
    ]);
    expect(codes(advanceSubjectRequest(accepted, { ...extend, days: 11 } as SubjectRequestStep))).toEqual([
      "extension_wrong",
    ]);
    const wider = advanceSubjectRequest(accepted, { ...extend, days: 11 } as SubjectRequestStep, {
      extensionDays: 11,
    });
    expect(wider.ok).toBe(true);
    const tooLate = then(opened(), accept, { ...extend, at: at("2026-07-19T09:00") } as SubjectRequestStep);
    const due = dueOf(tooLate, { calendars });
    expect(due.carryOut).toMatchObject({ on: "2026-07-18", extendedBy: 0 });
    expect(due.issues.map(({ code }) => code)).toEqual(["core.subject_request.extension_late"]);
  });

  it("[PDP-04] tells what is late, the longest first, and stops with the answer", () => {
    const first = opened({ requestId: "a" });
    const second = opened({ requestId: "b", receivedAt: at("2026-07-01T09:00") });
    const now = at("2026-07-20T09:00");
    const { late, unknown } = overdueRequests([first, second], { calendars, now });
    expect(unknown).toEqual([]);
    expect(late.map(({ requestId, clock, daysLate }) => [requestId, clock, daysLate])).toEqual([
      ["b", "reply", 17],
      ["a", "reply", 10],
      ["b", "carry-out", 9],
      ["a", "carry-out", 2],
    ]);
    const answered = overdueRequests([then(first, accept), then(second, { ...refuse })], { calendars, now });
    expect(answered.late.map(({ requestId, clock }) => [requestId, clock])).toEqual([["a", "carry-out"]]);
    const onTheDay = overdueRequests([first], { calendars, now: at("2026-07-10T23:59") });
    expect(onTheDay.late).toEqual([]);
  });

  it("falls after the day of receipt whatever the day, and later with others", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(requestClocks) as SubjectRequestKind[])),
        fc.integer({ min: 0, max: 300 }),
        (kind, offset) => {
          const received = addDays(day("2026-01-02"), offset);
          const request = opened({ kind, receivedAt: at(`${received}T09:00`) });
          const { reply, carryOut } = dueOf(request, { calendars });
          expect(daysBetween(received, reply.on ?? received)).toBeGreaterThanOrEqual(2);
          expect(daysBetween(received, carryOut.on ?? received)).toBe(requestClocks[kind].days);
        },
      ),
      { seed: 20261123 },
    );
  });
});

describe("the steps of a request", () => {
  const examples: Readonly<Record<SubjectRequestStep["event"], SubjectRequestStep>> = {
    accept,
    refuse,
    extend,
    fulfil,
    withdraw,
  };

  it("takes exactly the steps of the table from each phase", () => {
    const inPhase: Readonly<Record<string, SubjectRequest>> = {
      received: opened(),
      accepted: then(opened(), accept),
      fulfilled: then(opened(), accept, fulfil),
      refused: then(opened(), refuse),
      withdrawn: then(opened(), accept, withdraw),
    };
    for (const [phase, request] of Object.entries(inPhase)) {
      expect(phaseOf(request)).toBe(phase);
      for (const [event, step] of Object.entries(examples)) {
        const later = { ...step, at: at("2026-07-13T09:00") } as SubjectRequestStep;
        const row = requestTransitions.find(
          (own) => own.event === event && own.from.some((one) => one === phase),
        );
        const report = advanceSubjectRequest(request, later);
        if (row === undefined) expect(codes(report)).toEqual(["step_not_allowed"]);
        else expect(phaseOf(made(report))).toBe(row.to);
      }
    }
  });

  it("adds steps and changes nothing of what was there", () => {
    const request = opened();
    const before = JSON.stringify(request);
    const next = then(request, accept);
    expect(JSON.stringify(request)).toBe(before);
    expect(next.steps).toEqual([accept]);
  });

  it("refuses a step before the last one, without a doer, or of no proof", () => {
    const early = { ...accept, at: at("2026-07-01T09:00") };
    expect(codes(advanceSubjectRequest(opened(), early))).toEqual(["time_wrong"]);
    expect(codes(advanceSubjectRequest(opened(), { ...accept, by: "" }))).toEqual(["missing"]);
    const accepted = then(opened(), accept);
    expect(codes(advanceSubjectRequest(accepted, { ...fulfil, evidence: "" } as SubjectRequestStep))).toEqual(
      ["missing"],
    );
  });

  it("[PDP-05] a refusal tells its reason and its ground", () => {
    const bare = { event: "refuse", at: refuse.at, by, reason: "", source: "" } as const;
    expect(codes(advanceSubjectRequest(opened(), bare))).toEqual(["reason_missing", "source_missing"]);
  });

  it("says everything that a new request lacks at once", () => {
    const report = openSubjectRequest({ kind: "erase", receivedAt: "hôm qua" } as never);
    expect(report.ok).toBe(false);
    expect(report.issues.map(({ path }) => path.join("."))).toEqual([
      "facilityId",
      "requestId",
      "patient",
      "recordedBy",
      "kind",
      "receivedAt",
      "evidence.id",
      "by",
      "throughOthers",
    ]);
  });

  it("[PDP-04] a withdrawal of consent names its purposes, and no other request does", () => {
    const own = { kind: "withdraw-consent" as const, purposes: ["research", "press"] };
    expect(opened(own).purposes).toEqual(["research", "press"]);
    const found = (parts: object) =>
      openSubjectRequest({ ...incoming, ...parts } as never).issues.map(({ code, path }) => [
        code.slice(21),
        path.join("."),
      ]);
    expect(found({ kind: "withdraw-consent" })).toEqual([["purposes_missing", "purposes"]]);
    for (const purposes of [[], ["a b"], "research", [3]]) {
      expect(found({ kind: "withdraw-consent", purposes })).toEqual([["purposes_missing", "purposes"]]);
    }
    expect(found({ kind: "view", purposes: ["research"] })).toEqual([["purposes_of_other", "purposes"]]);
  });

  it("[PDP-04] a withdrawal is carried out when the ledger knows of it, for each purpose", () => {
    const accepted = then(opened({ kind: "withdraw-consent", purposes: ["research", "press"] }), accept);
    const found = (statements?: unknown) =>
      advanceSubjectRequest(accepted, {
        ...fulfil,
        ...(statements !== undefined && { statements }),
      } as never).issues.map(({ code, path }) => `${code.slice(21)} ${path.join(".")}`);
    const one = { purpose: "research", consentId: "019a0000-0000-7000-8000-00000000000a" };
    const other = { purpose: "press", consentId: "019a0000-0000-7000-8000-00000000000b" };
    expect(found()).toEqual(["withdrawal_unrecorded purposes.0", "withdrawal_unrecorded purposes.1"]);
    expect(found([])).toEqual(found());
    expect(found([one])).toEqual(["withdrawal_unrecorded purposes.1"]);
    expect(found([one, other])).toEqual([]);
    const wrong = [
      null,
      {},
      { ...one, consentId: "x" },
      { ...other, purpose: "care" },
      { ...other, consentId: one.consentId },
    ];
    for (const odd of wrong) expect(found([one, odd])).toEqual(["statement_wrong statements.1"]);
    for (const odd of [null, "x", 3, one]) expect(found(odd)).toEqual(["statement_wrong statements"]);
    const done = then(accepted, { ...fulfil, statements: [one, other] } as SubjectRequestStep);
    expect(phaseOf(done)).toBe("fulfilled");
    expect(done.steps.at(-1)).toMatchObject({ statements: [one, other] });
    for (const purposes of [undefined, 3, []]) {
      const stored = { ...accepted, purposes } as never;
      expect(codes(advanceSubjectRequest(stored, fulfil))).toEqual(["purposes_missing"]);
    }
    // Until then it counts as not carried out.
    const { late } = overdueRequests([accepted], { calendars, now: at("2026-08-01T09:00") });
    expect(late.map(({ clock }) => clock)).toEqual(["carry-out"]);
  });

  it("names no statements in a request of another kind", () => {
    const accepted = then(opened(), accept);
    const statements = [{ purpose: "research", consentId: "019a0000-0000-7000-8000-00000000000a" }];
    expect(codes(advanceSubjectRequest(accepted, { ...fulfil, statements } as never))).toEqual([
      "statements_of_other",
    ]);
  });

  it("takes no member that nobody would look at", () => {
    const report = openSubjectRequest({
      ...incoming,
      kind: "withdraw-consent",
      purpose: "research",
    } as never);
    expect(report.ok).toBe(false);
    expect(report.issues[0]).toMatchObject({ code: "core.options.unknown", path: ["purpose"] });
    expect(report.issues[0]?.text.vi).toContain("purposes");
    const step = { ...accept, kepping: [] } as never;
    const advanced = advanceSubjectRequest(opened(), step);
    expect(advanced.ok).toBe(false);
    expect(advanced.issues[0]?.text.vi).toContain("keeping");
    const early = { ...accept, evidence: "x" } as never;
    expect(advanceSubjectRequest(opened(), early).issues[0]).toMatchObject({ path: ["evidence"] });
  });

  it("tells an event that there is not from a step that cannot be taken", () => {
    const report = advanceSubjectRequest(opened(), { ...accept, event: "acept" } as never);
    expect(codes(report)).toEqual(["event_unknown"]);
    expect(report.issues[0]?.text.vi).toContain('"accept"');
    expect(report.issues[0]?.nextStep?.vi).toContain("accept, refuse, extend, fulfil, withdraw");
    expect(codes(advanceSubjectRequest(opened(), { ...accept, event: "toString" } as never))).toEqual([
      "event_unknown",
    ]);
    expect(codes(advanceSubjectRequest(opened(), fulfil))).toEqual(["step_not_allowed"]);
  });

  it("says that the evidence of a step is a text, when it got { id }", () => {
    const accepted = then(opened(), accept);
    const report = advanceSubjectRequest(accepted, { ...fulfil, evidence: { id: "bien-nhan-01" } } as never);
    expect(codes(report)).toEqual(["evidence_not_text"]);
    expect(report.issues[0]?.nextStep?.vi).toContain('evidence: "');
  });

  it("repeats nothing of what was written", () => {
    const secret = "NGUYỄN THỊ THỬ";
    const report = openSubjectRequest({ ...incoming, kind: secret, receivedAt: secret } as never);
    expect(JSON.stringify(report.issues)).not.toContain(secret);
  });

  it("answers wrong calls with an error of ours", () => {
    const odd: readonly unknown[] = [
      undefined,
      null,
      3,
      "x",
      [],
      {},
      Promise.resolve(opened()),
      { steps: 3 },
    ];
    for (const one of odd) {
      const calls = [
        () => advanceSubjectRequest(one as never, accept),
        () => advanceSubjectRequest(opened(), one as never),
        () => dueOf(one as never, { calendars }),
        () => dueOf(opened(), one as never),
        () => overdueRequests([one] as never, { calendars, now: accept.at }),
        () => overdueRequests(one as never, one as never),
        () => openSubjectRequest(one as never),
      ];
      for (const call of calls) {
        try {
          call();
        } catch (error) {
          expect(isEmrError(error, "core.options.wrong")).toBe(true);
        }
      }
    }
  });
});

describe("a request for deletion", () => {
  const request = opened({ kind: "delete", records: ["HS000001", "HS000002"] });
  const free: KeepAnswer = { answer: "may-delete", record: "HS000001" };
  const kept: KeepAnswer = {
    answer: "must-keep",
    record: "HS000002",
    until: day("2036-12-31"),
    source: "TT 33/2025/TT-BYT",
  };
  const withKeeping = (keeping: readonly KeepAnswer[]): SubjectRequestStep =>
    ({ ...accept, keeping }) as SubjectRequestStep;

  it("[PDP-05] is not accepted while nobody said whether each record must be kept", () => {
    expect(codes(advanceSubjectRequest(request, accept))).toEqual(["keeping_unknown"]);
    expect(codes(advanceSubjectRequest(request, withKeeping([free])))).toEqual(["keeping_unknown"]);
  });

  it("[PDP-05] is not accepted where the law requires keeping, and names the source", () => {
    const report = advanceSubjectRequest(request, withKeeping([free, kept]));
    expect(codes(report)).toEqual(["must_keep"]);
    expect(report.issues[0]).toMatchObject({ source: "TT 33/2025/TT-BYT", path: ["keeping", 1] });
    const ninety: KeepAnswer = {
      answer: "without-consent",
      record: "HS000002",
      source: "Luật 91/2025/QH15 Đ19 k1 a",
    };
    expect(codes(advanceSubjectRequest(request, withKeeping([free, ninety])))).toEqual(["must_keep"]);
  });

  it("[PDP-05] is asked again when it is carried out", () => {
    const gone: KeepAnswer = { answer: "may-delete", record: "HS000002" };
    const accepted = then(request, withKeeping([free, gone]));
    expect(codes(advanceSubjectRequest(accepted, fulfil))).toEqual(["keeping_unknown"]);
    const held = { ...fulfil, keeping: [free, { ...kept, until: "permanent" }] } as SubjectRequestStep;
    expect(codes(advanceSubjectRequest(accepted, held))).toEqual(["must_keep"]);
    const done = { ...fulfil, keeping: [free, gone] } as SubjectRequestStep;
    expect(phaseOf(then(accepted, done))).toBe("fulfilled");
  });

  it("[PDP-05] a time that has passed stands against nothing", () => {
    const over: KeepAnswer = { ...kept, until: day("2026-07-08") };
    expect(advanceSubjectRequest(request, withKeeping([free, over])).ok).toBe(true);
    const lastDay: KeepAnswer = { ...kept, until: day("2026-07-09") };
    expect(codes(advanceSubjectRequest(request, withKeeping([free, lastDay])))).toEqual(["must_keep"]);
  });

  it("[PDP-05] has a refusal that says why, until when and what else may be asked", () => {
    const refusal = deletionRefusal([free, kept], accept.at);
    expect(refusal?.reason.vi).toBe("Không xóa được: pháp luật yêu cầu lưu giữ đến hết ngày 31/12/2036.");
    expect(refusal?.source).toBe("Luật 91/2025/QH15 Đ14; TT 33/2025/TT-BYT");
    expect(refusal?.instead.vi).toContain("hạn chế xử lý");
    expect(refusal?.records).toEqual(["HS000002"]);
    expect(deletionRefusal([free], accept.at)).toBeUndefined();
    const always = deletionRefusal([{ ...kept, until: "permanent" }], accept.at);
    expect(always?.reason.en).toContain("permanently");
  });

  it("takes no answer of another form", () => {
    const odd = [
      { answer: "perhaps", record: "HS000001" },
      { answer: "must-keep", record: "HS000002", source: "x" },
    ];
    expect(codes(advanceSubjectRequest(request, withKeeping(odd as never)))).toEqual([
      "keeping_wrong",
      "keeping_wrong",
    ]);
  });
});
