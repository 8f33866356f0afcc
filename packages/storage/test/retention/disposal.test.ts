import {
  advanceDisposal,
  councilLeast,
  type Disposal,
  type DisposalItem,
  disposalCertificate,
  disposalStateOf,
  explainDisposal,
  type NextDisposalStep,
  proposeDisposal,
} from "@benhan/storage/retention";
import { describe, expect, it } from "vitest";
import { at, codesOf, day, hold, item, manifest, proposed, steps, valueIn } from "./samples.ts";

const items = [item("HS-1"), item("HS-2")];
const now = { items, holds: [] };
const drugs = [
  item("HS-1"),
  item("DT-9", { facts: { endedOn: day("2016-05-05"), tags: ["controlled-drug"] } }),
];
const appraise = steps.appraise("HS-1", "HS-2");

function walk(path: readonly NextDisposalStep[], own: readonly DisposalItem[] = items): Disposal {
  const first = valueIn(proposeDisposal(proposed, { items: own, holds: [] }));
  return path.reduce((done, step) => valueIn(advanceDisposal(done, step, { items: own, holds: [] })), first);
}
const phaseOf = (disposal: Disposal) => valueIn(disposalStateOf(disposal)).phase;

describe("a disposal", () => {
  it("[RET-08] [RET-09] goes from the list over re-appraisal, decision and execution to its certificate", () => {
    const path = [appraise, steps.decide, steps.execute, steps.certify];
    const phases = path.map((_, count) => phaseOf(walk(path.slice(0, count))));
    expect([...phases, phaseOf(walk(path))]).toEqual([
      "candidate",
      "appraised",
      "decided",
      "executed",
      "certified",
    ]);
    const kept = JSON.parse(JSON.stringify(walk(path)));
    expect(phaseOf(kept)).toBe("certified");
  });

  it("[RET-09] keeps what the re-appraisal extends or makes permanent, and the rest goes on", () => {
    const verdicts = [
      { key: "HS-1", verdict: "extend", until: day("2040-12-31"), reason: "giá trị nghiên cứu" },
      { key: "HS-2", verdict: "confirm" },
    ] as const;
    const state = valueIn(disposalStateOf(walk([{ ...appraise, verdicts }])));
    expect(state.list.map(({ key }) => key)).toEqual(["HS-2"]);
    expect(state.retained).toMatchObject([{ key: "HS-1", keepUntil: "2040-12-31", by: "hd-01" }]);
    const all = verdicts.map(({ key }) => ({ key, verdict: "permanent", reason: "quý hiếm" }) as const);
    const ended = walk([{ ...appraise, verdicts: all }]);
    expect(phaseOf(ended)).toBe("kept");
    expect(codesOf(advanceDisposal(ended, steps.decide, now))).toEqual(["step_not_allowed event"]);
  });

  it("[RET-16] takes papers of controlled drugs before a council with minutes", () => {
    const decided = walk([steps.appraise("HS-1", "DT-9"), steps.decide], drugs);
    const own = { items: drugs, holds: [] };
    expect(codesOf(advanceDisposal(decided, steps.execute, own))).toEqual(["minutes_missing event"]);
    const few = { ...steps.minutes, members: steps.minutes.members.slice(0, councilLeast - 1), number: "" };
    expect(codesOf(advanceDisposal(decided, few, own))).toEqual(["unsaid number", "council_small members"]);
    const [first, , third] = steps.minutes.members;
    const twice = { ...steps.minutes, members: [first, { id: "000001/xx-gphn ", role: "uỷ viên" }, third] };
    expect(codesOf(advanceDisposal(decided, twice as never, own))).toEqual(["same_person members.1.id"]);
    const minuted = valueIn(advanceDisposal(decided, steps.minutes, own));
    const executed = valueIn(advanceDisposal(minuted, steps.execute, own));
    const certificate = valueIn(disposalCertificate(valueIn(advanceDisposal(executed, steps.certify, own))));
    expect(certificate.minutes).toMatchObject({ number: "BB 02/BB-HĐH", heldOn: "2037-03-09" });
    expect(certificate.minutes?.members).toHaveLength(3);
    expect(codesOf(advanceDisposal(walk([appraise, steps.decide]), steps.minutes, now))).toEqual([
      "council_needless event",
    ]);
  });

  it("[RET-16] knows such papers by tag, by row and inside a mixed file, also when they are found late", () => {
    const endedOn = day("2016-05-05");
    const ways: readonly Partial<DisposalItem>[] = [
      { facts: { endedOn, tags: [], rules: ["DRV-RX-NH"] } },
      { facts: { endedOn, tags: [], members: [{ endedOn, tags: ["controlled-drug"] }] } },
      { facts: { endedOn, tags: [], nearest: { rule: "DRV-RX-NH", reason: "sổ kho", decider: "x" } } },
      { retention: { rule: "DRV-RX-NH", edition: "tt33-2025", keepUntil: "2036-12-31" } },
    ];
    for (const more of ways) {
      const [step] = walk([], [item("DT-9", more)]).steps;
      expect(step).toMatchObject({ list: [{ isControlledDrug: true }] });
    }
    const late = [items[0] as DisposalItem, item("HS-2", { facts: { endedOn, tags: ["controlled-drug"] } })];
    const found = advanceDisposal(walk([appraise]), steps.decide, { items: late, holds: [] });
    expect(codesOf(found)).toEqual(["manifest_changed items.1.manifest"]);
  });

  it("[RET-08] lists nothing that a period, a hold or a link keeps, and tells all reasons at once", () => {
    const incident = { kind: "incident-file", to: "SC-3", keepUntil: "permanent" } as const;
    const mixed = [
      item("HS-1", { links: [incident] }),
      item("HS-2", { facts: { endedOn: day("2030-01-01"), tags: [] } }),
      item("HS-3", { facts: { endedOn: day("2026-01-01"), tags: ["official"] } }),
      item("HS-4", { facts: undefined } as never),
      item("HS-5"),
    ];
    const report = proposeDisposal(proposed, { items: mixed, holds: [hold()] });
    expect(codesOf(report)).toEqual([
      "keep_held items.0.holds.0",
      "keep_linked items.0.links.0",
      "keep_running items.1.retention",
      "keep_permanent items.2.retention",
      "keep_unknown items.3.retention",
    ]);
    expect(
      report.issues.every(({ source, nextStep }) => source !== undefined && nextStep !== undefined),
    ).toBe(true);
    expect(codesOf(proposeDisposal(proposed, { items: [], holds: [] }))).toEqual(["list_empty list"]);
    expect(() => proposeDisposal(proposed, { items: [item("HS-1"), item("HS-1")], holds: [] })).toThrow(
      /hai lần/,
    );
  });

  it("[RET-08] looks at every item anew at each step: an order to keep may have come in between", () => {
    const path = [appraise, steps.decide, steps.execute] as const;
    for (const [count, step] of path.entries()) {
      const done = walk(path.slice(0, count));
      const held = advanceDisposal(done, step, { items, holds: [hold({ scope: [{ record: "HS-2" }] })] });
      expect(codesOf(held)).toEqual(["keep_held items.1.holds.0"]);
      const dead = items.map((one) => ({
        ...one,
        facts: { endedOn: day("2026-07-02"), tags: ["death"] as const },
      }));
      expect(codesOf(advanceDisposal(done, step, { items: dead, holds: [] }))).toEqual([
        "keep_running items.0.retention",
        "keep_running items.1.retention",
      ]);
      expect(codesOf(advanceDisposal(done, step, { items: items.slice(1), holds: [] }))).toEqual([
        "item_missing list.0",
      ]);
      const other = items.map((one) => ({
        ...one,
        manifest: manifest.replace("ab", "cd") as typeof manifest,
      }));
      expect(codesOf(advanceDisposal(done, step, { items: other, holds: [] }))).toHaveLength(2);
    }
  });

  it("[RET-08] needs two people for its decision, by whatever spelling of their keys", () => {
    const decide = (second: string) =>
      codesOf(
        advanceDisposal(
          walk([appraise]),
          { ...steps.decide, second: { id: second, role: "phó giám đốc" } },
          now,
        ),
      );
    const head = steps.decide.head.id;
    const same = [
      head,
      head.toLowerCase(),
      ` ${head}`,
      `0000\u200b01/XX-GPHN`,
      "０００００１/XX-GPHN",
      "000001 / XX-GPHN",
    ];
    for (const id of same) expect(decide(id)).toEqual(["same_person second.id"]);
    const byName = { ...steps.decide, head: { id: "bs-Hòa", role: "giám đốc" } };
    for (const id of ["bs-Hòa".normalize("NFD"), "bs-Hoà", "BS-HÒA"]) {
      const step = { ...byName, second: { id, role: "phó giám đốc" } };
      expect(codesOf(advanceDisposal(walk([appraise]), step, now))).toEqual(["same_person second.id"]);
    }
    expect(decide("000002/XX-GPHN")).toEqual([]);
    expect(decide("")).toEqual(["unsaid second.id"]);
  });

  it("[RET-08] is executed whole: each part gone or said not to be, before a witness who is somebody else", () => {
    const decided = walk([appraise, steps.decide]);
    const { backups: _, ...parts } = steps.execute.parts;
    const wrong = {
      ...steps.execute,
      method: "",
      witness: "CNTT-02",
      parts: { ...parts, data: { none: "không có" }, index: "later" },
      lastKeyBackup: "2037-02-30",
    };
    expect(codesOf(advanceDisposal(decided, wrong as never, now))).toEqual([
      "unsaid method",
      "same_person witness",
      "part_open parts.data",
      "part_open parts.index",
      "part_open parts.backups",
      "backup_day_wrong lastKeyBackup",
    ]);
    expect(codesOf(advanceDisposal(decided, { event: "execute" } as never, now)).length).toBeGreaterThan(9);
  });

  it("[RET-08] gets no certificate while a backup still holds a key", () => {
    const executed = walk([appraise, steps.decide, steps.execute]);
    const certify = (moment: string) =>
      codesOf(advanceDisposal(executed, { ...steps.certify, at: at(moment) }, now));
    expect(certify("2037-06-30T23:59")).toEqual(["still_restorable at"]);
    expect(certify("2037-07-01T00:00")).toEqual([]);
    expect(codesOf(disposalCertificate(executed))).toEqual(["step_not_allowed steps"]);
  });

  it("refuses a step out of order, late papers and bad times, and tells everything at once", () => {
    const first = walk([]);
    for (const step of [steps.decide, steps.minutes, steps.execute, steps.certify]) {
      expect(codesOf(advanceDisposal(first, step, now))).toContain("step_not_allowed event");
    }
    const early = { ...steps.decide, at: at("2037-01-01T09:00"), number: "", decidedOn: day("2036-12-01") };
    expect(codesOf(advanceDisposal(first, early, { items: [], holds: [] }))).toEqual([
      "step_not_allowed event",
      "time_wrong at",
      "unsaid number",
      "day_wrong decidedOn",
      "item_missing list.0",
      "item_missing list.1",
    ]);
    expect(codesOf(advanceDisposal(first, { ...appraise, verdicts: [] }, now))).toEqual([
      "verdict_missing list.0",
      "verdict_missing list.1",
    ]);
    const odd = [
      { key: "HS-9", verdict: "confirm" },
      { key: "HS-1", verdict: "extend", until: "2037-02-10", reason: "x" },
      null,
    ];
    expect(codesOf(advanceDisposal(first, { ...appraise, verdicts: odd } as never, now)).slice(0, 4)).toEqual(
      [
        "verdict_wrong verdicts.0",
        "verdict_wrong verdicts.1",
        "verdict_wrong verdicts.2",
        "verdict_missing list.1",
      ],
    );
    expect(phaseOf(valueIn(advanceDisposal(first, steps.stop, { items: [], holds: [hold()] })))).toBe(
      "stopped",
    );
    expect(codesOf(advanceDisposal(walk([appraise, steps.decide, steps.execute]), steps.stop, now))).toEqual([
      "step_not_allowed event",
    ]);
  });

  it("takes no history that was mended by hand", () => {
    const whole = walk([appraise, steps.decide, steps.execute]);
    const without = (count: number) => ({
      ...whole,
      steps: whole.steps.filter((_, index) => index !== count),
    });
    for (const count of [0, 1, 2]) {
      expect(codesOf(disposalStateOf(without(count)))[0]).toBe(`history_broken steps.${count}`);
      expect(advanceDisposal(without(count), steps.certify, now).ok).toBe(false);
    }
    const alone = { ...steps.decide, second: steps.decide.head };
    const forged = { ...whole, steps: whole.steps.map((step) => (step.event === "decide" ? alone : step)) };
    expect(codesOf(disposalStateOf(forged))).toEqual(["history_broken steps.2", "same_person second.id"]);
    const odd = [
      { ...whole, steps: [null] },
      { ...whole, steps: [{ event: "propose" }] },
      { ...whole, steps: [] },
    ];
    for (const one of odd) expect(disposalStateOf(one as never).ok).toBe(false);
    expect(() => disposalStateOf({} as never)).toThrow(/Disposal/);
  });

  it("refuses what is no call", () => {
    expect(() => proposeDisposal(proposed, { items } as never)).toThrow(/holds/);
    expect(() => proposeDisposal(proposed, { items: [{ key: "HS-1" }], holds: [] } as never)).toThrow(
      /manifest/,
    );
    expect(() => advanceDisposal(walk([]), "decide" as never, now)).toThrow(/step/);
    expect(codesOf(proposeDisposal({ ...proposed, at: "2037-02-30" as never }, now))).toEqual([
      "time_wrong at",
    ]);
    const broken = item("HS-1", { facts: { endedOn: "x" } as never });
    expect(
      explainDisposal(broken, { holds: [], on: day("2050-01-01") }).reasons.map(({ code }) => code),
    ).toEqual(["storage.retention.keep_unknown"]);
  });
});
