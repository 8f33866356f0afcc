import { describe, expect, it } from "vitest";
import type { Entry, LocalMinute, MedicalRecord } from "../../src/index.ts";
import {
  type GuardContext,
  type GuardName,
  guards,
  suggestedDeadlineHours,
} from "../../src/lifecycle/index.ts";
import { another, changed, contextWith, doctor, entryOf, life, sample, withEntries } from "./context.ts";

const minute = (text: string) => text as LocalMinute;

/** What a guard finds, as `code at path`, without the common beginning of the codes. */
function found(name: GuardName, parts: Partial<GuardContext> = {}): readonly string[] {
  return guards[name].check(contextWith(parts)).map(({ code, path, severity }) => {
    const mark = severity === "error" ? "" : ` (${severity})`;
    return `${code.replace("core.lifecycle.", "")} at ${path.join(".")}${mark}`;
  });
}

const at = (record: MedicalRecord, kind: Entry["kind"]) =>
  record.entries.findIndex((entry) => entry.kind === kind);

it("no guard finds anything in a stay that has everything", () => {
  const asked = (
    ["integrity", "leaving", "transfer", "surgery-consent", "completeness", "deadlines"] as const
  ).flatMap((name) => found(name));
  expect(asked).toEqual([]);
});

it("every finding tells both languages what to do next", () => {
  const { endedAt: _, ...episode } = sample.episode;
  const { consent: __, ...operation } = another("procedure", { corrects: { system: "his", id: "?" } });
  const record = { ...sample, facilityId: "bv-khac" as never, episode, entries: [operation as Entry] };
  const context = contextWith({ record });
  const issues = Object.values(guards).flatMap((guard) => guard.check(context));
  expect(issues.length).toBeGreaterThan(8);
  for (const { text, nextStep } of issues) {
    expect([text.vi, text.en, nextStep?.vi, nextStep?.en].every((words) => (words ?? "").length > 3)).toBe(
      true,
    );
  }
});

