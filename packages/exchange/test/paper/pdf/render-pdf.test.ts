import type { Instant } from "@benhan/core";
import { beforeAll, describe, expect, it } from "vitest";
import { loadPaperFonts } from "../../../src/paper/node-fonts.ts";
import type { PaperDocument } from "../../../src/paper/paper-document.ts";
import type { PaperFonts } from "../../../src/paper/pdf/paper-fonts.ts";
import { renderPdf, renderPdfStream } from "../../../src/paper/pdf/render-pdf.ts";
import { flat, objectsOf, objectWith, structureOf, textOf } from "./pdf-objects.ts";
import {
  courseTable,
  dischargePaper,
  everyBlockPaper,
  paperOf,
  prescriptionPaper,
  signer,
  tablePaper,
} from "./sample-papers.ts";

let fonts: PaperFonts;
beforeAll(async () => {
  fonts = await loadPaperFonts();
});

async function rendered(...papers: readonly PaperDocument[]): Promise<Uint8Array> {
  return (await renderPdf(papers, { fonts })).bytes;
}

describe("the metadata", () => {
  it("says PDF/A-2b, and the title as XML and as a string of PDF", async () => {
    const title = 'Giấy ra viện <bản 2> & "phụ lục"';
    const { bytes } = await renderPdf([paperOf([], { title })], { fonts, author: "Cơ sở 99999" });
    const objects = objectsOf(bytes);
    const xmp = textOf(objectWith(objects, "/Type /Metadata"));
    expect(xmp).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(xmp).toContain("<pdfaid:conformance>B</pdfaid:conformance>");
    expect(xmp).toContain('Giấy ra viện &lt;bản 2&gt; &amp; "phụ lục"');
    expect(xmp).toContain("<rdf:li>Cơ sở 99999</rdf:li>");
    expect(xmp).not.toContain("CreateDate");
    const catalog = objectWith(objects, "/Type /Catalog").dictionary;
    expect(catalog).toContain("/Lang (vi-VN)");
    expect(catalog).toMatch(/\/MarkInfo \d+ 0 R/);
    objectWith(objects, /^<<\n\/DisplayDocTitle true\n>>$/);
    expect(new TextDecoder("latin1").decode(bytes.subarray(0, 9))).toBe("%PDF-1.7\n");
  });

  it("is XML whatever the title holds", async () => {
    const { bytes } = await renderPdf([paperOf([])], { fonts, title: "a\ufffe\uffff\u{1fffe}\ud800\u0000b" });
    expect(textOf(objectWith(objectsOf(bytes), "/Type /Metadata"))).toContain(">a\ufffd\ufffd\ufffd\ufffdb<");
  });

  it("has the colours of sRGB in its output intent", async () => {
    const objects = objectsOf(await rendered(paperOf([])));
    const intent = objectWith(objects, "/Type /OutputIntent", "/S /GTS_PDFA1");
    const profile = objects.get(Number(/\/DestOutputProfile (\d+)/.exec(intent.dictionary)?.[1]));
    expect(profile?.dictionary).toContain("/N 3");
    expect(new TextDecoder("latin1").decode(profile?.stream?.subarray(36, 40))).toBe("acsp");
  });

  it("writes the moment that it is told, the same in both places", async () => {
    const createdAt = "2026-07-05T10:00:00.000+07:00" as Instant;
    const { bytes } = await renderPdf([paperOf([])], { fonts, createdAt });
    expect(textOf(objectWith(objectsOf(bytes), "/Type /Metadata"))).toContain(
      "<xmp:CreateDate>2026-07-05T10:00:00+07:00<",
    );
    expect(new TextDecoder("latin1").decode(bytes)).toContain("(D:20260705100000+07'00')");
  });

  it("names the file by its content: the same papers have the same identifier, others another", async () => {
    const id = (bytes: Uint8Array) =>
      /\/ID \[<([0-9a-f]{32})> <\1>\]/.exec(new TextDecoder("latin1").decode(bytes))?.[1];
    const first = id(await rendered(dischargePaper));
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(id(await rendered(dischargePaper))).toBe(first);
    expect(id(await rendered(paperOf(dischargePaper.blocks.slice(1))))).not.toBe(first);
  });
});

