import { describe, expect, it } from "vitest";
import { lookUp } from "../../src/codes/look-up.ts";
import { valueAt } from "../../src/faults/json-path.ts";
import { checkForm, fillForm } from "../../src/forms/check-form.ts";
import type { FormOptions } from "../../src/forms/form-options.ts";
import { templates } from "../../src/forms/templates.ts";
import { entrySchemas } from "../../src/record/entry.schema.ts";
import type { MedicalRecord } from "../../src/record/medical-record.ts";
import { parseCalendarDate } from "../../src/time/calendar-date.ts";
import { filledRecord, masters, openValues, templateOf } from "./records/filled-record.ts";
import { entry } from "./samples/record-builder.ts";

const day = parseCalendarDate;

function found(code: string, record: MedicalRecord, options: FormOptions = { masters }) {
  return checkForm(code, record, options).issues.map((issue) => [issue.code, issue.path] as const);
}

function printed(code: string, id: string, record: MedicalRecord, options: FormOptions = { masters }) {
  const fields = fillForm(code, record, options)?.sections.flatMap((section) => section.fields);
  return fields?.find(({ field }) => field.id === id)?.printed;
}

describe("the code", () => {
  it.each([undefined, null, 5, {}])("that is %j, and no text, is one finding", (code) => {
    const report = checkForm(code as never, filledRecord("01/BV1"));
    expect(report.issues.map((issue) => issue.code)).toEqual(["core.forms.unknown_form"]);
  });

  it("that no form has is one finding with what may be meant", () => {
    const report = checkForm("1-bv1", filledRecord("01/BV1"));
    expect(report.issues).toHaveLength(1);
    expect(report.issues[0]?.code).toBe("core.forms.unknown_form");
    expect(report.issues[0]?.nextStep?.vi).toContain("01/BV1");
    expect(checkForm("hoàn toàn khác", filledRecord("01/BV1")).issues[0]?.nextStep?.vi).toContain("forms.md");
  });

  it("of another record form than the record's own is a warning", () => {
    const record = filledRecord("10/BV1");
    expect(found("01/BV1", record)).toContainEqual(["core.forms.other_record_form", ["form"]]);
  });
});

describe("[TT32-06] the day of the event", () => {
  const record = filledRecord("01/BV1");

  it("before the first day of the form is an error", () => {
    expect(found("01/BV1", record, { masters, on: day("2023-12-31") })[0]?.[0]).toBe(
      "core.forms.not_yet_in_force",
    );
    expect(found("01/BV1", record, { masters, on: day("2024-01-01") }).map(([code]) => code)).not.toContain(
      "core.forms.not_yet_in_force",
    );
  });

  it("[TT32-07] [TT32-08] after its last is an error, or a warning where an act still names the form", () => {
    const at = (code: string, on: string) =>
      checkForm(code, record, { on: day(on) }).issues.filter((one) => one.code === "core.forms.superseded");
    expect(at("53/BV2", "2025-06-30")).toEqual([]);
    expect(at("53/BV2", "2025-07-01").map((one) => one.severity)).toEqual(["error"]);
    expect(at("52/BV2", "2025-07-01").map((one) => one.severity)).toEqual(["warning"]);
    expect(at("52/BV2", "2025-07-01")[0]?.nextStep?.vi).toContain("TT25-03");
  });

  it("is for a record form that on which the record began", () => {
    const report = checkForm("01/BV1", record, { masters });
    expect(report.ok && report.value.on).toBe("2026-07-02");
  });
});

