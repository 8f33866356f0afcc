import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  identifierAt,
  identify,
  type MergeDecision,
  markIdentifierWrong,
  mergeCandidates,
  mergePatients,
  newbornOf,
  recordIdentifier,
  survivorOf,
  unknownPatient,
  unmergePatients,
} from "../../src/identity/index.ts";
import { type CalendarDate, parseInstant, type Report } from "../../src/index.ts";
import type { DatedIdentifier, Patient } from "../../src/record/patient.ts";

const seed = 20261122;
const day = (text: string) => text as CalendarDate;
const grounds = {
  by: { kind: "practitioner", id: "000001/HNO-GPHN" },
  at: parseInstant("2026-11-22T08:00:00+07:00"),
  reason: "Đã đối chiếu căn cước",
} as const;

function patient(identifiers: readonly DatedIdentifier[], more: Partial<Patient> = {}): Patient {
  return {
    identity: { kind: "known" },
    identifiers,
    name: "NGUYỄN THỊ THỬ",
    gender: "female",
    birth: "1985-05-17" as CalendarDate,
    addresses: [],
    representatives: [],
    ...more,
  };
}
const number = (
  system: DatedIdentifier["system"],
  value: string,
  more: Partial<DatedIdentifier> = {},
): DatedIdentifier => ({ system, value, status: "active", ...more });

function made<T>(report: Report<T>): T {
  if (!report.ok) throw new Error(report.issues.map(({ code }) => code).join());
  return report.value;
}
const codes = (report: Report<unknown>) => report.issues.map(({ code }) => code);