describe("the structure tree", () => {
  it("has the blocks of each paper in their order", async () => {
    const tree = structureOf(objectsOf(await rendered(dischargePaper, tablePaper(2))));
    expect(tree.tag).toBe("Document");
    expect(tree.kids.map(({ tag }) => tag)).toEqual(["Sect", "Sect"]);
    const [first, second] = tree.kids;
    const tags = first?.kids.map(({ tag }) => tag).join(" ");
    expect(tags).toBe(`P P H1 P ${"P ".repeat(8)}P H2 P P P P P Form P P Form P P Figure`);
    const table = second?.kids.find(({ tag }) => tag === "Table");
    expect(table?.kids.map(({ kids }) => kids.map(({ tag }) => tag).join(" "))).toEqual([
      "TH TH TH TH",
      "TD TD TD TD",
      "TD TD TD TD",
    ]);
    expect(table?.kids[0]?.kids[0]?.dictionary).toContain("/Scope /Column");
  });

  it("owns every mark of every page exactly once, and the tree of parents agrees", async () => {
    const objects = objectsOf(await rendered(tablePaper(60), everyBlockPaper));
    const owned = flat(structureOf(objects)).flatMap(({ contents }) =>
      contents.map(([page, mcid]) => `${page}/${mcid}`),
    );
    const drawn: string[] = [];
    for (const [number, { dictionary }] of objects) {
      if (!/\/Type \/Page\n/.test(dictionary)) continue;
      expect(dictionary).toContain("/Tabs /S");
      const contents = objects.get(Number(/\/Contents (\d+)/.exec(dictionary)?.[1]));
      const operators = new TextDecoder("latin1").decode(contents?.stream);
      for (const [, mcid] of operators.matchAll(/<<\/MCID (\d+)>> BDC/g)) drawn.push(`${number}/${mcid}`);
      // All that is drawn is marked, and every mark ends.
      const marks = (operators.match(/\bBDC\b/g) ?? []).length;
      expect((operators.match(/\bEMC\b/g) ?? []).length).toBe(marks);
      const key = /\/StructParents (\d+)/.exec(dictionary)?.[1];
      const root = objectWith(objects, "/Type /StructTreeRoot").dictionary;
      const owners =
        objects.get(Number(new RegExp(`^\\s+${key} (\\d+) 0 R$`, "m").exec(root)?.[1]))?.dictionary ?? "";
      expect((owners.match(/\d+ 0 R/g) ?? []).length).toBe((operators.match(/\/MCID \d+/g) ?? []).length);
    }
    expect(new Set(owned).size).toBe(owned.length);
    expect([...owned].sort()).toEqual([...drawn].sort());
    expect(owned.length).toBeGreaterThan(250);
  });

  it("repeats the head of a table as an artifact: it is read aloud once", async () => {
    const tree = structureOf(objectsOf(await rendered(tablePaper(60))));
    expect(flat(tree).filter(({ tag }) => tag === "TH")).toHaveLength(4);
  });

  it("describes pictures and places to sign in words", async () => {
    const figures = flat(structureOf(objectsOf(await rendered(dischargePaper)))).filter(
      ({ tag }) => tag === "Figure" || tag === "Form",
    );
    expect(figures).toHaveLength(3);
    for (const { dictionary } of figures) expect(dictionary).toMatch(/\/Alt \(/);
  });
});

describe("signature fields", () => {
  const blocks = (name: string) =>
    paperOf([{ kind: "signatures" as const, places: [signer(name, "BÁC SĨ")] }]);
  const latin = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);

  it("are empty fields with an appearance, printed, inside of their parents", async () => {
    const objects = objectsOf(await rendered(dischargePaper));
    const widgets = [...objects.values()].filter(({ dictionary }) => dictionary.includes("/FT /Sig"));
    expect(widgets).toHaveLength(2);
    for (const { dictionary } of widgets) {
      expect(dictionary).toContain("/Subtype /Widget");
      expect(dictionary).toContain("/F 4\n");
      expect(dictionary).not.toContain("/V ");
      const appearance = objects.get(Number(/\/N (\d+) 0 R/.exec(dictionary)?.[1]));
      expect(appearance?.dictionary).toMatch(/\/Subtype \/Form\n\/BBox/);
      const parent = objects.get(Number(/\/Parent (\d+)/.exec(dictionary)?.[1]));
      expect(parent?.dictionary).toContain("/T (sign)");
    }
    expect(latin(await rendered(dischargePaper))).not.toContain("NeedAppearances");
  });

  it("get the number of their paper where two papers use one name", async () => {
    const text = latin(await rendered(blocks("sign.doctor"), blocks("sign.doctor"), blocks("sign.nurse")));
    expect(
      [...text.matchAll(/\/T \(([^)]*)\)/g)]
        .map(([, name]) => name)
        .filter((name) => name !== "Gi")
        .sort(),
    ).toEqual(expect.arrayContaining(["2", "doctor", "doctor", "nurse", "sign", "sign"]));
  });

  it("never lie inside of another place to sign", async () => {
    for (const [first, second] of [
      ["sign", "sign.doctor"],
      ["sign.doctor", "sign"],
    ] as const) {
      const objects = objectsOf(await rendered(blocks(first), blocks(second)));
      for (const { dictionary } of objects.values()) {
        if (dictionary.includes("/FT /Sig")) expect(dictionary).not.toContain("/Kids");
      }
      expect([...objects.values()].filter(({ dictionary }) => dictionary.includes("/FT /Sig"))).toHaveLength(
        2,
      );
    }
  });

  it("lie on the page of their labels", async () => {
    for (let rows = 20; rows < 32; rows++) {
      const objects = objectsOf(await rendered(tablePaper(rows)));
      const widgets = [...objects.values()].filter(({ dictionary }) => dictionary.includes("/FT /Sig"));
      const pages = new Set(widgets.map(({ dictionary }) => /\/P (\d+)/.exec(dictionary)?.[1]));
      expect(widgets).toHaveLength(3);
      expect(pages.size).toBe(1);
      for (const { dictionary } of widgets) {
        const [left = 0, bottom = 0, right = 0, top = 0] =
          /\/Rect \[([^\]]*)\]/.exec(dictionary)?.[1]?.split(" ").map(Number) ?? [];
        expect(bottom).toBeGreaterThan(50);
        expect(top).toBeLessThan(842 - 50);
        expect(right - left).toBeGreaterThan(100);
      }
    }
  });
});