describe("[KCB-09] an operation", () => {
  const operation = at(sample, "procedure");
  const without = changed("procedure", {});
  const bare = withEntries((entry) => {
    if (entry.kind !== "procedure") return entry;
    const { consent: _, emergencyReason: __, ...rest } = entry;
    return rest;
  });

  it("is not closed without a consent", () => {
    expect(found("surgery-consent", { record: bare })).toEqual([
      `consent_missing at entries.${operation}.consent`,
    ]);
    for (const command of ["create", "update", "leave"] as const) {
      expect(found("surgery-consent", { record: bare, request: { command, by: doctor } }), command).toEqual([
        `consent_missing at entries.${operation}.consent (warning)`,
      ]);
    }
    const signing = (kind: Entry["kind"]) =>
      ({ command: "sign", by: doctor, signing: entryOf(kind).source }) as const;
    expect(found("surgery-consent", { record: bare, request: signing("procedure") })).toHaveLength(1);
    expect(found("surgery-consent", { record: bare, request: signing("discharge") })).toEqual([]);
    expect(found("surgery-consent", { record: bare, request: { command: "sign", by: doctor } })).toHaveLength(
      1,
    );
    expect(found("surgery-consent", { record: without })).toEqual([]);
  });

  it("may wait for its consent while the sheet is preliminary and the record grows, not when it is closed", () => {
    const record = changed("procedure", { status: "preliminary" }, bare);
    expect(found("surgery-consent", { record, request: { command: "update", by: doctor } })).toEqual([]);
    for (const command of ["complete", "finalise", "amend", "sign"] as const) {
      expect(found("surgery-consent", { record, request: { command, by: doctor } })).toHaveLength(1);
    }
  });

  it("needs no consent when an emergency left no time, and when it was cancelled", () => {
    expect(
      found("surgery-consent", { record: changed("procedure", { emergencyReason: "vỡ lách" }, bare) }),
    ).toEqual([]);
    expect(
      found("surgery-consent", { record: changed("procedure", { emergencyReason: " " }, bare) }),
    ).toHaveLength(1);
    expect(found("surgery-consent", { record: changed("procedure", { status: "cancelled" }, bare) })).toEqual(
      [],
    );
  });

  it("needs a consent that agrees to it, is closed, and came first", () => {
    const path = `at entries.${operation}.consent`;
    expect(found("surgery-consent", { record: changed("consent", { decision: "refused" }) })).toEqual([
      `consent_refused ${path}`,
    ]);
    expect(found("surgery-consent", { record: changed("consent", { subject: "admission" }) })).toEqual([
      `consent_refused ${path}`,
    ]);
    expect(found("surgery-consent", { record: changed("consent", { status: "preliminary" }) })).toEqual([
      `consent_preliminary ${path}`,
    ]);
    const begins = entryOf("procedure").occurredAt;
    expect(found("surgery-consent", { record: changed("consent", { occurredAt: begins }) })).toEqual([]);
    expect(
      found("surgery-consent", { record: changed("consent", { occurredAt: minute("2026-07-03T00:00") }) }),
    ).toEqual([`consent_after_operation ${path}`]);
    expect(found("surgery-consent", { record: changed("consent", { status: "cancelled" }) })).toEqual([
      `consent_unknown ${path}`,
    ]);
    expect(
      found("surgery-consent", { record: changed("procedure", { consent: entryOf("triage").source }) }),
    ).toEqual([`consent_unknown ${path}`]);
  });

  it("goes by the consent that stands after corrections", () => {
    const corrects = entryOf("consent").source;
    const withdrawn = another("consent", { corrects, decision: "refused", reason: "rút chấp thuận" });
    expect(found("surgery-consent", { record: withEntries((entry) => entry, [withdrawn]) })).toEqual([
      `consent_refused at entries.${operation}.consent`,
    ]);
    const renewed = another("consent", { corrects, reason: "sửa tên" });
    expect(found("surgery-consent", { record: withEntries((entry) => entry, [renewed]) })).toEqual([]);
  });

  it("is not closed when of two papers that correct the consent one refuses, in whatever order they stand", () => {
    const corrects = entryOf("consent").source;
    const agreed = another("consent", { corrects, reason: "sửa tên" });
    const refusal = { ...agreed, source: { system: "his", id: "rút" }, decision: "refused" } as const;
    for (const papers of [
      [agreed, refusal],
      [refusal, agreed],
    ]) {
      expect(found("surgery-consent", { record: withEntries((entry) => entry, papers) })).toEqual([
        `consent_refused at entries.${operation}.consent`,
      ]);
    }
    const taken = { ...refusal, status: "cancelled", reason: "ghi nhầm" } as const;
    expect(found("surgery-consent", { record: withEntries((entry) => entry, [agreed, taken]) })).toEqual([]);
  });

  it("is no emergency for blanks that nobody sees", () => {
    const record = changed("procedure", { emergencyReason: "\u200b\u2060 \u00a0" }, bare);
    expect(found("surgery-consent", { record })).toHaveLength(1);
  });

  it("may have company: the facility says which procedures need a consent", () => {
    const record = changed("procedure", { category: "procedure" }, bare);
    expect(found("surgery-consent", { record })).toEqual([]);
    expect(
      found("surgery-consent", { record, policy: { consentFor: ["operation", "procedure"] } }),
    ).toHaveLength(1);
  });

  it("does not keep a record from being amended when the rule was widened after it was completed", () => {
    const policy = { consentFor: ["operation", "procedure"] } as const;
    const before = changed("procedure", { category: "procedure" }, bare);
    const request = { command: "amend", by: doctor, reason: "sửa chẩn đoán" } as const;
    const severities = (record: MedicalRecord) =>
      guards["surgery-consent"]
        .check(contextWith({ before, record, request, policy }))
        .map(({ severity }) => severity);
    expect(severities(before)).toEqual(["warning"]);
    expect(severities(changed("procedure", { name: "khác" } as never, before))).toEqual(["warning"]);
    // What the amendment itself brings about is refused as before.
    const { source, ...operation } = entryOf("procedure");
    const added = {
      ...operation,
      source: { ...source, id: `${source.id}-2` },
    } as (typeof before.entries)[number];
    const { consent: _, ...withoutPaper } = added as typeof operation & { source: typeof source };
    expect(severities({ ...before, entries: [...before.entries, withoutPaper as never] })).toEqual([
      "warning",
      "error",
    ]);
  });
});