describe("recording a number of a patient", () => {
  const old = patient([
    number("facility", "BN000001"),
    number("personal-id", "079185000000", { from: day("2021-04-01") }),
  ]);
  const renewed = made(
    recordIdentifier(old, number("personal-id", "079085000000", { from: day("2026-03-01") }), {
      on: day("2026-03-05"),
    }),
  );

  it("supersedes the active number of the system on the day before and deletes nothing [ID-02]", () => {
    expect(renewed.identifiers).toEqual([
      number("facility", "BN000001"),
      number("personal-id", "079185000000", {
        from: day("2021-04-01"),
        to: day("2026-02-28"),
        status: "superseded",
      }),
      number("personal-id", "079085000000", { from: day("2026-03-01") }),
    ]);
  });

  it("tells at the boundary days which number was used", () => {
    const at = (on: string) => identifierAt(renewed, "personal-id", day(on))?.value;
    expect(at("2021-03-31")).toBeUndefined();
    expect(at("2021-04-01")).toBe("079185000000");
    expect(at("2026-02-28")).toBe("079185000000");
    expect(at("2026-03-01")).toBe("079085000000");
  });

  it("takes the day of recording where the number has none", () => {
    const recorded = made(recordIdentifier(old, number("passport", "C0000000"), { on: day("2026-05-01") }));
    expect(recorded.identifiers.at(-1)).toEqual(number("passport", "C0000000", { from: day("2026-05-01") }));
  });

  it("keeps a number that was told again, with its first day and what is newly known", () => {
    const verification = { method: "chip-card", at: grounds.at } as const;
    const told = number("personal-id", "079185000000", { from: day("2026-01-01"), verification });
    expect(made(recordIdentifier(old, told, { on: day("2026-01-01") })).identifiers).toEqual([
      number("facility", "BN000001"),
      number("personal-id", "079185000000", { from: day("2021-04-01"), verification }),
    ]);
  });

  it("records a number that held before the active one as superseded", () => {
    const before = number("personal-id", "079385000000", { from: day("2019-01-01") });
    const recorded = made(recordIdentifier(old, before, { on: day("2026-05-01") }));
    expect(recorded.identifiers.at(-1)).toEqual({ ...before, status: "superseded", to: day("2021-03-31") });
    expect(identifierAt(recorded, "personal-id", day("2026-05-01"))?.value).toBe("079185000000");
  });

  it("lets two passports stand when it is told to", () => {
    const one = made(recordIdentifier(old, number("passport", "C0000000"), { on: day("2026-05-01") }));
    const two = made(
      recordIdentifier(one, number("passport", "X0000000"), { on: day("2026-05-02"), besideOthers: true }),
    );
    expect(
      two.identifiers.filter(({ system, status }) => system === "passport" && status === "active"),
    ).toHaveLength(2);
  });

  it("never gives a number that was marked as wrong", () => {
    const marked = made(markIdentifierWrong(renewed, { system: "personal-id", value: "079085000000" }));
    expect(identifierAt(marked, "personal-id", day("2026-03-01"))).toBeUndefined();
    expect(marked.identifiers).toHaveLength(3);
    expect(codes(markIdentifierWrong(renewed, { system: "old-id", value: "000000000" }))).toEqual([
      "core.identity.identifier_unknown",
    ]);
  });

  it.each(["079185000000", "000000000", "0900000000", "DN4797900000000"])(
    "refuses the temporary number %s, which looks official",
    (value) => {
      const report = recordIdentifier(old, number("temporary", value), { on: day("2026-05-01") });
      expect(report.issues).toMatchObject([
        { code: "core.temporary_number.looks_official", path: ["value"] },
      ]);
      expect(report.ok).toBe(false);
    },
  );

  it("leaves at most one active number of a system and loses none, whatever is recorded", () => {
    const recorded = fc.record({
      system: fc.constantFrom("personal-id" as const, "insurance-card" as const, "passport" as const),
      value: fc.constantFrom("A", "B", "C", "D"),
      from: fc.constantFrom("2020-01-01", "2021-06-30", "2025-12-31", "2026-01-01").map(day),
    });
    fc.assert(
      fc.property(fc.array(recorded, { maxLength: 12 }), (numbers) => {
        const end = numbers.reduce(
          (so, { system, value, from }) =>
            made(recordIdentifier(so, number(system, value, { from }), { on: day("2026-11-22") })),
          patient([]),
        );
        for (const { system, value } of numbers) {
          const ofSystem = end.identifiers.filter((one) => one.system === system);
          expect(ofSystem.some((one) => one.value === value)).toBe(true);
          expect(ofSystem.filter(({ status }) => status === "active")).toHaveLength(1);
        }
        for (const { from, to } of end.identifiers) if (from && to) expect(from <= to).toBe(true);
      }),
      { seed, numRuns: 1000 },
    );
    console.log(`seed ${seed}`);
  });
});

describe("two patients that may be one", () => {
  const a = patient([number("facility", "BN000001"), number("personal-id", "079185000000")]);

  it("are a candidate by the same active number, however it is written", () => {
    const b = patient([number("facility", "BN000002"), number("personal-id", "079 185 000 000")], {
      name: "nguyễn  thị thử",
    });
    expect(mergeCandidates(a, b)).toEqual({
      reasons: [{ kind: "same-identifier", system: "personal-id", a: 1, b: 1 }, { kind: "same-person-data" }],
      doubts: [],
    });
  });

  it("are a candidate by the insured number, though the card changed", () => {
    const [one, two] = ["DN4797900000000", "HT3797900000000"].map((card) =>
      patient([number("insurance-card", card)]),
    );
    const three = patient([number("social-insurance", "7900000000")]);
    expect(one && two && mergeCandidates(one, two)?.reasons[0]).toEqual({ kind: "same-insured", a: 0, b: 0 });
    expect(one && mergeCandidates(one, three)?.reasons[0]).toEqual({ kind: "same-insured", a: 0, b: 0 });
  });

  it("are none by name and birth alone, nor by a number that is superseded or wrong", () => {
    expect(mergeCandidates(a, patient([number("facility", "BN000002")]))).toBeUndefined();
    for (const status of ["superseded", "error"] as const) {
      expect(
        mergeCandidates(a, patient([number("personal-id", "079185000000", { status })])),
      ).toBeUndefined();
    }
  });

  it("come with what speaks against it", () => {
    const b = patient([number("insurance-card", "DN4797900000000"), number("personal-id", "079085000000")], {
      gender: "male",
      birth: "1985-06-17" as CalendarDate,
    });
    const c = patient([number("insurance-card", "DN4797900000000"), number("personal-id", "079185000000")]);
    expect(mergeCandidates(c, b)?.doubts).toEqual(["personal-id-differs", "gender-differs", "birth-differs"]);
    const year = { ...b, birth: "1985" as CalendarDate, gender: "undetermined" as const };
    expect(mergeCandidates(c, year)?.doubts).toEqual(["personal-id-differs"]);
  });
});

