import { describe, expect, it } from "vitest";
import { certificateTemplates } from "../../src/forms/certificates/certificate-templates.ts";
import { fillForm } from "../../src/forms/check-form.ts";
import { eventDate } from "../../src/forms/event-date.ts";
import type { FormOptions } from "../../src/forms/form-options.ts";
import { recordTemplates } from "../../src/forms/records/record-templates.ts";
import { sheetTemplates } from "../../src/forms/sheets/sheet-templates.ts";
import { templateFor } from "../../src/forms/templates.ts";
import type { MedicalRecord } from "../../src/record/medical-record.ts";
import { sampleInpatientRecord } from "../../src/testkit/sample-record.ts";
import { parseCalendarDate } from "../../src/time/calendar-date.ts";
import { dayByDay } from "./samples/day-by-day.ts";
import { fullStory } from "./samples/full-story.ts";
import { doctorLicence, entry, recordWith } from "./samples/record-builder.ts";

const sheets = sheetTemplates.map(({ code }) => code);
const certificates = certificateTemplates.map(({ code }) => code);

function valuesOf(code: string, record: MedicalRecord, options: FormOptions = {}) {
  const fields = fillForm(code, record, options)?.sections.flatMap((section) => section.fields) ?? [];
  return (id: string): readonly string[] => fields.find(({ field }) => field.id === id)?.values ?? [];
}

const entryDiagnosis = "Đau bụng chưa rõ nguyên nhân";
const departmentDiagnosis = "Theo dõi viêm ruột thừa";
const operationDiagnosis = "Viêm ruột thừa mủ";
const finalDiagnosis = "Viêm ruột thừa đã mổ";

/** What each sheet is about, on which day of July that was, and where the patient lay and what was known then. */
const told: readonly (readonly [string, string, string, string, readonly string[]])[] = [
  ["triage", "02", "K01 P101 C001", entryDiagnosis, ["39/BV2"]],
  ["the admission", "03", "K02 P201 H101", entryDiagnosis, ["29/BV2", "40/BV2"]],
  ["the specialist's examination", "04", "K02 P201 H101", entryDiagnosis, ["04/BV2"]],
  ["the blood count", "06", "K02 P201 H101", departmentDiagnosis, ["17/BV2"]],
  [
    "the result of the laboratory",
    "07",
    "K02 P201 H101",
    departmentDiagnosis,
    ["18/BV2", "19/BV2", "20/BV2", "21/BV2", "22/BV2", "23/BV2", "24/BV2"],
  ],
  [
    "histology, and the latest result of any kind",
    "08",
    "K02 P201 H101",
    departmentDiagnosis,
    ["16/BV2", "25/BV2", "26/BV2"],
  ],
  [
    "the picture or test",
    "09",
    "K02 P201 H101",
    departmentDiagnosis,
    ["08/BV2", "09/BV2", "10/BV2", "11/BV2", "12/BV2", "13/BV2", "14/BV2", "15/BV2"],
  ],
  ["the consent to the operation", "10", "K02 P201 H101", departmentDiagnosis, ["01/BV2"]],
  [
    "the operation",
    "11",
    "K19 P301 H001",
    operationDiagnosis,
    ["02/BV2", "05/BV2", "06/BV2", "30/BV2", "31/BV2", "32/BV2", "33/BV2", "34/BV2", "35/BV2"],
  ],
  ["the last infusion", "12", "K19 P301 H001", operationDiagnosis, ["07/BV2"]],
  ["the last care of level 1", "13", "K19 P301 H001", operationDiagnosis, ["37/BV2"]],
  ["the last care of level 2", "14", "K19 P301 H001", operationDiagnosis, ["38/BV2"]],
  ["the last note", "15", "K19 P301 H001", operationDiagnosis, ["36/BV2", "50/BV2"]],
  ["the consultation", "16", "K19 P301 H001", operationDiagnosis, ["27/BV2"]],
  ["the doctors' hand-over, before the move", "18", "K19 P301 H001", operationDiagnosis, ["43/BV2"]],
  ["the nurses' hand-over", "19", "K20 P401 H201", operationDiagnosis, ["44/BV2"]],
  [
    "the consent or refusal",
    "20",
    "K20 P401 H201",
    operationDiagnosis,
    ["03/BV2", "41/BV2", "45/BV2", "46/BV2", "48/BV2", "49/BV2"],
  ],
  ["nothing but its copy, so the end", "30", "K20 P401 H201", finalDiagnosis, ["42/BV2", "51/BV2"]],
  ["the mortality review", "31", "K20 P401 H201", finalDiagnosis, ["28/BV2", "47/BV2"]],
  ["the end", "30", "", "", ["52/BV2", "53/BV2"]],
];

