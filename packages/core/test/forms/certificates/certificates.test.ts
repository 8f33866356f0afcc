import { describe, expect, it } from "vitest";
import type { CodeEntry } from "../../../src/codes/code-system.ts";
import type { CodeAnswer } from "../../../src/codes/look-up.ts";
import { certificateTemplates } from "../../../src/forms/certificates/certificate-templates.ts";
import { certificateTerms } from "../../../src/forms/certificates/certificate-terms.ts";
import {
  longPrescriptionList,
  prescriptionLimits,
} from "../../../src/forms/certificates/prescription-limits.ts";
import { checkForm, fillForm } from "../../../src/forms/check-form.ts";
import type { CodeLookup } from "../../../src/forms/code-lookup.ts";
import { templateFor } from "../../../src/forms/templates.ts";
import { addDays, parseCalendarDate } from "../../../src/time/calendar-date.ts";
import { emptySample, filledSample } from "../samples/filled-samples.ts";
import { childBorn, fullStory, homeEnd, transferEnd } from "../samples/full-story.ts";
import { entry, recordWith } from "../samples/record-builder.ts";

const missing = (report: ReturnType<typeof checkForm>) =>
  report.issues.filter(({ code }) => code === "core.forms.missing").map(({ official }) => official);
const { options } = emptySample();
const born = (birth: string, more: object = {}) => ({ patient: { birth, ...more } });
const parent = { representatives: [{ relation: "mother", name: "LÊ THỊ THỬ" }] };

function prescription(letter: "C" | "N" | "H", more: object = {}) {
  return entry({
    kind: "prescription",
    letter,
    number: `79999a1b2c3d-${letter}`,
    diagnosis: "Đau",
    drugs: [
      {
        inn: "Thuốc mẫu",
        strength: "10mg",
        quantity: "10",
        unit: "Viên",
        dose: "1 viên",
        route: "1.01",
        timing: "Sáng",
        days: "5",
      },
    ],
    ...more,
  });
}

it("[CERT-01] there are 26 certificates, transfer papers and prescriptions", () => {
  expect(certificateTemplates).toHaveLength(26);
  expect(certificateTemplates.filter(({ code }) => code.startsWith("TT25-"))).toHaveLength(13);
});

it.each([
  ["TT25-02", "2025-07-01"],
  ["TT26-I", "2025-07-01"],
  ["TT22-01", "2025-10-01"],
  ["TT55-THANG", "2026-03-01"],
  ["TT32-XXIV-KSK", "2026-07-01"],
])("[TT32-06] %s holds from %s on and not a day before", (code, from) => {
  const day = parseCalendarDate(from);
  const before = addDays(day, -1);
  expect(templateFor(code, day)?.code).toBe(code);
  expect(templateFor(code, before)).toBeUndefined();
  const { record } = filledSample(code);
  const issues = checkForm(code, record, { ...options, on: before }).issues;
  expect(issues.some((issue) => issue.code === "core.forms.not_yet_in_force")).toBe(true);
});

it("birth certificates keep their number when issued again, papers of TT 25 are marked", () => {
  const reissue = (code: string) => certificateTemplates.find((one) => one.code === code)?.reissue;
  expect(reissue("TT22-01")).toBe("same-number");
  expect(reissue("TT25-07")).toBe("marked-copy-old-stays-valid");
  expect(reissue("TT26-I")).toBeUndefined();
});

it("the discharge paper of a child under 16 names a parent or guardian, one of them being enough", () => {
  const { record } = filledSample("TT25-02");
  const withBirth = (birth: string, more: object = {}) => ({
    ...record,
    patient: { ...record.patient, birth, ...more } as typeof record.patient,
  });
  expect(missing(checkForm("TT25-02", withBirth("2010-07-08"), options))).toEqual([
    "cha khi dưới 16",
    "mẹ khi dưới 16",
  ]);
  expect(missing(checkForm("TT25-02", withBirth("2010-07-07"), options))).toEqual([]);
  expect(missing(checkForm("TT25-02", withBirth("2010-07-08", parent), options))).toEqual([]);
});

