import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseLocalMinute } from "@benhan/core";
import { fillForm, templates } from "@benhan/core/forms";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeWithTool } from "../../../../../tests/outside-tool.ts";
import { filledSample } from "../../../../core/test/forms/samples/filled-samples.ts";
import { paperOf as paperOfForm } from "../../../src/paper/layout/paper-of.ts";
import { loadPaperFonts } from "../../../src/paper/node-fonts.ts";
import type { PaperDocument } from "../../../src/paper/paper-document.ts";
import { mm, styleOf } from "../../../src/paper/pdf/paper-style.ts";
import { renderPdf } from "../../../src/paper/pdf/render-pdf.ts";
import { misplacedWords } from "../word-boxes.ts";
import {
  dischargePaper,
  everyBlockPaper,
  paperOf,
  prescriptionPaper,
  prose,
  tablePaper,
} from "./sample-papers.ts";

const papers: Readonly<Record<string, readonly PaperDocument[]>> = {
  discharge: [dischargePaper],
  "every-block": [everyBlockPaper],
  prescription: [prescriptionPaper],
  "long-table": [tablePaper(300)],
  landscape: [tablePaper(30, { orientation: "landscape" })],
  several: [dischargePaper, prescriptionPaper, dischargePaper],
  empty: [paperOf([])],
  prose: [
    paperOf([{ kind: "paragraph", text: Array.from({ length: 300 }, (_, at) => prose(12, at)).join("\n") }]),
  ],
};

const folder = mkdtempSync(join(tmpdir(), "benhan-pdf-"));
const files = Object.keys(papers).map((name) => [name, join(folder, `${name}.pdf`)] as const);

beforeAll(async () => {
  const fonts = await loadPaperFonts();
  for (const [name, file] of files)
    writeFileSync(file, (await renderPdf(papers[name] ?? [], { fonts })).bytes);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function told(program: string, ...parameters: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, parameters, { encoding: "utf8", maxBuffer: 1e8 });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout;
}

/** Every text of a paper that is drawn. */
function textsOf(value: unknown, key = ""): string[] {
  if (["kind", "role", "name", "style", "align", "alt", "form", "size", "orientation"].includes(key))
    return [];
  if (typeof value === "string") return value === "" ? [] : [value];
  if (value instanceof Uint8Array || typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([own, member]) => textsOf(member, Array.isArray(value) ? key : own));
}

const collapsed = (text: string) => text.replace(/\s+/g, " ").trim();

describeWithTool("pdfinfo", "pdfinfo", (path) => {
  it.each(files)("finds tags, title and pages of the right size in %s", (name, file) => {
    const text = told(path, file);
    expect(text).toMatch(/Tagged: +yes/);
    expect(text).toMatch(/Suspects: +no/);
    expect(text).toMatch(
      name === "prescription"
        ? /419\.5\d* x 595\.2\d* pts/
        : name === "landscape"
          ? /841\.89 x 595\.276 pts/
          : /595\.276 x 841\.89 pts/,
    );
    expect(text).toContain(papers[name]?.[0]?.title ?? "-");
  });
});

describeWithTool("pdffonts", "pdffonts", (path) => {
  it.each(files)("finds every font of %s embedded, as a part of it, with its characters", (_, file) => {
    const lines = told(path, file).trim().split("\n").slice(2);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/Tinos-\w+ +CID TrueType +Identity-H +yes yes yes/);
  });
});

describeWithTool("qpdf", "qpdf", (path) => {
  it.each(files)("finds nothing wrong with %s", (_, file) => {
    expect(told(path, "--check", file)).toContain("No syntax or stream encoding errors found");
  });

  it("reads the signature fields by their whole names", () => {
    const file = files.find(([name]) => name === "several")?.[1] ?? "";
    const { acroform } = JSON.parse(told(path, "--json", "--json-key=acroform", file)) as {
      acroform: {
        fields: {
          fieldtype: string;
          fullname: string;
          value: unknown;
          annotation: { annotationflags: number };
        }[];
      };
    };
    expect(acroform.fields.map(({ fullname }) => fullname).sort()).toEqual([
      "3.sign.head-of-facility",
      "3.sign.treating-doctor",
      "sign.doctor",
      "sign.head-of-facility",
      "sign.treating-doctor",
    ]);
    for (const { fieldtype, value, annotation } of acroform.fields) {
      expect([fieldtype, value, annotation.annotationflags]).toEqual(["/Sig", null, 4]);
    }
  });
});