describe("merging patients", () => {
  const survivor = patient([number("facility", "BN000001"), number("personal-id", "079185000000")]);
  const absorbed = patient([number("facility", "BN000002"), number("old-id", "000000000")], {
    phone: "0900000000",
    birth: "1985" as CalendarDate,
    birthEstimated: true,
  });
  const merge = made(mergePatients(survivor, absorbed, grounds));

  it("keeps every number, ends the doubled ones and takes over what is missing [ID-01] [CV365-02]", () => {
    expect(merge.patient).toEqual({
      ...survivor,
      phone: "0900000000",
      identifiers: [
        ...survivor.identifiers,
        number("facility", "BN000002", { status: "superseded", to: day("2026-11-22") }),
        number("old-id", "000000000"),
      ],
    });
    expect(merge.decision).toEqual({
      kind: "merge",
      survivor: { system: "facility", value: "BN000001" },
      absorbed: { system: "facility", value: "BN000002" },
      ...grounds,
    });
  });

  it("is undone exactly, after any merge [ID-01]", () => {
    const numbers = fc.uniqueArray(
      fc.record({
        system: fc.constantFrom("personal-id" as const, "passport" as const, "temporary" as const),
        value: fc.constantFrom("A", "B", "C"),
        status: fc.constantFrom("active" as const, "superseded" as const, "error" as const),
      }),
    );
    const anybody = (own: string) =>
      fc
        .record({
          numbers,
          gender: fc.constantFrom("male" as const, "female" as const, "undetermined" as const),
        })
        .map(({ numbers: list, gender }) => patient([number("facility", own), ...list], { gender }));
    fc.assert(
      fc.property(anybody("BN000001"), anybody("BN000002"), (one, other) => {
        const merged = made(mergePatients(one, other, grounds));
        for (const { system, value } of [...one.identifiers, ...other.identifiers]) {
          expect(
            merged.patient.identifiers.some((kept) => kept.system === system && kept.value === value),
          ).toBe(true);
        }
        const undone = made(unmergePatients(JSON.parse(JSON.stringify(merged)), grounds));
        expect([undone.survivor, undone.absorbed, undone.since]).toEqual([one, other, []]);
        const decisions = [merged.decision, undone.decision];
        expect(survivorOf(decisions.slice(0, 1), merged.decision.absorbed)).toEqual(merged.decision.survivor);
        expect(survivorOf(decisions, merged.decision.absorbed)).toEqual(merged.decision.absorbed);
      }),
      { seed, numRuns: 1000 },
    );
    console.log(`seed ${seed}`);
  });

  it("gives what was recorded after the merge to nobody", () => {
    const passport = number("passport", "C0000000", { from: day("2026-11-23") });
    const current = { ...merge.patient, identifiers: [...merge.patient.identifiers, passport] };
    const undone = unmergePatients(merge, grounds, current);
    expect(codes(undone)).toEqual(["core.identity.recorded_since"]);
    expect(made(undone).since).toEqual([passport]);
  });

  it("needs a reason and two patients, and names what speaks against it", () => {
    expect(codes(mergePatients(survivor, survivor, { ...grounds, reason: " " }))).toEqual([
      "core.identity.reason_missing",
      "core.identity.same_patient",
    ]);
    const other = patient([number("facility", "BN000003"), number("personal-id", "079085000000")], {
      gender: "male",
    });
    const report = mergePatients(survivor, other, grounds);
    expect(report.ok).toBe(true);
    expect(codes(report)).toEqual(["core.identity.personal_id_differs", "core.identity.gender_differs"]);
    expect(codes(unmergePatients(merge, { ...grounds, reason: "" }))).toEqual([
      "core.identity.reason_missing",
    ]);
  });

  it("leads from number to number, and never in a circle", () => {
    const to = (absorbedValue: string, value: string): MergeDecision => ({
      ...merge.decision,
      absorbed: { system: "facility", value: absorbedValue },
      survivor: { system: "facility", value },
    });
    const start = { system: "facility", value: "1" } as const;
    expect(survivorOf([to("1", "2"), to("2", "3")], start).value).toBe("3");
    expect(["1", "2"]).toContain(survivorOf([to("1", "2"), to("2", "1")], start).value);
  });
});

