import { isEmrError } from "@benhan/core/faults";
import { sampleInpatientRecord, sampleRecord } from "@benhan/core/testkit";
import { describe, expect, it } from "vitest";
import { sampleMasters } from "../../src/cli/sample/sample-masters.ts";
import {
  checkEmr365,
  checkEmr365File,
  decodeEmr365,
  encodeEmr365,
  exportEmr365,
  importEmr365,
} from "../../src/emr365/index.ts";
import { exampleJson, exampleXml } from "./fixture-files.ts";
import { importOptions } from "./round-trip.ts";

const document = decodeEmr365(exampleJson);
const text = new TextDecoder().decode(exampleJson);

/** The form of a file is nobody's to say; whoever calls as a program without types may call. */
const untyped = {
  checkEmr365: checkEmr365 as (...args: readonly unknown[]) => ReturnType<typeof checkEmr365>,
  checkEmr365File: checkEmr365File as (...args: readonly unknown[]) => ReturnType<typeof checkEmr365File>,
  decodeEmr365: decodeEmr365 as (...args: readonly unknown[]) => unknown,
  encodeEmr365: encodeEmr365 as (...args: readonly unknown[]) => unknown,
  exportEmr365: exportEmr365 as (...args: readonly unknown[]) => unknown,
  importEmr365: importEmr365 as (...args: readonly unknown[]) => ReturnType<typeof importEmr365>,
};

function refusal(call: () => unknown) {
  try {
    call();
  } catch (error) {
    if (isEmrError(error)) return error;
    throw error;
  }
  return undefined;
}

describe("the form of a file", () => {
  it("is seen by its bytes, behind white space and a byte-order mark", () => {
    const spaced = new TextEncoder().encode(`\ufeff\n ${text}`);
    for (const bytes of [exampleJson, exampleXml, spaced]) {
      expect(decodeEmr365(bytes)).toEqual(document);
      expect(checkEmr365File(bytes).ok).toBe(true);
    }
  });

  it("may be named, and then the file has to be of it", () => {
    expect(decodeEmr365(exampleXml, { form: "xml" })).toEqual(document);
    const { ok, issues } = checkEmr365File(exampleXml, { form: "json" });
    expect([ok, issues.map(({ code }) => code)]).toEqual([false, ["exchange.emr365.malformed"]]);
  });
});