describeWithTool("pdftotext", "pdftotext", (path) => {
  it.each(files)("gives back every text of %s unchanged, in reading order", (name, file) => {
    // The head and foot of pages stand between parts of what is broken across them.
    const [first] = papers[name] ?? [];
    const furniture = [first?.runningHead ?? "", first?.runningFoot ?? ""];
    const pages = told(path, "-raw", file, "-").split("\f");
    const text = collapsed(
      pages
        .map((page) =>
          page
            .split("\n")
            .filter((line) => !furniture.includes(line) && !/ ?Trang \d+\/\d+$/.test(line))
            .join("\n"),
        )
        .join("\n"),
    );
    let at = 0;
    const missing: string[] = [];
    for (const wanted of (papers[name] ?? []).flatMap((paper) => textsOf(paper.blocks)).map(collapsed)) {
      if (!text.includes(wanted)) missing.push(wanted);
      at = Math.max(at, text.indexOf(wanted));
    }
    expect(missing).toEqual([]);
    expect(text).toBe(text.normalize("NFC"));
  });

  it("finds blocks in the order of the paper", () => {
    const text = told(path, "-raw", files[0]?.[1] ?? "", "-");
    const order = [
      "SỞ Y TẾ TỈNH MẪU",
      "CỘNG HÒA",
      "GIẤY RA VIỆN",
      "Họ và tên",
      "Tuổi",
      "Giới tính",
      "Địa chỉ",
      "I. CHẨN ĐOÁN",
      "BÁC SĨ ĐIỀU TRỊ",
      "Trần Văn Mẫu",
      "THỦ TRƯỞNG",
      "Lê Thị",
      "BẢN CHUYỂN ĐỔI",
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
  });

  it.each(files)("finds no word of %s beyond the margins, and none over another", (name, file) => {
    const boxes = told(path, "-bbox", file, "-");
    const styles = (papers[name] ?? []).map(styleOf);
    const left = Math.min(...styles.map((style) => style.left));
    const right = Math.min(...styles.map((style) => style.right));
    expect(misplacedWords(boxes, { left, right, top: mm(3), bottom: mm(3) })).toEqual([]);
    // Told what is wrong, it says so.
    expect(misplacedWords(boxes, { left, right, top: mm(3), bottom: mm(60) })).not.toEqual([]);
    expect(
      misplacedWords(boxes.replaceAll(/xMin="[^"]*"/g, 'xMin="0"'), { left, right, top: 0, bottom: 0 }),
    ).not.toEqual([]);
  });

  it("never leaves a heading alone at the foot of a page, nor one line of a text at its head", async () => {
    const fillers = Array.from({ length: 40 }, (_, at) => ({
      kind: "lines" as const,
      lines: Array.from({ length: 20 + at }, () => [{ label: "Mục", value: "giá trị", share: 1 }]),
    }));
    const following = [
      { kind: "paragraph" as const, text: prose(80) },
      {
        kind: "table" as const,
        label: "Bảng",
        columns: [{ title: "Cột", share: 1 }],
        rows: [["ô một"], ["ô hai"]],
      },
    ];
    const heading = (level: 1 | 2) => ({ kind: "heading" as const, level, text: `ĐẦU MỤC ${level}` });
    const papers = fillers.flatMap((filler) =>
      following.map((after) =>
        // What holds a page break is not made smaller to fit on one page.
        paperOf([{ kind: "page-break" }, filler, heading(1), heading(2), after], {
          runningHead: "ĐẦU TRANG",
        }),
      ),
    );
    const file = join(folder, "headings.pdf");
    writeFileSync(file, (await renderPdf(papers, { fonts: await loadPaperFonts() })).bytes);
    const pages = told(path, "-raw", file, "-").split("\f").slice(0, -1);
    let turned = 0;
    for (const page of pages) {
      const body = page
        .trim()
        .split("\n")
        .filter((line) => !/ĐẦU TRANG|Trang \d|^Mẫu/.test(line));
      expect(body.at(-1)).not.toMatch(/^ĐẦU MỤC|^Bảng:|^Cột$/);
      if (page.startsWith("ĐẦU TRANG")) {
        turned++;
        expect(body.length).not.toBe(1);
      }
    }
    expect(turned).toBeGreaterThan(20);
  });

  it("prints the foot of a draft on one line, and breaks a longer one between its parts", async () => {
    const drafts = templates.flatMap(({ code }) => {
      const { record, options } = filledSample(code);
      const form = fillForm(code, record, options);
      if (form === undefined) throw new Error(code);
      const { runningFoot } = paperOfForm(form, {
        draft: true,
        printedAt: parseLocalMinute("2026-07-07T10:05"),
      });
      return (["A4", "A5"] as const).map((size) => paperOf([], { runningFoot, size }));
    });
    const file = join(folder, "feet.pdf");
    writeFileSync(file, (await renderPdf(drafts, { fonts: await loadPaperFonts() })).bytes);
    const pages = told(path, "-layout", file, "-").split("\f").slice(0, -1);
    const feet = pages.map((page) => page.trim().replace(/\s+Trang 1\/1$/m, ""));
    const broken = feet.filter((foot, at) => at % 2 === 0 && foot.includes("\n"));
    // It names two circulars.
    expect(broken).toEqual([
      expect.stringMatching(/^TT32-XXIV-KSK · TT 32\/2023 PL XXIV, sửa bởi TT 25\/2026 · /),
    ]);
    expect(feet.map((foot) => foot.replace("\n", " · "))).toEqual(
      drafts.map(({ runningFoot }) => runningFoot),
    );
    expect(feet.filter((foot) => foot.includes("\n")).length).toBeLessThan(30);
  });

  it("counts the pages of each paper by itself, and repeats the head of a table on each", () => {
    const several = told(path, files.find(([name]) => name === "several")?.[1] ?? "", "-");
    const numbers = [...several.matchAll(/Trang (\d+\/\d+)/g)].map(([, number]) => number);
    expect(numbers.slice(0, 3)).toEqual(["1/1", "1/6", "2/6"]);
    expect(numbers.at(-1)).toBe("1/1");
    const long = told(path, files.find(([name]) => name === "long-table")?.[1] ?? "", "-")
      .split("\f")
      .slice(0, -1);
    expect(long.length).toBeGreaterThan(15);
    for (const page of long.slice(0, -1)) expect(page.match(/Theo dõi diễn biến bệnh/g)).toHaveLength(1);
    for (const page of long.slice(1)) expect(page).toContain("Nguyễn Thị Ánh Tuyết");
  });
});