describe("[KCB-11] a transfer", () => {
  const transfer = {
    ...entryOf("discharge"),
    kind: "transfer",
    source: { system: "his", id: "CV-1" },
    to: "79999",
    transferReason: "beyond-capability",
    clinicalSigns: "Sốt",
    condition: "Ổn định",
    plan: "Phẫu thuật",
    transport: "Xe cứu thương",
    decidedBy: "000001/XX-GPHN",
    paperNumber: "1/CV",
    treatment: "Kháng sinh",
  } as unknown as Extract<Entry, { kind: "transfer" }>;
  const leaving = { command: "leave", by: doctor } as const;

  it("is told by an entry, with its paper, a diagnosis and the treatment", () => {
    const sentAway = changed("discharge", { type: "transferred-by-need" });
    expect(found("transfer", { record: sentAway })).toEqual([
      `transfer_missing at entries.${at(sample, "discharge")}.type`,
    ]);
    const whole = withEntries((entry) => entry, [transfer], sentAway);
    expect(found("transfer", { record: whole })).toEqual([]);
    const { paperNumber: _, treatment: __, ...bare } = transfer;
    const half = withEntries((entry) => (entry.kind === "diagnosis" ? undefined : entry), [bare as Entry]);
    const place = `entries.${half.entries.length - 1}`;
    expect(found("transfer", { record: half })).toEqual([
      `transfer_paper_missing at ${place}.paperNumber`,
      `transfer_without_treatment at ${place}.treatment`,
      "transfer_without_diagnosis at entries",
    ]);
  });

  it("leaves out of a complete record only, before the patient moves", () => {
    const issue = {
      code: "host.form",
      severity: "error",
      path: [],
      text: { vi: "thiếu", en: "missing" },
    } as const;
    const policy = { completeness: () => [issue] };
    const record = withEntries((entry) => entry, [transfer]);
    expect(guards.transfer.check(contextWith({ record, policy, request: leaving }))).toEqual([issue]);
    expect(guards.transfer.check(contextWith({ policy, request: leaving }))).toEqual([]);
  });
});

describe("the end of an episode", () => {
  const discharge = at(sample, "discharge");

  it("has a moment, and entries that are closed", () => {
    const { endedAt: _, ...episode } = sample.episode;
    expect(found("leaving", { record: { ...sample, episode } })).toEqual(["not_ended at episode.endedAt"]);
    expect(found("leaving", { record: changed("discharge", { status: "preliminary" }) })).toEqual([
      `end_preliminary at entries.${discharge}.status`,
    ]);
  });

  it("by death has a death in the record", () => {
    expect(found("leaving", { record: changed("discharge", { outcome: "died" }) })).toEqual([
      `death_untold at entries.${discharge}.outcome`,
    ]);
  });

  it("ends the last stay, or warns", () => {
    const stays = sample.episode.stays.map(({ to: _, ...stay }) => stay);
    expect(found("leaving", { record: { ...sample, episode: { ...sample.episode, stays } } })).toEqual([
      "last_stay_open at episode.stays.1.to (warning)",
    ]);
  });

  it("is told by an entry when the record is completed", () => {
    const record = withEntries((entry) => (entry.kind === "discharge" ? undefined : entry));
    expect(found("integrity", { record })).toContain("core.record.end_untold at episode.endedAt");
  });
});

describe("[TT13-13] what was on paper", () => {
  const note = another("narrative", { occurredAt: minute("2026-07-02T09:00") });
  const place = `entries.${sample.entries.length}.provenance.origin`;
  const on = (medium: MedicalRecord["medium"], entry: Entry = note) =>
    found("medium", {
      record: { ...withEntries((one) => one, [entry]), medium },
      written: [{ entry, signed: false }],
    });

  it("comes in as a scan or an import until the record went electronic", () => {
    expect(on({ kind: "electronic" })).toEqual([]);
    expect(on({ kind: "paper" })).toEqual([`kept_on_paper at ${place}`]);
    expect(on({ kind: "hybrid", electronicFrom: minute("2026-07-02T09:01") })).toEqual([
      `kept_on_paper at ${place}`,
    ]);
    expect(on({ kind: "hybrid", electronicFrom: minute("2026-07-02T09:00") })).toEqual([]);
    expect(on({ kind: "paper" }, { ...note, provenance: { origin: "imported" } })).toEqual([]);
  });

  it("[TT13-14] of before 21/7/2025 is scanned by decision only, and every scan has its mark", () => {
    const scan = another("attachment", { provenance: { origin: "scanned" } });
    const { conversion: _, ...bare } = scan;
    const old = { ...bare, occurredAt: minute("2025-07-20T23:59") } as Entry;
    expect(on({ kind: "electronic" }, old)).toEqual([
      `conversion_undecided at ${place}`,
      `conversion_unmarked at entries.${sample.entries.length}.conversion`,
    ]);
    const fresh = { ...bare, occurredAt: minute("2025-07-21T00:00") } as Entry;
    expect(on({ kind: "electronic" }, fresh)).toHaveLength(1);
    const marked = {
      ...old,
      conversion: {
        direction: "paper-to-electronic",
        by: "000010/XX-GPHN",
        at: "2026-07-08T08:00:00.000+07:00",
      },
    } as never;
    const record = withEntries((one) => one, [marked]);
    const paperConversion = { number: "1", decidedOn: "2025-08-01" as never, by: "1", role: "giám đốc" };
    const asked = { record, written: [{ entry: marked, signed: false }], policy: { paperConversion } };
    expect(found("medium", asked)).toEqual([]);
  });
});