describe("a sheet is dated by what it is about, and shows ward, room, bed and diagnosis of that moment", () => {
  it("all 53 stand in the table", () => {
    expect(told.flatMap(([, , , , codes]) => codes).sort()).toEqual(sheets);
  });

  it.each(told.flatMap(([about, ...row]) => row[3].map((code) => [code, about, ...row] as const)))(
    "%s, about %s",
    (code, _, day, place, diagnosis) => {
      const record = dayByDay();
      const values = valuesOf(code, record);
      expect(fillForm(code, record)?.on).toBe(`2026-07-${day}`);
      expect(["department", "room", "bed"].flatMap((id) => values(`patient.${id}`)).join(" ")).toBe(place);
      expect(values("patient.diagnosis").join()).toBe(diagnosis);
    },
  );
});

/** The day of a certificate in the same story: without a copy, and with one that was filled on 5 August. */
const certificateDays: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    "its copy, else the end",
    "07-30",
    "08-05",
    [
      "TT25-01",
      "TT25-02",
      "TT25-03",
      "TT25-04",
      "TT25-06",
      "TT25-07",
      "TT25-08",
      "TT25-09",
      "TT25-10",
      "TT25-11",
      "TT25-12",
      "TT25-13",
      "TT01-V",
      "TT26-V",
      "TT26-VI",
      "TT32-XXIV-KSK",
    ],
  ],
  ["its copy, else the prescription of narcotics", "07-22", "08-05", ["TT26-IV"]],
  ["the death", "07-29", "07-29", ["TT25-05", "TT24-CDNNTV"]],
  ["the birth", "07-17", "07-17", ["TT22-01", "TT22-02"]],
  ["the transfer", "07-30", "07-30", ["TT01-VI"]],
  ["the prescription", "07-21", "07-21", ["TT26-I"]],
  ["the prescription of narcotics", "07-22", "07-22", ["TT26-II"]],
  ["the prescription of psychotropics", "07-23", "07-23", ["TT26-III"]],
  ["the decoction, of which there is none here", "07-30", "08-05", ["TT55-THANG"]],
];

describe("a certificate is dated by what it is about, else by its copy, else by the end", () => {
  it("all 26 stand in the table", () => {
    expect(certificateDays.flatMap(([, , , codes]) => codes).sort()).toEqual([...certificates].sort());
  });

  it.each(certificateDays.flatMap(([about, ...row]) => row[2].map((code) => [code, about, ...row] as const)))(
    "%s: %s",
    (code, about, day, withCopy) => {
      const end = about === "the death" ? "death" : about === "the transfer" ? "transfer" : "home";
      const copy = entry({ kind: "form-data", at: "2026-08-05T09:00", form: code, values: {} });
      expect(fillForm(code, dayByDay(end))?.on).toBe(`2026-${day}`);
      expect(fillForm(code, dayByDay(end, [copy]))?.on).toBe(`2026-${withCopy}`);
    },
  );
});

