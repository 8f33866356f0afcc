import { describe, expect, test } from "vitest";
import { type CheckupForm, checkCheckup, checkupCodeLists, checkupForms } from "../../src/ksk/index.ts";
import { samples } from "./sample-checkups.ts";

const rows = Object.entries(checkupForms).flatMap(([form, blocks]) =>
  blocks.flatMap((block) =>
    block.fields.map((field) => ({
      title: `${form} ${block.file}.${field.name}`,
      form: form as CheckupForm,
      block,
      field,
    })),
  ),
);

/** The sample with one value changed. */
function changed(form: CheckupForm, root: string, name: string, value: unknown, repeats?: true): never {
  const sample: Readonly<Record<string, unknown>> = { ...samples[form] };
  const row = { ...(repeats ? {} : (sample[root] as object | undefined)), [name]: value };
  return { ...sample, [root]: repeats ? [row] : row } as never;
}

function codesAt(checkup: never, name: string): readonly string[] {
  return checkCheckup(checkup)
    .issues.filter(({ path }) => path.at(-1) === name)
    .map(({ code }) => code);
}

describe("the tables of annex 01", () => {
  test("have as many rows as the annex, each number once, but the two of the signatures", () => {
    for (const [form, count] of [
      ["child", 107],
      ["minor", 85],
      ["adult", 121],
    ] as const) {
      const numbers = rows
        .filter((row) => row.form === form && row.field.no !== undefined)
        .map(({ field }) => field.no);
      expect([...numbers].sort((a = 0, b = 0) => a - b)).toEqual(
        Array.from({ length: count }, (_, no) => no + 1),
      );
    }
  });

  test("name lists that there are, and use every one of them", () => {
    const used = new Set(rows.flatMap(({ field }) => (field.codes === undefined ? [] : [field.codes])));
    expect([...used].sort()).toEqual(Object.keys(checkupCodeLists).sort());
  });

  test("the samples are without findings", () => {
    for (const sample of Object.values(samples)) expect(checkCheckup(sample).issues).toEqual([]);
  });
});

describe("every row of the tables is checked", () => {
  test.each(rows.filter(({ field }) => field.required))("$title is required", ({ form, block, field }) => {
    for (const value of [undefined, "", "  "])
      expect(codesAt(changed(form, block.root, field.name, value), field.name)).toEqual([
        "exchange.ksk.required",
      ]);
  });

  test.each(rows.filter(({ field }) => !field.required))("$title may be absent", ({ form, block, field }) => {
    expect(codesAt(changed(form, block.root, field.name, undefined, block.repeats), field.name)).toEqual([]);
  });

  test.each(rows.filter(({ field }) => field.max !== undefined && field.codes === undefined))(
    "$title has its size",
    ({ form, block, field }) => {
      const { max = 0 } = field;
      const at = (length: number) =>
        codesAt(changed(form, block.root, field.name, "1".repeat(length), block.repeats), field.name);
      expect(at(max + 1).some((code) => /too_long|_shape/.test(code))).toBe(true);
      expect(at(max)).not.toContain("exchange.ksk.too_long");
    },
  );

  test.each(rows.filter(({ field }) => field.codes !== undefined))(
    "$title takes what its list has and nothing else",
    ({ form, block, field }) => {
      const list = Object.keys(checkupCodeLists[field.codes ?? "SEX"].values);
      const at = (value: string) =>
        codesAt(changed(form, block.root, field.name, value, block.repeats), field.name);
      for (const value of list) expect(at(value)).toEqual([]);
      for (const value of ["77", "x", `${list[0]} `, `${list[0]},${list[1]}`])
        expect(at(value)).toEqual(["exchange.ksk.not_in_list"]);
      const two = at(`${list[0]};${list[1]}`);
      expect(two).toEqual(field.codes === "SUBJECT_GROUP" ? [] : ["exchange.ksk.not_in_list"]);
    },
  );

  test.each(rows.filter(({ field }) => field.type === "number" && field.codes === undefined))(
    "$title is a number",
    ({ form, block, field }) => {
      const at = (value: string) =>
        codesAt(changed(form, block.root, field.name, value, block.repeats), field.name);
      expect(at("36")).toEqual([]);
      for (const value of ["3,", "a", "+1"]) expect(at(value)).toContain("exchange.ksk.not_a_number");
    },
  );

  test.each(rows.filter(({ field }) => field.icdList))(
    "$title is a list of ICD codes",
    ({ form, block, field }) => {
      const at = (value: string) => codesAt(changed(form, block.root, field.name, value), field.name);
      expect(at("I10;E11.9")).toEqual([]);
      for (const value of ["I10; E11.9", "I10,E11.9", "I10;", "i10"])
        expect(at(value)).toEqual(["exchange.ksk.icd_list_shape"]);
    },
  );

  test.each(rows.filter(({ field }) => field.format !== undefined))(
    "$title is a date",
    ({ form, block, field }) => {
      const at = (value: string) => codesAt(changed(form, block.root, field.name, value), field.name);
      for (const value of ["15072026", "20260231".padEnd(field.max ?? 8, "0"), "2026-07-15"])
        expect(at(value)).toContain("exchange.ksk.date_shape");
    },
  );

  test.each(rows)("$title must be text", ({ form, block, field }) => {
    const found = codesAt(changed(form, block.root, field.name, 1, block.repeats), field.name);
    expect(found).toEqual(["exchange.ksk.wrong_kind"]);
  });
});