describe("[TT32-02] the place of a finding", () => {
  it("is the entry that lacks it, when there is one", () => {
    const record = filledRecord("01/BV1");
    const index = record.entries.findIndex((one) => one.kind === "discharge");
    const entries = record.entries.map((one) => {
      if (one.kind !== "discharge") return one;
      const { headOfFacility: _, ...rest } = one;
      return rest;
    });
    expect(found("01/BV1", { ...record, entries })).toEqual([
      ["core.forms.missing", ["entries", index, "headOfFacility"]],
    ]);
  });

  it("says in words which entry is not there", () => {
    const record = filledRecord("01/BV1", {
      without: (one) => one["kind"] === "narrative" && one["topic"] === "prognosis",
    });
    const { issues } = checkForm("01/BV1", record, { masters });
    expect(issues.map((one) => [one.path, one.official])).toEqual([[["entries"], "tiên lượng"]]);
    expect(issues[0]?.text.vi).toContain("mục “Bệnh án”");
    expect(issues[0]?.nextStep).toEqual({
      vi: "Thêm vào entries một mục có kind=narrative, topic=prognosis, rồi ghi vào text của mục đó.",
      en: "Add an item with kind=narrative, topic=prognosis to entries and write it to text of that item.",
    });
  });

  it("says in words which member the entry lacks, and which item of a list inside it", () => {
    const without = (one: { readonly [member: string]: unknown }) => one["kind"] === "examination";
    const examined = entry({
      kind: "examination",
      at: "2026-07-02T09:00",
      stage: "admission",
      findings: [{ system: "general", text: "Tỉnh" }],
    });
    const record = filledRecord("01/BV1", { without, more: [examined] });
    const issue = checkForm("01/BV1", record, { masters }).issues.find(({ nextStep }) =>
      nextStep?.en.includes("system=circulation"),
    );
    const index = record.entries.findIndex((one) => one.kind === "examination");
    expect(issue?.path).toEqual(["entries", index, "findings"]);
    expect(issue?.nextStep?.en).toBe(
      "Write it to findings[system=circulation].text of the item that is there (entries: kind=examination, stage=admission), which path names.",
    );
  });

  it("names the form data of the copy that was asked for", () => {
    const record = filledRecord("06/BV1", { values: null });
    const issues = checkForm("06/BV1", record, { masters, copy: "2" }).issues;
    const issue = issues.find(({ nextStep }) => nextStep?.en.includes("A-nb.weight"));
    expect(issue?.path).toEqual(["entries"]);
    expect(issue?.nextStep?.vi).toBe(
      'Thêm vào entries một mục có kind=form-data, form="06/BV1", copy="2", rồi ghi vào values["A-nb.weight"] của mục đó.',
    );
    const [number] = checkForm("TT25-02", record, { masters }).issues.filter(({ nextStep }) =>
      nextStep?.en.includes("issue.number"),
    );
    expect(number?.path).toEqual(["entries"]);
    expect(number?.nextStep?.en).toContain('kind=form-data, form="TT25-02"');
  });

  it.each([...new Set(templates.map(({ code }) => code))])(
    "of %s is one that the record has or can have",
    (code) => {
      const { identifiers: _, ...rest } = filledRecord("01/BV1").patient;
      const bare = { ...filledRecord("01/BV1"), patient: { ...rest, identifiers: [] }, entries: [] };
      for (const record of [bare, filledRecord("01/BV1")]) {
        for (const issue of checkForm(code, record, { masters }).issues) {
          for (let length = 0; length < issue.path.length; length += 1) {
            const holder = valueAt(record, issue.path.slice(0, length));
            const step = issue.path[length];
            if (Array.isArray(holder)) expect(typeof step).toBe("number");
            if (typeof step === "number")
              expect(valueAt(record, issue.path.slice(0, length + 1))).toBeDefined();
          }
          if (issue.code !== "core.forms.missing") continue;
          const kinds = /kind=([\w|-]+)/.exec(issue.nextStep?.en ?? "")?.[1]?.split("|") ?? [];
          for (const kind of kinds) expect(entrySchemas).toHaveProperty(kind);
          expect(issue.nextStep?.vi).toMatch(/^(Ghi|Thêm) vào [a-z]/);
          expect(issue.nextStep?.en).not.toMatch(/undefined|\{/);
        }
      }
    },
  );

  it("is the form data, for what only they hold", () => {
    const { "A-nb.weight": _, ...values } = openValues(templateOf("06/BV1"));
    const record = filledRecord("06/BV1", { values });
    expect(found("06/BV1", record)).toEqual([
      ["core.forms.missing", ["entries", record.entries.length - 1, "values", "A-nb.weight"]],
    ]);
  });
});

describe("entries", () => {
  it("that were corrected or cancelled say nothing to a form [PACS-01]", () => {
    const wrong = entry({
      kind: "narrative",
      id: "wrong",
      at: "2026-07-09T09:00",
      topic: "prognosis",
      text: "Sai",
    });
    const right = entry({
      kind: "narrative",
      id: "right",
      at: "2026-07-02T09:00",
      topic: "prognosis",
      text: "Đúng",
      corrects: { system: "his", id: "wrong" },
      reason: "Nhầm người bệnh",
    });
    const without = (one: { readonly [member: string]: unknown }) => one["topic"] === "prognosis";
    expect(printed("01/BV1", "A.prognosis", filledRecord("01/BV1", { without, more: [wrong] }))).toEqual([
      "Sai",
    ]);
    expect(
      printed("01/BV1", "A.prognosis", filledRecord("01/BV1", { without, more: [wrong, right] })),
    ).toEqual(["Đúng"]);
  });
});

describe("[TT32-03] form data", () => {
  const wrong = (id: string, value: unknown, code = "06/BV1") => {
    const record = filledRecord(code, { values: { ...openValues(templateOf(code)), [id]: value } });
    return found(code, record).map(([one]) => one);
  };

  it.each([
    ["A-nb.apgar1", "tám"],
    ["A-nb.apgar1", true],
    ["A-nb.cry", "screamed"],
    ["B.giver", "hai\ndòng"],
    ["II.takenHome", "yes"],
    ["A-nb.labour", [{ cot: "x" }]],
  ])("%s refuses a value of another type: %j", (id, value) => {
    expect(wrong(id, value)).toEqual(["core.forms.wrong_value"]);
  });

  it("takes dates and minutes that exist only", () => {
    expect(wrong("A-obs.lastPeriod", "2026-02-30", "05/BV1")).toEqual(["core.forms.wrong_value"]);
    expect(wrong("A-labour.enteredAt", "2026-07-03", "05/BV1")).toEqual(["core.forms.wrong_value"]);
  });

  it("takes several values only where the form has room for them", () => {
    expect(wrong("A-nb.labour", ["một", "hai"])).toEqual(["core.forms.too_many_values"]);
    expect(wrong("A-obs.deliveries", ["lần 1", "lần 2"], "05/BV1")).toEqual([]);
  });

  it("holds no field that the form has not, and names the one that was meant", () => {
    const values = { ...openValues(templateOf("06/BV1")), "A-nb.agpar1": "8" };
    const { issues } = checkForm("06/BV1", filledRecord("06/BV1", { values }), { masters });
    expect(issues.map((one) => one.code)).toEqual(["core.forms.unknown_field"]);
    expect(issues[0]?.text.vi).toContain("“A-nb.agpar1”");
    expect(issues[0]?.nextStep?.en).toContain("A-nb.apgar1");
    expect(issues[0]?.nextStep?.en).toContain("extensions of checkForm and fillForm");
  });

  it("does not repeat what the record says elsewhere", () => {
    const values = { ...openValues(templateOf("06/BV1")), "I.name": "NGƯỜI KHÁC" };
    const { issues } = checkForm("06/BV1", filledRecord("06/BV1", { values }), { masters });
    expect(issues.map((one) => one.code)).toEqual(["core.forms.value_elsewhere"]);
    expect(issues[0]?.text.en).toContain("patient.name");
    expect(JSON.stringify(issues)).not.toContain("NGƯỜI KHÁC");
  });

  it("that are blank are missing", () => {
    expect(wrong("A-nb.weight", "  ")).toContain("core.forms.missing");
  });
});

describe("[TT32-02] what depends", () => {
  const labels = (code: string, record: MedicalRecord) =>
    checkForm(code, record, { masters })
      .issues.filter((issue) => issue.code === "core.forms.missing")
      .map((issue) => issue.official);

  const death = entry({
    kind: "death",
    at: "2026-07-09T09:50",
    cause: "disease",
    within24Hours: false,
    mainCause: "Sốc nhiễm khuẩn",
    autopsy: true,
  });

  it("a death asks for its hour and cause, an autopsy for its diagnosis, and neither for a way home", () => {
    const record = filledRecord("01/BV1", {
      without: (one) =>
        one["kind"] === "narrative" &&
        ["follow-up-plan", "condition-at-discharge"].includes(`${one["topic"]}`),
      more: [death],
    });
    expect(labels("01/BV1", record)).toEqual(["chẩn đoán giải phẫu tử thi"]);
    expect(printed("01/BV1", "IV.deathAt", record)).toEqual(["09 giờ 50 phút, ngày 09/07/2026"]);
  });

  it("a stay that goes on asks for nothing of its end", () => {
    const record = filledRecord("01/BV1");
    const closing = [
      "course-summary",
      "result-summary",
      "treatment-summary",
      "condition-at-discharge",
      "follow-up-plan",
    ];
    const entries = record.entries.filter(
      (one) =>
        one.kind !== "discharge" &&
        !(one.kind === "diagnosis" && one.phase === "discharge") &&
        !(one.kind === "narrative" && closing.includes(one.topic)),
    );
    const { endedAt: _, ...episode } = record.episode;
    expect(labels("01/BV1", { ...record, entries, episode })).toEqual([]);
    expect(labels("01/BV1", { ...record, entries })).toContain("ra viện: bệnh chính");
  });

  it("a small child is weighed, an insured patient shows a card, an unknown one has no name to ask for", () => {
    const weightless = (changes: object) => {
      const record = filledRecord("01/BV1", changes);
      const entries = record.entries.map((one) => {
        if (one.kind !== "vital-signs") return one;
        const { weightKg: _, ...rest } = one;
        return rest;
      });
      return labels("01/BV1", { ...record, entries });
    };
    expect(weightless({})).toEqual([]);
    expect(weightless({ patient: { birth: "2020-07-03" } })).toEqual(["cân nặng"]);
    expect(weightless({ patient: { birth: "2020-07-02" } })).toEqual([]);
    expect(labels("01/BV1", filledRecord("01/BV1", { coverages: [] }))).toEqual(["số thẻ"]);
    const record = filledRecord("01/BV1");
    const old = { system: "old-id", value: "020000000", status: "active" } as const;
    const identifiers = [...record.patient.identifiers.filter((one) => one.system !== "personal-id"), old];
    expect(labels("01/BV1", { ...record, patient: { ...record.patient, identifiers } })).toEqual([
      "số định danh cá nhân (TT13)",
    ]);
    const { name: _, birth: __, ethnicGroup: ___, ...patient } = record.patient;
    expect(labels("01/BV1", { ...record, patient })).toEqual([
      "họ và tên (in hoa)",
      "ngày sinh",
      "tuổi",
      "dân tộc",
    ]);
    const unknown = {
      ...patient,
      identity: { kind: "unknown", foundAt: "Đường Mẫu" } as const,
      identifiers: [],
    };
    expect(labels("01/BV1", { ...record, patient: unknown })).toEqual(["mã người bệnh"]);
  });

  it("an operation asks for its sheet of numbers, its absence for nothing", () => {
    const without = (one: { readonly [member: string]: unknown }) => one["kind"] === "procedure";
    expect(labels("10/BV1", filledRecord("10/BV1", { without }))).toEqual([]);
    const record = filledRecord("10/BV1");
    const entries = record.entries.map((one) =>
      one.kind === "procedure" ? { ...one, team: [], complication: undefined } : one,
    ) as MedicalRecord["entries"];
    const { issues } = checkForm("10/BV1", { ...record, entries }, { masters });
    expect(issues.map((one) => [one.code, one.official])).toEqual([
      ["core.forms.cell_missing", "bác sĩ phẫu thuật"],
    ]);
    const operation = entries.findIndex((one) => one.kind === "procedure");
    expect(issues[0]?.path).toEqual(["entries", operation]);
    expect(issues[0]?.nextStep?.en).toContain("Surgeon");
  });
});

describe("the copy", () => {
  const values = (weight: string) => ({ ...openValues(templateOf("06/BV1")), "A-nb.weight": weight });
  const copy = (weight: string, name?: string) =>
    entry({
      kind: "form-data",
      at: "2026-07-09T09:40",
      form: "06/BV1",
      values: values(weight),
      ...(name !== undefined && { copy: name }),
    });
  const record = filledRecord("06/BV1", {
    values: null,
    more: [copy("1"), copy("2", "first"), copy("3", "E0")],
  });
  const weight = (options: FormOptions) => printed("06/BV1", "A-nb.weight", record, options);

  it("is the one that was named, or that of the entry it tells about, else the latest", () => {
    expect(weight({})).toEqual(["3"]);
    expect(weight({ copy: "first" })).toEqual(["2"]);
    expect(weight({ copy: "none" })).toEqual([]);
    expect(weight({ about: { system: "his", id: "E0" } })).toEqual(["3"]);
    expect(weight({ about: { system: "his", id: "E1" } })).toEqual(["1"]);
  });
});

describe("signatures", () => {
  it("say who signs, and who must as the record stands [TT13-09]", () => {
    const signing = (record: MedicalRecord) =>
      fillForm("01/BV1", record, { masters })?.signatures.map(({ signature, required, by }) => [
        signature.role,
        required,
        ...by,
      ]);
    const record = filledRecord("01/BV1", { values: {} });
    expect(signing(record)).toEqual([
      ["examining-doctor", true, "000003/XX-GPHN"],
      ["treating-doctor", true, "000003/XX-GPHN"],
      ["giver", false],
      ["receiver", false],
      ["head-of-department", true, "000003/XX-GPHN"],
      ["head-of-facility", true, "000001/XX-GPHN"],
    ]);
    const { endedAt: _, ...episode } = record.episode;
    const entries = record.entries.filter((one) => one.kind !== "discharge");
    expect(signing({ ...record, entries, episode })?.map(([, required]) => required)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("options", () => {
  const record = filledRecord("01/BV1");

  it("without catalogues their fields are told to be unchecked", () => {
    const report = checkForm("01/BV1", record);
    expect(report.ok).toBe(true);
    expect(report.issues.map((one) => [one.code, one.severity])).toEqual([
      ["core.forms.masters_not_given", "information"],
    ]);
  });

  it("a facility moves what must be there", () => {
    const without = (one: { readonly [member: string]: unknown }) => one["topic"] === "prognosis";
    const less = filledRecord("01/BV1", { without });
    const requirements = { "A.prognosis": "optional", "II.moves": "required" } as const;
    expect(found("01/BV1", less, { masters, requirements })).toEqual([
      ["core.forms.missing", ["episode", "stays"]],
    ]);
  });

  it("a list that answers refuses a code, and gives the words of those that it knows", () => {
    const table = {
      id: "MA_DANTOC",
      edition: "mẫu",
      name: { vi: "Dân tộc", en: "Ethnic groups" },
      source: { basis: "mẫu" },
      entries: [{ code: "01", vi: "Kinh" }],
    };
    const codes: FormOptions["codes"] = (list, code, on) =>
      lookUp(list === table.id ? table : undefined, code, on);
    expect(printed("01/BV1", "I.ethnicGroup", record)).toEqual(["01"]);
    expect(printed("01/BV1", "I.ethnicGroup", record, { masters, codes })).toEqual(["Kinh"]);
    const wrong = filledRecord("01/BV1", { patient: { ethnicGroup: "98" } });
    expect(found("01/BV1", wrong, { masters, codes })).toEqual([
      ["core.forms.code_not_in_list", ["patient", "ethnicGroup"]],
    ]);
  });

  it("the paper names departments and practitioners, and writes numbers and days as people do", () => {
    expect(printed("01/BV1", "header.department", record)).toEqual(["Khoa Ngoại"]);
    expect(printed("01/BV1", "B.doctor", record)).toEqual(["PHẠM VĂN MẪU"]);
    expect(printed("01/BV1", "A.temperature", record)).toEqual(["37,5"]);
    expect(printed("01/BV1", "I.birth", record)).toEqual(["17/05/1985"]);
    expect(printed("01/BV1", "I.age", record)).toEqual(["41"]);
    expect(printed("01/BV1", "I.gender", record)).toEqual(["Nữ"]);
    expect(printed("10/BV1", "B-op.rows", filledRecord("10/BV1"))).toEqual([
      "08:00 03/07/2026 · Mổ nội soi · Gây mê · PHẠM VĂN MẪU · 000005/XX-GPHN",
    ]);
  });
});