describe("a label", () => {
  const size = { width: 50, height: 30, margin: 1.5, fontSize: 7 };
  const label = paperOf(
    [
      {
        kind: "mark",
        title: "Nguyễn Thị Ánh Tuyết",
        lines: ["Mã NB: 26004512", "Máu toàn phần"],
        picture: { alt: "Mã", modules: [[true]] },
        pictureWidth: 10,
      },
      {
        kind: "picture",
        picture: { alt: "Số mẫu", bars: [2, 1, 2], text: "26070512" },
        width: 47,
        height: 8,
      },
    ],
    { size },
  );

  it("is one page of its size, in its size of text, without frame, head and foot", async () => {
    const objects = objectsOf(await rendered(label));
    const page = objectWith(objects, /\/Type \/Page\n/).dictionary;
    expect(page).toMatch(/\/MediaBox \[0 0 141\.73\d* 85\.03\d*\]/);
    const contents = new TextDecoder("latin1").decode(
      objects.get(Number(/\/Contents (\d+)/.exec(page)?.[1]))?.stream,
    );
    expect([...contents.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, points]) => points)).toEqual([
      "7",
      "7",
      "7",
      "7",
    ]);
    expect(contents).not.toContain("/Artifact");
  });

  it("stays one page when it is exactly full", async () => {
    const lines = Array.from({ length: 5 }, (_, at) => `Dòng ${at}`);
    const height = 2 * 1.5 + 6 * ((7 * 1.22 * 25.4) / 72);
    const full = paperOf([{ kind: "mark", title: "Tên", lines }], { size: { ...size, height } });
    expect(
      [...objectsOf(await rendered(full)).values()].filter(({ dictionary }) =>
        /\/Type \/Page\n/.test(dictionary),
      ),
    ).toHaveLength(1);
  });
});