it("the sick-leave paper asks for a parent under 7 and for the employer from 7 on", () => {
  const { record } = filledSample("TT25-07");
  const withBirth = (birth: string, more: object) => {
    const { workplace: _, ...patient } = record.patient;
    return { ...record, patient: { ...patient, birth, ...more } as typeof record.patient };
  };
  expect(missing(checkForm("TT25-07", withBirth("2019-07-08", {}), options))).toEqual([
    "cha khi dưới 7 tuổi",
    "mẹ khi dưới 7 tuổi",
  ]);
  expect(missing(checkForm("TT25-07", withBirth("2019-07-08", parent), options))).toEqual([]);
  expect(missing(checkForm("TT25-07", withBirth("2019-07-07", parent), options))).toEqual([
    "đơn vị làm việc",
  ]);
});

it("a discharge after the end of a pregnancy tells cause, time and weeks", () => {
  const end = {
    ...homeEnd,
    pregnancyEnd: { cause: "Sảy thai", at: "2026-07-03T08:00", gestationWeeks: "13" },
  };
  const { record } = filledSample("TT25-02");
  const copies = record.entries.filter(({ kind }) => kind !== "discharge");
  const report = checkForm("TT25-02", recordWith([...copies, end], { episode: record.episode }), options);
  const fields = report.ok ? report.value.sections.flatMap((section) => section.fields) : [];
  const printed = (id: string) => fields.find(({ field }) => field.id === id)?.printed;
  expect(["stay.pregnancyEnd", "stay.pregnancyEndAt", "stay.gestationWeeks"].map(printed)).toEqual([
    ["Sảy thai"],
    ["08 giờ 00 phút, ngày 03/07/2026"],
    ["13"],
  ]);
});

it.each([
  ["TT25-02", "stay"],
  ["TT25-03", "stay"],
  ["15/BV1", "A"],
])("%s names every disease that was found, not the main one only", (code, section) => {
  const { record } = filledSample("TT25-02");
  const found = (rank: "complication" | "differential", text: string) =>
    entry({ kind: "diagnosis", at: "2026-07-07T09:00", id: rank, phase: "discharge", rank, text });
  const more = [found("complication", "Nhiễm trùng vết mổ"), found("differential", "Viêm phần phụ")];
  const { entries, episode } = record;
  const form = fillForm(code, recordWith([...entries, ...more], { episode }), options);
  const fields = form?.sections.flatMap((one) => one.fields) ?? [];
  const printed = (id: string) => fields.find(({ field }) => field.id === `${section}.${id}`)?.printed;
  expect(printed("others")).toEqual(["Tăng huyết áp", "Nhiễm trùng vết mổ"]);
  expect(printed("otherCodes")).toEqual(["I10"]);
});

it("an ended record whose child died asks for the day of that death", () => {
  const dead = { ...childBorn, state: "died" };
  const episode = { episode: { endedAt: "2026-07-07T10:00" } };
  expect(missing(checkForm("TT25-03", recordWith([...fullStory, homeEnd, dead], episode), options))).toEqual([
    "con chết",
  ]);
  expect(
    missing(checkForm("TT25-03", recordWith([...fullStory, homeEnd, childBorn], episode), options)),
  ).toEqual([]);
});

it("an escort on the transfer paper has a title, and results of tests are summed up", () => {
  const { escort: _, resultSummary: __, ...alone } = transferEnd as Record<string, unknown>;
  expect(missing(checkForm("TT01-VI", recordWith([...fullStory, transferEnd]), options))).toEqual([]);
  expect(missing(checkForm("TT01-VI", recordWith([...fullStory, alone]), options))).toEqual([
    "tóm tắt kết quả",
  ]);
  const untitled = { ...alone, resultSummary: "x", escort: { name: "LÊ VĂN THỬ" } };
  expect(missing(checkForm("TT01-VI", recordWith([...fullStory, untitled]), options))).toEqual([
    "người hộ tống (chức danh)",
  ]);
});

