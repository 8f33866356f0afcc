import { type EmrError, isEmrError } from "@benhan/core/faults";
import { type FormExtension, fillForm } from "@benhan/core/forms";
import { sampleInpatientRecord } from "@benhan/core/testkit";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  type CheckRecordPapersOptions,
  checkPaper,
  checkRecordPapers,
  createAbbreviationDictionary,
  type DrawRecordOptions,
  type PaperOptions,
  paperOf,
  type RenderRecordPdfOptions,
  renderHtml,
  renderPdf,
  renderRecordPdf,
  specimenLabel,
  wristband,
} from "../../../src/paper/index.ts";
import type { RecordOptionNames } from "../../../src/paper/options/record-options-shape.ts";

const record = sampleInpatientRecord();
const extension: FormExtension = {
  form: "TT25-02",
  prefix: "bv-mau",
  title: { vi: "Riêng", en: "Own" },
  fields: [{ id: "nhom-mau", label: "nhóm máu", labelEn: "Blood group", type: "text", cardinality: "0..1" }],
};
function formOf(code: string) {
  const form = fillForm(code, record, { extensions: [extension] });
  if (form === undefined) throw new TypeError(code);
  return form;
}
const form = formOf("TT25-02");

/** What a call complains about: the name of each place, and what is proposed instead. */
function complaints(call: () => unknown): readonly string[] {
  try {
    call();
  } catch (error) {
    if (!isEmrError(error)) throw error;
    expect(error.code).toBe("core.options.wrong");
    return error.issues.map(({ code, path, text }) => {
      const near = /có lẽ là ([^.]+(?:\.[^. ]+)*)\.$/.exec(text.vi)?.[1];
      return [code.replace(/^(?:core\.options|exchange\.paper)\./, ""), path.join("."), near]
        .filter(Boolean)
        .join(" ");
    });
  }
  return [];
}
const paperWith = (options: unknown) => () => paperOf(form, options as PaperOptions);
const layoutWith = (layout: object) =>
  paperWith({ layouts: [{ forms: ["TT25-02"], head: "certificate", sections: [], ...layout }] });

describe("options of papers", () => {
  it("that are unknown, at a wrong place or of another kind are all told at once, with the right name", () => {
    const options = {
      facility: { name: "Bệnh viện Mẫu", address: 1, logo: { alt: "", bytes: new Uint8Array(1) } },
      headLine: ["Khoa Nội"],
      signedOn: "07/07/2026",
      draft: "yes",
      reissue: { time: 0, of: "1", reason: "mất" },
      marks: [{ kind: "mark", title: "A", lines: "B" }],
      logo: { alt: "Logo", bytes: "iVBOR" },
    };
    expect(complaints(paperWith(options))).toEqual([
      "kind facility.address",
      "unknown facility.logo logo",
      "unknown headLine headLines",
      "kind signedOn",
      "kind draft",
      "kind reissue.time",
      "unknown reissue.reason",
      "kind marks.0.lines",
      "kind logo.bytes",
    ]);
    expect(complaints(paperWith(null))).toEqual(["kind"]);
  });

  it("are told in both languages, in the message too, without their values", () => {
    try {
      paperWith({ facillity: "NGUYỄN THỊ THỬ" })();
      expect.unreachable();
    } catch (error) {
      if (!isEmrError(error)) throw error;
      expect(error.text.vi).toBe('paperOf: gọi sai 1 chỗ. Không có tùy chọn "facillity"; có lẽ là facility.');
      expect(error.text.en).toBe(
        'paperOf: the call is wrong in 1 place. There is no option "facillity"; perhaps facility.',
      );
      expect(JSON.stringify(error)).not.toContain("THỬ");
    }
  });

  it("that are right or undefined are taken, and a whole profile of the catalogue", () => {
    const facility = { from: "2020-01-01", code: "79999", name: "A", authority: "B", address: "C" };
    expect(
      complaints(paperWith({ facility, place: undefined, logo: { alt: "L", bytes: new Uint8Array(1) } })),
    ).toEqual([]);
  });

  it("of every other function are refused, too", async () => {
    const dictionary = createAbbreviationDictionary([]);
    const paper = paperOf(form);
    const any = <T>(value: unknown) => value as T;
    expect(complaints(() => renderHtml(paper, any({ lang: "en", language: "fr" })))).toEqual([
      "unknown lang",
      "kind language",
    ]);
    expect(complaints(() => checkPaper(form, any({ dictionnary: dictionary })))).toEqual([
      "unknown dictionnary dictionary",
    ]);
    expect(complaints(() => createAbbreviationDictionary([], any({ name: ["BVP"] })))).toEqual([
      "unknown name names",
    ]);
    const label = { paper: { width: 50, heigth: 30, margin: -1 } };
    expect(complaints(() => wristband(any({}), any(label)))).toEqual([
      "missing paper.height",
      "unknown paper.heigth paper.height",
      "kind paper.margin",
    ]);
    expect(complaints(() => specimenLabel(any({}), any({ size: 1 })))).toEqual(["unknown size"]);
    await expect(renderPdf([paper], any({ font: {} }))).rejects.toMatchObject({
      code: "core.options.wrong",
      issues: [{ path: ["fonts"] }, { path: ["font"] }],
    });
  });
});

