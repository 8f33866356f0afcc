import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isEmrError } from "@benhan/core/faults";
import { checkRecordForms } from "@benhan/core/forms";
import { sampleInpatientRecord } from "@benhan/core/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeWithTool } from "../../../../../tests/outside-tool.ts";
import {
  checkRecordPapers,
  createAbbreviationDictionary,
  drawRecordPaper,
  outboundForms,
  type PaperFonts,
  recordPapers,
  renderRecordPdf,
  renderRecordPdfStream,
} from "../../../src/paper/index.ts";
import { loadPaperFonts } from "../../../src/paper/node-fonts.ts";
import { contentsPaper, missingPaper } from "../../../src/paper/record/cover-papers.ts";
import { masters } from "./masters.ts";
import { formData, recordWith } from "./records.ts";

const record = sampleInpatientRecord();
const papers = recordPapers(record);
const folder = mkdtempSync(join(tmpdir(), "benhan-record-"));
const file = join(folder, "record.pdf");
let fonts: PaperFonts;
let bytes: Uint8Array;
const purpose = "Khám và điều trị tiếp tại cơ sở khác.";
const facility = { name: "Bệnh viện Mẫu", address: "Số 1, đường Mẫu" };
const paper = { facility };
const render = () => renderRecordPdf(record, { fonts, allowIncomplete: true, purpose, paper });
beforeAll(async () => {
  fonts = await loadPaperFonts();
  bytes = (await render()).bytes;
  writeFileSync(file, bytes);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (path: string, ...parameters: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(path, parameters, {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout;
};

describe("a whole record as one PDF", () => {
  it("is refused while papers lack something, with all findings of checkRecordForms at their places", async () => {
    const refused = await renderRecordPdf(record, { fonts, paper }).catch((error: unknown) => error);
    if (!isEmrError(refused)) throw refused;
    expect(refused.code).toBe("exchange.paper.record_not_printable");
    const places = (issues: readonly { code: string; path: readonly unknown[] }[]) =>
      issues.map(({ code, path }) => JSON.stringify([code, path])).sort();
    const owed = checkRecordForms(record).flatMap(({ report }) => report.issues);
    expect(owed.length).toBeGreaterThan(20);
    const errors = (refused.issues ?? []).filter(({ severity }) => severity === "error");
    expect(places(errors)).toEqual(places(owed.filter(({ severity }) => severity === "error")));
  });

  it("yields nothing of a record that is refused", async () => {
    const stream = renderRecordPdfStream(record, { fonts });
    await expect(stream.next()).rejects.toMatchObject({ code: "exchange.paper.record_not_printable" });
  });

  it("is the same bytes a second time", async () => {
    expect(Buffer.compare((await render()).bytes, bytes)).toBe(0);
  });

  it("tells how far it has come, and stops when it is told to", async () => {
    const seen: string[] = [];
    const controller = new AbortController();
    const run = renderRecordPdf(record, {
      fonts,
      allowIncomplete: true,
      signal: controller.signal,
      onProgress: ({ done, total }) => {
        seen.push(`${done}/${total}`);
        if (done === 3) controller.abort();
      },
    });
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    const total = papers.length + 2;
    expect(seen).toEqual([`1/${total}`, `2/${total}`, `3/${total}`]);
  });

  it("refuses forms that nobody knows and a record without papers", async () => {
    const unknown = renderRecordPdf(record, { fonts, forms: ["10/BV1", "99/XX"], allowIncomplete: true });
    await expect(unknown).rejects.toMatchObject({ code: "exchange.paper.no_such_paper" });
  });

  it("refuses abbreviations on what goes out, once the list of the facility is given", async () => {
    const dictionary = createAbbreviationDictionary([{ short: "THA", full: "tăng huyết áp" }]);
    const entries = record.entries.map((entry) =>
      entry.kind === "handover" ? { ...entry, summary: "Viêm ruột thừa cấp, THA." } : entry,
    );
    const shortened = { ...record, entries };
    const only = { fonts, forms: ["44/BV2"], contents: false, paper };
    await expect(renderRecordPdf(record, { ...only, dictionary })).resolves.toMatchObject({ issues: [] });
    await expect(renderRecordPdf(shortened, only)).resolves.toMatchObject({ issues: [] });
    const refused = renderRecordPdf(shortened, { ...only, dictionary });
    await expect(refused).rejects.toMatchObject({
      code: "exchange.paper.record_not_printable",
      issues: [
        {
          severity: "error",
          path: ["entries", entries.findIndex(({ kind }) => kind === "handover"), "summary"],
        },
      ],
    });
  });
});

describe("whose papers they are", () => {
  const owned = (options: object) =>
    checkRecordPapers(record, options).report.issues.flatMap(({ code, official }) =>
      code === "exchange.paper.facility_missing" ? [official?.split(":")[0]] : [],
    );

  it("[TT32-04] is an error on those that go out when nobody says it, and no others", () => {
    expect(owned({})).toEqual(
      papers.map(({ form }) => form).filter((form) => outboundForms[form] !== undefined),
    );
    expect(owned({ paper })).toEqual([]);
    expect(owned({ paper: () => paper })).toEqual([]);
    expect(owned({ fill: { masters } })).toEqual([]);
  });

  it("is what the catalogue says, on every layout and on the list of contents", async () => {
    const other = { ...paper, facility: { ...facility, name: "Tên khác", phone: "0900 000 000" } };
    for (const form of ["TT25-02", "TT26-I", "10/BV1"]) {
      const [one] = checkRecordPapers(record, { forms: [form] }).papers;
      const blocks = one && drawRecordPaper(record, one, { fill: { masters }, paper: other })?.paper.blocks;
      const head = blocks?.find((block) => block.kind === "letterhead");
      expect(
        head?.left.map(({ text }) => text),
        form,
      ).toContain("BỆNH VIỆN MẪU");
      if (form === "TT26-I") expect(head?.left.at(-1)?.text).toBe("Điện thoại: 0900 000 000");
    }
    const logo = { alt: "Biểu trưng", modules: [[true]] };
    const [head] = contentsPaper(record, [], { facility: masters.profiles[0], logo }).blocks;
    expect(head).toMatchObject({ logo, left: [{ text: "SỞ Y TẾ MẪU" }, { text: "BỆNH VIỆN MẪU" }, {}] });
  });

  it("may have nobody above it", () => {
    const [one] = checkRecordPapers(record, { forms: ["10/BV1"] }).papers;
    const blocks = one && drawRecordPaper(record, one, { paper })?.paper.blocks;
    const head = blocks?.find((block) => block.kind === "letterhead");
    expect(head?.left[0]?.text).toBe("BỆNH VIỆN MẪU");
  });
});

it("a last page that lists what goes along beside the print says so, and not that something is missing", () => {
  const withoutPaper = checkRecordPapers(record, { paper }).beside;
  const titleOf = (one: Parameters<typeof missingPaper>[1]) => missingPaper(record, one, {}).title;
  expect(titleOf({ papers: [], beside: withoutPaper })).toBe("Nội dung giao kèm, ngoài bản in");
  expect(titleOf(checkRecordPapers(record))).toBe("Nội dung chưa có");
});

describeWithTool("qpdf", "qpdf, of a whole record", (path) => {
  it("finds nothing wrong", () => {
    expect(read(path, "--check", file)).toContain("No syntax or stream encoding errors");
  });

  it("finds bookmarks in levels: group, paper with its time, sections; only the groups are open", () => {
    const { outlines } = JSON.parse(read(path, "--json", "--json-key=outlines", file)) as {
      readonly outlines: readonly Outline[];
    };
    expect(outlines.map(({ title }) => title)).toEqual([
      "Mục lục hồ sơ bệnh án",
      "I. Bệnh án",
      "II. Phiếu, giấy trong hồ sơ",
      "III. Giấy chứng nhận, giấy chuyển, đơn thuốc",
      "Nội dung chưa có",
    ]);
    const below = outlines.slice(1, 4).flatMap(({ kids }) => kids);
    expect(below.map(({ title }) => title.split(".")[0])).toEqual(papers.map((_, at) => `${at + 1}`));
    expect(below[0]?.title).toBe("1. Bệnh án Ngoại khoa · 08:00 02/07/2026");
    expect(below[0]?.kids.length).toBeGreaterThan(3);
    expect(outlines.map(({ open }) => open)).toEqual([false, true, true, true, false]);
    expect(below.every(({ open, kids }) => !open || kids.length === 0)).toBe(true);
    // Whoever follows the bookmarks from first to last never goes back.
    const places = flat(outlines).map(({ destpageposfrom1 }) => destpageposfrom1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

interface Outline {
  readonly title: string;
  readonly open: boolean;
  readonly destpageposfrom1: number;
  readonly kids: readonly Outline[];
}

const collapsed = (text: string) => text.replace(/\s+/g, " ");

const flat = (outlines: readonly Outline[]): readonly Outline[] =>
  outlines.flatMap((one) => [one, ...flat(one.kids)]);

describeWithTool("pdfinfo", "pdfinfo, of a whole record", (path) => {
  it("counts the pages that we count, and finds tags", async () => {
    const { pages } = await render();
    expect(pages).toBeGreaterThan(papers.length);
    expect(read(path, file)).toMatch(new RegExp(`Tagged: +yes[\\s\\S]*Pages: +${pages}\\n`));
  });
});

describeWithTool("pdftotext", "pdftotext, of a whole record", (path) => {
  it("finds on the first page every paper, whose record it is, and for what it was printed [CV365-03] [KCB-08]", () => {
    const pages = read(path, "-layout", file, "-").split("\f");
    const contents = pages
      .filter((page) => /Mục lục hồ sơ bệnh án|MỤC LỤC/.test(page.slice(0, 900)))
      .join("\n")
      .replace(/\s+/g, " ");
    for (const { form } of papers) expect(contents).toContain(form);
    for (const text of [record.patient.name ?? "?", record.recordNumber, purpose, "còn thiếu"]) {
      expect(contents).toContain(text);
    }
  });

  it("finds in the list of contents the page on which each paper begins, and that number at its foot", () => {
    const pages = read(path, "-layout", file, "-").split("\f");
    const first = pages.findIndex((page) => page.includes(`Giấy số 1/${papers.length}`));
    const contents = pages.slice(0, first).join("\n");
    papers.forEach((_, at) => {
      const page = pages.findIndex((own) => own.includes(`Giấy số ${at + 1}/${papers.length}`)) + 1;
      expect(pages[page - 1]).toMatch(new RegExp(`Trang hồ sơ ${page}(?!\\d)`));
      expect(contents).toMatch(new RegExp(`^ +${at + 1} .* ${page}$`, "m"));
    });
    expect(pages.filter((page) => page.includes("Trang hồ sơ"))).toHaveLength(pages.length - 1);
  });

  it("finds the title of each paper on the page that the contents name, also when they take several pages", async () => {
    const copies = Array.from({ length: 60 }, (_, at) => formData(`copy-${at}`, "TT25-03"));
    const long = recordWith(...copies);
    const several = join(folder, "several.pdf");
    const options = { fonts, allowIncomplete: true };
    writeFileSync(several, (await renderRecordPdf(long, options)).bytes);
    for (const [told, of] of [
      [file, record],
      [several, long],
    ] as const) {
      const pages = read(path, "-layout", told, "-").split("\f");
      const { papers: checked } = checkRecordPapers(of);
      const first = pages.findIndex((page) => page.includes(`Giấy số 1/${checked.length} `));
      if (told === several) expect(first).toBeGreaterThan(2);
      const contents = pages.slice(0, first).join("\n");
      const began = checked.map((one, at) => {
        const page = Number(new RegExp(`^ +${at + 1} .* (\\d+)$`, "m").exec(contents)?.[1]);
        const blocks = drawRecordPaper(of, one)?.paper.blocks ?? [];
        const title = blocks.find((block) => block.kind === "title");
        expect(collapsed(pages[page - 1] ?? "")).toContain(collapsed(title?.text ?? "?"));
        expect(pages[page - 1]).toMatch(/Trang 1\/\d/);
        return page;
      });
      expect(began).toEqual([...new Set(began)].sort((one, other) => one - other));
    }
  });

  it("finds the purpose on a summary that is printed without contents [KCB-07] [KCB-08]", async () => {
    const only = { fonts, forms: ["TT25-03"], contents: false, allowIncomplete: true, purpose };
    const summary = join(folder, "summary.pdf");
    writeFileSync(summary, (await renderRecordPdf(record, only)).bytes);
    const text = read(path, "-raw", summary, "-").replace(/\s+/g, " ");
    expect([text.split(purpose).length, text.includes("Điều 69 khoản 5")]).toEqual([2, true]);
  });

  it("finds no number of a paper on one that stands alone", async () => {
    const alone = join(folder, "alone.pdf");
    const only = { fonts, forms: ["44/BV2"], contents: false, paper };
    writeFileSync(alone, (await renderRecordPdf(record, only)).bytes);
    const text = read(path, "-raw", alone, "-");
    expect(text).toContain("44/BV2");
    expect(text).not.toMatch(/Giấy số|Trang hồ sơ/);
  });

  it("finds at the foot of each paper which one of how many it is", () => {
    const text = read(path, "-raw", file, "-").replace(/\s+/g, " ");
    papers.forEach((_, at) => {
      expect(text).toContain(`Giấy số ${at + 1}/${papers.length} của hồ sơ ${record.recordNumber}`);
    });
  });

  it("finds on the last page what is missing, and the mark of a draft on such papers only", () => {
    const text = read(path, "-raw", file, "-").replace(/\s+/g, " ");
    expect(text).toContain("NỘI DUNG CHƯA CÓ");
    expect(text).toContain("trường “tiên lượng” chưa có giá trị");
    const unprinted = record.entries.flatMap((entry) => (entry.kind === "attachment" ? [entry.title] : []));
    expect(unprinted).toHaveLength(1);
    expect(text.slice(text.indexOf("NỘI DUNG CHƯA CÓ"))).toContain(unprinted[0]);
    const drafts = text.match(/BẢN NHÁP, không có giá trị/g) ?? [];
    expect(drafts).toHaveLength(checkRecordForms(record).filter(({ report }) => !report.ok).length);
  });
});
