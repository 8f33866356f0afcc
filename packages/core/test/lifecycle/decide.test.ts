import { describe, expect, it } from "vitest";
import { type Command, decide, type Phase, type RecordLife, transitions } from "../../src/lifecycle/index.ts";
import { contextWith, doctor, life, now, sample } from "./context.ts";

const phases: readonly Phase[] = ["draft", "in-treatment", "completed", "finalised", "archived", "disposed"];
const decision = { number: "1", decidedOn: "2026-07-08", by: "000001/XX-GPHN", role: "giám đốc" } as never;

/** Decides a command with every ground that any command asks for, on a record that has everything. */
function decided(command: Command, phase: Phase | "none", parts: Partial<RecordLife> = {}) {
  const hold = { reference: "TA-1", reason: "tòa án", by: doctor, since: now };
  const standing = {
    ...life,
    phase: phase as Phase,
    ...(command === "release" && { holds: [hold] }),
    ...parts,
  };
  const { life: _, ...context } = contextWith({
    request: { command, by: doctor, reason: "lý do", decision, reference: "TA-1" },
    record: { ...sample, archiveNumber: "LT-1" },
    before: sample,
    retention: { rule: "TT33-044", edition: "tt33-2025", keepUntil: "2026-07-07" },
  });
  return decide(phase === "none" ? context : { ...context, life: standing });
}

describe("the state machine", () => {
  it("takes exactly the commands of its table, in their phases, and leads where the table says", () => {
    const taken = transitions.flatMap(({ command }) =>
      (["none", ...phases] as const).flatMap((phase) => {
        const cancelled = { reason: "nhầm", by: doctor, since: now };
        const report = decided(command, phase, command === "restore" ? { cancelled } : {});
        if (report.ok) return [`${command}: ${phase} → ${report.value.phase}`];
        expect(report.issues.map(({ code }) => code)).toContain("core.lifecycle.wrong_phase");
        return [];
      }),
    );
    expect(taken).toEqual([
      "create: none → draft",
      "begin: draft → in-treatment",
      "update: draft → draft",
      "update: in-treatment → in-treatment",
      "leave: in-treatment → in-treatment",
      "amend: completed → completed",
      "amend: finalised → finalised",
      "sign: in-treatment → in-treatment",
      "sign: completed → completed",
      "sign: finalised → finalised",
      "complete: in-treatment → completed",
      "finalise: completed → finalised",
      "archive: finalised → archived",
      "reopen: completed → in-treatment",
      "reopen: finalised → in-treatment",
      "reopen: archived → in-treatment",
      "hold: draft → draft",
      "hold: in-treatment → in-treatment",
      "hold: completed → completed",
      "hold: finalised → finalised",
      "hold: archived → archived",
      "release: draft → draft",
      "release: in-treatment → in-treatment",
      "release: completed → completed",
      "release: finalised → finalised",
      "release: archived → archived",
      "cancel: draft → draft",
      "cancel: in-treatment → in-treatment",
      "cancel: completed → completed",
      "restore: draft → draft",
      "restore: in-treatment → in-treatment",
      "restore: completed → completed",
      "dispose: archived → disposed",
    ]);
  });

  it("[CV365-05] takes nothing but holds and its restoration while a record is cancelled", () => {
    const cancelled = { reason: "nhầm", by: doctor, since: now };
    const taken = transitions.flatMap(({ command }) =>
      phases.some((phase) => decided(command, phase, { cancelled }).ok) ? [command] : [],
    );
    expect(taken).toEqual(["hold", "release", "restore"]);
  });

  it("says everything that stands against a command at once", () => {
    const { endedAt: _, ...episode } = sample.episode;
    const report = decide(
      contextWith({
        life: { ...life, phase: "archived", cancelled: { reason: "nhầm", by: doctor, since: now } },
        record: { ...sample, episode },
        policy: {
          completeness: () => [
            { code: "host.form", severity: "error", path: [], text: { vi: "a", en: "b" } },
          ],
        },
      }),
    );
    expect(report.issues.map(({ code }) => code)).toEqual([
      "core.lifecycle.wrong_phase",
      "core.lifecycle.cancelled",
      "core.record.end_missing",
      "core.lifecycle.not_ended",
      "host.form",
    ]);
  });

  it("keeps the moment of the phase, the holds, and the grounds of the event", () => {
    const later = "2026-07-09T08:00:00.000+07:00" as never;
    const hold = decide(
      contextWith({
        now: later,
        request: { command: "hold", by: doctor, reason: "kiện", reference: "TA-1" },
      }),
    );
    if (!hold.ok) throw new Error("the hold was refused");
    expect(hold.value).toMatchObject({
      since: now,
      holds: [{ reference: "TA-1", reason: "kiện", since: later }],
      event: { command: "hold", at: later, reason: "kiện", reference: "TA-1" },
    });
    const completed = decide(contextWith({ now: later, life: hold.value }));
    expect(completed).toMatchObject({ ok: true, value: { phase: "completed", since: later, holds: [{}] } });
  });
});
