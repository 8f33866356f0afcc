import { expect, it } from "vitest";
import { checkForm } from "../../src/forms/check-form.ts";
import { extendTemplate, type FormExtension } from "../../src/forms/extend-template.ts";
import { column } from "../../src/forms/form-field.ts";
import { filledRecord, masters, openValues, templateOf } from "./records/filled-record.ts";

const extension: FormExtension = {
  form: "01/BV1",
  prefix: "bv-mau",
  title: { vi: "Phần của bệnh viện", en: "Part of the hospital" },
  fields: [
    column("fallRisk", "nguy cơ té ngã", "Risk of falling", "number", "1"),
    column("isolated", "cách ly", "Isolated", "yes-no"),
  ],
};

it("[TT32-02] fields of the facility stand behind its prefix and change nothing official", () => {
  const official = templateOf("01/BV1");
  const extended = extendTemplate(official, extension);
  expect(extended.sections.slice(0, -1)).toEqual(official.sections);
  expect(extended.sections.at(-1)?.fields.map((field) => field.id)).toEqual([
    "bv-mau.fallRisk",
    "bv-mau.isolated",
  ]);
  const joined = extendTemplate(official, { ...extension, section: "A" });
  expect(joined.sections).toHaveLength(official.sections.length);
  expect(joined.sections.find((one) => one.id === "A")?.fields.at(-1)?.id).toBe("bv-mau.isolated");
});

it("they are checked as the official ones are, and only on their form", () => {
  const options = { masters, extensions: [extension] };
  const values = openValues(templateOf("01/BV1"));
  const issues = (more: object) =>
    checkForm("01/BV1", filledRecord("01/BV1", { values: { ...values, ...more } }), options).issues.map(
      (one) => one.code,
    );
  expect(issues({ "bv-mau.fallRisk": "3" })).toEqual([]);
  expect(issues({})).toEqual(["core.forms.missing"]);
  expect(issues({ "bv-mau.fallRisk": "cao" })).toEqual(["core.forms.wrong_value"]);
  expect(checkForm("02/BV1", filledRecord("02/BV1"), options).issues).toEqual([]);
});

it.each<[string, Partial<FormExtension>]>([
  ["an extension of another form", { form: "02/BV1" }],
  ["a prefix that is a section", { prefix: "sign" }],
  ["a prefix with capitals", { prefix: "A" }],
  ["a section that the form has not", { section: "Z" }],
  ["a field twice", { fields: [...extension.fields, ...extension.fields] }],
  ["a field without an id", { fields: [column("", "x", "x")] }],
])("%s is refused", (_, changes) => {
  expect(() => extendTemplate(templateOf("01/BV1"), { ...extension, ...changes })).toThrow(
    "core.forms.extension_invalid",
  );
});