describe("where the record does not tell what a sheet is about", () => {
  const ended = (...story: readonly object[]): MedicalRecord => {
    const record = recordWith(story);
    const times = { admittedAt: "2026-07-03T09:30", endedAt: "2026-07-30T10:00" };
    return { ...record, episode: { ...record.episode, ...times } as MedicalRecord["episode"] };
  };
  const silent = ended();
  const day = (code: string, record = silent) => fillForm(code, record)?.on.slice(5);

  it("a paper of triage takes the arrival, papers of the admission take the admission, others the end", () => {
    expect(["39/BV2", "29/BV2", "40/BV2"].map((code) => day(code))).toEqual(["07-02", "07-03", "07-03"]);
    const others = sheets.filter((code) => !["39/BV2", "29/BV2", "40/BV2"].includes(code));
    expect(new Set(others.map((code) => day(code)))).toEqual(new Set(["07-30"]));
  });

  it("while the episode runs it takes the last that the record tells of", () => {
    const running = recordWith([entry({ kind: "course-note", at: "2026-07-12T08:00", text: "Hết sốt." })]);
    expect(day("03/BV2", running)).toBe("07-12");
    expect(day("TT25-06", running)).toBe("07-12");
    expect(day("03/BV2", recordWith([]))).toBe("07-02");
  });

  it("a copy dates it, and knows what was known when it was filled", () => {
    const copy = entry({ kind: "form-data", at: "2026-07-12T08:00", form: "42/BV2", values: {} });
    const record = dayByDay("home", [copy]);
    expect(day("42/BV2", record)).toBe("07-12");
    expect(valuesOf("42/BV2", record)("patient.bed")).toEqual(["H001"]);
    expect(valuesOf("42/BV2", record)("patient.diagnosis")).toEqual([operationDiagnosis]);
  });

  it("an imaging or laboratory sheet takes the order, until there is a result", () => {
    const order = entry({
      kind: "order",
      at: "2026-07-12T08:00",
      category: "imaging",
      urgency: "routine",
      name: "X-quang ngực",
    });
    expect(day("08/BV2", ended(order))).toBe("07-12");
    expect(day("17/BV2", ended({ ...order, category: "laboratory" }))).toBe("07-12");
  });
});

