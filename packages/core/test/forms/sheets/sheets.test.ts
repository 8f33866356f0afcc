import { expect, it } from "vitest";
import { checkForm, fillForm } from "../../../src/forms/check-form.ts";
import { sheetTemplates } from "../../../src/forms/sheets/sheet-templates.ts";
import { parseCalendarDate } from "../../../src/time/calendar-date.ts";
import { filledSample } from "../samples/filled-samples.ts";
import { fullStory, homeEnd } from "../samples/full-story.ts";
import { doctorLicence, entry, recordWith } from "../samples/record-builder.ts";

const valuesOf = (report: ReturnType<typeof checkForm>, id: string) =>
  report.ok
    ? report.value.sections.flatMap(({ fields }) => fields).find(({ field }) => field.id === id)
    : undefined;

it("there are 53 sheets, numbered without a gap", () => {
  expect(sheetTemplates.map(({ code }) => code)).toEqual(
    Array.from({ length: 53 }, (_, index) => `${String(index + 1).padStart(2, "0")}/BV2`),
  );
});

it("blocks are declared once: sheets with the same block share it", () => {
  const sections = sheetTemplates.flatMap((template) => template.sections);
  expect(new Set(sections.filter(({ id }) => id === "patient")).size).toBe(1);
  expect(new Set(sections.filter(({ id }) => id === "op")).size).toBe(1);
});

it("[TT32-07] [TT32-08] the summary of TT 32 ended on 30 June 2025, and TT 26 may still name it", () => {
  const { record, options } = filledSample("52/BV2");
  const severities = (code: string, on: string) =>
    checkForm(code, record, { ...options, on: parseCalendarDate(on) }).issues.map(
      (issue) => `${issue.severity} ${issue.code}`,
    );
  const unchecked = "information core.forms.not_checked";
  expect(severities("52/BV2", "2025-06-30")).toEqual([unchecked]);
  expect(severities("52/BV2", "2025-07-01")).toEqual(["warning core.forms.superseded", unchecked]);
  expect(severities("53/BV2", "2025-07-01")).toEqual(["error core.forms.superseded", unchecked]);
});

it("a laboratory sheet shows the result of its discipline, or the one that it is about", () => {
  const { record, options } = filledSample("17/BV2");
  const haematology = checkForm("17/BV2", record, options);
  expect(valuesOf(haematology, "result.values")?.rows).toEqual([
    { name: "Bạch cầu", value: "15.4", unit: "G/L" },
  ]);
  const only = fullStory.filter(
    (one) => !("discipline" in one) || (one as { discipline: string }).discipline === "marrow",
  );
  const issues = checkForm("17/BV2", recordWith([...only, homeEnd]), options).issues;
  expect(issues.map(({ official }) => official)).toEqual(["loại mẫu", "kết quả", "ngày giờ"]);
  expect(checkForm("18/BV2", recordWith([...only, homeEnd]), options).issues).toEqual([]);
});

it("a result sheet names the order that asked for the result, not the latest one", () => {
  const order = (id: string, name: string, at: string) =>
    entry({ kind: "order", id, at, category: "imaging", urgency: "routine", name });
  const story = [
    order("first", "X-quang ngực", "2026-07-03T08:00"),
    order("second", "X-quang bụng", "2026-07-04T08:00"),
    entry({
      kind: "imaging-result",
      id: "result",
      order: { system: "his", id: "first" },
      modality: "x-ray",
      name: "X-quang ngực",
      description: "Phổi sáng.",
      conclusion: "Bình thường.",
    }),
  ];
  const record = recordWith(story);
  const report = checkForm("08/BV2", record);
  expect(report.issues).toEqual([]);
  expect(valuesOf(report, "order.name")?.values).toEqual(["X-quang ngực"]);
});

it("before there is a result the sheet shows the latest order, and a result without an order shows none", () => {
  const order = (at: string, name: string) =>
    entry({ kind: "order", at, category: "imaging", urgency: "routine", name });
  const orders = [order("2026-07-03T08:00", "X-quang ngực"), order("2026-07-04T08:00", "X-quang bụng")];
  const result = entry({
    kind: "imaging-result",
    modality: "x-ray",
    name: "X-quang ngực",
    description: "Phổi sáng.",
    conclusion: "Bình thường.",
  });
  const shown = (story: readonly object[]) =>
    fillForm("08/BV2", recordWith(story))
      ?.sections.flatMap(({ fields }) => fields)
      .find(({ field }) => field.id === "order.name")?.values;
  expect(shown(orders)).toEqual(["X-quang bụng"]);
  expect(shown([...orders, result])).toEqual([]);
});

it("an imaging sheet says where the study is seen only where the record has a link, and its UID as its UID", () => {
  const printed = (more: object, id: string) =>
    fillForm(
      "11/BV2",
      recordWith([
        entry({
          kind: "imaging-result",
          modality: "ultrasound",
          name: "Siêu âm",
          description: "Không thấy tổn thương.",
          conclusion: "Bình thường.",
          ...more,
        }),
      ]),
    )
      ?.sections.flatMap(({ fields }) => fields)
      .find(({ field }) => field.id === id)?.printed;
  const studyUid = "2.25.1234567890";
  const link = "https://pacs.example/1";
  expect(printed({ studyUid }, "image.link")).toEqual([]);
  expect(printed({ studyUid }, "image.studyUid")).toEqual([studyUid]);
  expect(printed({ studyUid, link }, "image.link")).toEqual([link]);
  expect(printed({ link }, "image.studyUid")).toEqual([]);
});

