import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkVisit,
  codingSystems,
  type Issue,
  type JsonPath,
  parseInstant,
  parseVisit,
  recordOfVisit,
  type Visit,
  visitOfRecord,
} from "../../src/index.ts";
import { parseMasters } from "../../src/masters/index.ts";
import { differences } from "../../src/record/as-visit/differences.ts";
import { checkRecord } from "../../src/record/check-record.ts";
import type { MedicalRecord } from "../../src/record/medical-record.ts";
import { sampleInpatientRecord, sampleRecord, sampleVisit } from "../../src/testkit/index.ts";
import { visitArbitrary } from "../visit/visit-arbitrary.ts";
import { inpatientDrafts, inpatientRecord, staff } from "./inpatient-record.ts";

const seed = 20261122;
const recordedAt = parseInstant("2026-11-22T08:00:00+07:00");
const masters = parseMasters({
  facilityId: "bv-thu-nghiem",
  practitioners: [
    {
      licence: staff.doctor,
      name: "LÊ THỊ MẪU",
      title: "Bác sĩ",
      scope: [],
      departments: [],
      from: "2020-01-01",
    },
  ],
});

function importOf(visit: Visit): { readonly record: MedicalRecord; readonly issues: readonly Issue[] } {
  const report = recordOfVisit(visit, { recordedAt });
  if (!report.ok) throw new Error(JSON.stringify(report.issues));
  return { record: report.value, issues: report.issues };
}

function visitFrom(record: MedicalRecord): Visit {
  const report = visitOfRecord(record, { masters });
  if (!report.ok) throw new Error(JSON.stringify(report.issues));
  return report.value;
}

const text = (path: JsonPath) => path.join(".");
const found = (issues: readonly Issue[]) => issues.map(({ code, path }) => `${code} ${text(path)}`);

/** The lists of all codings in a record. */
function codingsIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const { system, code } = value as { readonly system?: string; readonly code?: string };
  const own = system !== undefined && code !== undefined ? [system] : [];
  return [...own, ...Object.values(value).flatMap(codingsIn)];
}

describe("a visit through the record and back", () => {
  it("is the same but for exactly what the report lists, for 1,000 visits", { timeout: 300_000 }, () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(visitArbitrary, (generated) => {
        const visit = parseVisit(generated);
        const { record, issues } = importOf(visit);
        const listed = issues.filter(({ code }) => code !== "core.record.carry_stay_times");
        const differing = differences(visit, visitFrom(record)).map(({ path }) => text(path));
        expect(differing).toEqual(listed.map(({ path }) => text(path)));
        for (const { code, path } of listed) {
          const place = `${code} ${text(path).replace(/\d+/g, "n")}`;
          kinds.set(place, (kinds.get(place) ?? 0) + 1);
        }
      }),
      { seed, numRuns: 1000 },
    );
    console.log(`seed ${seed}; not carried:`, Object.fromEntries(kinds));
    expect([...kinds.keys()].sort()).toEqual([
      "core.record.carry_filled results.n.name",
      "core.record.carry_filled results.n.resultAt",
      "core.record.carry_lost results.n.code",
      "core.record.carry_lost results.n.name",
      "core.record.carry_lost results.n.unit",
    ]);
  });

  it("loses nothing of a plain visit, and makes a record that checks", () => {
    const { record, issues } = importOf(sampleVisit());
    expect(issues).toEqual([]);
    expect(visitFrom(record)).toEqual(sampleVisit());
    expect(checkRecord(record)).toMatchObject({ ok: true, issues: [] });
    expect(record.entries.every(({ provenance }) => provenance.origin === "imported")).toBe(true);
  });

  it("makes the same record every time, with a source key for every entry", () => {
    const { record } = importOf(sampleVisit());
    expect(importOf(sampleVisit()).record).toEqual(record);
    expect(new Set(record.entries.map(({ source }) => source.id)).size).toBe(record.entries.length);
  });

  it("keeps a referral without a paper with the settlement, and tells that stays have no times", () => {
    const sample = sampleVisit();
    const visit = {
      ...sample,
      episode: { ...sample.episode, referredTo: "79999", departments: ["K01", "K01"] },
    };
    const { record, issues } = importOf(visit);
    expect(found(issues)).toEqual(["core.record.carry_stay_times episode.departments"]);
    expect(checkRecord(record).ok).toBe(true);
    expect(record.entries.at(-1)).toMatchObject({ charge: { stated: { referredTo: "79999" } } });
    expect(visitFrom(record)).toEqual(visit);
  });
});