describe("a stream", () => {
  it("gives the same bytes in pieces", async () => {
    const papers = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? tablePaper(30) : prescriptionPaper));
    const pieces: Uint8Array[] = [];
    for await (const piece of renderPdfStream(papers, { fonts })) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(4);
    expect(Buffer.concat(pieces).equals(await rendered(...papers))).toBe(true);
  });

  it("takes papers that come later, and says how many are drawn", async () => {
    const told: number[] = [];
    async function* later() {
      yield dischargePaper;
      yield prescriptionPaper;
    }
    const { bytes } = await renderPdf(later(), { fonts, onProgress: (papers) => told.push(papers) });
    expect(told).toEqual([1, 2]);
    expect(Buffer.from(bytes).equals(await rendered(dischargePaper, prescriptionPaper))).toBe(true);
  });

  it("ends with the reason of the signal", async () => {
    const controller = new AbortController();
    const reason = new Error("closed");
    const stream = renderPdfStream([paperOf([courseTable(3000)])], { fonts, signal: controller.signal });
    await stream.next();
    controller.abort(reason);
    await expect(stream.next()).rejects.toBe(reason);
    await expect(renderPdf([dischargePaper], { fonts, signal: AbortSignal.abort(reason) })).rejects.toBe(
      reason,
    );
  });

  it("lets others have their turn, so that what they stop is stopped", async () => {
    const controller = new AbortController();
    const reason = new Error("closed");
    function* papers() {
      for (let count = 0; count < 5000; count++) yield dischargePaper;
    }
    setImmediate(() => controller.abort(reason));
    await expect(renderPdf(papers(), { fonts, signal: controller.signal })).rejects.toBe(reason);
  });

  it("takes the fonts that it is given, also in an object that it knows", async () => {
    const changing = { ...fonts };
    await renderPdf([dischargePaper], { fonts: changing });
    changing.regular = fonts.italic;
    const { bytes } = await renderPdf([dischargePaper], { fonts: changing });
    const { bytes: fresh } = await renderPdf([dischargePaper], {
      fonts: { ...fonts, regular: fonts.italic },
    });
    expect(Buffer.from(bytes).equals(fresh)).toBe(true);
  });

  it("holds nothing that a program shows otherwise than it was signed", async () => {
    const objects = [...objectsOf(await rendered(everyBlockPaper, dischargePaper)).values()];
    for (const { dictionary } of objects) {
      expect(dictionary).not.toMatch(
        /\/(?:JS|JavaScript|OpenAction|AA|URI|Launch|SubmitForm|ImportData|GoToR|RichMedia|XFA|OCProperties|OCG|OC|EmbeddedFiles?|NeedAppearances|Alternates|OPI|Encrypt)\b/,
      );
      // Of what lies on pages only places to sign and links inside of the file, each with one look.
      const kind = /\/Subtype \/(Widget|Link)\b/.exec(dictionary)?.[1];
      if (/\/Type \/Annot\b/.test(dictionary)) expect(kind).toBeDefined();
      if (kind === "Widget") {
        expect(dictionary).toMatch(/\/FT \/Sig\b/);
        expect(dictionary).toMatch(/\/AP <<\n\/N \d+ 0 R\n>>/);
      }
    }
    // What a place to sign shows before it is signed is nothing: the text of the page does not change by signing.
    const looks = objects.flatMap(({ dictionary }) => /\/AP <<\n\/N (\d+)/.exec(dictionary)?.[1] ?? []);
    expect(looks.length).toBeGreaterThan(4);
  });

  it("writes a bookmark for each paper, and none when told so", async () => {
    const objects = objectsOf(await rendered(dischargePaper, prescriptionPaper));
    const bookmarks = [...objects.values()].filter(({ dictionary }) => dictionary.includes("/Dest ["));
    const headings = [dischargePaper, prescriptionPaper].flatMap(({ blocks }) =>
      blocks.filter((block) => block.kind === "heading" && block.level < 3),
    );
    expect(bookmarks).toHaveLength(2 + headings.length);
    expect(objectWith(objects, "/Type /Catalog").dictionary).toContain("/Outlines");
    const { bytes } = await renderPdf([dischargePaper], { fonts, bookmarks: false });
    expect(new TextDecoder("latin1").decode(bytes)).not.toContain("/Outlines");
  });
});

describe("the cells of a table", () => {
  it("may have lines of other styles", async () => {
    const drawn = async (...styles: readonly ("bold" | "italic" | "plain")[]) => {
      const rows = [[styles.map((style) => ({ text: "Amlodipin 5mg", style }))]];
      const bytes = await rendered(paperOf([{ kind: "table", columns: [{ title: "", share: 1 }], rows }]));
      return [...objectsOf(bytes).values()]
        .flatMap(({ dictionary }) => /\/BaseFont \/[A-Z]+\+(\S+)/.exec(dictionary)?.[1] ?? [])
        .map((name) => name.replace(/^Tinos-?/, ""));
    };
    expect(new Set(await drawn("bold"))).toEqual(new Set(["Regular", "Bold"]));
    expect(new Set(await drawn("plain", "italic"))).toEqual(new Set(["Regular", "Italic"]));
  });
});

describe("a bar code", () => {
  it("leaves ten widths of its narrowest bar empty on either side", async () => {
    const picture = { alt: "Mã vạch", bars: [1, 1, 1], text: "A" };
    const bytes = await rendered(
      paperOf([{ kind: "picture", picture, width: 23 }], {
        size: { width: 23, height: 20, margin: 0, fontSize: 8 },
      }),
    );
    const content = [...objectsOf(bytes).values()]
      .map(({ stream }) => new TextDecoder("latin1").decode(stream))
      .find((text) => text.includes(" re\n"));
    const lefts = [...(content ?? "").matchAll(/^([\d.]+) [\d.]+ ([\d.]+) [\d.]+ re(?: f)?$/gm)];
    const millimetres = lefts.map(([, left, width]) =>
      [left, width].map((points) => Math.round((Number(points) * 25.4) / 72)),
    );
    expect(millimetres).toEqual([
      [10, 1],
      [12, 1],
    ]);
  });
});