describe("options of a whole record", () => {
  it("know every name that their types have, and no other", () => {
    expectTypeOf<RecordOptionNames["check"]>().toEqualTypeOf<keyof CheckRecordPapersOptions>();
    expectTypeOf<RecordOptionNames["draw"]>().toEqualTypeOf<keyof DrawRecordOptions>();
    expectTypeOf<RecordOptionNames["render"]>().toEqualTypeOf<keyof RenderRecordPdfOptions>();
    const all: DrawRecordOptions = { forms: ["TT25-02"], paper: () => ({}), allowIncomplete: true };
    expect(complaints(() => checkRecordPapers(record, all))).toEqual([]);
    const wrong = { form: "TT25-02", codes: () => undefined } as CheckRecordPapersOptions;
    expect(complaints(() => checkRecordPapers(record, wrong))).toEqual([
      "unknown form forms",
      "unknown codes fill.codes",
    ]);
  });

  it("that belong to the papers or to their content are told where they belong", async () => {
    const fonts = { regular: new Uint8Array(), bold: new Uint8Array(), italic: new Uint8Array() };
    const options = { fonts, facility: {}, place: "Hà Nội", codes: () => undefined, masters: {}, papers: {} };
    const call = renderRecordPdf(record, options as unknown as RenderRecordPdfOptions);
    const found = await call.catch((error: EmrError) => error.issues.map(({ text }) => text.vi));
    expect(found).toEqual([
      'Thiếu "fonts.boldItalic" (Uint8Array).',
      'Không có tùy chọn "facility"; có lẽ là paper.facility.',
      'Không có tùy chọn "place"; có lẽ là paper.place.',
      'Không có tùy chọn "codes"; có lẽ là fill.codes.',
      'Không có tùy chọn "masters"; có lẽ là fill.masters.',
      'Không có tùy chọn "papers"; có lẽ là paper.',
    ]);
  });
});

describe("a layout of the facility", () => {
  it("that names what its form does not hold is refused, with every place and the right name", () => {
    const sections = [
      { section: "stays", rows: [["stay.diagnosi", "id.name"], [{ field: "x.y", share: 1 }]] },
      {
        section: "stay",
        signatures: ["doctor", { role: "nurs" }],
        rows: [{ grid: { columns: [], rows: [{ cells: ["id.nam"] }] } }],
      },
    ];
    const layout = { sections, signedOn: "head.day", letterhead: { right: [{ field: "head.numbr" }] } };
    const found = complaints(layoutWith(layout));
    expect(found).toEqual([
      expect.stringMatching(/^layout_name_unknown layouts\.0\.letterhead\.right\.0\.field/),
      "layout_name_unknown layouts.0.sections.0.section stay",
      "layout_name_unknown layouts.0.sections.0.rows.0.0 stay.diagnosis",
      "layout_name_unknown layouts.0.sections.0.rows.1.0",
      "layout_name_unknown layouts.0.sections.1.rows.0.grid.rows.0.cells.0 id.name",
      expect.stringMatching(/^layout_name_unknown layouts\.0\.sections\.1\.signatures\.0/),
      expect.stringMatching(/^layout_name_unknown layouts\.0\.sections\.1\.signatures\.1\.role/),
      expect.stringMatching(/^layout_name_unknown layouts\.0\.signedOn/),
    ]);
    expect(complaints(layoutWith({ forms: ["TT25-02", "TT25-99"] }))[0]).toMatch(/layouts\.0\.forms\.1/);
    expect(complaints(layoutWith({ section: [], rows: 1 }))).toEqual([
      "unknown layouts.0.section layouts.0.sections",
      "unknown layouts.0.rows",
    ]);
  });

  it("may name the facility's own fields, of this form and of others that share it", () => {
    expect(
      complaints(layoutWith({ sections: [{ section: "bv-mau", rows: [["bv-mau.nhom-mau"]] }] })),
    ).toEqual([]);
    const shared = {
      forms: ["TT25-02", "TT25-03"],
      sections: [{ section: "khac", rows: [["khac.truong"]] }],
    };
    expect(complaints(layoutWith(shared))).toEqual([]);
    expect(complaints(layoutWith({ ...shared, forms: ["TT25-02"] }))).toHaveLength(2);
    const misspelt = { forms: ["TT25-02", "TT25-03"], sections: [{ section: "id", rows: [["id.nane"]] }] };
    expect(complaints(layoutWith(misspelt))).toHaveLength(1);
  });

  it("prints lines of its own in the letterhead, between the fields", () => {
    const [head] = paperOf(form, {
      layouts: [
        {
          forms: ["TT25-02"],
          head: "certificate",
          letterhead: { left: [{ text: "KHOA NGOẠI", style: "bold" }], right: [{ text: "Mẫu nội bộ số 7" }] },
          sections: [],
        },
      ],
    }).blocks;
    expect(head).toMatchObject({
      kind: "letterhead",
      left: expect.arrayContaining([{ text: "KHOA NGOẠI", style: "bold" }]),
      right: expect.arrayContaining([{ text: "Mẫu nội bộ số 7" }]),
    });
    expect(complaints(layoutWith({ letterhead: { left: ["KHOA NGOẠI"] } }))).toEqual([
      "kind layouts.0.letterhead.left.0",
    ]);
  });
});