it("[RX-02] a prescription may leave off birth, sex and address only with a personal ID", () => {
  const bare = {
    patient: {
      identifiers: [{ system: "facility", value: "BN1", status: "active" }],
      birth: undefined,
      addresses: [],
    },
  };
  const undone = JSON.parse(JSON.stringify(recordWith([prescription("C")])));
  delete undone.patient.birth;
  undone.patient.addresses = [];
  expect(missing(checkForm("TT26-I", undone, options))).toEqual([]);
  undone.patient.identifiers = bare.patient.identifiers;
  expect(missing(checkForm("TT26-I", undone, options))).toEqual(["ngày sinh", "nơi cư trú"]);
});

it("[RX-03] a child under 72 months has a weight and somebody who brought it", () => {
  const child = (birth: string) =>
    missing(checkForm("TT26-I", recordWith([prescription("C")], born(birth)), options));
  expect(child("2020-07-04")).toEqual(["cân nặng (<72 tháng)", "người đưa trẻ"]);
  expect(child("2020-07-03")).toEqual([]);
});

it("[RX-03] the paper of such a child says its months, that of an older one does not", () => {
  const months = (birth: string) =>
    fillForm("TT26-I", recordWith([prescription("C")], born(birth)), options)
      ?.sections.flatMap((section) => section.fields)
      .find(({ field }) => field.id === "pat.ageMonths")?.printed;
  expect(months("2020-07-04")).toEqual(["71"]);
  expect(months("2020-07-03")).toEqual([]);
});

it("[RX-04] poison drugs stand first on the paper, each row with its place in the record", () => {
  const [drug] = (prescription("C") as { drugs: object[] }).drugs;
  const named = (inn: string, poison?: boolean) => ({
    ...drug,
    inn,
    ...(poison !== undefined && { poison }),
  });
  const drugs = [named("Một"), named("Hai", true), named("Ba", false), named("Bốn", true)];
  const record = recordWith([prescription("C", { drugs })]);
  const field = fillForm("TT26-I", record, options)
    ?.sections.flatMap((section) => section.fields)
    .find(({ field }) => field.id === "rx.drugs");
  expect(field?.printedRows?.map(({ inn }) => inn)).toEqual(["Hai", "Bốn", "Một", "Ba"]);
  expect(field?.rowPaths).toEqual([1, 3, 0, 2].map((index) => ["entries", 0, "drugs", index]));
});

it.each(["quantity", "dose", "unit"])("[RX-04] a drug without %s is an error at that very cell", (cell) => {
  const record = recordWith([prescription("C")]);
  // As a host has it that did not check its record; poison drugs come first on paper and keep their place.
  const raw = structuredClone(record) as unknown as { entries: { drugs: object[] }[] };
  const [drug] = raw.entries[0]?.drugs ?? [];
  for (const empty of ["", " ", null, undefined]) {
    raw.entries[0]?.drugs.splice(0, 9, { ...drug, [cell]: empty }, { ...drug, poison: true });
    const { ok, issues } = checkForm("TT26-I", raw as unknown as typeof record, options);
    expect(ok).toBe(false);
    expect(issues.filter(({ code }) => code === "core.forms.cell_missing").map(({ path }) => path)).toEqual([
      ["entries", 0, "drugs", 0, cell],
    ]);
  }
});