describe("[KCB-14] deadlines", () => {
  const note = another("narrative", { occurredAt: minute("2026-07-07T07:59") });
  const record = withEntries((entry) => entry, [note]);
  const written = [{ entry: note, signed: false }];

  it("are off unless the facility sets them", () => {
    expect(found("deadlines", { record, written })).toEqual([]);
    expect(suggestedDeadlineHours).toBe(24);
  });

  it("warn of what is late by a minute, and never refuse", () => {
    const entryHours = { narrative: suggestedDeadlineHours };
    const policy = { deadlines: { entryHours, completionHours: 22 } };
    expect(found("deadlines", { record, written, policy })).toEqual([
      `recorded_late at entries.${sample.entries.length}.occurredAt (warning)`,
    ]);
    const inTime = { ...note, occurredAt: minute("2026-07-07T08:00") };
    const timely = {
      record: withEntries((entry) => entry, [inTime]),
      written: [{ entry: inTime, signed: false }],
    };
    expect(found("deadlines", { ...timely, policy })).toEqual([]);
    expect(found("deadlines", { policy: { deadlines: { completionHours: 21 } } })).toEqual([
      "completed_late at episode.endedAt (warning)",
    ]);
  });
});

describe("[KCB-03] an entry", () => {
  const before = entryOf("narrative");
  const place = `entries.${at(sample, "narrative")}`;
  const write = (entry: Entry, old: Entry, signed = false, reason?: string) =>
    found("entries", {
      record: withEntries((one) => (one === before ? entry : one)),
      written: [{ entry, before: old, signed }],
      request: { command: "update", by: doctor, ...(reason !== undefined && { reason }) },
    });

  it("that is final or signed changes for a reason, its own or that of the update", () => {
    const entry = { ...before, text: "Sửa" };
    expect(write(entry, before)).toEqual([`change_without_reason at ${place}.reason`]);
    expect(write(entry, before, false, "sửa chính tả")).toEqual([]);
    expect(write({ ...entry, reason: "sửa chính tả" }, before)).toEqual([]);
    expect(write({ ...entry, reason: "cũ" }, { ...before, reason: "cũ" })).toHaveLength(1);
    expect(write({ ...entry, reason: "cũ " }, { ...before, reason: "cũ" })).toHaveLength(1);
    expect(write({ ...entry, reason: "\u200b" }, before)).toHaveLength(1);
    expect(write(entry, { ...before, status: "preliminary" })).toEqual([]);
    expect(write(entry, { ...before, status: "preliminary" }, true)).toHaveLength(1);
  });

  it("never becomes an entry of another kind", () => {
    const entry = { ...entryOf("triage"), source: before.source, reason: "nhầm" };
    expect(write(entry, before)).toEqual([`kind_changed at ${place}.kind`]);
  });

  it("that corrects another gives its reason at once; an order that comes later is a warning until the end", () => {
    const corrects = entryOf("laboratory-result").source;
    const { reason: _, ...result } = another("laboratory-result", {
      corrects,
      order: { system: "his", id: "?" },
    });
    const record = withEntries((entry) => entry, [result as Entry]);
    const growing = { record, before: sample, request: { command: "update", by: doctor } } as const;
    const findings = found("integrity", growing);
    expect(findings).toContain(`core.record.reason_missing at entries.${sample.entries.length}.reason`);
    expect(findings).toContain(
      `core.record.reference_unknown at entries.${sample.entries.length}.order (warning)`,
    );
    const closing = found("integrity", { record, before: sample });
    expect(closing).toContain(`core.record.reference_unknown at entries.${sample.entries.length}.order`);
  });
});

