import { describe, expect, it } from "vitest";
import { type EmrError, isEmrError } from "../../src/faults/emr-error.ts";
import { checkForm, fillForm } from "../../src/forms/check-form.ts";
import { checkRecordForms } from "../../src/forms/demands/check-record-forms.ts";
import { sampleInpatientRecord } from "../../src/testkit/index.ts";
import { masters } from "./records/filled-record.ts";

const record = sampleInpatientRecord();
type Loose = (...args: readonly unknown[]) => unknown;

function refused(call: () => unknown): EmrError {
  try {
    call();
  } catch (error) {
    if (isEmrError(error, "core.options.wrong")) return error;
    throw error;
  }
  throw new Error("was not refused");
}

describe.each([
  ["checkForm", checkForm as Loose],
  ["fillForm", fillForm as Loose],
])("%s", (name, call) => {
  it.each([
    ["abuot", "about"],
    ["master", "masters"],
    ["extension", "extensions"],
  ])("refuses the option %s and names %s", (wrong, right) => {
    const error = refused(() => call("TT25-02", record, { [wrong]: {} }));
    expect(error.issues).toMatchObject([{ code: "core.options.unknown", path: [wrong] }]);
    expect(error.text.vi).toContain(`${name}: gọi sai 1 chỗ. `);
    expect(error.issues[0]?.nextStep).toEqual({ vi: `Dùng: ${right}.`, en: `Use: ${right}.` });
  });

  it("refuses the catalogues of another facility, whose name would stand on the paper", () => {
    const error = refused(() => call("TT25-02", record, { masters: { ...masters, facilityId: "another" } }));
    expect(error.issues).toMatchObject([
      { code: "core.masters.facility_differs", path: ["masters", "facilityId"] },
    ]);
  });

  it("does not repeat a name that may be a value", () => {
    const error = refused(() => call("TT25-02", record, { "NGUYỄN VĂN MẪU": 1 }));
    expect(JSON.stringify(error.toJSON())).not.toContain("MẪU");
  });

  it.each([
    ["about that is a text", { about: "x" }, "about"],
    ["about without a system", { about: { id: "x" } }, "about"],
    ["issued that is a number", { issued: 12 }, "issued"],
    ["a day that does not exist", { on: "2026-02-31" }, "on"],
    ["a list of catalogues", { masters: [] }, "masters"],
    ["an extension outside a list", { extensions: {} }, "extensions"],
    ["codes that are no function", { codes: {} }, "codes"],
  ])("refuses %s", (_, options, member) => {
    const { issues } = refused(() => call("TT25-02", record, options));
    expect(issues).toMatchObject([{ code: "core.options.kind", path: [member] }]);
  });

  it.each([
    ["swapped arguments", [record, "TT25-02"]],
    ["a JSON text for a record", ["TT25-02", JSON.stringify(record)]],
    ["a promise for a record", ["TT25-02", Promise.resolve(record)]],
    ["no record", ["TT25-02"]],
    ["no arguments", []],
  ])("refuses %s in words", (_, args) => {
    const error = refused(() => call(...args));
    expect(error.issues).toMatchObject([{ code: "core.options.argument", path: ["record"] }]);
    expect(error.text.vi).toContain("parseRecord");
    expect(error.text.en).toContain(`${name}: `);
    expect(error.nextStep?.en).toContain("docs/en/guides/print.md");
  });

  it.each([
    ["record", () => call("TT25-02", Promise.resolve(record), { masters: { ...masters, facilityId: "x" } })],
    ["codes", () => call("TT25-02", record, { codes: Promise.resolve(() => "known") })],
    ["masters", () => call("TT25-02", record, { masters: Promise.resolve({}) })],
    ["", () => call("TT25-02", record, Promise.resolve({}))],
  ])("says that await is missing before %s, and nothing else", (place, wrongCall) => {
    const error = refused(wrongCall);
    expect(error.issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      [`core.options.${place === "record" ? "argument" : "kind"}`, place],
    ]);
    expect(error.text.vi).toContain("thiếu await");
    expect(error.text.en).toContain("await is missing");
  });

  it("takes an option that is undefined as left out", () => {
    expect(() => call("TT25-02", record, { about: undefined, masters: undefined })).not.toThrow();
  });
});

it("checkRecordForms refuses wrong options and what is no record, too", () => {
  const call = checkRecordForms as Loose;
  expect(refused(() => call(record, { master: {} })).path).toEqual(["master"]);
  expect(refused(() => call("{}")).path).toEqual(["record"]);
});

it("a code in small letters is none: fillForm gives nothing and checkForm names the code", () => {
  expect(fillForm("tt25-02", record)).toBeUndefined();
  expect(checkForm("tt25-02", record).issues[0]?.nextStep?.vi).toContain("TT25-02");
});
