import { describe, expect, it } from "vitest";
import { renderHtml } from "../../../src/paper/html/render-html.ts";
import { paperOf } from "../../../src/paper/layout/paper-of.ts";
import type { PaperBlock, PaperDocument } from "../../../src/paper/paper-document.ts";
import { paperSamples } from "../samples.ts";
import { textsOf } from "../text-of.ts";

const paper = (...blocks: readonly PaperBlock[]): PaperDocument => ({
  form: "TT25-02",
  title: "Giấy ra viện",
  size: "A4",
  orientation: "portrait",
  runningHead: "",
  runningFoot: "TT25-02",
  blocks,
});

const hostile = `<script>alert(1)</script>"'\`&</style><img src=x onerror=alert(1)>\u0000\u001b\u202eabc\u2066\ud800`;

/** Every block with a text in every place. */
function everywhere(text: string): readonly PaperBlock[] {
  const picture = { alt: text, modules: [[true]] };
  return [
    {
      kind: "letterhead",
      logo: { alt: text, bytes: new Uint8Array([1]) },
      left: [{ text }],
      right: [{ text }],
    },
    { kind: "title", text, below: [text] },
    { kind: "heading", level: 1, text },
    { kind: "lines", lines: [[{ label: text, value: text, share: 1 }]] },
    { kind: "paragraph", label: text, text },
    { kind: "choices", label: text, options: [{ label: text, ticked: true }] },
    { kind: "table", label: text, columns: [{ title: text, share: 1 }], rows: [[text]] },
    {
      kind: "signatures",
      placeAndDate: text,
      places: [{ name: text, role: "performer", label: text, hint: text, by: text, required: true }],
    },
    { kind: "picture", picture: { alt: text, bars: [1, 2, 1], text }, width: 20 },
    { kind: "mark", title: text, lines: [text], picture },
  ];
}