describe("what is shown of a moment", () => {
  it("a sheet about an entry is dated by it and shows the ward of its day", () => {
    const record = dayByDay();
    const note = entry({ kind: "course-note", id: "early", at: "2026-07-04T08:00", text: "Theo dõi." });
    const values = valuesOf("36/BV2", dayByDay("home", [note]), { about: { system: "his", id: "early" } });
    expect(values("patient.department")).toEqual(["K02"]);
    expect(values("patient.diagnosis")).toEqual([entryDiagnosis]);
    expect(record.episode.stays).toHaveLength(4);
  });

  it("at the minute of a move the patient lies in the new ward", () => {
    const moving = entry({ kind: "course-note", at: "2026-07-18T12:00", text: "Nhận bệnh." });
    expect(valuesOf("36/BV2", dayByDay("home", [moving]))("patient.bed")).toEqual(["H201"]);
  });

  it("before the first stay there is the department that takes the patient in, but neither room nor bed", () => {
    const values = valuesOf("39/BV2", recordWith(fullStory));
    expect(values("patient.department")).toEqual(["K19"]);
    expect([...values("patient.room"), ...values("patient.bed")]).toEqual([]);
  });

  it("the admission sheet names the department of the admission, not that of emergency", () => {
    const values = valuesOf("29/BV2", sampleInpatientRecord());
    expect(values("adm.department")).toEqual(["K19"]);
    expect(valuesOf("29/BV2", dayByDay())("adm.department")).toEqual(["K02"]);
  });

  it("the admission sheet shows what the examination concluded, not what the ward thought days later", () => {
    expect(valuesOf("29/BV2", dayByDay())("adm.diagnosis")).toEqual([entryDiagnosis]);
    const examined = entry({
      kind: "examination",
      at: "2026-07-02T08:15",
      stage: "admission",
      findings: [{ system: "general", text: "Tỉnh." }],
    });
    const made = (phase: string, at: string) =>
      entry({ kind: "diagnosis", at, phase, rank: "main", text: phase });
    const shown = (...story: readonly object[]) =>
      valuesOf("29/BV2", recordWith([examined, ...story]))("adm.diagnosis");
    const reception = made("reception", "2026-07-02T08:10");
    const admission = made("admission", "2026-07-02T08:18");
    const department = made("department", "2026-07-03T08:00");
    expect(shown(reception, admission, department)).toEqual(["admission"]);
    expect(shown(reception, department)).toEqual(["reception"]);
    expect(shown(department)).toEqual(["department"]);
  });

  it("before any diagnosis was written the preliminary one of the arrival stands, never a later one", () => {
    const triage = entry({
      kind: "triage",
      at: "2026-07-02T08:02",
      level: "3",
      complaint: "Đau",
      handling: "Báo bác sĩ",
    });
    const made = (phase: string) =>
      entry({ kind: "diagnosis", at: "2026-07-02T09:00", phase, rank: "main", text: "Đau bụng" });
    const shown = (phase: string) =>
      valuesOf("39/BV2", recordWith([triage, made(phase)]))("patient.diagnosis");
    expect(shown("reception")).toEqual(["Đau bụng"]);
    expect(shown("admission")).toEqual(["Đau bụng"]);
    for (const phase of ["before-operation", "after-operation", "discharge", "death", "autopsy"]) {
      expect(shown(phase)).toEqual([]);
    }
  });

  it("triage shows what was measured on arrival, not the signs of the whole stay", () => {
    const rows = (story: readonly object[]) =>
      fillForm("39/BV2", recordWith(story))
        ?.sections.flatMap(({ fields }) => fields)
        .find(({ field }) => field.id === "triage.signs")
        ?.rows?.map(({ pulse }) => pulse);
    const signs = (at: string, pulse: string) => entry({ kind: "vital-signs", at, pulse });
    const triage = entry({
      kind: "triage",
      at: "2026-07-02T08:04",
      level: "3",
      complaint: "Đau",
      handling: "Báo bác sĩ",
    });
    const later = [signs("2026-07-02T08:05", "96"), signs("2026-07-04T08:00", "80")];
    expect(rows([triage, ...later])).toEqual(["96"]);
    expect(rows([triage, signs("2026-07-02T08:03", "99"), ...later])).toEqual(["99"]);
  });

  it("an antenatal visit shows signs and results up to the visit", () => {
    const heart = (at: string, foetalHeart: string) => entry({ kind: "vital-signs", at, foetalHeart });
    const copy = entry({ kind: "form-data", at: "2026-07-10T09:00", form: "51/BV2", values: {} });
    const record = dayByDay("home", [
      copy,
      heart("2026-07-10T08:00", "140"),
      heart("2026-07-20T08:00", "150"),
    ]);
    const values = valuesOf("51/BV2", record);
    expect(values("anc.foetalHeart")).toEqual(["140"]);
    expect(values("anc.results")).toHaveLength(15);
    const late = entry({
      kind: "imaging-result",
      at: "2026-07-20T08:00",
      modality: "ultrasound",
      name: "Siêu âm muộn",
      description: "x",
      conclusion: "x",
    });
    expect(valuesOf("51/BV2", dayByDay("home", [copy, late]))("anc.results").join()).not.toContain("muộn");
  });

  it("papers of the end and record forms show what stands at last, whenever they were filled in", () => {
    for (const code of ["TT25-02", "TT25-03", "TT01-V", "TT25-01"]) {
      const early = entry({ kind: "form-data", at: "2026-07-04T09:00", form: code, values: {} });
      const record = dayByDay("home", [early]);
      const values = valuesOf(code, record);
      const shown = ["stay.diagnosis", "all.diagnosis", "injury.diagnosis"].flatMap(values);
      expect([code, ...shown]).toEqual([code, finalDiagnosis]);
    }
    expect(valuesOf("TT25-02", dayByDay())("head.department")).toEqual(["K20"]);
    expect(valuesOf("TT01-VI", dayByDay("transfer"))("all.diagnosis")).toEqual([finalDiagnosis]);
    const cover = valuesOf("01/BV1", dayByDay());
    expect(["department", "room", "bed"].flatMap((id) => cover(`header.${id}`))).toEqual([
      "K20",
      "P401",
      "H201",
    ]);
    for (const { code } of recordTemplates) expect(fillForm(code, dayByDay())?.on).toBe("2026-07-02");
  });

  it("a certificate of the stay knows what was known when it was issued", () => {
    const copy = entry({ kind: "form-data", at: "2026-07-12T09:00", form: "TT25-06", values: {} });
    const values = valuesOf("TT25-06", dayByDay("home", [copy]));
    expect(values("stay.diagnosis")).toEqual([operationDiagnosis]);
    expect(values("stay.department")).toEqual(["K19"]);
  });

  it("a certificate without a time of day knows what its day knew, a sheet what its minute knew", () => {
    const copy = (form: string) => entry({ kind: "form-data", at: "2026-07-28T00:00", form, values: {} });
    const of = (form: string) => valuesOf(form, dayByDay("home", [copy(form)]));
    expect(of("TT25-06")("stay.diagnosis")).toEqual([finalDiagnosis]);
    expect(of("42/BV2")("patient.diagnosis")).toEqual([operationDiagnosis]);
  });

  it("other diseases stand once on transfer paper and appointment, in their latest words", () => {
    const other = (phase: string, at: string, text: string, code: string) =>
      entry({
        kind: "diagnosis",
        at,
        phase,
        rank: "secondary",
        text,
        coding: { system: "icd-10-vn", version: "TT06-2026", code },
      });
    const record = dayByDay("home", [
      other("department", "2026-07-05T08:00", "Tăng huyết áp", "I10"),
      other("discharge", "2026-07-28T08:00", "Tăng huyết áp nguyên phát", "I10"),
      other("discharge", "2026-07-28T08:00", "Đái tháo đường", "E11"),
    ]);
    expect(valuesOf("TT01-V", record)("all.secondaryCodes")).toEqual(["I10", "E11"]);
  });

  it("the day can be asked for a form or for a kind of form", () => {
    const record = dayByDay();
    const form = templateFor("17/BV2", parseCalendarDate("2026-07-06"));
    if (form === undefined) throw new Error("17/BV2");
    expect(eventDate(form, record)).toBe("2026-07-06");
    expect(["record", "sheet", "certificate"].map((kind) => eventDate(kind as "sheet", record))).toEqual([
      "2026-07-02",
      "2026-07-30",
      "2026-07-30",
    ]);
  });

  it("an operation sheet takes the operation, not a procedure that came after it", () => {
    const later = (at: string, more: object = {}) =>
      entry({
        kind: "procedure",
        at,
        category: "procedure",
        name: "Chọc dịch",
        diagnosisBefore: "x",
        method: "Chọc kim",
        team: [{ role: "surgeon", practitioner: doctorLicence }],
        ...more,
      });
    const record = dayByDay("home", [later("2026-07-16T08:00")]);
    const method = (code: string, of = record) => valuesOf(code, of)("op.method");
    expect(["02/BV2", "05/BV2", "30/BV2"].map((code) => method(code)[0])).toEqual(Array(3).fill("Nội soi"));
    expect(method("06/BV2")).toEqual(["Chọc kim"]);
    expect(fillForm("06/BV2", record)?.on).toBe("2026-07-16");
    expect(method("02/BV2", recordWith([later("2026-07-16T08:00")]))).toEqual(["Chọc kim"]);
  });
});