describe("a patient without papers", () => {
  const unknown = made(
    unknownPatient({
      numbers: { temporary: "TAM-7K3Q-9MXA-0D5H" },
      gender: "male",
      birth: "1980" as CalendarDate,
      foundAt: "Bến xe mẫu",
      on: day("2026-11-22"),
    }),
  );

  it("is registered without a name and without an invented number", () => {
    expect(unknown).toEqual({
      identity: { kind: "unknown", foundAt: "Bến xe mẫu" },
      identifiers: [number("temporary", "TAM-7K3Q-9MXA-0D5H", { from: day("2026-11-22") })],
      gender: "male",
      birth: "1980",
      birthEstimated: true,
      addresses: [],
      representatives: [],
    });
  });

  it("needs a number, and no temporary one of twelve digits [ID-02]", () => {
    const facts = { gender: "male", foundAt: "Bến xe mẫu", on: day("2026-11-22") } as const;
    expect(unknownPatient({ ...facts, numbers: {} }).issues).toMatchObject([
      { code: "core.identity.number_missing", path: ["numbers"], official: "MA_BN" },
    ]);
    expect(unknownPatient({ ...facts, numbers: { temporary: "000000000000" } }).issues).toMatchObject([
      { code: "core.temporary_number.looks_official", path: ["numbers", "temporary"] },
    ]);
  });

  it("keeps the temporary number, superseded, once it is known", () => {
    const known = made(
      identify(unknown, {
        name: "TRẦN VĂN THỬ",
        birth: "1979-02-03" as CalendarDate,
        identifiers: [number("facility", "BN000009"), number("personal-id", "079079000000")],
        on: day("2026-11-24"),
      }),
    );
    expect(known).toMatchObject({ identity: { kind: "known" }, name: "TRẦN VĂN THỬ", birth: "1979-02-03" });
    expect(known).not.toHaveProperty("birthEstimated");
    expect(known.identifiers[0]).toEqual(
      number("temporary", "TAM-7K3Q-9MXA-0D5H", {
        from: day("2026-11-22"),
        to: day("2026-11-24"),
        status: "superseded",
      }),
    );
    expect(identifierAt(known, "temporary", day("2026-11-23"))?.value).toBe("TAM-7K3Q-9MXA-0D5H");
  });

  it("becomes known once, by name and with a number of the facility", () => {
    const facts = { name: " ", identifiers: [], on: day("2026-11-24") };
    expect(codes(identify(unknown, facts))).toEqual([
      "core.identity.name_missing",
      "core.identity.facility_number_missing",
    ]);
    expect(codes(identify(patient([number("facility", "BN000001")]), { ...facts, name: "A" }))).toEqual([
      "core.identity.already_known",
    ]);
  });
});