describe("[TT13-02] completeness", () => {
  const issueOf = (field: string) =>
    ({ code: "host.form", severity: "error", path: [field], text: { vi: "thiếu", en: "missing" } }) as const;
  const policy = {
    completeness: (record: MedicalRecord) => [
      issueOf("always"),
      ...(record.entries.length < sample.entries.length ? [issueOf("entries")] : []),
    ],
  };

  it("is asked of the facility's own check", () => {
    expect(found("completeness")).toEqual([]);
    expect(found("completeness", { policy })).toEqual(["host.form at always"]);
  });

  it("refuses of an amendment only what it takes away", () => {
    const record = withEntries((entry) => (entry.kind === "triage" ? undefined : entry));
    const request = { command: "amend", by: doctor } as const;
    expect(found("completeness", { policy, request, before: sample, record })).toEqual([
      "host.form at always (warning)",
      "host.form at entries",
    ]);
  });
});

describe("what somebody has to answer for", () => {
  const request = { command: "dispose", by: doctor } as const;
  const decision = { number: "1", decidedOn: "2026-07-08", by: "000001/XX-GPHN", role: "giám đốc" } as never;

  it("needs a reason that says something", () => {
    expect(found("reason", { request })).toEqual(["reason_missing at reason"]);
    expect(found("reason", { request: { ...request, reason: "\t" } })).toHaveLength(1);
    expect(found("reason", { request: { ...request, reason: "hết hạn" } })).toEqual([]);
  });

  it("needs a whole decision that was taken already", () => {
    const decided = (parts: object) =>
      found("decision", {
        request: { ...request, decision: { ...(decision as object), ...parts } as never },
      });
    expect(found("decision", { request })).toEqual(["decision_missing at decision"]);
    expect(decided({})).toEqual([]);
    expect(decided({ role: " " })).toEqual(["decision_missing at decision"]);
    expect(decided({ decidedOn: "2026-02-30" })).toEqual(["decision_missing at decision.decidedOn"]);
    expect(decided({ decidedOn: "2026-07-09" })).toEqual(["decision_in_future at decision.decidedOn"]);
  });

  it("[RET-08] is refused before the time of keeping is over, and for ever when it has none", () => {
    const kept = (keepUntil: string) =>
      found("retention", { retention: { rule: "TT33-044", edition: "tt33-2025", keepUntil } });
    expect(found("retention")).toEqual(["retention_unknown at retention"]);
    expect(kept("permanent")).toEqual(["retention_permanent at retention"]);
    expect(kept("2026-07-08")).toEqual(["retention_running at retention"]);
    expect(kept("2026-07-07")).toEqual([]);
  });

  it("is refused under every hold that stands", () => {
    const hold = { reference: "TA-1", reason: "tòa án", by: doctor, since: life.since };
    const held = { ...life, holds: [hold, { ...hold, reference: "TA-2" }] };
    expect(found("not-held", { life: held })).toEqual(["held at holds.0", "held at holds.1"]);
    expect(found("not-held")).toEqual([]);
    const named = (reference: string) => ({ life: held, request: { ...request, reference } });
    expect(found("new-hold", named("TA-2"))).toEqual(["hold_taken at reference"]);
    expect(found("new-hold", named(" "))).toEqual(["hold_without_reference at reference"]);
    expect(found("new-hold", named("TA-3"))).toEqual([]);
    expect(found("known-hold", named("TA-3"))).toEqual(["hold_unknown at reference"]);
    expect(found("known-hold", named("TA-1"))).toEqual([]);
  });

  it("goes to the archive under a number, and stays in its facility", () => {
    expect(found("archive-number")).toEqual(["archive_number_missing at archiveNumber"]);
    expect(found("archive-number", { record: { ...sample, archiveNumber: "LT-1" } })).toEqual([]);
    expect(found("facility")).toEqual([]);
    expect(found("facility", { record: { ...sample, facilityId: "bv-khac" as never } })).toHaveLength(1);
  });
});
