import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fillForm } from "@benhan/core/forms";
import { sampleInpatientRecord } from "@benhan/core/testkit";
import { afterAll, describe, expect, it } from "vitest";
import { describeWithTool } from "../../../../../tests/outside-tool.ts";
import {
  checkRecordPapers,
  fillRecordPaper,
  paperOf,
  paperStanding,
  recordPapers,
  renderHtml,
  renderPdf,
  sourceMark,
  withdrawnPapers,
} from "../../../src/paper/index.ts";
import { loadPaperFonts } from "../../../src/paper/node-fonts.ts";
import { contentsPaper } from "../../../src/paper/record/cover-papers.ts";
import { textsOf } from "../text-of.ts";
import { formData, recordWith } from "./records.ts";

const folder = mkdtempSync(join(tmpdir(), "benhan-withdrawn-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const his = (id: string) => ({ system: "his", id });
const [sample] = sampleInpatientRecord().entries.filter(({ kind }) => kind === "prescription");
const corrects = (id: string) => ({ corrects: his(id), reason: "Ghi nhầm hàm lượng." });

function prescription(id: string, more: object = {}): object {
  const { number: _, ...drugs } = sample as { number?: string };
  return { ...drugs, source: his(id), occurredAt: "2026-07-07T09:20", ...more };
}

const story = recordWith(
  prescription("wrong", {
    number: "99999aaaaaaa-C",
    recordedAt: "2026-07-07T09:21:00.000+07:00",
    drugs: Array.from({ length: 30 }, () => (sample as { drugs: readonly object[] }).drugs[0]),
  }),
  prescription("best", {
    number: "99999bbbbbbb-C",
    recordedAt: "2026-07-08T09:21:00.000+07:00",
    ...corrects("wrong"),
  }),
  prescription("gone", {
    recordedAt: "2026-07-09T09:21:00.000+07:00",
    status: "cancelled",
    reason: "Người bệnh không nhận.",
  }),
);
const sheetOf = (id: string) => {
  const paper = withdrawnPapers(story, { forms: ["TT26-I"] }).find(({ about }) => about?.id === id);
  const form = paper && fillRecordPaper(story, paper);
  if (form === undefined) throw new TypeError(id);
  return paperOf(form);
};

describe("the papers that were corrected or cancelled", () => {
  it("are listed apart from those that hold, with what fillForm takes", () => {
    const ids = (papers: ReturnType<typeof recordPapers>) =>
      papers.filter(({ form }) => form === "TT26-I").map(({ about }) => about?.id);
    expect(ids(withdrawnPapers(story))).toEqual(["wrong", "gone"]);
    expect(ids(recordPapers(story))).not.toEqual(expect.arrayContaining(["wrong"]));
    for (const { form, about, issued, asGiven, withdrawn } of withdrawnPapers(story)) {
      const options = { ...(about && { about }), ...(issued && { issued }), ...(asGiven && { asGiven }) };
      expect(fillForm(form, story, options)?.withdrawn).toEqual(withdrawn);
    }
    expect(withdrawnPapers(sampleInpatientRecord(), { forms: ["TT26-I"] })).toEqual([]);
  });

  it.each([
    [
      "wrong",
      "BẢN ĐÃ ĐƯỢC SỬA NGÀY 08/07/2026, KHÔNG CÒN HIỆU LỰC",
      ["Lý do sửa: Ghi nhầm hàm lượng.", "Giấy thay thế: số 99999bbbbbbb-C"],
    ],
    ["gone", "BẢN ĐÃ HỦY NGÀY 09/07/2026, KHÔNG CÒN HIỆU LỰC", ["Lý do hủy: Người bệnh không nhận."]],
  ])("say above everything else that they hold no longer: %s", (id, title, lines) => {
    const paper = sheetOf(id);
    expect(paper.blocks[0]).toMatchObject({ kind: "mark", title, lines: expect.arrayContaining(lines) });
    expect(paper.runningHead.startsWith(title)).toBe(true);
    expect(paper.runningFoot).toContain("KHÔNG CÒN HIỆU LỰC");
    const html = renderHtml(paper);
    expect(html.indexOf(title)).toBeLessThan(html.indexOf("<h1>"));
  });

  it("a paper that holds says nothing of it", () => {
    const form = fillForm("TT26-I", story, { about: his("best") });
    expect(form && JSON.stringify(paperOf(form))).not.toContain("HIỆU LỰC");
  });

  it("are counted where the record lists what took their place", () => {
    const { papers } = checkRecordPapers(story, { forms: ["TT26-I"] });
    const listed = textsOf(contentsPaper(story, papers, {}));
    expect(listed).toContain("Số: 99999bbbbbbb-C");
    expect(listed.filter((text) => text.includes("có 1 bản trước, đã sửa"))).toHaveLength(1);
    expect(listed.join()).not.toContain("99999aaaaaaa-C");
  });
});

describeWithTool("pdftotext", "pdftotext, of a withdrawn paper of several pages", (tool) => {
  it("every page of the PDF says it, at its head", async () => {
    const file = join(folder, "long.pdf");
    writeFileSync(file, (await renderPdf([sheetOf("wrong")], { fonts: await loadPaperFonts() })).bytes);
    const { stdout } = spawnSync(tool, ["-layout", file, "-"], { encoding: "utf8" });
    const pages = stdout.split("\f").filter((page) => page.trim() !== "");
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      expect(page.trimStart().slice(0, 80)).toContain("BẢN ĐÃ ĐƯỢC SỬA NGÀY 08/07/2026");
    }
  });
});

describe("papers that count only in part", () => {
  const number = (own: string, day: string) => ({
    number: `99999${own}-C`,
    recordedAt: `2026-07-${day}T09:21:00.000+07:00`,
  });
  const listedNotes = (record: ReturnType<typeof recordWith>, form = "TT26-I") => {
    const { papers } = checkRecordPapers(record, { forms: [form] });
    return textsOf(contentsPaper(record, papers, {})).join(" | ");
  };
  const drawn = (record: ReturnType<typeof recordWith>, id: string, asGiven = false) => {
    const form = fillForm("TT26-I", record, { about: his(id), ...(asGiven && { asGiven }) });
    if (form === undefined) throw new TypeError(id);
    return paperOf(form);
  };
  const below = (paper: ReturnType<typeof drawn>) =>
    paper.blocks.flatMap((block) => (block.kind === "title" ? block.below : []));

  it("a row of corrections: each says what took its own place, and what holds today", () => {
    const chain = recordWith(
      prescription("a", number("aaaaaaa", "07")),
      prescription("b", { ...number("bbbbbbb", "08"), corrects: his("a"), reason: "Sai liều." }),
      prescription("c", { ...number("ccccccc", "09"), corrects: his("b"), reason: "Sai lần 2." }),
    );
    const [mark] = drawn(chain, "a", true).blocks;
    expect(mark).toMatchObject({
      title: "BẢN ĐÃ ĐƯỢC SỬA NGÀY 08/07/2026, KHÔNG CÒN HIỆU LỰC",
      lines: [
        "In lại đúng như đã cấp, để đối chiếu.",
        "Lý do sửa: Sai liều.",
        "Giấy thay thế: số 99999bbbbbbb-C",
        "Bản đang có hiệu lực: số 99999ccccccc-C, ghi ngày 09/07/2026",
      ],
    });
    expect(below(drawn(chain, "c"))).toEqual(["Thay cho giấy số 99999bbbbbbb-C, ngày 07/07/2026"]);
  });

  it("a correction under the same number says which version it takes the place of by its time", () => {
    const same = recordWith(
      prescription("a", number("aaaaaaa", "07")),
      prescription("b", { ...number("aaaaaaa", "08"), corrects: his("a"), reason: "Sai liều." }),
    );
    expect(below(drawn(same, "b"))).toEqual(["Thay cho bản trước cùng số, ghi lúc 09:21 ngày 07/07/2026"]);
  });

  it("what may still change is a preliminary paper on every page, and no paper that goes out", () => {
    const preliminary = recordWith(prescription("a", { ...number("aaaaaaa", "07"), status: "preliminary" }));
    const paper = drawn(preliminary, "a");
    expect(below(paper)).toContain("BẢN SƠ BỘ, CHƯA PHẢI BẢN CHÍNH THỨC");
    expect(paper.runningFoot).toContain("BẢN SƠ BỘ");
    expect(listedNotes(preliminary)).toContain("BẢN SƠ BỘ; còn thiếu");
    const summary = recordWith(formData("s", "43/BV2", { status: "preliminary" }));
    const { report } = checkRecordPapers(summary, { forms: ["43/BV2"] });
    const severities = report.issues.flatMap(({ code, severity }) =>
      code === "core.forms.preliminary" ? severity : [],
    );
    expect(severities).toEqual(["error"]);
  });

  it("an original whose correction was cancelled says that it holds again", () => {
    const restored = recordWith(
      prescription("a", number("aaaaaaa", "07")),
      prescription("b", {
        ...number("bbbbbbb", "09"),
        ...{ corrects: his("a"), reason: "Nhầm người bệnh.", status: "cancelled" },
      }),
    );
    expect(listedNotes(restored)).toContain("bản sửa đã hủy ngày 09/07/2026, giấy này lại có hiệu lực");
    expect(withdrawnPapers(restored, { forms: ["TT26-I"] }).map((paper) => paper.restored)).toEqual([
      undefined,
    ]);
  });

  it("an issued paper is printed as issued, and the contents say that the record was corrected since", () => {
    const of = sampleInpatientRecord().entries.find(
      (entry) => entry.kind === "diagnosis" && entry.phase === "discharge" && entry.rank === "main",
    );
    const record = recordWith(formData("first", "TT25-02", { issue: { number: "0042/2026" } }), {
      ...of,
      text: "Chẩn đoán khác",
      source: his("other"),
      recordedAt: "2026-07-15T09:00:00.000+07:00",
      ...{ corrects: of?.source, reason: "Ghi nhầm." },
    });
    expect(listedNotes(record, "TT25-02")).toContain("hồ sơ đã sửa sau khi cấp, giấy in như khi cấp");
    const form = fillForm("TT25-02", record);
    expect(JSON.stringify(form && paperOf(form))).not.toContain("Chẩn đoán khác");
  });
});

describe("what tells papers of one form apart", () => {
  it("is the number and how often they were issued, in the rows and in the contents", () => {
    const issued = recordWith(
      formData("first", "TT25-02", { issue: { number: "0042/2026" } }),
      formData("again", "TT25-02", { issue: { number: "0043/2026", reissueOf: "0042/2026" } }),
    );
    const rows = recordPapers(issued, { forms: ["TT25-02"] });
    expect(rows.map((row) => [row.number, row.issued?.id, paperStanding(row)?.vi])).toEqual([
      ["0042/2026", "first", "bản trước, còn giá trị"],
      ["0043/2026", "again", "cấp lại lần 1 của 0042/2026"],
    ]);
    for (const { form, number, issued: copy } of rows) {
      expect(copy && fillForm(form, issued, { issued: copy })?.issue?.number).toBe(number);
    }
    const { papers } = checkRecordPapers(issued, { forms: ["TT25-02"] });
    const listed = textsOf(contentsPaper(issued, papers, {})).join(" | ");
    expect(listed).toContain("Số: 0043/2026 | cấp lại lần 1 của 0042/2026");
  });

  it("is the number of a prescription without a copy; where there is none, the id of its entry", () => {
    const two = recordWith(
      prescription("a", { number: "99999aaaaaaa-C" }),
      prescription("b"),
      prescription("c"),
    );
    const rows = recordPapers(two, { forms: ["TT26-I"] }).filter(({ at }) => at === "2026-07-07T09:20");
    const told = rows.map((row) => row.number ?? sourceMark(row, rows));
    expect(told).toEqual(expect.arrayContaining(["99999aaaaaaa-C", "b", "c"]));
    const { papers } = checkRecordPapers(two, { forms: ["TT26-I"] });
    const listed = textsOf(contentsPaper(two, papers, {}));
    expect(listed).toEqual(expect.arrayContaining(["Số: 99999aaaaaaa-C", "Mã nguồn: b", "Mã nguồn: c"]));
  });

  it("is nothing more where the time tells it", () => {
    const rows = recordPapers(sampleInpatientRecord()).filter(({ form }) => form === "22/BV2");
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map((row) => sourceMark(row, rows))).toEqual(rows.map(() => undefined));
  });
});