describe("a newborn", () => {
  const mother = patient([number("facility", "BN000001"), number("personal-id", "079185000000")], {
    addresses: [
      { use: "residence", text: "Số 1, đường Mẫu", provinceCode: "79" },
      { use: "workplace", text: "Nhà máy mẫu" },
    ],
  });
  const facts = {
    numbers: { facility: "BN000002" },
    gender: "male",
    birth: "2026-11-22T08:10" as CalendarDate,
    on: day("2026-11-22"),
  } as const;
  const child = made(newbornOf(mother, 2, facts));

  it("is known through the mother and has no personal ID [ID-02]", () => {
    expect(child).toEqual({
      identity: { kind: "newborn", mother: { system: "facility", value: "BN000001" }, ordinal: "2" },
      identifiers: [number("facility", "BN000002", { from: day("2026-11-22") })],
      gender: "male",
      birth: "2026-11-22T08:10",
      addresses: [mother.addresses[0]],
      representatives: [
        { relation: "mother", name: "NGUYỄN THỊ THỬ", identifiers: [number("personal-id", "079185000000")] },
      ],
    });
  });

  it("keeps the mother as representative when the birth is registered", () => {
    const registered = made(
      identify(child, {
        name: "TRẦN THỬ",
        identifiers: [number("personal-id", "079226000000")],
        on: day("2026-12-20"),
      }),
    );
    expect(registered.identity).toEqual({ kind: "known" });
    expect(registered.representatives).toEqual(child.representatives);
    expect(registered.birth).toBe("2026-11-22T08:10");
  });

  it("has the mother told in an emergency when her telephone is known", () => {
    const reachable = made(newbornOf({ ...mother, phone: "0900000000" }, 1, facts));
    expect(reachable.representatives).toMatchObject([{ phone: "0900000000", emergencyContact: true }]);
    expect(child.representatives[0]).not.toHaveProperty("emergencyContact");
  });

  it("has the nationality, ethnic group and occupation that are given, and none of the mother's", () => {
    const told = { ...mother, nationality: "000", ethnicGroup: "01", occupation: "00" };
    const given = { nationality: "000", ethnicGroup: "25", occupation: "99" };
    expect(made(newbornOf(told, 1, { ...facts, ...given }))).toMatchObject(given);
    const bare = made(newbornOf(told, 1, facts));
    for (const member of Object.keys(given)) expect(bare).not.toHaveProperty(member);
  });

  it("needs a mother with a number", () => {
    expect(newbornOf(patient([]), 1, facts).issues).toMatchObject([
      { code: "core.identity.number_missing", path: ["mother", "identifiers"] },
    ]);
  });
});

describe("times as a host writes them", () => {
  const numbers = { facility: "BN000002" };
  const wrong = { birth: "22/11/2026", on: "2026-11-31" };
  const expected = [
    { code: "core.identity.birth_invalid", path: ["birth"], official: "NGAY_SINH" },
    { code: "core.identity.day_invalid", path: ["on"] },
  ];

  it("are taken as plain text and checked", () => {
    const mother = patient([number("facility", "BN000001")]);
    const times: { birth: string; on: string } = { birth: "2026-11-22T08:10", on: "2026-11-22" };
    expect(made(newbornOf(mother, 1, { numbers, gender: "male", ...times })).birth).toBe(times.birth);
    const found = made(unknownPatient({ numbers, gender: "male", foundAt: "Bến xe mẫu", ...times }));
    expect(found).toMatchObject({ birth: times.birth, identifiers: [{ from: times.on }] });
    expect(made(identify(found, { name: "A", identifiers: [], ...times })).birth).toBe(times.birth);
  });

  it("are named when they do not exist, all at once, and nothing is handed out", () => {
    const mother = patient([number("facility", "BN000001")]);
    const found = made(unknownPatient({ numbers, gender: "male", foundAt: "Bến xe mẫu", on: "2026-11-22" }));
    for (const report of [
      newbornOf(mother, 1, { numbers, gender: "male", ...wrong }),
      unknownPatient({ numbers, gender: "male", foundAt: "Bến xe mẫu", ...wrong }),
      identify(found, { name: "A", identifiers: [], ...wrong }),
    ]) {
      expect(report.ok).toBe(false);
      expect(report.issues).toMatchObject(expected);
    }
  });
});
