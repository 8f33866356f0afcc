import fc from "fast-check";
import {
  type Checkup,
  type CheckupField,
  type CheckupForm,
  checkupCodeLists,
  checkupForms,
} from "../../src/ksk/index.ts";
import { samples } from "./sample-checkups.ts";

const plain = fc
  .string({
    unit: fc.constantFrom(..."aBcÂđệ 9<>&\"'\n\t\r]/;|😀".split(/(?:)/u)),
    minLength: 1,
    maxLength: 12,
  })
  .filter((text) => text.trim() !== "")
  .map((text) => text.normalize("NFC"));

/** A value that the table takes. */
export function valueFor({ codes, icdList, type, format, max }: CheckupField): fc.Arbitrary<string> {
  if (format !== undefined) return fc.constant(format === "yyyyMMdd" ? "20210401" : "202607150830");
  if (codes !== undefined) return fc.constantFrom(...Object.keys(checkupCodeLists[codes].values));
  if (icdList) return fc.constantFrom("I10", "A18.0†", "I10;E11.9;Z00.0");
  if (type === "number") return fc.nat(max === undefined || max > 2 ? 299 : 9).map(String);
  return max === undefined
    ? plain
    : plain.map((text) => [...text].slice(0, max).join("")).filter((t) => t.trim() !== "");
}

/** The fields that say who it is and when stay those of the sample; of the others any number is filled. */
export function checkupOf(form: CheckupForm): fc.Arbitrary<Checkup> {
  const sample: Readonly<Record<string, unknown>> = { ...samples[form] };
  const blocks = checkupForms[form].map(({ root, fields, repeats }) => {
    const kept = ["NGAY_SINH", "NGAY_VAO", "MA_LK", "MA_CSKCB", "MA_GTIN_CSKCB"];
    const open = fields.filter(({ name }) => !kept.includes(name));
    const row = fc.record(Object.fromEntries(open.map((field) => [field.name, valueFor(field)])), {
      requiredKeys: open.filter(({ required }) => required === true).map(({ name }) => name),
    });
    const fixed = Object.fromEntries(
      Object.entries((repeats ? {} : sample[root]) ?? {}).filter(([name]) => kept.includes(name)),
    );
    if (repeats) return fc.array(row, { maxLength: 3 }).map((rows) => [root, rows] as const);
    return row.map((own) => [root, { ...own, ...fixed }] as const);
  });
  return fc
    .tuple(...blocks)
    .map((entries) => ({ form, ...Object.fromEntries(entries) }) as unknown as Checkup);
}

/** What a file keeps of a check-up: members without a value and blocks without members are nothing. */
export function kept(checkup: Checkup): object {
  const filled = Object.entries(checkup).filter(([, value]) => Object.keys(value as object).length > 0);
  return Object.fromEntries(filled);
}
