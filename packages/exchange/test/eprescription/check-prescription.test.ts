import { parseCalendarDate } from "@benhan/core";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  type CheckPrescriptionOptions,
  checkPrescription,
  type EprescriptionField,
  eprescriptionGroups,
  type PrescriptionDraft,
  qd808LettersWithT,
} from "../../src/eprescription/index.ts";
import { changed, samplePrescription } from "./sample-prescription.ts";

const found = (draft: PrescriptionDraft, options: CheckPrescriptionOptions = {}) =>
  checkPrescription(draft, options).issues.map(
    ({ code, path }) => `${code.split(".").at(-1)} ${path.join(".")}`,
  );

interface Row {
  readonly title: string;
  readonly field: EprescriptionField;
  readonly put: (value: unknown) => PrescriptionDraft;
  readonly path: string;
}

/** Every field of what is sent, with a way to put a value into it. */
const rows: readonly Row[] = eprescriptionGroups.flatMap(({ name, fields }) => {
  if (!name.startsWith("send")) return [];
  const [, container] = name.split(".");
  return fields.map((field): Row => {
    if (container === undefined)
      return { title: field.name, field, put: (value) => changed({ [field.name]: value }), path: field.name };
    const list = (samplePrescription as unknown as Record<string, readonly object[]>)[container];
    return {
      title: `${container}[].${field.name}`,
      field,
      put: (value) => changed({ [container]: [{ ...list?.[0], [field.name]: value }] }),
      path: `${container}.0.${field.name}`,
    };
  });
});

test("the whole sample is in order, and holds every field", () => {
  expect(checkPrescription(samplePrescription)).toEqual({ ok: true, value: samplePrescription, issues: [] });
  expect(rows).toHaveLength(34);
  expect(Object.keys(samplePrescription)).toEqual(
    eprescriptionGroups.find(({ name }) => name === "send")?.fields.map(({ name }) => name),
  );
});

describe.each(rows.map((row) => [row.title, row] as const))("the row of %s", (_title, row) => {
  const { field, put, path } = row;

  it("says whether it must be there", () => {
    const missing = found(put(undefined));
    if (field.required === true) {
      expect(missing).toContain(`missing ${path}`);
      if (field.type === "string") expect(found(put(" \n"))).toContain(`missing ${path}`);
    } else {
      expect(missing).not.toContain(`missing ${path}`.replace("hinh_thuc_dieu_tri", "…"));
    }
  });

  it("refuses another type", () => {
    const wrong = {
      string: 1,
      digits: "12a",
      number: "1",
      date: "1985-05-17",
      datetime: "2026-07-02T09:20",
      array: {},
    };
    expect(found(put(wrong[field.type]))).toContain(`wrong_type ${path}`);
    expect(found(put(() => 1))).toContain(`wrong_type ${path}`);
  });

  it("keeps to its size in characters", () => {
    if (field.max === undefined || field.type === "date" || field.type === "datetime") return;
    const sign = field.type === "digits" ? "1" : "😀";
    expect(found(put(sign.repeat(field.max)))).not.toContain(`too_long ${path}`);
    expect(found(put(sign.repeat(field.max + 1)))).toContain(`too_long ${path}`);
  });

  it("is not taken under another name", () => {
    for (const alias of field.alias ?? []) {
      const draft = path.includes(".")
        ? changed({ chan_doan: [{ [alias]: "R51" }] })
        : changed({ [alias]: "1" });
      const issue = checkPrescription(draft).issues.find(({ code }) => code.endsWith("unknown_name"));
      expect(issue?.nextStep?.vi).toContain(field.name);
    }
  });
});

