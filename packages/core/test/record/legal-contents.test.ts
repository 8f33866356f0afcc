import { describe, expect, it } from "vitest";
import { checkRecord, entriesOf, parseRecord } from "../../src/index.ts";
import { sampleInpatientRecord } from "../../src/testkit/index.ts";

/** A record as a host would send it, with some members changed. */
function sent(change: (record: Record<string, unknown>) => void): unknown {
  const record = structuredClone(sampleInpatientRecord()) as unknown as Record<string, unknown>;
  change(record);
  return record;
}

const codesOf = (input: unknown) => checkRecord(input).issues.map(({ code }) => code);

describe("what the law wants a record to hold", () => {
  it("is there in one stay: administration, examination, tests, diagnosis, treatment, care, outcome [KCB-01] [CV365-01]", () => {
    const record = parseRecord(sampleInpatientRecord());
    for (const kind of [
      "history",
      "examination",
      "vital-signs",
      "laboratory-result",
      "imaging-result",
      "diagnosis",
      "order",
      "administration",
      "procedure",
      "care",
      "course-note",
      "discharge",
    ] as const) {
      expect(entriesOf(record, kind), kind).not.toEqual([]);
    }
    expect(record.patient.addresses).not.toEqual([]);
  });

  it("may be on paper, electronic, or both with a day of change [KCB-01]", () => {
    for (const medium of [
      { kind: "paper" },
      { kind: "electronic" },
      { kind: "hybrid", electronicFrom: "2026-07-01T00:00" },
    ]) {
      expect(checkRecord(sent((record) => Object.assign(record, { medium }))).ok).toBe(true);
    }
    expect(codesOf(sent((record) => Object.assign(record, { medium: { kind: "hybrid" } })))).toContain(
      "core.record.missing",
    );
  });

  it("links the patient to a personal ID with its issue, its check and its days [TT13-03] [ID-03]", () => {
    const identifier = {
      system: "personal-id",
      value: "079185000000",
      status: "active",
      issuedOn: "2022-01-10",
      issuedBy: "Cục Cảnh sát QLHC về TTXH",
      from: "2022-01-10",
      verification: { method: "chip-card", at: "2026-07-01T01:00:00.000Z" },
    };
    const withIdentifier = (extra: object) =>
      sent((record) => {
        const patient = record["patient"] as { identifiers: { system: string }[] };
        patient.identifiers = [
          ...patient.identifiers.filter(({ system }) => system !== "personal-id"),
          { ...identifier, ...extra } as { system: string },
        ];
      });
    expect(codesOf(withIdentifier({}))).not.toContain("core.record.unknown_field");
    expect(checkRecord(withIdentifier({})).ok).toBe(true);
  });

  it("has no place for the picture of a card [ID-03]", () => {
    const withPicture = sent((record) => {
      const patient = record["patient"] as { identifiers: object[] };
      Object.assign(patient.identifiers[0] ?? {}, { picture: "data:image/png;base64,AAAA" });
    });
    expect(codesOf(withPicture)).toContain("core.record.unknown_field");
  });

  it("names who stands for a child, on which ground and until when [PDP-12]", () => {
    const withGround = (legalBasis: string) =>
      sent((record) => {
        Object.assign(record["patient"] as object, {
          representatives: [{ relation: "mother", name: "TRẦN THỊ MẪU", legalBasis, from: "2026-01-01" }],
        });
      });
    expect(checkRecord(withGround("8.2.a")).ok).toBe(true);
    expect(codesOf(withGround("8.2.x"))).toContain("core.record.not_in_list");
  });

  it("tells of a result who made, read and approved it, when, and in which state [PACS-01]", () => {
    const record = parseRecord(sampleInpatientRecord());
    const [imaging] = entriesOf(record, "imaging-result");
    expect(imaging).toMatchObject({ status: "final" });
    expect(imaging?.readBy ?? imaging?.performedBy).toBeTruthy();
    const withState = (status: string) =>
      sent((changed) => {
        const entries = changed["entries"] as { kind: string; status: string }[];
        for (const entry of entries) if (entry.kind === "imaging-result") entry.status = status;
      });
    expect(codesOf(withState("corrected"))).toContain("core.record.not_in_list");
  });

  it("has a place for the seven groups of the clinical summary: history, course, state, results, methods, plan, contact [EXC-06]", () => {
    const topics = [
      "course-summary",
      "result-summary",
      "treatment-summary",
      "condition-at-discharge",
      "follow-up-plan",
    ];
    const categories = ["allergy", "disease", "surgery", "obstetric", "implant"];
    const input = sent((record) => {
      const entries = record["entries"] as { kind: string }[];
      const base = entries.find(({ kind }) => kind === "narrative");
      const past = entries.find(({ kind }) => kind === "history");
      const of = (id: string) => ({ source: { system: "his", id } });
      record["entries"] = [
        ...entries.filter(({ kind }) => kind !== "narrative" && kind !== "history"),
        ...topics.map((topic) => ({ ...base, ...of(topic), topic })),
        ...categories.map((category) => ({ ...past, ...of(category), category, subject: "patient" })),
      ];
    });
    const record = parseRecord(input);
    expect(entriesOf(record, "narrative").map(({ topic }) => topic)).toEqual(topics);
    expect(entriesOf(record, "history").map(({ category }) => category)).toEqual(categories);
    expect(record.patient.phone ?? record.patient.representatives[0]?.phone).toBeTruthy();
  });
});