describe("the page in HTML", () => {
  it("holds no tag, attribute, control character or direction override out of what a record says", () => {
    const html = renderHtml({ ...paper(...everywhere(hostile)), title: hostile, runningFoot: hostile });
    const harmless = renderHtml({ ...paper(...everywhere("chữ")), title: "chữ", runningFoot: "chữ" });
    const tagsOf = (page: string) =>
      page.match(/<[a-z/!][^>]*>/g)?.map((tag) => tag.replace(/"[^"]*"/g, '""'));
    expect(tagsOf(html)).toEqual(tagsOf(harmless));
    expect(html).not.toMatch(/<script|onerror=alert\(1\)>/);
    expect(html).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u,
    );
  });

  it("refuses what is no paper, so that nothing but texts gets between the tags", () => {
    const evil = '" onload="alert(1)"><script>' as never;
    const strange = [
      { kind: "heading", level: evil, text: "" },
      { kind: "paragraph", text: "", style: evil, align: evil },
      { kind: "table", columns: [{ title: "", share: evil, align: evil }], rows: [[{ text: "" }], [5]] },
      { kind: "lines", lines: [[{ label: "", value: null, share: evil }]] },
      { kind: "picture", width: evil, align: evil, picture: { alt: "", bars: [evil], text: "" } },
      { kind: "mark", title: "", lines: [""], pictureWidth: evil },
      { kind: "letterhead", left: [{ text: "", style: evil }], right: undefined },
      null,
      { kind: "poem" },
    ];
    const strangePaper = {
      ...paper(),
      size: { width: evil, height: 5, margin: -1, fontSize: 6 },
      blocks: strange,
    };
    let issues: readonly { code: string; path: readonly unknown[] }[] = [];
    try {
      renderHtml(strangePaper as never);
    } catch (error) {
      expect(error).toMatchObject({ code: "exchange.paper.not_drawable" });
      ({ issues } = error as { issues: typeof issues });
    }
    expect(issues.map(({ path }) => path.join("."))).toEqual([
      "size.width",
      "size.margin",
      "blocks.0.level",
      "blocks.1.style",
      "blocks.1.align",
      "blocks.2.columns.0.share",
      "blocks.2.columns.0.align",
      "blocks.2.rows.0.0",
      "blocks.2.rows.1.0",
      "blocks.3.lines.0.0.value",
      "blocks.3.lines.0.0.share",
      "blocks.4.width",
      "blocks.4.align",
      "blocks.4.picture.bars.0",
      "blocks.5.pictureWidth",
      "blocks.6.right",
      "blocks.6.left.0.style",
      "blocks.7",
      "blocks.8.kind",
    ]);
  });

  it("has no more lines to write on than the PDF", () => {
    const many = [
      { kind: "paragraph", label: "A", text: "", emptyLines: Number.POSITIVE_INFINITY },
      { kind: "table", columns: [{ title: "A", share: 1 }], rows: [], emptyRows: 1e9 },
    ];
    expect(renderHtml(paper(...(many as PaperBlock[]))).length).toBeLessThan(20_000);
  });

  it("cannot be left by the styles of a facility", () => {
    const html = renderHtml(paper(), { styles: "h1{color:red}</style><script>alert(1)</script>" });
    expect(html.match(/<\/style/g)).toHaveLength(1);
    expect(html).toContain("h1{color:red}");
  });

  it("asks nothing of the network, runs nothing, and says so to the browser", () => {
    for (const { form, options } of paperSamples()) {
      const html = renderHtml(paperOf(form, options));
      expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:;`);
      expect(html).not.toMatch(/<(script|link|iframe|object|form|base)|https?:|url\(/);
    }
  });

  it("says everything that the paper says, in its order [CV365-09]", () => {
    for (const { form, options } of paperSamples()) {
      const document = paperOf(form, options);
      const html = renderHtml(document);
      let from = 0;
      for (const text of textsOf(document).filter((one) => one !== "")) {
        const escaped = text
          .normalize("NFC")
          .replaceAll("&", "&amp;")
          .replaceAll("<", "&lt;")
          .replaceAll(">", "&gt;");
        const at = html.indexOf(escaped, from);
        expect(at, `${document.form}: ${text.slice(0, 60)}`).toBeGreaterThanOrEqual(from);
        from = at;
      }
    }
  });

  it("says by words which frames are ticked, in the language of who listens", () => {
    const choices: PaperBlock = {
      kind: "choices",
      label: "Kết quả",
      options: [
        { label: "Khỏi", ticked: true },
        { label: "Đỡ", ticked: false },
      ],
    };
    const heard = (html: string) =>
      [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, item = ""]) =>
        item.replace(/<span class="frame" aria-hidden="true">.?<\/span>/, " ").replace(/<[^>]*>/g, ""),
      );
    expect(heard(renderHtml(paper(choices)))).toEqual(["[x] có đánh dấu: Khỏi", "[ ] không đánh dấu: Đỡ"]);
    const english = renderHtml(paper(choices), { language: "en" });
    expect(heard(english)).toEqual(["[x] ticked: Khỏi", "[ ] not ticked: Đỡ"]);
    expect(english).toContain('<html lang="vi">');
    expect(english).toContain('<span class="hidden" lang="en">[x] ticked:</span>');
  });

  it("heads its tables, and leaves rows to write on where there are none", () => {
    const columns = [
      { title: "Khoa", share: 3 },
      { title: "Số ngày", share: 1, align: "center" as const },
    ];
    const html = renderHtml(paper({ kind: "table", label: "Chuyển khoa", columns, rows: [] }));
    expect(html).toContain('<caption class="bold">Chuyển khoa</caption>');
    expect(html).toContain('<col style="width:75.00%"><col style="width:25.00%">');
    expect(html).toContain('<tr><th scope="col">Khoa</th><th scope="col">Số ngày</th></tr>');
    expect(html.match(/<td><\/td><td class="center"><\/td>/g)).toHaveLength(3);
  });

  it("sets a drug's name in bold above how to take it", () => {
    const cell = [{ text: "Amlodipin <5mg>", style: "bold" as const }, { text: "Uống" }];
    const html = renderHtml(
      paper({ kind: "table", columns: [{ title: "Thuốc", share: 1 }], rows: [[cell]] }),
    );
    expect(html).toContain(
      '<td><div class="bold">Amlodipin &lt;5mg&gt;</div><div class="plain">Uống</div></td>',
    );
  });

  it("carries pictures inside, with their words", () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]);
    const pictures = [
      { alt: "Logo bệnh viện", bytes: png },
      { alt: "Tệp lạ", bytes: new Uint8Array([1, 2]) },
      {
        alt: "Mã QR tra cứu",
        modules: [
          [true, false],
          [false, true],
        ],
      },
      { alt: "Mã vạch", bars: [2, 1, 3], text: "BN000009" },
    ];
    const html = renderHtml(
      paper(...pictures.map((picture) => ({ kind: "picture" as const, picture, width: 20 }))),
    );
    expect(html).toContain(
      '<img alt="Logo bệnh viện" style="width:20mm" src="data:image/png;base64,iVBORwEC">',
    );
    expect(html).toContain('<span role="img" aria-label="Tệp lạ">Tệp lạ</span>');
    expect(html).toMatch(/aria-label="Mã QR tra cứu" viewBox="0 0 2 2".*d="M0 0h1v1h-1zM1 1h1v1h-1z"/);
    expect(html).toMatch(/aria-label="Mã vạch".*d="M0 0h2v1h-2zM3 0h3v1h-3z".*<span>BN000009<\/span>/);
  });

  it("prints at the size of its paper", () => {
    const html = renderHtml({ ...paper(), size: "A5", orientation: "landscape" });
    expect(html).toContain("@page{size:A5 landscape;");
  });

  it("prints a label at its size in millimetres, with pictures of the size that they have in the PDF", () => {
    const html = renderHtml({
      ...paper(
        {
          kind: "mark",
          title: "NGUYỄN THỊ THỬ",
          lines: ["1985"],
          picture: { alt: "QR", modules: [[true]] },
          pictureWidth: 17,
        },
        { kind: "picture", picture: { alt: "Mã", bars: [1, 1, 1], text: "A1" }, width: 47, height: 8 },
      ),
      size: { width: 50, height: 30, margin: 1.5, fontSize: 7.5 },
    });
    expect(html).toContain("@page{size:50mm 30mm;margin:0}");
    expect(html).toContain("padding:1.5mm;font-size:7.5pt");
    expect(html).toContain('style="width:17mm;height:17mm"');
    expect(html).toContain('style="width:47mm;height:8mm"');
    expect(html).not.toMatch(/\[object|<footer/);
  });
});