describe("the visit of a record", () => {
  it("is made of the entries of an inpatient stay", () => {
    expect(checkRecord(inpatientRecord())).toMatchObject({ ok: true, issues: [] });
    const visit = visitFrom(inpatientRecord());
    expect(checkVisit(visit)).toMatchObject({ ok: true, issues: [] });
    expect(visit).toMatchObject({
      encounterNumber: "99999.2026.000002",
      livingArea: "K1",
      patient: {
        identifiers: [
          { kind: "facility", value: "BN000001" },
          { kind: "personal-id", value: "079185000000" },
        ],
        address: { text: "Số 1, đường Mẫu", provinceCode: "79", communeCode: "26740" },
        weightKg: "52.5",
      },
      episode: {
        departments: ["K01", "K19"],
        endedAt: "2026-07-06T10:00",
        treatmentDays: "5",
        outcome: "recovered",
        dischargeType: "discharged",
        heightCm: "158",
      },
      diagnoses: {
        onArrival: "Theo dõi viêm ruột thừa; Sỏi niệu quản",
        atEnd: "Viêm ruột thừa cấp; Tăng huyết áp",
        mainCode: "K35.8",
        secondaryCodes: ["I10"],
        procedureCodes: ["47.01"],
      },
      settlement: sampleVisit().settlement,
      services: sampleVisit().services,
      medications: sampleVisit().medications,
    });
    expect(visit.coverages).toEqual(sampleVisit().coverages);
  });

  it("carries the codes of the sample records: results, services, drugs, diagnoses, procedures", () => {
    const report = visitOfRecord(sampleInpatientRecord(), { without: ["discharge-paper", "record-summary"] });
    if (!report.ok) throw new Error(JSON.stringify(report.issues));
    const { results, services, medications, diagnoses } = report.value;
    expect(report.issues).toEqual([]);
    expect(new Set(results.map(({ serviceCode }) => serviceCode))).toEqual(
      new Set(["99.0003.0001", "99.0004.0001", "99.0005.0001"]),
    );
    expect(new Set(results.map(({ code }) => code))).toEqual(
      new Set(["WBC", "HGB", "PLT", "NA", "K", "CL", undefined]),
    );
    expect(new Set(services.map(({ code }) => code))).toEqual(new Set(["99.0001.0001", "99.0002.0001"]));
    expect(new Set(medications.map(({ code }) => code))).toEqual(new Set(["40.9999"]));
    expect(diagnoses).toMatchObject({ mainCode: "K35", procedureCodes: ["47.01"] });
    const known: ReadonlySet<string> = new Set(Object.values(codingSystems));
    for (const coding of [...codingsIn(sampleInpatientRecord()), ...codingsIn(sampleRecord())]) {
      expect(known).toContain(coding);
    }
  });

  it("leaves codes of other lists where they are, and says so once for each list", () => {
    const record = inpatientRecord();
    const renamed = JSON.parse(
      JSON.stringify(record)
        .replaceAll('"icd-9-cm"', '"icd9cm"')
        .replaceAll('"MA_DICH_VU","code":"27.', '"snomed","code":"27.')
        .replaceAll('"MA_CHI_SO"', '"loinc"'),
    ) as MedicalRecord;
    const report = visitOfRecord(renamed, { masters });
    if (!report.ok) throw new Error(JSON.stringify(report.issues));
    expect(report.value.diagnoses.procedureCodes).toBeUndefined();
    expect(report.value.results.some(({ code }) => code !== undefined)).toBe(false);
    const told = report.issues.filter(({ code }) => code === "core.record.claim_other_list");
    expect(told.map(({ severity, official, expected }) => [severity, official, expected])).toEqual([
      ["warning", "MA_PTTT_QT", "icd-9-cm"],
      ["warning", "MA_PTTT_QT", "icd-9-cm"],
      ["warning", "MA_CHI_SO", "MA_CHI_SO"],
    ]);
    for (const { path } of told) expect(path.at(-1)).toBe("system");
  });

  it("has a row for each index of the laboratory and each image, and the course with consultation and operation", () => {
    const { results, courseNotes } = visitFrom(inpatientRecord());
    const panel = { serviceCode: "22.0121.1369", resultAt: "2026-07-02T09:30", readBy: staff.reader };
    expect(results).toEqual([
      { ...panel, code: "WBC", name: "WBC", value: "15.2", unit: "G/L", conclusion: "Bạch cầu tăng" },
      { ...panel, code: "HGB", name: "HGB", value: "128", unit: "g/L" },
      {
        serviceCode: "18.0015.0001",
        description: "Ruột thừa 11 mm",
        conclusion: "Viêm ruột thừa",
        resultAt: "2026-07-02T09:45",
        readBy: staff.reader,
      },
    ]);
    expect(courseNotes).toEqual([
      {
        at: "2026-07-02T10:00",
        text: "Viêm ruột thừa cấp",
        consultation: "Mổ nội soi",
        authors: [staff.head, staff.doctor, staff.surgeon],
      },
      {
        at: "2026-07-02T11:00",
        text: "Thuận lợi",
        surgery: "Cắt ruột thừa nội soi: Nội soi",
        authors: [staff.surgeon, staff.reader],
      },
      { at: "2026-07-03T08:00", text: "Tỉnh, không sốt", stage: "Hậu phẫu", authors: [staff.doctor] },
    ]);
  });

  it("has the discharge paper with the signer's name out of the catalogue, and the summary", () => {
    const visit = visitFrom(inpatientRecord());
    expect(visit.dischargePapers).toEqual([
      {
        archiveNumber: "BA000001",
        department: "K19",
        diagnosis: "Viêm ruột thừa cấp; Tăng huyết áp",
        treatment: "Mổ nội soi, kháng sinh",
        note: "Tái khám sau 1 tuần",
        headOfFacility: staff.head,
        signedBy: staff.doctor,
        signerName: "LÊ THỊ MẪU",
        issuedOn: "2026-07-06",
      },
    ]);
    expect(visit.recordSummary).toEqual({
      history: "Đau bụng 1 ngày, mổ cấp cứu",
      resultSummary: "Bạch cầu 15,2",
      treatment: "Mổ nội soi, kháng sinh",
      diagnosisOnArrival: "Theo dõi viêm ruột thừa; Sỏi niệu quản",
      diagnosisAtEnd: "Viêm ruột thừa cấp; Tăng huyết áp",
      outcome: "recovered",
      headOfFacility: staff.head,
      issuedOn: "2026-07-06",
    });
    expect(visit.transferPaper).toBeUndefined();
  });

  it("leaves out the papers that are not wanted, and asks for a name without catalogues", () => {
    const bare = visitOfRecord(inpatientRecord(), { without: ["discharge-paper", "record-summary"] });
    expect(bare).toMatchObject({ ok: true, value: { dischargePapers: [] } });
    expect(bare.ok && bare.value.recordSummary).toBeUndefined();
    expect(visitOfRecord(inpatientRecord()).issues).toMatchObject([
      { code: "core.record.missing", official: "TEN_BS", path: ["entries", 16, "signedBy"] },
    ]);
  });

  it("takes what only the issued copy of a paper says from its form data", () => {
    const copy = {
      kind: "form-data",
      form: "TT25-02",
      copy: "1",
      values: { GHI_CHU: "Nghỉ 7 ngày", MA_THE_TAM: "TE1999900000000" },
      occurredAt: "2026-07-07T08:00" as never,
    } as const;
    const second = { ...copy, copy: "2", values: {} };
    const { dischargePapers } = visitFrom(inpatientRecord([...inpatientDrafts, copy, second]));
    expect(dischargePapers).toMatchObject([
      { note: "Nghỉ 7 ngày", temporaryCard: "TE1999900000000", issuedOn: "2026-07-07" },
      { issuedOn: "2026-07-07" },
    ]);
  });

  it("has the transfer paper and where the patient went", () => {
    const transfer = {
      kind: "transfer",
      fileNumber: "HS1",
      bookNumber: "S1",
      paperNumber: "G1",
      to: "79999",
      transferReason: "conditions-met",
      clinicalSigns: "Đau bụng",
      condition: "Ổn định",
      plan: "Mổ",
      transport: "Xe cứu thương",
      escort: { name: "TRẦN VĂN MẪU" },
      decidedBy: staff.doctor,
    } as const;
    const visit = visitFrom(inpatientRecord([...inpatientDrafts, transfer]));
    expect(visit.episode.referredTo).toBe("79999");
    expect(visit.transferPaper).toEqual({
      fileNumber: "HS1",
      bookNumber: "S1",
      paperNumber: "G1",
      clinicalSigns: "Đau bụng",
      history: "Đau bụng 1 ngày, mổ cấp cứu",
      resultSummary: "Bạch cầu 15,2",
      treatment: "Mổ nội soi, kháng sinh",
      conditionAtTransfer: "Ổn định",
      reason: "conditions-met",
      plan: "Mổ",
      transport: "Xe cứu thương",
      escortName: "TRẦN VĂN MẪU",
      decidedBy: staff.doctor,
      headOfFacility: staff.head,
    });
  });

  it("reads corrections instead of what they correct, and nothing that was cancelled", () => {
    const [correction, withdrawn] = [
      {
        kind: "diagnosis",
        phase: "discharge",
        rank: "secondary",
        text: "Đái tháo đường",
        coding: { system: "icd-10-vn", code: "E11" },
        corrects: { system: "his", id: "E11" },
        reason: "Ghi nhầm",
      },
      { kind: "charge", charge: inpatientService(), status: "cancelled", reason: "Không làm" },
    ] as const;
    const visit = visitFrom(inpatientRecord([...inpatientDrafts, correction, withdrawn]));
    expect(visit.diagnoses).toMatchObject({
      atEnd: "Viêm ruột thừa cấp; Đái tháo đường",
      secondaryCodes: ["E11"],
    });
    expect(visit.services).toHaveLength(1);
  });

  it("names everything that an unfinished record lacks at once, at its place and with its official name", () => {
    const { encounterNumber: _, ...record } = inpatientRecord([]);
    const { endedAt: __, careForm: ___, ...episode } = record.episode;
    const { name: ____, ...patient } = record.patient;
    const report = visitOfRecord({ ...record, episode, patient: { ...patient, addresses: [] } });
    expect(report.ok).toBe(false);
    expect(report.issues.map(({ official, path }) => `${official} ${text(path)}`)).toEqual([
      "MA_LK encounterNumber",
      "HO_TEN patient.name",
      "DIA_CHI patient.addresses",
      "MATINH_CU_TRU patient.addresses",
      "MA_LOAI_KCB episode.careForm",
      "NGAY_RA episode.endedAt",
      "SO_NGAY_DTRI entries",
      "KET_QUA_DTRI entries",
      "MA_LOAI_RV entries",
      "CHAN_DOAN_VAO entries",
      "CHAN_DOAN_RV entries",
      "MA_BENH_CHINH entries",
      ..."T_THUOC T_VTYT T_TONGCHI_BV T_TONGCHI_BH T_BNTT T_BNCCT T_BHTT T_NGUONKHAC T_BHTT_GDV NAM_QT THANG_QT"
        .split(" ")
        .map((official) => `${official} entries`),
    ]);
    const outcome = report.issues.find(({ official }) => official === "KET_QUA_DTRI");
    expect(outcome?.nextStep?.en).toBe("Add the discharge entry to the record.");
  });

  it("points into the entry that is incomplete", () => {
    const drafts = inpatientDrafts.map((draft) => {
      if (draft.kind === "imaging-result") return { ...draft, coding: undefined as never };
      if (draft.kind === "course-note") return { ...draft, author: { kind: "system", id: "his" } as const };
      return draft;
    });
    expect(found(visitOfRecord(inpatientRecord(drafts), { masters }).issues)).toEqual([
      "core.record.missing entries.5.coding.code",
      "core.record.text entries.8.author",
    ]);
  });

  it("says each diagnosis once, and one that is only part of another's words as well", () => {
    const drafts = inpatientDrafts.flatMap((draft) => {
      if (draft.kind !== "diagnosis" || draft.phase !== "discharge") return [draft];
      if (draft.rank === "main") return [{ ...draft, text: "Sốt xuất huyết; Tăng huyết áp" }];
      return [draft, { ...draft, text: "Sốt", coding: { system: "icd-10-vn", code: "R50" } }];
    });
    const { diagnoses } = visitFrom(inpatientRecord(drafts));
    expect(diagnoses.atEnd).toBe("Sốt xuất huyết; Tăng huyết áp; Sốt");
    expect(diagnoses.secondaryCodes).toEqual(["I10", "R50"]);
  });

  it("points at the member of the discharge that a paper lacks, and does not ask for a second discharge", () => {
    const drafts = inpatientDrafts.map((draft) => {
      if (draft.kind !== "discharge") return draft;
      const { treatment: _, ...rest } = draft;
      return rest;
    });
    const { issues } = visitOfRecord(inpatientRecord(drafts), { masters, without: ["record-summary"] });
    expect(issues).toMatchObject([{ official: "PP_DIEUTRI", path: ["entries", 16, "treatment"] }]);
    expect(issues[0]?.nextStep?.en).toBe("Fill in this field in the hospital system.");
  });

  it.each([
    ["2010-07-07", true],
    ["2010-07-06", false],
    ["2010-07", true],
    ["2010-06", false],
    ["2010", true],
    ["2009", false],
  ])("names the parents of a patient born %s in a paper of 2026-07-06: %s", (birth, isNamed) => {
    const record = inpatientRecord();
    const patient = {
      ...record.patient,
      birth: birth as never,
      representatives: [{ relation: "father" as const, name: "TRẦN VĂN THỬ" }],
    };
    const [paper] = visitFrom({ ...record, patient }).dischargePapers;
    expect(paper?.father?.name).toBe(isNamed ? "TRẦN VĂN THỬ" : undefined);
  });

  it("warns of what is preliminary, of a second discharge and of a second number of the facility", () => {
    const [discharge] = inpatientDrafts.filter(({ kind }) => kind === "discharge");
    const record = inpatientRecord([
      ...inpatientDrafts.map((draft) =>
        draft.kind === "course-note" ? { ...draft, status: "preliminary" as const } : draft,
      ),
    ]);
    const entries = inpatientRecord([...inpatientDrafts, ...(discharge ? [discharge] : [])]);
    const twoNumbers: MedicalRecord = {
      ...record,
      patient: {
        ...record.patient,
        identifiers: [
          ...record.patient.identifiers,
          { system: "facility", value: "BN000002", status: "active", from: "2026-01-01" as never },
        ],
      },
    };
    expect(found(visitOfRecord(twoNumbers, { masters }).issues)).toEqual([
      "core.record.claim_preliminary entries.8",
      "core.record.claim_several_facility_numbers patient.identifiers.0",
    ]);
    expect(found(visitOfRecord(entries, { masters }).issues)).toEqual([
      "core.record.claim_several entries.16",
    ]);
  });

  it("takes the mother's name for a newborn and its temporary number for the facility's", () => {
    const record = inpatientRecord();
    const { name: _, ...patient } = record.patient;
    const visit = visitFrom({
      ...record,
      patient: {
        ...patient,
        identity: { kind: "newborn", mother: { system: "facility", value: "BN000001" }, ordinal: "1" },
        identifiers: [{ system: "temporary", value: "TAM-7K3Q-9MXA-0D5H", status: "active" }],
        birth: "2026-07-02T08:10" as never,
        representatives: [{ relation: "mother", name: "NGUYỄN THỊ THỬ" }],
      },
    });
    expect(visit.patient.name).toBe("NGUYỄN THỊ THỬ");
    expect(visit.patient.identifiers).toEqual([{ kind: "facility", value: "TAM-7K3Q-9MXA-0D5H" }]);
    expect(visit.dischargePapers[0]?.mother).toEqual({ name: "NGUYỄN THỊ THỬ" });
  });
});

function inpatientService() {
  const [line] = sampleVisit().services;
  if (line === undefined) throw new Error("the sample has a service");
  return { of: "service", line } as const;
}
