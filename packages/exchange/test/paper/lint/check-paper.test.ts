import type { CalendarDate } from "@benhan/core";
import { type EmrError, isEmrError, valueAt } from "@benhan/core/faults";
import { type FilledForm, fillForm, templates } from "@benhan/core/forms";
import { expect, it } from "vitest";
import { fullStory, homeEnd, transferEnd } from "../../../../core/test/forms/samples/full-story.ts";
import { entry, recordWith } from "../../../../core/test/forms/samples/record-builder.ts";
import { paperOf, renderHtml, renderPdf } from "../../../src/paper/index.ts";
import { createAbbreviationDictionary } from "../../../src/paper/lint/abbreviation-dictionary.ts";
import { abbreviations } from "../../../src/paper/lint/abbreviations.data.ts";
import { type CheckPaperOptions, checkPaper } from "../../../src/paper/lint/check-paper.ts";
import { outboundForms } from "../../../src/paper/lint/outbound-forms.ts";
import { loadPaperFonts } from "../../../src/paper/node-fonts.ts";
import { masters as ofAnother } from "../record/masters.ts";

const dictionary = createAbbreviationDictionary(abbreviations);
const facility = { name: "Bệnh viện Mẫu", address: "Số 1, đường Mẫu" };
const masters = { ...ofAnother, profiles: ofAnother.profiles.map((row) => ({ ...row, code: "79999" })) };
const given = { dictionary, facility };
const note = entry({
  kind: "narrative",
  topic: "result-summary",
  text: "CLS: XN máu bình thường, XN nước tiểu KQXNM.",
});
const others = fullStory.filter((one) => !JSON.stringify(one).includes('"topic":"result-summary"'));
const record = recordWith([...others, homeEnd, note]);

function filled(code: string, of = record): FilledForm {
  const form = fillForm(code, of);
  if (form === undefined) throw new TypeError(code);
  return form;
}

it("[TT32-04] an abbreviation stops an outbound paper, at its place in the record and with the words that it stands for", () => {
  const report = checkPaper(filled("TT25-03"), given);
  expect(report.ok).toBe(false);
  const [first] = report.issues;
  expect(first && String(valueAt(record, first.path))).toContain("CLS: XN");
  expect(report.issues).toMatchObject([
    {
      code: "exchange.paper.abbreviation_outbound",
      severity: "error",
      expected: "cận lâm sàng",
      source: "TT 32/2023/TT-BYT Đ52 k2 c",
      text: { vi: expect.stringContaining('"CLS" ở "') },
    },
    { expected: "xét nghiệm", text: { vi: expect.stringContaining('"XN" ở "') } },
    { text: { vi: expect.stringContaining("ký tự thứ 39") } },
  ]);
  expect(report.issues[1]?.text.vi).toContain("ký tự thứ 6, 2 lần");
});

it("what no dictionary has is told by its letters, its field and its place", () => {
  const { path, text, ...issue } = checkPaper(filled("TT25-03"), given).issues[2] ?? { path: [] };
  expect(text?.vi).toContain('"KQXNM" ở "tóm tắt kết quả cận lâm sàng", ký tự thứ 39');
  expect(String(valueAt(record, path))).toContain("KQXNM");
  expect(issue).not.toHaveProperty("expected");
});

it("initials and parts of a patient's name, and what is long, are told by their place only", () => {
  for (const word of ["NTT", "N.T.T", "NTThử", "TNBCDĐGHKLMN"]) {
    const said = entry({ kind: "narrative", topic: "result-summary", text: `Của ${word} bình thường.` });
    const { issues } = checkPaper(filled("TT25-03", recordWith([...others, homeEnd, said])), given);
    expect(
      issues.map(({ code }) => code),
      word,
    ).toEqual(["exchange.paper.abbreviation_outbound"]);
    expect(issues[0]?.text.vi, word).toContain("ký tự thứ 5");
    expect(JSON.stringify(issues), word).not.toContain(word);
  }
});

it("[TT32-04] inside, only what is not on the facility's list is a warning", () => {
  const report = checkPaper(filled("TT25-03"), { ...given, outbound: false });
  expect(report.ok).toBe(true);
  expect(report.issues).toMatchObject([
    { code: "exchange.paper.abbreviation_unlisted", severity: "warning" },
  ]);
});

it("cells of tables are read, names and drugs are not", () => {
  const story = [...fullStory, homeEnd, entry({ kind: "course-note", text: "BN tỉnh" })];
  const of = recordWith(story);
  const issues = checkPaper(filled("36/BV2", of), { ...given, outbound: true }).issues;
  expect(issues.map(({ expected }) => expected)).toContain("bệnh nhân");
  const place = issues.find(({ expected }) => expected === "bệnh nhân")?.path ?? [];
  expect(JSON.stringify(valueAt(of, place))).toContain("BN tỉnh");
  const named = recordWith([...fullStory, homeEnd], {
    patient: { ...record.patient, name: "BN KQXNM" },
  } as never);
  expect(checkPaper(filled("TT25-02", named), given).issues).toEqual([]);
});

