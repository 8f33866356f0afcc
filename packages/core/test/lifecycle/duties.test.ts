import { describe, expect, it } from "vitest";
import { type MedicalRecord, parseInstant } from "../../src/index.ts";
import { dutiesOf, retentionFactsOfRecord } from "../../src/lifecycle/index.ts";
import { another, changed, entryOf, now, sample, withEntries } from "./context.ts";

const death = {
  ...another("narrative"),
  kind: "death",
  occurredAt: "2026-07-07T10:00",
  cause: "disease",
  within24Hours: false,
  mainCause: "Suy hô hấp",
  autopsy: false,
} as never;

describe("[KCB-10] duties", () => {
  it("tell the commune of an unknown patient within 48 hours of arrival", () => {
    const unknown: MedicalRecord = {
      ...sample,
      patient: { ...sample.patient, identity: { kind: "unknown", foundAt: "Bến xe Mẫu" } },
    };
    const [duty, ...more] = dutiesOf(unknown, parseInstant("2026-07-04T08:00:00+07:00"));
    expect(more).toEqual([]);
    expect(duty).toMatchObject({
      duty: "tell-commune-unknown-patient",
      due: "2026-07-04T08:00:00.000+07:00",
      isOverdue: false,
      path: ["patient", "identity"],
      rule: "KCB-10",
    });
    expect(dutiesOf(unknown, parseInstant("2026-07-04T01:00:00.001Z"))[0]?.isOverdue).toBe(true);
  });

  it("tell the commune of an unclaimed body within 24 hours of death", () => {
    const claimed = withEntries((entry) => entry, [death]);
    expect(dutiesOf(claimed, now)).toEqual([]);
    const unclaimed = withEntries((entry) => entry, [{ ...(death as object), unclaimed: true } as never]);
    expect(dutiesOf(unclaimed, now)).toMatchObject([
      {
        due: "2026-07-08T10:00:00.000+07:00",
        isOverdue: false,
        path: ["entries", sample.entries.length, "unclaimed"],
      },
    ]);
  });

  it("[KCB-14] ask for completion only where the facility set a time and the record is open", () => {
    const policy = { deadlines: { completionHours: 24 } };
    expect(dutiesOf(sample, now)).toEqual([]);
    expect(dutiesOf(sample, now, { policy })).toMatchObject([{ duty: "complete-record", rule: "KCB-14" }]);
    expect(dutiesOf(sample, now, { policy, life: { phase: "completed" } })).toEqual([]);
  });
});

describe("the facts about keeping a record", () => {
  it("begin with the end of the episode and name what lengthens the time", () => {
    expect(retentionFactsOfRecord(sample)).toEqual({ endedOn: "2026-07-07", tags: [] });
    const { endedAt: _, ...open } = sample.episode;
    expect(retentionFactsOfRecord({ ...sample, episode: open })).toBeUndefined();
    const dead = withEntries((entry) => entry, [death]);
    const accident: MedicalRecord = { ...dead, episode: { ...sample.episode, injuryCause: "traffic" } };
    expect(retentionFactsOfRecord(accident)?.tags).toEqual(["death", "traffic-accident"]);
    const ill = changed("diagnosis", {
      rank: "main",
      coding: { ...entryOf("diagnosis").coding, system: "icd-10-vn", code: "F20.0" },
    });
    expect(retentionFactsOfRecord(ill, { retentionTags: () => ["transplant"] })?.tags).toEqual([
      "mental-illness",
      "transplant",
    ]);
  });
});