describe("what depends on the kind", () => {
  const of = (type: string, more: Readonly<Record<string, unknown>> = {}) =>
    changed({ loai_don_thuoc: type, ma_don_thuoc: `79999a1b2c3d-${type}`, ...more });

  it("a basic one needs its form of treatment, the others a course", () => {
    const bare = { hinh_thuc_dieu_tri: undefined, dot_dung_thuoc: undefined };
    expect(found(of("c", bare))).toEqual(["missing hinh_thuc_dieu_tri"]);
    for (const type of ["h", "n", "y", "H"])
      expect(found(of(type, bare))).toEqual(["missing dot_dung_thuoc"]);
  });

  it("[RX-01] kinds are those of the letters in use, and the code ends with the same letter in either case", () => {
    expect(found(of("C"))).toEqual([]);
    expect(found(changed({ ma_don_thuoc: "79999A1B2C3D-C" }))).toEqual([]);
    expect(found(of("t"))).toContain("type_unknown loai_don_thuoc");
    expect(found(of("t"), { letters: qd808LettersWithT })).toEqual([]);
    expect(found(of("x"))).toContain("type_unknown loai_don_thuoc");
    expect(found(changed({ ma_don_thuoc: "79999a1b2c3d-n" }))).toEqual(["code_letter_differs ma_don_thuoc"]);
    expect(found(changed({ ma_don_thuoc: "79999a1b2c3dc" }))).toEqual(["number_shape ma_don_thuoc"]);
    expect(found(samplePrescription, { facilityCode: "79998" })).toEqual([
      "code_of_other_facility ma_don_thuoc",
    ]);
  });

  it("a course names its number and days in order, for traditional medicine its packs", () => {
    const course = { dot: 1, tu_ngay: "02/07/2026", den_ngay: "06/07/2026" };
    const courses = (change: object) => ({ dot_dung_thuoc: [{ ...course, ...change }] });
    expect(found(of("n", courses({})))).toEqual([]);
    for (const part of ["dot", "tu_ngay", "den_ngay"])
      expect(found(of("n", courses({ [part]: undefined })))).toEqual([
        `course_part_missing dot_dung_thuoc.0.${part}`,
      ]);
    expect(found(of("n", courses({ den_ngay: "01/07/2026" })))).toEqual(["course_turned dot_dung_thuoc.0"]);
    expect(found(of("n", courses({ dot: 1.5 })))).toEqual(["not_whole dot_dung_thuoc.0.dot"]);
    expect(found(of("y", courses({})))).toEqual(["course_part_missing dot_dung_thuoc.0.so_thang_thuoc"]);
    expect(found(of("y", courses({ so_thang_thuoc: 0 })))).toEqual([
      "not_positive dot_dung_thuoc.0.so_thang_thuoc",
    ]);
    const unclear = checkPrescription(of("t", courses({})), { letters: qd808LettersWithT });
    expect([unclear.ok, unclear.issues.map(({ severity }) => severity)]).toEqual([true, ["warning"]]);
  });

  it("several courses go out as a list only", () => {
    const course = { dot: 1, tu_ngay: "02/07/2026", den_ngay: "06/07/2026" };
    const twice = of("n", { dot_dung_thuoc: [course, { ...course, dot: 2 }] });
    expect(found(twice)).toEqual(["several_courses dot_dung_thuoc"]);
    expect(found(twice, { courseShape: "list" })).toEqual([]);
  });

  it("holds drugs of one kind, as far as the facility's catalogue tells", () => {
    const kindOf = ({ ma_thuoc }: { ma_thuoc: string }) => (ma_thuoc === "N1" ? "N" : undefined);
    const [drug] = samplePrescription.thong_tin_don_thuoc;
    const mixed = changed({ thong_tin_don_thuoc: [drug, { ...drug, ma_thuoc: "N1" }] });
    expect(found(mixed)).toEqual([]);
    expect(found(mixed, { kindOf })).toEqual(["several_kinds thong_tin_don_thuoc.1"]);
  });
});

