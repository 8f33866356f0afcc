import { describe, expect, it } from "vitest";
import {
  type Issue,
  type JsonPath,
  type MedicalRecord,
  parseInstant,
  parseVisit,
  recordOfVisit,
  recordPlaceOf,
  type Visit,
  type VisitOfRecordOptions,
  valueAt,
  visitOfRecord,
} from "../../src/index.ts";
import { parseMasters } from "../../src/masters/index.ts";
import { checkRecord } from "../../src/record/check-record.ts";
import { sampleVisit } from "../../src/testkit/index.ts";
import { allPapers } from "../visit/all-papers.ts";
import { inpatientDrafts, inpatientRecord, staff } from "./inpatient-record.ts";

type Draft = (typeof inpatientDrafts)[number];

const masters = parseMasters({
  facilityId: "bv-thu-nghiem",
  practitioners: [
    [staff.doctor, "LÊ THỊ MẪU"],
    [staff.reader, "ĐỖ THỊ MẪU"],
  ].map(([licence, name]) => ({
    licence,
    name,
    title: "Bác sĩ",
    scope: [],
    departments: [],
    from: "2020-01-01",
  })),
});

const copy = (form: string, more: object): Draft =>
  ({ kind: "form-data", form, values: {}, occurredAt: "2026-07-06T10:10", ...more }) as unknown as Draft;

const leave = copy("TT25-07", {
  issue: { number: "12", series: "A" },
  values: {
    "head.visitNumber": "KCB000009",
    "head.formNumber": "CT07",
    "leave.days": "5",
    "leave.from": "2026-07-02",
    "leave.to": "2026-07-06",
    "sign.head": staff.head,
  },
});

const rest = copy("TT25-11", {
  issue: { number: "7", series: "B" },
  values: { "leave.from": "2026-07-02", "leave.to": "2026-07-31", "sign.head": staff.head },
});

const birth = {
  kind: "birth",
  ordinal: "1",
  gender: "female",
  weightGrams: "3100",
  delivery: "caesarean",
  gestationWeeks: "39",
  state: "alive",
  attendedBy: staff.reader,
  intendedName: "NGUYỄN THỊ CON",
  occurredAt: "2026-07-02T11:30",
} as unknown as Draft;

const birthCopy = copy("TT22-01", {
  issue: { number: "42" },
  values: {
    "head.book": "1",
    "child.delivery": "2",
    "child.living": "2",
    "child.place": "Bệnh viện Thử nghiệm",
    "sign.head": staff.head,
    GHI_CHU: "Sinh con phải phẫu thuật",
  },
});

/** The inpatient, who works and has a social insurance number, with more entries. */
function recordWith(...drafts: readonly Draft[]): MedicalRecord {
  const record = inpatientRecord([...inpatientDrafts, ...drafts]);
  const { patient } = record;
  return {
    ...record,
    patient: {
      ...patient,
      workplace: "Công ty Mẫu",
      identifiers: [
        ...patient.identifiers,
        { system: "social-insurance", value: "7900000000", status: "active" },
      ],
    },
  };
}

function reportOf(record: MedicalRecord, options: VisitOfRecordOptions = { masters }) {
  const report = visitOfRecord(record, options);
  if (!report.ok) throw new Error(JSON.stringify(report.issues));
  return report;
}

const found = (issues: readonly Issue[]) =>
  issues.map(({ code, official, path }) => `${code} ${official} ${path.join(".")}`);
const last = inpatientDrafts.length;

