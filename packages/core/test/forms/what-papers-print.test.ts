import { describe, expect, it } from "vitest";
import { fillForm } from "../../src/forms/check-form.ts";
import type { CodeLookup } from "../../src/forms/code-lookup.ts";
import type { FilledField, FilledForm } from "../../src/forms/fill-form.ts";
import type { FormOptions } from "../../src/forms/form-options.ts";
import { withComma } from "../../src/forms/print-value.ts";
import { templates } from "../../src/forms/templates.ts";
import type { MedicalRecord } from "../../src/record/medical-record.ts";
import { filledRecord, masters } from "./records/filled-record.ts";
import { filledSample } from "./samples/filled-samples.ts";
import { homeEnd } from "./samples/full-story.ts";
import { doctorLicence, entry, nurseLicence, recordWith } from "./samples/record-builder.ts";

function filled(code: string, record: MedicalRecord, options: FormOptions = {}): FilledForm {
  const form = fillForm(code, record, options);
  if (form === undefined) throw new Error(code);
  return form;
}

function fieldOf(form: FilledForm, id: string): FilledField {
  const found = form.sections.flatMap(({ fields }) => fields).find(({ field }) => field.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

const printed = (code: string, id: string, record: MedicalRecord, options: FormOptions = {}) =>
  fieldOf(filled(code, record, options), id).printed;

const signers = (code: string, record: MedicalRecord, options: FormOptions = {}) =>
  filled(code, record, options).signatures.map(({ signature, by }) => [signature.label.vi, ...by]);

const anaesthetist = "000005/XX-GPHN";
const procedure = (members: object) =>
  entry({
    kind: "procedure",
    category: "operation",
    name: "Mổ mẫu",
    diagnosisBefore: "Viêm ruột thừa",
    method: "Nội soi",
    anaesthesia: "general",
    author: { kind: "practitioner", id: nurseLicence },
    team: [
      { role: "surgeon", practitioner: doctorLicence },
      { role: "anaesthetist", practitioner: anaesthetist },
    ],
    ...members,
  });

describe("who signs", () => {
  it("an anaesthesia sheet is the anaesthetist of the team, and nobody where there is none", () => {
    expect(signers("05/BV2", recordWith([procedure({})]))).toEqual([["Bác sĩ gây mê hồi sức", anaesthetist]]);
    const team = [{ role: "surgeon", practitioner: doctorLicence }];
    expect(signers("05/BV2", recordWith([procedure({ team })]))).toEqual([["Bác sĩ gây mê hồi sức"]]);
  });

  it("an operation sheet is the surgeon, whoever wrote the entry", () => {
    for (const code of ["06/BV2", "30/BV2", "35/BV2"]) {
      expect(signers(code, recordWith([procedure({})]))[0]?.[1]).toBe(doctorLicence);
    }
    const team = [{ role: "nurse", practitioner: nurseLicence }];
    expect(signers("06/BV2", recordWith([procedure({ team })]))[0]?.[1]).toBeUndefined();
    const small = recordWith([procedure({ team, category: "procedure" })]);
    expect(signers("06/BV2", small)[0]?.[1]).toBe(nurseLicence);
  });

  it("nobody signs under words of our own for a signer that the text does not name", () => {
    const labels = templates.flatMap(({ signatures }) => signatures.map(({ label }) => label.vi));
    expect(labels.filter((label) => /theo mẫu/i.test(label))).toEqual([]);
    expect(templates.find(({ code }) => code === "39/BV2")?.signatures[0]?.label.vi).toBe("Người ký");
    expect(templates.find(({ code }) => code === "29/BV2")?.signatures[0]?.label.vi).toBe("Bác sĩ khám bệnh");
  });

  it("the head of department is only who the catalogue knows as one", () => {
    const record = filledRecord("01/BV1");
    const head = (options: FormOptions) => printed("01/BV1", "sign.headOfDepartment", record, options);
    const withPosition = (position: string | undefined) => ({
      masters: {
        ...masters,
        practitioners: masters.practitioners.map(({ position: _, ...one }) => ({
          ...one,
          ...(position !== undefined && { position }),
        })),
      },
    });
    expect(head({})).toEqual([]);
    expect(head(withPosition(undefined))).toEqual([]);
    expect(head(withPosition("4"))).toEqual([]);
    for (const position of ["2", "3", "4;2"]) {
      expect(head(withPosition(position))).toEqual(["PHẠM VĂN MẪU"]);
    }
  });
});

const names: Readonly<Record<string, string>> = {
  "26740": "Phường Mẫu An",
  "26741": "Phường 1",
  "79": "Thành phố Mẫu",
};
const codes: CodeLookup = (list, code) => {
  const vi = names[code];
  if (vi === undefined || !/^MA(XA|TINH)_CU_TRU$/.test(list)) return { state: "unverified" };
  return { state: "known", edition: "vn-admin-2025", entry: { code, vi } };
};

describe("an address", () => {
  const lives = (text: string, more: object = {}) =>
    recordWith([], {
      patient: {
        addresses: [
          {
            use: "residence",
            text,
            catalogue: "vn-admin-2025",
            provinceCode: "79",
            communeCode: "26740",
            ...more,
          },
        ],
      },
    });
  const line = (text: string, more?: object) =>
    printed("29/BV2", "patient.address", lives(text, more), { codes })[0];

  it("names the ward and the province that its text leaves out", () => {
    expect(line("Số 5, ấp Mẫu")).toBe("Số 5, ấp Mẫu, Phường Mẫu An, Thành phố Mẫu");
    expect(line("Số 5, đường Mẫu An,")).toBe("Số 5, đường Mẫu An, Phường Mẫu An, Thành phố Mẫu");
    expect(line("Số 5, PHUONG MAU AN")).toBe("Số 5, PHUONG MAU AN, Thành phố Mẫu");
  });

  it.each(["Số 5, Phường Mẫu An, TP. Mẫu", "Số 5, P.Mẫu An, Mẫu", "5 phường mẫu an thành phố mẫu"])(
    "says nothing twice: %s",
    (text) => expect(line(text)).toBe(text),
  );

  it("tells a ward from another that begins with the same number", () => {
    expect(line("Số 1, P.12", { communeCode: "26741" })).toBe("Số 1, P.12, Phường 1, Thành phố Mẫu");
    expect(line("Số 5, P1", { communeCode: "26741" })).toBe("Số 5, P1, Thành phố Mẫu");
  });

  it("prints no code, and no name of the other catalogue", () => {
    expect(printed("29/BV2", "patient.address", lives("Số 5"))).toEqual(["Số 5"]);
    expect(line("Số 5", { catalogue: "vn-admin-2004" })).toBe("Số 5");
    expect(line("Số 5", { communeCode: "99999" })).toBe("Số 5, Thành phố Mẫu");
  });

  it("stands alike on every paper that has no cell for the units", () => {
    const home = lives("Số 5, ấp Mẫu");
    const whole = "Số 5, ấp Mẫu, Phường Mẫu An, Thành phố Mẫu";
    const cells = [
      ["TT25-02", "id.address"],
      ["TT25-03", "id.address"],
      ["TT26-I", "pat.residence"],
      ["TT25-05", "notice.currentAddress"],
      ["TT01-V", "all.address"],
      ["06/BV2", "patient.address"],
    ] as const;
    for (const [code, id] of cells) {
      const field = filled(code, home, { codes })
        .sections.flatMap(({ fields }) => fields)
        .find(
          (one) => one.field.id === id || (code === "TT25-05" && one.field.id.endsWith("currentAddress")),
        );
      expect([code, field?.printed, field?.values]).toEqual([code, [whole], ["Số 5, ấp Mẫu"]]);
    }
    expect(printed("01/BV1", "I.address", home, { codes })).toEqual(["Số 5, ấp Mẫu"]);
    expect(printed("01/BV1", "I.commune", home, { codes })).toEqual(["Phường Mẫu An"]);
  });
});

it("findings of several organs say of which organ they are", () => {
  const findings = [
    { system: "general", text: "Tỉnh." },
    { system: "circulation", text: "Chưa ghi nhận bất thường." },
    { system: "respiration", text: "Chưa ghi nhận bất thường." },
    { system: "digestion", text: "Tiêu hóa: bụng mềm." },
    { system: "endocrine-nutrition", text: "Không bướu cổ." },
    { system: "skin", text: "Không ban." },
    { system: "special", text: "Ấn đau McBurney." },
  ];
  const record = recordWith([entry({ kind: "examination", stage: "admission", findings })]);
  expect(printed("29/BV2", "adm.organs", record)).toEqual([
    "Tuần hoàn: Chưa ghi nhận bất thường.",
    "Hô hấp: Chưa ghi nhận bất thường.",
    "Tiêu hóa: bụng mềm.",
    "Nội tiết - dinh dưỡng: Không bướu cổ.",
    "Da: Không ban.",
    "Khám chuyên khoa: Ấn đau McBurney.",
  ]);
  const special = entry({ kind: "examination", stage: "specialist", findings: findings.slice(-2) });
  expect(printed("04/BV2", "result.description", recordWith([special]))).toEqual([
    "Da: Không ban.",
    "Ấn đau McBurney.",
  ]);
  expect(printed("01/BV1", "A.circulation", record)).toEqual(["Chưa ghi nhận bất thường."]);
  expect(printed("01/BV1", "A.endocrine", record)).toEqual(["Không bướu cổ.", "Da: Không ban."]);
});

describe("the stays of a record form", () => {
  const stay = (department: string, from: string, to: string) => ({
    department,
    from: `2026-07-${from}`,
    to: `2026-07-${to}`,
  });
  const form = (stays: readonly object[], admittedAt = "2026-07-02T09:00") =>
    filled(
      "01/BV1",
      recordWith([homeEnd], {
        episode: {
          arrivedAt: "2026-07-02T08:00",
          admittedAt,
          stays,
          endedAt: "2026-07-07T10:00",
        },
      }),
    );
  const told = (filledForm: FilledForm) => [
    fieldOf(filledForm, "II.department").values[0],
    fieldOf(filledForm, "II.departmentDays").values[0],
    ...(fieldOf(filledForm, "II.moves").rows ?? []).map(({ department, days }) => `${department} ${days}`),
  ];

  it("begin with the ward that took the patient in, not with the clinic", () => {
    const clinic = [stay("K01", "02T08:00", "02T09:30"), stay("K03", "02T09:30", "07T10:00")];
    expect(told(form(clinic))).toEqual(["K03", "6"]);
    expect(fieldOf(form(clinic), "II.departmentFrom").values).toEqual(["2026-07-02T09:30"]);
    expect(fieldOf(form(clinic), "II.departmentFrom").path).toEqual(["episode", "stays", 1, "from"]);
  });

  it("add up to the days of the whole treatment", () => {
    const wards = [
      stay("K02", "02T08:00", "03T07:00"),
      stay("K03", "03T07:00", "03T20:00"),
      stay("K19", "03T20:00", "07T10:00"),
    ];
    expect(told(form(wards))).toEqual(["K02", "1", "K03 0", "K19 5"]);
    expect(fieldOf(form(wards), "II.moves").rowPaths).toEqual([
      ["episode", "stays", 1],
      ["episode", "stays", 2],
    ]);
  });
});

describe("numbers and moments", () => {
  it.each([
    ["15.4", "15,4"],
    ["< 0.5", "< 0,5"],
    ["4.0 - 10.0", "4,0 - 10,0"],
    ["0.125", "0,125"],
    ["140", "140"],
    ["1:40", "1:40"],
    ["1.200", "1.200"],
    ["1.2.3", "1.2.3"],
    ["Âm tính 0.5", "Âm tính 0.5"],
    ["", ""],
  ])("%s of a laboratory is printed as %s", (written, paper) => expect(withComma(written)).toBe(paper));

  it("of a table have a decimal comma and a short time, and stay as they are for an export", () => {
    const result = entry({
      kind: "laboratory-result",
      discipline: "haematology",
      name: "Công thức máu",
      values: [{ name: "Bạch cầu", value: "15.4", unit: "G/L", reference: "4.0 - 10.0" }],
    });
    const signs = entry({ kind: "vital-signs", at: "2026-07-02T08:11", temperature: "38.2" });
    const record = recordWith([result, signs]);
    const values = fieldOf(filled("17/BV2", record), "result.values");
    expect(values.rows?.[0]).toMatchObject({ value: "15.4", reference: "4.0 - 10.0" });
    expect(values.printedRows?.[0]).toMatchObject({ value: "15,4", reference: "4,0 - 10,0" });
    const triage = fieldOf(filled("39/BV2", record), "triage.signs");
    expect(triage.printedRows?.[0]).toMatchObject({ at: "08:11 02/07/2026", temperature: "38,2" });
  });

  it("of results in one line have the comma too", () => {
    const result = entry({
      kind: "laboratory-result",
      at: "2026-07-02T08:30",
      discipline: "haematology",
      name: "Công thức máu",
      values: [{ name: "Bạch cầu", value: "15.4", unit: "G/L" }],
    });
    expect(printed("29/BV2", "adm.results", recordWith([result]))).toEqual([
      "Công thức máu: Bạch cầu 15,4 G/L",
    ]);
  });

  it("of a chart have the comma too", () => {
    const at = "2026-07-03T08:00";
    const record = recordWith([
      entry({ kind: "vital-signs", at, temperature: "38.2" }),
      entry({ kind: "course-note", at, text: "Sốt." }),
    ]);
    expect(fieldOf(filled("36/BV2", record), "rows.rows").printedRows?.[0]?.["signs"]).toBe(
      "nhiệt độ 38,2 °C",
    );
  });
});

describe("codes", () => {
  const list: CodeLookup = (name, code) =>
    name === "MA_KHOA" && /^K0[89]$/.test(code)
      ? { state: "known", edition: "thử", entry: { code, vi: `Khoa số ${code.slice(1)}` } }
      : { state: "unverified" };
  const inWard = (department: string, options: FormOptions) => {
    const stays = [{ department, from: "2026-07-02T09:30" }];
    return printed("06/BV2", "patient.department", recordWith([], { episode: { stays } }), options);
  };

  it("of departments without a catalogue have the words of the national list", () => {
    expect(inWard("K08", { codes: list })).toEqual(["Khoa số 08"]);
    expect(inWard("K0809", { codes: list })).toEqual(["Khoa số 08 - Khoa số 09"]);
    expect(inWard("K08.D3", { codes: list })).toEqual(["Khoa số 08"]);
    expect(inWard("K19", { codes: list })).toEqual(["K19"]);
    expect(inWard("K19", { codes: list, masters })).toEqual(["Khoa Ngoại"]);
  });

  it("of facilities give way to their names on a transfer paper", () => {
    const { record, options } = filledSample("TT01-VI");
    const paper = filled("TT01-VI", record, options);
    expect(fieldOf(paper, "all.from").printed).toEqual(["Bệnh viện Thử nghiệm"]);
    const transfer = record.entries.find(({ kind }) => kind === "transfer");
    if (transfer?.kind !== "transfer") throw new Error("no transfer");
    expect(fieldOf(paper, "all.to").values).toEqual([transfer.to]);
    expect(fieldOf(paper, "all.to").printed).toEqual([transfer.toName]);
  });
});
