import fc from "fast-check";
import { expect, it } from "vitest";
import type { EmrError } from "../../../src/faults/emr-error.ts";
import { checkNumber, parseNumber } from "../../../src/forms/numbering/check-number.ts";
import { formatNumber } from "../../../src/forms/numbering/format-number.ts";
import { nextNumber } from "../../../src/forms/numbering/next-number.ts";
import { readNumber, widthOf, writeNumber } from "../../../src/forms/numbering/number-pattern.ts";
import {
  birthCertificateNumbering,
  facilityNumbering,
} from "../../../src/forms/numbering/numbering-rules.ts";
import { parseCalendarDate } from "../../../src/time/calendar-date.ts";

const seed = 20_261_122;
const on = parseCalendarDate("2026-07-02");
const rule = birthCertificateNumbering;
const codes = (issues: readonly { readonly code: string }[]) => issues.map(({ code }) => code);
const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return (error as EmrError).code;
  }
  return undefined;
};

it("[CERT-06] a birth certificate code has 18 characters: facility, GCS, running number, year", () => {
  const parts = parseNumber(rule, "79999.GCS.00042.26", { facilityCode: "79999", on });
  expect(parts).toEqual({ facilityCode: "79999", serial: 42, year: "26" });
  expect(rule.pattern).toHaveLength(18);
});

it.each([
  ["79999.GCS.0042.26", "core.forms.number_shape"],
  ["79999-GCS-00042-26", "core.forms.number_shape"],
  ["79999.gcs.00042.26", "core.forms.number_shape"],
  ["", "core.forms.number_shape"],
  ["79999.GCS.00000.26", "core.forms.number_serial_zero"],
  ["99999.GCS.00042.26", "core.forms.number_other_facility"],
  ["79999.GCS.00042.25", "core.forms.number_other_year"],
])("the code %s is reported as %s", (text, code) => {
  expect(codes(checkNumber(rule, text, { facilityCode: "79999", on }).issues)).toEqual([code]);
});

it("findings about a number speak both languages and never repeat the number", () => {
  for (const text of ["7x999.GCS.00042.26", "99999.GCS.00000.25", "nothing like it"]) {
    for (const issue of checkNumber(rule, text, { facilityCode: "79999", on }).issues) {
      expect(issue.text.vi && issue.text.en && issue.nextStep?.vi && issue.nextStep.en).toBeTruthy();
      expect(JSON.stringify(issue)).not.toContain(text);
    }
  }
});

it("a number that cannot be read is thrown with all findings", () => {
  expect(codeOf(() => parseNumber(rule, "79999.GCS.42.26"))).toBe("core.forms.number_invalid");
});

it("where the text leaves the shape to the facility, any number is accepted but a blank one", () => {
  const own = facilityNumbering("TT 25/2025/TT-BYT PL II mẫu 02");
  expect(checkNumber(own, "0042/2026/GRV").issues).toEqual([]);
  expect(codes(checkNumber(own, "  ").issues)).toEqual(["core.forms.number_missing"]);
});

it("the facility may give its own pattern", () => {
  const own = { ...facilityNumbering("TT 25/2025/TT-BYT"), pattern: "ZZZZZZ/YYYY" };
  expect(nextNumber(own, undefined, { facilityCode: "79999", on })).toBe("000001/2026");
  expect(nextNumber(own, "000999/2026", { facilityCode: "79999", on })).toBe("001000/2026");
});

it.each([
  [undefined, "79999.GCS.00001.26"],
  ["79999.GCS.00001.26", "79999.GCS.00002.26"],
  ["79999.GCS.00099.26", "79999.GCS.00100.26"],
  ["79999.GCS.04711.25", "79999.GCS.00001.26"],
])("after %s comes %s", (last, next) => {
  expect(nextNumber(rule, last, { facilityCode: "79999", on })).toBe(next);
});

it.each([
  ["79999.GCS.99999.26", "core.forms.numbers_exhausted"],
  ["79999.GCS.00001.27", "core.forms.number_not_countable"],
  ["99999.GCS.00001.26", "core.forms.number_not_countable"],
  ["42", "core.forms.number_not_countable"],
])("nothing is counted on from %s: %s", (last, code) => {
  expect(codeOf(() => nextNumber(rule, last, { facilityCode: "79999", on }))).toBe(code);
});

it("without a pattern plain digits are counted and keep their width", () => {
  const own = facilityNumbering("TT 25/2025/TT-BYT");
  expect(nextNumber(own, undefined, { facilityCode: "79999", on })).toBe("1");
  expect(nextNumber(own, "00099", { facilityCode: "79999", on })).toBe("00100");
  expect(codeOf(() => nextNumber(own, "99/GRV", { facilityCode: "79999", on }))).toBe(
    "core.forms.number_not_countable",
  );
});

it("a facility code that does not fit the pattern gives no number", () => {
  expect(codeOf(() => nextNumber(rule, undefined, { facilityCode: "799", on }))).toBe(
    "core.forms.number_parts_invalid",
  );
  expect(formatNumber(rule, { facilityCode: "79999", serial: 7, year: "26" })).toBe("79999.GCS.00007.26");
  expect(codeOf(() => formatNumber(rule, { serial: 7, year: "26" }))).toBe("core.forms.number_parts_invalid");
});

const pattern = fc
  .array(fc.constantFrom("XXXXX", "ZZZZ", "YY", ".", "-", "GCS", "/"), { minLength: 1, maxLength: 6 })
  .filter((runs) => ["XXXXX", "ZZZZ", "YY"].every((one) => runs.filter((run) => run === one).length <= 1))
  .map((runs) => runs.join(""));

it("what a pattern writes, it reads again", () => {
  fc.assert(
    fc.property(
      pattern,
      fc.stringMatching(/^[0-9A-Z]{5}$/),
      fc.integer({ min: 0, max: 9999 }),
      fc.stringMatching(/^[0-9]{2}$/),
      (shape, facilityCode, serial, year) => {
        const text = writeNumber(shape, { facilityCode, serial, year });
        expect(text).toHaveLength(shape.length);
        const parts = readNumber(shape, text ?? "");
        expect(parts).toEqual({
          ...(widthOf(shape, "facilityCode") > 0 && { facilityCode }),
          ...(widthOf(shape, "serial") > 0 && { serial }),
          ...(widthOf(shape, "year") > 0 && { year }),
        });
      },
    ),
    { seed },
  );
});

it("numbers of a year never repeat and always grow", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), (count) => {
      const given: string[] = [];
      for (let index = 0; index < count; index += 1) {
        given.push(nextNumber(rule, given.at(-1), { facilityCode: "79999", on }));
      }
      expect(new Set(given).size).toBe(count);
      expect([...given].sort()).toEqual(given);
    }),
    { seed, numRuns: 20 },
  );
});