describe("the certificates of a record in its visit", () => {
  it("are none as long as none was issued, births and follow-up dates or not", () => {
    const { value } = reportOf(recordWith(birth));
    for (const member of [
      "births",
      "maternityRest",
      "sickLeave",
      "appointment",
      "hivCare",
      "tuberculosisCare",
    ]) {
      expect(value).not.toHaveProperty(member);
    }
    expect(value.episode.birthWeightsGrams).toEqual(["3100"]);
  });

  it("have the sick leave out of its copy, the patient and the discharge", () => {
    expect(reportOf(recordWith(leave)).value.sickLeave).toEqual({
      paperNumber: "12",
      series: "A",
      visitNumber: "KCB000009",
      employer: "Công ty Mẫu",
      socialInsuranceNumber: "7900000000",
      cardNumbers: ["DN4797900000000"],
      diagnosis: "Viêm ruột thừa cấp; Tăng huyết áp",
      treatment: "Mổ nội soi, kháng sinh",
      days: "5",
      from: "2026-07-02",
      to: "2026-07-06",
      headOfFacility: staff.head,
      signedBy: staff.doctor,
      issuedOn: "2026-07-06",
      formNumber: "CT07",
    });
  });

  it.each([
    ["2019-07-07", true],
    ["2019-07-06", false],
  ])("name the parents of a child born %s in a sick leave of 2026-07-06: %s", (born, isNamed) => {
    const record = recordWith(leave);
    const patient = {
      ...record.patient,
      birth: born as never,
      representatives: [{ relation: "mother" as const, name: "TRẦN THỊ THỬ" }],
    };
    expect(reportOf({ ...record, patient }).value.sickLeave?.motherName).toBe(
      isNamed ? "TRẦN THỊ THỬ" : undefined,
    );
  });

  it("count the days of a maternity rest with the first and the last", () => {
    expect(reportOf(recordWith(rest)).value.maternityRest).toEqual({
      paperNumber: "7",
      series: "B",
      days: "30",
      from: "2026-07-02",
      to: "2026-07-31",
      employer: "Công ty Mẫu",
      diagnosis: "Viêm ruột thừa cấp; Tăng huyết áp",
      headOfFacility: staff.head,
      signedBy: staff.doctor,
      signerName: "LÊ THỊ MẪU",
      issuedOn: "2026-07-06",
    });
  });

  it("have the appointment for the first day that the discharge names, or for that of the copy", () => {
    const appointmentOf = (values: object) => {
      const record = recordWith(copy("TT01-V", { issue: { number: "99" }, values }));
      const entries = record.entries.map((entry) =>
        entry.kind === "discharge"
          ? { ...entry, followUpDates: ["2026-07-20", "2026-08-20"] as never }
          : entry,
      );
      return reportOf({ ...record, entries }).value.appointment;
    };
    expect(appointmentOf({})).toEqual({
      paperNumber: "99",
      appointedOn: "2026-07-20",
      appointedBy: staff.doctor,
      headOfFacility: staff.head,
      issuedOn: "2026-07-06",
    });
    expect(appointmentOf({ NGAY_HEN_KL: "2026-08-20" })?.appointedOn).toBe("2026-08-20");
  });

  it("have a birth paper about the child, the mother and what the copy alone says", () => {
    expect(reportOf(recordWith(birth, birthCopy)).value.births).toEqual([
      {
        paperNumber: "42",
        bookNumber: "1",
        carer: {
          name: "NGUYỄN THỊ THỬ",
          birth: "1985-05-17",
          ethnicGroup: "01",
          nationality: "000",
          idNumber: "079185000000",
          address: "Số 1, đường Mẫu",
          provinceCode: "79",
          communeCode: "26740",
          socialInsuranceNumber: "7900000000",
          cardNumber: "DN4797900000000",
        },
        intendedName: "NGUYỄN THỊ CON",
        gender: "female",
        childrenBorn: "1",
        deliveries: "2",
        livingChildren: "2",
        weightGrams: "3100",
        bornAt: "2026-07-02T11:30",
        birthPlace: "Bệnh viện Thử nghiệm",
        condition: "Sống",
        caesarean: true,
        under32Weeks: false,
        note: "Sinh con phải phẫu thuật",
        attendantName: "ĐỖ THỊ MẪU",
        writerName: "LÊ THỊ MẪU",
        issuedOn: "2026-07-06",
        headOfFacility: staff.head,
      },
    ]);
  });

  it("know of twins which paper is about which, and warn of one that is about neither", () => {
    const twin = { ...birth, ordinal: "2", weightGrams: "2400", gender: "male" } as unknown as Draft;
    const of = (name: string | undefined, number: string) =>
      ({ ...birthCopy, ...(name !== undefined && { copy: name }), issue: { number } }) as Draft;
    const { value, issues } = reportOf(
      recordWith(birth, twin, of("2", "43"), of(`E${last + 1}`, "42"), of(undefined, "44")),
    );
    expect(
      value.births?.map(({ paperNumber, weightGrams, childrenBorn }) => [
        paperNumber,
        weightGrams,
        childrenBorn,
      ]),
    ).toEqual([
      ["42", "3100", "2"],
      ["43", "2400", "2"],
    ]);
    expect(found(issues)).toEqual([`core.record.claim_birth_unknown undefined entries.${last + 4}`]);
  });

  it("are made of the copy that was issued last; of another one that it does not replace a warning tells", () => {
    const again = (issue: object) => ({ ...leave, issue: { number: "13", series: "A", ...issue } }) as Draft;
    const second = reportOf(recordWith(leave, again({})));
    expect(second.value.sickLeave?.paperNumber).toBe("13");
    expect(found(second.issues)).toEqual([`core.record.claim_several undefined entries.${last}`]);
    for (const issue of [{ reissueOf: "12" }, { replaces: "12" }]) {
      expect(found(reportOf(recordWith(leave, again(issue))).issues)).toEqual([]);
    }
  });

  it("ask for the day of an appointment where the discharge names none", () => {
    const { issues } = visitOfRecord(recordWith(copy("TT01-V", { issue: { number: "99" } })), { masters });
    expect(found(issues)).toEqual(["core.record.missing NGAY_HEN_KL entries.16.followUpDates"]);
    expect(issues[0]?.nextStep?.en).not.toContain("discharge entry");
  });

  it("name what an issued copy lacks, at its place; without the paper the visit is whole", () => {
    const { patient } = recordWith();
    const { workplace: _, ...idle } = patient;
    const record = { ...recordWith(copy("TT25-07", { issue: { number: "12" } })), patient: idle };
    const report = visitOfRecord(record, { masters });
    expect(report.ok).toBe(false);
    const at = `entries.${last}`;
    expect(found(report.issues)).toEqual([
      `core.record.missing SO_SERI ${at}.issue.series`,
      `core.record.missing SO_KCB ${at}.values.head.visitNumber`,
      "core.record.missing DON_VI patient.workplace",
      `core.record.missing SO_NGAY_NGHI ${at}.values.leave.days`,
      `core.record.missing TU_NGAY ${at}.values.leave.from`,
      `core.record.missing DEN_NGAY ${at}.values.leave.to`,
      `core.record.missing MA_TTDV ${at}.values.sign.head`,
    ]);
    expect(visitOfRecord(record, { masters, without: ["sick-leave"] }).ok).toBe(true);
  });
});