describe("a call with a wrong argument is refused in two languages, with what it takes", () => {
  const endless: Record<string, unknown> = {};
  endless["again"] = endless;
  const { facilityCode: _, ...incomplete } = importOptions;
  it.each<readonly [string, () => unknown, string, string]>([
    ["a text for bytes", () => untyped.checkEmr365File(text), "argument bytes", "Uint8Array"],
    ["nothing for bytes", () => untyped.decodeEmr365(), "argument bytes", "Uint8Array"],
    [
      "the old place of the form",
      () => untyped.checkEmr365File(exampleXml, "xml"),
      "kind ",
      "Tùy chọn phải là một đối tượng { form, limits, masters, codes, codeSeparator, on }",
    ],
    [
      "the catalogues of another facility",
      () => untyped.exportEmr365(sampleRecord(), { masters: { ...sampleMasters(), facilityId: "another" } }),
      "core.masters.facility_differs masters.facilityId",
      "Bệnh án và danh mục thuộc hai cơ sở khác nhau.",
    ],
    [
      "another name of the form",
      () => untyped.checkEmr365File(exampleXml, { format: "xml" }),
      "unknown format",
      'Không có tùy chọn "format"',
    ],
    [
      "an unknown form",
      () => untyped.decodeEmr365(exampleXml, { form: "pdf" }),
      "kind form",
      '"form" phải là một trong "json", "xml"',
    ],
    [
      "no options of an import",
      () => untyped.importEmr365(document),
      "kind ",
      "Tùy chọn phải là một đối tượng {",
    ],
    [
      "an option that is missing",
      () => untyped.importEmr365(document, incomplete),
      "missing facilityCode",
      'Thiếu "facilityCode"',
    ],
    [
      "an option of another call",
      () => untyped.checkEmr365(document, { groups: [] }),
      "unknown groups",
      "groups",
    ],
    [
      "a stream of the catalogues",
      () => untyped.checkEmr365(document, { masters: new ReadableStream() }),
      "kind masters",
      "danh mục của cơ sở (FacilityMasters",
    ],
    [
      "what is kept beside and is no data",
      () =>
        untyped.exportEmr365(sampleRecord(), {
          extras: [
            { path: ["x"], value: Promise.resolve("1") },
            { path: [null], value: endless, instead: () => 1 },
          ],
        }),
      "kind extras.0.value, kind extras.1.path.0, kind extras.1.value, kind extras.1.instead",
      "dữ liệu như của JSON",
    ],
    ["no record", () => untyped.exportEmr365(document), "argument record", "MedicalRecord"],
    [
      "no record at all",
      () => untyped.exportEmr365(undefined, null),
      "argument record, kind ",
      "Tùy chọn phải là một đối tượng {",
    ],
    [
      "an unknown group",
      () => untyped.exportEmr365(sampleRecord(), { groups: ["X"] }),
      "kind groups.0",
      '"groups[0]" phải là một trong "ThongTinBenhNhan"',
    ],
    [
      "no form to write",
      () => untyped.encodeEmr365(document, { form: "xml" }),
      "argument form",
      '"json", "xml"',
    ],
    [
      "a value of another kind",
      () =>
        untyped.importEmr365(document, {
          ...importOptions,
          recordedAt: "hôm nay",
          masters: null,
          source: { system: 1 },
          sexText: { male: "M" },
        }),
      "kind recordedAt, kind masters, missing source.id, kind source.system, missing sexText.female, missing sexText.undetermined",
      '"recordedAt" phải là thời điểm dạng',
    ],
    [
      "limits of another kind",
      () => untyped.checkEmr365File(exampleXml, { limits: { depth: "32", byte: 1 } }),
      "kind limits.depth, unknown limits.byte",
      "có lẽ là limits.bytes",
    ],
  ])("%s", (_name, call, places, said) => {
    const error = refusal(call);
    expect(error?.code).toBe("core.options.wrong");
    expect(
      error?.issues
        .map(({ code, path }) => `${code.replace("core.options.", "")} ${path.join(".")}`)
        .join(", "),
    ).toBe(places);
    expect(error?.text.vi).toContain(said);
    expect(error?.text.vi).toMatch(/^\w+Emr365\w*: gọi sai [1-6] chỗ\. ./);
    expect(error?.text.en).toMatch(/^\w+Emr365\w*: the call is wrong in [1-6] places?\. ./);
    expect(error?.nextStep?.vi).toContain("docs/vi/guides/emr365.md");
    expect(error?.nextStep?.en).toContain("docs/en/guides/emr365.md");
  });

  it("tells all that is wrong at once, and repeats no value", () => {
    const error = refusal(() => untyped.checkEmr365File("SECRET", { "079185000000 x": 1, format: "SECRET" }));
    expect(error?.text.vi).toMatch(
      /Uint8Array\)[^.]*\. Không có tùy chọn "…"[^.]*\. Không có tùy chọn "format"[^.]*\.$/,
    );
    expect(JSON.stringify([error, error?.issues])).not.toMatch(/SECRET|079185000000/);
  });
});

describe("a record of which a part is none", () => {
  const sample = sampleRecord();
  it.each<readonly [string, object, string]>([
    ["a promise of a patient", { patient: Promise.resolve(sample.patient) }, "record.patient"],
    ["no list of cards", { coverages: null }, "record.coverages"],
    ["an entry that is nothing", { entries: [null] }, "record.entries.0"],
    ["a number for a text", { recordNumber: 7 }, "record.recordNumber"],
  ])("with %s is refused with the place", (_, part, place) => {
    const error = refusal(() => untyped.exportEmr365({ ...sample, ...part }));
    expect(error?.code).toBe("core.options.wrong");
    expect(error?.issues.map(({ path }) => path.join(".")).join(" ")).toContain(place);
    expect(error?.text.vi).toMatch(/^exportEmr365: gọi sai \d chỗ\. Đối số "record" phải là bệnh án/);
  });

  it("is read as checkRecord reads it when only what may be absent is", () => {
    const { coverages: _, ...rest } = sample;
    const [without, empty] = [rest, { ...rest, coverages: [] }].map((record) => untyped.exportEmr365(record));
    expect(without).toEqual(empty);
  });

  it("does not hide what a function of the host throws", () => {
    const codes = () => {
      throw new RangeError("of the host");
    };
    expect(() => untyped.exportEmr365(sampleInpatientRecord(), { codes })).toThrow("of the host");
  });
});

describe("a value that is no document", () => {
  it.each<readonly [string, unknown]>([
    ["the bytes of a file", exampleJson],
    ["the text of a file", text],
    ["what stands around the document", JSON.parse(text)],
    ["a record", sampleRecord()],
    ["nothing", undefined],
  ])("%s has one finding, which says what to call, from check and import alike", (_, value) => {
    for (const report of [checkEmr365(value), importEmr365(value, importOptions)]) {
      expect([report.ok, report.issues.map(({ code }) => code)]).toEqual([
        false,
        ["exchange.emr365.not_a_document"],
      ]);
      expect(report.issues[0]?.nextStep?.vi).toMatch(/checkEmr365File.*decodeEmr365.*dưới HoSoBenhAn/);
    }
    expect(refusal(() => untyped.encodeEmr365(value, "json"))?.code).toBe("exchange.emr365.unwritable");
  });
});