describe("[RX-03] a child under 72 months", () => {
  const bare = { can_nang: undefined, thong_tin_nguoi_giam_ho: undefined };
  const both = ["child_missing thong_tin_nguoi_giam_ho", "child_missing can_nang"];

  it.each([
    ["03/07/2020", both],
    ["02/07/2020", []],
    ["02/07/2026", both],
  ])("born %s", (birth, wanted) => {
    expect(found(changed({ ...bare, ngay_sinh_benh_nhan: birth }))).toEqual(wanted);
    expect(found(changed({ ngay_sinh_benh_nhan: birth }))).toEqual([]);
  });

  it("by the day of prescribing, else by the day that is given, else nobody can say", () => {
    const undated = changed({ ...bare, ngay_sinh_benh_nhan: "03/07/2020", ngay_gio_ke_don: undefined });
    expect(found(undated, { on: parseCalendarDate("2026-07-02") })).toEqual(both);
    expect(found(undated, { on: parseCalendarDate("2026-07-03") })).toEqual([]);
    expect(found(undated)).toEqual(["age_unclear ngay_gio_ke_don"]);
    expect(checkPrescription(undated).ok).toBe(true);
    expect(found(changed({ ngay_sinh_benh_nhan: "03/07/2026" }))).toEqual(["born_later ngay_sinh_benh_nhan"]);
  });
});

describe("code lists and numbers", () => {
  it.each([1, 2, 3])("sex %i is known", (sex) => expect(found(changed({ gioi_tinh: sex }))).toEqual([]));
  it.each([0, 4, 1.5])("sex %d is not", (sex) =>
    expect(found(changed({ gioi_tinh: sex }))).toEqual(["sex_unknown gioi_tinh"]),
  );

  it("a form of treatment that nobody has seen is a warning", () => {
    for (const form of [1, 2]) expect(found(changed({ hinh_thuc_dieu_tri: form }))).toEqual([]);
    const report = checkPrescription(changed({ hinh_thuc_dieu_tri: 3 }));
    expect([report.ok, report.issues.length]).toEqual([true, 1]);
  });

  it("quantities and weights are above nothing", () => {
    const [drug] = samplePrescription.thong_tin_don_thuoc;
    for (const so_luong of [0, -1])
      expect(found(changed({ thong_tin_don_thuoc: [{ ...drug, so_luong }] }))).toEqual([
        "not_positive thong_tin_don_thuoc.0.so_luong",
      ]);
    expect(found(changed({ can_nang: 0 }))).toEqual(["not_positive can_nang"]);
    expect(found(changed({ ngay_tai_kham: -1 }))).toEqual(["not_whole ngay_tai_kham"]);
    expect(found(changed({ chan_doan: [{ ket_luan: " " }] }))).toEqual(["diagnosis_empty chan_doan.0"]);
  });
});

describe("everything at once", () => {
  it("an empty prescription names all that it needs", () => {
    const required = eprescriptionGroups
      .find(({ name }) => name === "send")
      ?.fields.flatMap(({ name, required }) => (required === true ? [`missing ${name}`] : []));
    expect(found({})).toEqual(required);
  });

  it("never throws for content, repeats no content, and speaks both languages", () => {
    const secret = "BN-BI-MAT-7391";
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.oneof(
            fc.constantFrom(...Object.keys(samplePrescription), "__proto__"),
            fc.constant(`${secret} x`),
          ),
          fc.oneof(
            fc.anything(),
            fc.constant(secret),
            fc.constant([{ ma_thuoc: secret, [`${secret} y`]: secret }]),
          ),
        ),
        (draft) => {
          const { issues } = checkPrescription(draft as PrescriptionDraft);
          for (const { text, nextStep, official } of issues) {
            expect(text.vi !== "" && text.en !== "" && nextStep !== undefined).toBe(true);
            expect(`${text.vi}${text.en}${nextStep?.vi}${nextStep?.en}${official}`).not.toContain(secret);
          }
        },
      ),
      { seed: 20260702, numRuns: 300 },
    );
  });

  it.each([undefined, null, "x", [], 1])("refuses a call with %o in place of a prescription", (value) => {
    expect(() => checkPrescription(value as never)).toThrow(/prescription/);
    expect(() => checkPrescription({}, { letters: { Q: "q" } } as never)).toThrow(/letters/);
    expect(() => checkPrescription({}, { letter: {} } as never)).toThrow(/letters/);
  });
});