describe("papers that form data tells whole", () => {
  const visit = parseVisit({ ...sampleVisit(), ...allPapers });
  const imported = () => {
    const report = recordOfVisit(visit, { recordedAt: parseInstant("2026-11-22T08:00:00+07:00") });
    if (!report.ok) throw new Error(JSON.stringify(report.issues));
    return report;
  };

  it("come through the record and back without loss, in a record that checks", () => {
    const { value: record, issues } = imported();
    expect(issues).toEqual([]);
    expect(checkRecord(record)).toMatchObject({ ok: true, issues: [] });
    expect(reportOf(record).value).toEqual(visit);
    const forms = record.entries.flatMap((entry) =>
      entry.kind === "form-data" ? [`${entry.form} ${entry.copy ?? ""}`.trim()] : [],
    );
    expect(forms).toEqual(["XML9 1", "XML9 2", "XML10", "XML11", "XML14", "XML6 1", "XML15 1"]);
  });

  it("take the place of the certificate", () => {
    const { sickLeave } = allPapers;
    const { pregnancyEnd: _, ...values } = sickLeave;
    const told = reportOf(recordWith(leave, copy("XML11", { values }))).value.sickLeave;
    expect(told).toEqual(values);
  });

  it("name the member that is missing as the form data would hold it", () => {
    const { screening: _, ...tuberculosis } = allPapers.hivCare[0].tuberculosis;
    const values = {
      ...Object.fromEntries(Object.entries(allPapers.hivCare[0]).filter(([name]) => name !== "tuberculosis")),
      ...Object.fromEntries(
        Object.entries(tuberculosis).map(([name, value]) => [`tuberculosis.${name}`, value]),
      ),
      statuses: ["pregnant", "unheard-of"],
    };
    const report = visitOfRecord(recordWith(copy("XML6", { values })), { masters });
    expect(report.issues.map(({ official, path }) => [official, ...path])).toEqual([
      ["SANG_LOC_LAO", "entries", last, "values", "tuberculosis.screening"],
      ["MA_TINH_TRANG_DK", "entries", last, "values", "statuses", 1],
    ]);
  });

  it("of which a visit has one are the last, with a warning about the others", () => {
    const [first, second] = [allPapers.appointment, { ...allPapers.appointment, paperNumber: "2" }].map(
      (values) => copy("XML14", { values }),
    );
    const { value, issues } = reportOf(recordWith(first as Draft, second as Draft));
    expect(value.appointment?.paperNumber).toBe("2");
    expect(found(issues)).toEqual([`core.record.claim_several undefined entries.${last}`]);
  });

  it.each([
    [{ "constructor.prototype.polluted": "1" }, "unknown_field"],
    [{ "__proto__.polluted": "1" }, ""],
    [{ toString: "1" }, "unknown_field"],
    [{ "days.of.rest": "1" }, "wrong_type"],
    [{ "": "1" }, "unknown_field"],
    [{ days: ["1"] }, "wrong_type"],
    [{ "cardNumbers.x": "1", cardNumbers: ["A"] }, ""],
  ] as readonly (readonly [object, string])[])(
    "are refused or read, never harmful, with values such as %j",
    (strange, codes) => {
      const { pregnancyEnd: _, ...values } = allPapers.sickLeave;
      const record = recordWith(copy("XML11", { values: { ...values, ...strange } }));
      const before = JSON.stringify(record);
      const report = visitOfRecord(record, { masters });
      expect(JSON.stringify(record)).toBe(before);
      expect(({} as { polluted?: string }).polluted).toBeUndefined();
      expect(Object).not.toHaveProperty("prototype.polluted");
      for (const { path } of report.issues) expect(path.slice(0, 3)).toEqual(["entries", last, "values"]);
      expect(report.issues.map(({ code }) => code.replace("core.record.", "")).join(" ")).toBe(codes);
    },
  );
});