it("a chart has one row for each entry, in time, with the signs of the same moment", () => {
  const { record, options } = filledSample("07/BV2");
  const signs = entry({
    kind: "vital-signs",
    at: "2026-07-02T11:31",
    pulse: "82",
    systolic: "110",
    diastolic: "70",
  });
  expect(valuesOf(checkForm("07/BV2", record, options), "rows.rows")?.rows).toEqual([
    {
      at: "2026-07-02T11:31",
      signs: "40 giọt/phút",
      course: "Natri clorid 0,9% 500 ml",
      by: "000010/XX-GPHN",
    },
  ]);
  const watched = checkForm("07/BV2", recordWith([...fullStory, signs]), options);
  expect(valuesOf(watched, "rows.rows")?.rows?.[0]?.["signs"]).toBe(
    "mạch 82 lần/phút, huyết áp 110/70 mmHg; 40 giọt/phút",
  );
});

it("the anaesthesia sheet shows what was watched and given while the operation ran", () => {
  const { record, options } = filledSample("05/BV2");
  const report = checkForm("05/BV2", record, options);
  expect(valuesOf(report, "monitor.signs")?.rows).toEqual([
    { at: "2026-07-02T11:30", pulse: "80", spo2: "99" },
  ]);
  expect(valuesOf(report, "monitor.given")?.rows?.map(({ name }) => name)).toEqual(["Natri clorid 0,9%"]);
});

it("a consent that another person signed shows their name and relation", () => {
  const consent = entry({
    kind: "consent",
    subject: "operation",
    decision: "refused",
    givenBy: { kind: "representative", relation: "spouse", name: "TRẦN VĂN MẪU" },
    explainedBy: doctorLicence,
    explained: "Đã giải thích.",
  });
  const report = checkForm("01/BV2", recordWith([consent]));
  expect(report.issues).toEqual([]);
  expect(valuesOf(report, "sign.patient")?.printed).toEqual(["TRẦN VĂN MẪU"]);
  expect(valuesOf(report, "sign.relation")?.printed).toEqual(["Vợ/chồng"]);
  expect(valuesOf(report, "content.decision")?.printed).toEqual(["Từ chối"]);
});

it("an operation shows the titles of the sketches that belong to it", () => {
  const file = entry({
    kind: "attachment",
    title: "Lược đồ phẫu thuật",
    contentType: "image/png",
    size: "10",
    digest: `sha-256:${"0".repeat(64)}`,
    of: { system: "his", id: "operation" },
  });
  const report = checkForm("06/BV2", recordWith([...fullStory, file]));
  expect(valuesOf(report, "op.sketch")?.values).toEqual(["Lược đồ phẫu thuật"]);
});

it("the admission sheet shows results of before the admission only", () => {
  const late = entry({
    kind: "imaging-result",
    modality: "ct",
    name: "CT sau mổ",
    description: "Bình thường.",
    conclusion: "Bình thường.",
  });
  const report = checkForm("29/BV2", recordWith([...fullStory, late]));
  const results = valuesOf(report, "adm.results")?.values ?? [];
  expect(results).toHaveLength(15);
  expect(results.join()).not.toContain("CT sau mổ");
});

it("an imaging sheet does not show an order that another result answers, and shows a later one that none does", () => {
  const order = (id: string, name: string, at: string) =>
    entry({ kind: "order", id, at, category: "imaging", urgency: "routine", name });
  const answered = [
    order("first", "Siêu âm ổ bụng", "2026-07-04T08:00"),
    entry({
      kind: "imaging-result",
      order: { system: "his", id: "first" },
      modality: "ultrasound",
      name: "Siêu âm ổ bụng",
      description: "x",
      conclusion: "x",
    }),
  ];
  const shown = (story: readonly object[]) =>
    fillForm("08/BV2", recordWith(story))
      ?.sections.flatMap(({ fields }) => fields)
      .find(({ field }) => field.id === "order.name")?.values;
  expect(shown(answered)).toEqual([]);
  expect(shown([order("second", "X-quang ngực", "2026-07-03T08:00"), ...answered])).toEqual(["X-quang ngực"]);
});

it("a chart puts no semicolon behind a full stop", () => {
  const note = entry({ kind: "course-note", text: "Hết sốt.", orders: "Kháng sinh như cũ." });
  const care = entry({
    kind: "care",
    level: "1",
    assessment: "x",
    intervention: "Thay băng",
    evaluation: "Đỡ đau",
  });
  const course = (code: string) =>
    fillForm(code, recordWith([note, care]))
      ?.sections.flatMap(({ fields }) => fields)
      .find(({ field }) => field.id === "rows.rows")
      ?.rows?.map((row) => row["course"]);
  expect(course("36/BV2")).toEqual(["Hết sốt. Kháng sinh như cũ."]);
  expect(course("37/BV2")).toEqual(["Thay băng; Đỡ đau"]);
});