describe("[RX-05] the days of a prescription", () => {
  const receiver = { receiver: { personalId: "079185000000" } };
  const disease = (code: string, more: object = {}) =>
    entry({
      kind: "diagnosis",
      phase: "discharge",
      rank: "main",
      text: "Bệnh mẫu",
      coding: { system: "icd-10-vn", version: "TT06-2026", code },
      ...more,
    });
  const listed =
    (state: "known" | "unknown" | "unverified") =>
    (list: string, code: string): CodeAnswer => {
      if (list !== longPrescriptionList || state === "unverified") return { state: "unverified" };
      return code === "I10" && state === "known"
        ? { state, entry: { code, vi: "Tăng huyết áp" } as CodeEntry, edition: "TT26" }
        : { state: "unknown", edition: "TT26" };
    };
  function found(
    letter: "C" | "N" | "H",
    days: string,
    more: object = {},
    codes?: CodeLookup,
    ...others: object[]
  ) {
    const [drug] = (prescription(letter) as { drugs: object[] }).drugs;
    const own = prescription(letter, { ...receiver, drugs: [{ ...drug, days }], ...more });
    const form = { C: "TT26-I", N: "TT26-II", H: "TT26-III" }[letter];
    const report = checkForm(form, recordWith([...others, own]), { ...options, ...(codes && { codes }) });
    return report.issues
      .filter(({ code }) => code.startsWith("core.forms.prescription_"))
      .map(({ code, severity, path }) => `${severity} ${code.split("prescription_")[1]} ${path.join(".")}`);
  }
  const over = (at = 0) => [`error over_limit entries.${at}.drugs.0.days`];
  const unknown = (at = 0) => [`warning ground_unknown entries.${at}.drugs.0.days`];

  it.each([
    ["C", "30", []],
    ["C", "31", unknown()],
    ["C", "90", unknown()],
    ["C", "90.5", over()],
    ["C", "91", over()],
    ["N", "7", []],
    ["N", "8", unknown()],
    ["N", "31", over()],
    ["H", "10", []],
    ["H", "11", unknown()],
    ["H", "30", unknown()],
    ["H", "31", over()],
  ] as const)("of letter %s: %s days", (letter, days, wanted) => {
    expect(found(letter, days)).toEqual(wanted);
  });

  it("of letter C reach 90 for a disease of the list of Annex VII, which the host loads", () => {
    expect(found("C", "60", {}, listed("known"), disease("I10"))).toEqual([]);
    expect(found("C", "91", {}, listed("known"), disease("I10"))).toEqual(over(1));
    expect(found("C", "60", {}, listed("known"), disease("J00"))).toEqual(over(1));
    expect(found("C", "60", {}, listed("known"), disease("I10", { rank: "differential" }))).toEqual(
      unknown(1),
    );
    expect(found("C", "60", {}, listed("unverified"), disease("I10"))).toEqual(unknown(1));
    expect(found("C", "60", {}, listed("known"))).toEqual(unknown());
  });

  it("of letter N reach 30 in three courses of at most ten days, one after the other", () => {
    const course = (from: string, to: string) => ({ from, to });
    const three = [
      course("2026-07-03", "2026-07-12"),
      course("2026-07-13", "2026-07-22"),
      course("2026-07-23", "2026-08-01"),
    ];
    expect(found("N", "30", { courses: three })).toEqual([]);
    const wrong = (courses: readonly object[]) => found("N", "30", { courses });
    expect(wrong([...three, course("2026-08-02", "2026-08-03")])).toEqual([
      "error courses_wrong entries.0.courses",
    ]);
    const second = ["error courses_wrong entries.0.courses.1"];
    expect(wrong([course("2026-07-03", "2026-07-12"), course("2026-07-13", "2026-07-23")])).toEqual(second);
    expect(wrong([course("2026-07-03", "2026-07-12"), course("2026-07-12", "2026-07-20")])).toEqual(second);
  });

  it("are told by a dated table with the article of each line, and not judged where nobody wrote them", () => {
    for (const { from, source } of prescriptionLimits) {
      expect([from, source]).toEqual(["2025-07-01", expect.stringContaining("TT 26/2025/TT-BYT Đ")]);
    }
    const [{ days: _, ...drug } = {}] = (prescription("C") as { drugs: { days?: string }[] }).drugs;
    expect(found("C", "1", { drugs: [drug] })).toEqual([]);
  });
});

it("[RX-09] narcotics name their receiver, and beyond ten days their courses", () => {
  const receiver = { receiver: { personalId: "079185000000" } };
  const long = { drugs: [{ ...(prescription("N") as { drugs: object[] }).drugs[0], days: "11" }] };
  const lacks = (letter: "N" | "H", more: object = {}) =>
    missing(
      checkForm(letter === "N" ? "TT26-II" : "TT26-III", recordWith([prescription(letter, more)]), options),
    );
  expect(lacks("N")).toEqual(["số ĐDCN người nhận thuốc"]);
  expect(lacks("H")).toEqual(["số ĐDCN người nhận thuốc"]);
  expect(lacks("N", receiver)).toEqual([]);
  expect(lacks("N", { ...receiver, ...long })).toEqual(["đợt 1-3: từ ngày đến ngày"]);
  const courses = [{ from: "2026-07-03", to: "2026-07-12" }];
  expect(lacks("N", { ...receiver, ...long, courses })).toEqual([]);
});