describe("the place in the record of a place in its visit", () => {
  it("leads to the entry, the patient or the copy that the value comes from", () => {
    const record = recordWith(leave, birth, birthCopy);
    const { origins, value } = reportOf(record);
    const placed = (...path: JsonPath) => recordPlaceOf(path, origins).join(".");
    expect(placed("sickLeave", "days")).toBe(`entries.${last}.values.leave.days`);
    expect(placed("births", 0, "weightGrams")).toBe(`entries.${last + 1}.weightGrams`);
    expect(placed("births", 0, "carer", "address")).toBe("patient.addresses.2.text");
    expect(placed("medications", 0, "amounts", "fundPaid")).toMatch(
      /^entries\.\d+\.charge\.line\.amounts\.fundPaid$/,
    );
    expect(placed("settlement", "drugs")).toMatch(/^entries\.\d+\.charge\.sums\.drugs$/);
    expect(placed("episode", "dischargeType")).toMatch(/^entries\.\d+\.type$/);
    expect(placed("nowhere")).toBe("");
    const line = recordPlaceOf(["services", 0, "quantity"], origins);
    expect(valueAt(record, line)).toBe(value.services[0]?.quantity);
  });

  it("holds the very value for every value that was taken over as it is", () => {
    const report = recordOfVisit(visitWithPapers(), {
      recordedAt: parseInstant("2026-11-22T08:00:00+07:00"),
    });
    if (!report.ok) throw new Error(JSON.stringify(report.issues));
    const { value, origins } = reportOf(report.value);
    let same = 0;
    const walk = (part: unknown, path: JsonPath) => {
      if (typeof part !== "object" || part === null) {
        if (valueAt(report.value, recordPlaceOf(path, origins)) === part) same += 1;
        return;
      }
      for (const [step, inner] of Object.entries(part)) {
        walk(inner, [...path, Array.isArray(part) ? Number(step) : step]);
      }
    };
    for (const member of ["births", "maternityRest", "sickLeave", "hivCare", "settlement"] as const) {
      const before = same;
      walk(value[member], [member]);
      expect(same - before, member).toBe(leaves(value[member]));
    }
  });
});

function visitWithPapers(): Visit {
  return parseVisit({ ...sampleVisit(), ...allPapers });
}

function leaves(part: unknown): number {
  return typeof part === "object" && part !== null
    ? Object.values(part).reduce((sum: number, inner) => sum + leaves(inner), 0)
    : 1;
}