it("a form that was made without the record is told by its own place", () => {
  const form = filled("TT25-03");
  const bare = {
    ...form,
    sections: form.sections.map((section) => ({
      ...section,
      fields: section.fields.map(({ path: _, rowPaths: __, ...field }) => field),
    })),
  };
  const [first] = checkPaper(bare, given).issues;
  expect(first && String(valueAt(bare, first.path))).toContain("CLS: XN");
});

it("[TT32-04] an outbound paper without the name of the facility is an error, wherever the name may come from", () => {
  const bare = recordWith([...fullStory, homeEnd]);
  const codes = (form: FilledForm | undefined, options: Partial<CheckPaperOptions>) =>
    form &&
    checkPaper(form, { dictionary, ...options }).issues.map(({ code, severity }) => `${code} ${severity}`);
  const missing = ["exchange.paper.facility_missing error"];
  expect(codes(filled("TT25-02", bare), {})).toEqual(missing);
  for (const name of ["", "   ", "\u00a0"]) {
    expect(codes(filled("TT25-02", bare), { facility: { name, address: "" } })).toEqual(missing);
  }
  expect(codes(filled("TT25-02", bare), { facility })).toEqual([]);
  expect(codes(filled("TT25-02", bare), { outbound: false })).toEqual([]);
  expect(codes(fillForm("TT25-02", bare, { masters }), {})).toEqual([]);
});

it("[TT32-04] catalogues of which no profile was in force that day are told as such, and not as missing", () => {
  const bare = recordWith([...fullStory, homeEnd]);
  const late = {
    ...masters,
    profiles: masters.profiles.map((row) => ({ ...row, from: "2030-01-01" as CalendarDate })),
  };
  const form = fillForm("TT25-02", bare, { masters: late });
  const [issue] = form === undefined ? [] : checkPaper(form, { dictionary }).issues;
  expect(issue?.code).toBe("exchange.paper.facility_missing");
  expect(issue?.nextStep?.vi).toBe(
    `Danh mục đã truyền không có dòng nào trong profiles có hiệu lực vào ngày ${form?.on}: sửa from, to hoặc thêm dòng của thời gian đó.`,
  );
  const none = form && paperOf(form);
  const error = refusalOf(() => none && renderHtml(none));
  expect(error?.issues?.[0]?.nextStep).toEqual(issue?.nextStep);
});

it("[TT32-04] without a dictionary everything else is checked, and the report says what was not", () => {
  const told = checkPaper(filled("TT25-03")).issues.map(({ code, severity }) => `${code} ${severity}`);
  expect(told).toEqual([
    "exchange.paper.facility_missing error",
    "exchange.paper.abbreviations_not_sought information",
  ]);
});

it("[TT32-04] an outbound paper that does not say whose it is is not drawn, unless it is a draft", async () => {
  const form = filled("TT26-I", recordWith([...fullStory, homeEnd]));
  const error = refusalOf(() => renderHtml(paperOf(form)));
  expect(error?.code).toBe("exchange.paper.nameless");
  expect(error?.nextStep?.vi).toMatch(/masters.*facility/);
  const fonts = await loadPaperFonts();
  await expect(renderPdf([paperOf(form)], { fonts })).rejects.toMatchObject({
    code: "exchange.paper.nameless",
  });
  for (const named of [
    paperOf(form, { facility }),
    paperOf(form, { draft: true }),
    paperOf(filled("10/BV1")),
  ])
    expect(renderHtml(named)).toContain("</html>");
  const known = fillForm("TT26-I", recordWith([...fullStory, homeEnd]), { masters });
  expect(known && paperOf(known)).not.toHaveProperty("nameless");
});

function refusalOf(run: () => unknown): EmrError | undefined {
  try {
    run();
  } catch (error) {
    if (isEmrError(error)) return error;
    throw error;
  }
  return undefined;
}

it("outbound forms are forms of the registry, and summary, hand-over, transfer and appointment are among them", () => {
  const codes = new Set(templates.map(({ code }) => code));
  expect(Object.keys(outboundForms).filter((code) => !codes.has(code))).toEqual([]);
  for (const code of ["TT25-03", "43/BV2", "44/BV2", "TT01-VI", "TT01-V"])
    expect(outboundForms[code]).toBe("named");
});

it("no form of the registry makes the check throw, filled or empty", () => {
  for (const end of [homeEnd, transferEnd]) {
    const full = recordWith([...fullStory, end]);
    for (const { code } of templates) {
      for (const of of [full, recordWith([])]) {
        for (const { path } of checkPaper(filled(code, of), { ...given, outbound: true }).issues) {
          expect(path[0]).toMatch(/^(entries|episode|patient)$/);
        }
      }
    }
  }
});