it("each prescription form reads the prescription of its own letter", () => {
  const record = recordWith([
    prescription("C"),
    prescription("N", { receiver: { personalId: "079185000000" } }),
  ]);
  expect(missing(checkForm("TT26-III", record, options))).toContain("mã đơn thuốc 14 ký tự");
  const report = checkForm("TT26-II", record, options);
  const number = report.ok && report.value.sections[0]?.fields[0]?.values;
  expect(number).toEqual(["79999a1b2c3d-N"]);
});

it("twins have one birth certificate each, about their own entry", () => {
  const twin = { ...childBorn, source: { system: "his", id: "twin" }, ordinal: "2", gender: "female" };
  const copy = entry({ kind: "form-data", form: "TT22-01", values: {}, issue: { number: "43" } });
  const record = recordWith([childBorn, twin, copy]);
  const read = (id: string) => {
    const { issues } = checkForm("TT22-01", record, { ...options, about: { system: "his", id } });
    return issues.map(({ official }) => official);
  };
  expect(read("birth")).toEqual(read("twin"));
  expect(read("birth")).not.toContain("giới");
});

it("without the catalogues of the facility its name is not judged, and that is said", () => {
  const report = checkForm("TT26-I", recordWith([prescription("C")]));
  expect(report.issues.map(({ code }) => code)).toEqual(["core.forms.masters_not_given"]);
});

it("a number that does not follow the rule of its form is found where it stands", () => {
  const found = (code: string, story: readonly object[], about?: object) =>
    checkForm(code, recordWith(story), { ...options, ...about }).issues.flatMap(({ code: what, path }) =>
      what.startsWith("core.forms.number_") ? [`${what} ${path.join(".")}`] : [],
    );
  const other = prescription("C", { number: "79999a1b2c3d-N" });
  expect(found("TT26-I", [other])).toEqual(["core.forms.number_other_letter entries.0.number"]);
  expect(found("TT26-I", [prescription("C", { number: "79999a1b2c3d-c" })])).toEqual([]);
  expect(found("TT22-01", [{ ...childBorn, certificateNumber: "79999.GCS.42.26" }])).toEqual([
    "core.forms.number_shape entries.0.certificateNumber",
  ]);
});

it("[CERT-07] transfer paper and appointment have a place for the doctor, the head and the seal of the facility", () => {
  for (const code of ["TT01-V", "TT01-VI"]) {
    const signatures = certificateTemplates.find((one) => one.code === code)?.signatures ?? [];
    expect(signatures.filter(({ required }) => required).map(({ role }) => role)).toEqual([
      "treating-doctor",
      "head-of-facility",
      "facility-seal",
    ]);
  }
  const terms = certificateTerms.filter(({ form }) => form.startsWith("TT01"));
  expect(terms.map(({ form, amount, unit }) => `${form} ${amount} ${unit}`)).toEqual([
    "TT01-VI 10 working-days",
    "TT01-VI 12 months",
    "TT01-V 1 uses",
  ]);
});

it("[RX-06] a prescription that was changed is another one with a number of its own, and both are kept", () => {
  const first = { ...prescription("C"), source: { system: "his", id: "first" } };
  const second = prescription("C", {
    number: "79999zzzzzzz-C",
    corrects: { system: "his", id: "first" },
    reason: "Đổi liều",
  });
  const record = recordWith([first, second]);
  const report = checkForm("TT26-I", record, options);
  expect(report.ok && report.value.sections[0]?.fields[0]?.values).toEqual(["79999zzzzzzz-C"]);
  expect(record.entries).toHaveLength(2);
});
