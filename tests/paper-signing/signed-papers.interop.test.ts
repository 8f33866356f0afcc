import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodeCertificatePem } from "@benhan/signing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeWithTool, outsideTool } from "../outside-tool.ts";
import { placesOf, type SignedForm, type SignedPaper, seenIn, signPaper } from "./signed-papers.ts";

const forms: readonly SignedForm[] = ["TT25-02", "10/BV1"];
const folder = mkdtempSync(join(tmpdir(), "benhan-signed-papers-"));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

function told(program: string, ...parameters: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, parameters, { encoding: "utf8", maxBuffer: 1e8 });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout;
}

describe.each(forms)("%s, signed, as other programs see it", (code) => {
  let signed: SignedPaper;
  beforeAll(async () => {
    signed = await signPaper(code);
    writeFileSync(at("plain.pdf"), signed.plain);
    writeFileSync(at("signed.pdf"), signed.bytes);
  });

  describeWithTool("pdfsig", "pdfsig", (pdfsig) => {
    it("finds every signature valid and trusted", () => {
      const database = `sql:${trusted(signed.roots)}`;
      const verdict = execFileSync(pdfsig, ["-nssdir", database, at("signed.pdf")], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
      // The archive time-stamp is one more; some editions of poppler do not judge it.
      expect(verdict.match(/Signature is Valid\./g)?.length).toBeGreaterThanOrEqual(signed.turns.length);
      expect(verdict.match(/Certificate is Trusted\./g)?.length).toBeGreaterThanOrEqual(signed.turns.length);
      for (const { field } of signed.turns) expect(verdict).toContain(`Signature Field Name: ${field}`);
      expect(verdict).not.toMatch(/Signature is Invalid|Digest Mismatch/);
    });
  });

  describeWithTool("qpdf", "qpdf", (qpdf) => {
    it("finds nothing wrong", () => {
      expect(told(qpdf, "--check", at("signed.pdf"))).toContain("No syntax or stream encoding errors found");
    });

    it("finds the facts of PDF/A as the paper had them, and each place in the structure tree", () => {
      const before = objectsOf(told(qpdf, "--json", at("plain.pdf")));
      const after = objectsOf(told(qpdf, "--json", at("signed.pdf")));
      for (const key of ["/Metadata", "/OutputIntents", "/StructTreeRoot", "/MarkInfo", "/Lang"]) {
        expect(before.catalog[key]).toBeDefined();
        expect(after.catalog[key]).toEqual(before.catalog[key]);
        expect(after.of(after.catalog[key])).toEqual(before.of(before.catalog[key]));
      }
      const parents = parentsIn(after);
      expect(parents).toEqual(parentsIn(before));
      const widgets = widgetsIn(after);
      for (const { field } of seenIn(signed)) {
        const [reference, widget] = widgets.get(field.split(".").at(-1) ?? "") ?? [];
        const tag = after.of(parents.get(Number(widget?.["/StructParent"])));
        expect(tag).toMatchObject({ "/S": "/Form" });
        expect(JSON.stringify(tag)).toContain(`"/Obj":"${reference}"`);
        expect(widget?.["/AP"]).toHaveProperty("/N");
        // Printed, not hidden.
        expect(Number(widget?.["/F"]) & 0b111).toBe(4);
      }
    });

    describeWithTool("pdftotext", "pdftotext", (pdftotext) => {
      it("reads the text of the paper as before, and in each place who signed, in NFC", async () => {
        const plain = told(pdftotext, "-raw", at("plain.pdf"), "-");
        const pages = plain.split("\f");
        const full = told(pdftotext, "-raw", at("signed.pdf"), "-").split("\f");
        expect(full.map((page, number) => page.startsWith(pages[number]?.trimEnd() ?? "-"))).toEqual(
          pages.map(() => true),
        );
        expect(plain).toContain("TRƯỞNG KHOA");
        for (const { field } of seenIn(signed)) {
          const text = wordsAt(pdftotext, await placeOf(signed.bytes, field));
          expect(text).toBe(text.normalize("NFC"));
          expect(text).toMatch(/Ký bởi: \p{Lu}/u);
          expect(text).toContain("(KHÔNG CÓ GIÁ TRỊ PHÁP LÝ)");
          expect(text).toMatch(/Thời gian ký: \d\d:\d\d:\d\d 07\/07\/2026 \+07:00/);
          expect(text).toMatch(/Lý do: Tôi xác nhận nội dung giấy này$/);
        }
      });
    });
  });

  describeWithTool("pdffonts", "pdffonts", (pdffonts) => {
    it("finds every font embedded, those of the signatures, too", () => {
      const fonts = (name: string) => told(pdffonts, at(name)).trim().split("\n").slice(2);
      expect(fonts("signed.pdf").length).toBeGreaterThan(fonts("plain.pdf").length);
      for (const line of fonts("signed.pdf")) expect(line).toMatch(/CID TrueType +Identity-H +yes yes yes/);
    });
  });

  describeWithTool("pdfinfo", "pdfinfo", (pdfinfo) => {
    it("finds tags, title and pages as before", () => {
      const facts = (name: string) => told(pdfinfo, at(name)).replace(/^File size:.*\n/m, "");
      expect(facts("signed.pdf")).toMatch(/Tagged: +yes/);
      expect(facts("signed.pdf")).toBe(facts("plain.pdf"));
    });
  });

  describeWithTool("pdftoppm", "pdftoppm", (pdftoppm) => {
    it("draws ink only inside of the places, in all of them, and cuts nothing off at their edges", async () => {
      const draw = (name: string) => {
        told(pdftoppm, "-r", "144", "-gray", at(name), at(name));
        return (page: number) => pixelsOf(readFileSync(at(`${name}-${page}.pgm`)));
      };
      const [plain, full] = [draw("plain.pdf"), draw("signed.pdf")];
      const pages = new Map<number, Place[]>();
      for (const { field } of seenIn(signed)) {
        const place = await placeOf(signed.bytes, field);
        pages.set(place.page, [...(pages.get(place.page) ?? []), place]);
      }
      for (const [page, places] of pages) {
        const inked = changedPixels(plain(page), full(page));
        const boxes = places.map(({ rect }) => boxOf(rect, full(page).height));
        const inside = (box: Box) => inked.filter((one) => isInside(one, box));
        for (const box of boxes) {
          expect(inside(box).length).toBeGreaterThan(500);
          // Two pixels are one point: nearer to the edge than that nothing is drawn.
          expect(inside(box).length).toBe(inside(smaller(box, 2)).length);
        }
        expect(inked.filter((one) => !boxes.some((box) => isInside(one, box)))).toEqual([]);
      }
    });
  });
});

/** A database that trusts these certificates. */
function trusted(roots: readonly Uint8Array[]): string {
  const certutil = outsideTool("certutil");
  if (certutil.path === undefined) throw new Error(certutil.skip);
  const database = mkdtempSync(at("nss-"));
  execFileSync(certutil.path, ["-N", "-d", `sql:${database}`, "--empty-password"]);
  for (const [index, root] of roots.entries()) {
    writeFileSync(at("root.pem"), encodeCertificatePem(root));
    const trust = ["-A", "-d", `sql:${database}`, "-n", `root ${index}`, "-t", "CT,CT,CT", "-i"];
    execFileSync(certutil.path, [...trust, at("root.pem")]);
  }
  return database;
}

type Dictionary = Readonly<Record<string, unknown>>;

interface Objects {
  readonly catalog: Dictionary;
  readonly all: readonly (readonly [reference: string, value: Dictionary])[];
  /** What a reference names, or the value itself. */
  of(value: unknown): unknown;
}

/** The objects of a file as `qpdf --json` tells them. */
function objectsOf(json: string): Objects {
  const { qpdf } = JSON.parse(json) as { qpdf: [unknown, Readonly<Record<string, Dictionary>>] };
  const all = Object.entries(qpdf[1]).map(([name, object]) => {
    const stream = object["stream"] as Dictionary | undefined;
    return [name.replace(/^obj:/, ""), (stream?.["dict"] ?? object["value"]) as Dictionary] as const;
  });
  const byName = new Map(all);
  const of = (value: unknown) =>
    typeof value === "string" && /^\d+ \d+ R$/.test(value) ? byName.get(value) : value;
  const catalog = of(byName.get("trailer")?.["/Root"]) as Dictionary;
  return { catalog, all, of };
}

/** The tags by the numbers under which pages and places name them. */
function parentsIn({ catalog, of }: Objects): ReadonlyMap<number, unknown> {
  const root = of(catalog["/StructTreeRoot"]) as Dictionary;
  const tree = of(root["/ParentTree"]) as Dictionary;
  const numbers = of(tree["/Nums"]) as readonly unknown[];
  return new Map(
    numbers.flatMap((key, at) => (at % 2 === 0 ? [[Number(key), numbers[at + 1]] as const] : [])),
  );
}

function widgetsIn({ all }: Objects): ReadonlyMap<string, readonly [string, Dictionary]> {
  return new Map(
    all
      .filter(([, value]) => value?.["/Subtype"] === "/Widget" && "/StructParent" in value)
      .map(([reference, value]) => [String(value["/T"]).replace(/^u:/, ""), [reference, value]]),
  );
}

interface Place {
  readonly page: number;
  readonly rect: readonly [number, number, number, number];
}

async function placeOf(bytes: Uint8Array, field: string): Promise<Place> {
  const { page, rect } = (await placesOf(bytes)).get(field) ?? {};
  if (page === undefined || rect === undefined) throw new Error(field);
  return { page, rect };
}

const pageHeight = 841.89;

/** The words of a rectangle, on one line. */
function wordsAt(pdftotext: string, { page, rect: [left, bottom, right, top] }: Place): string {
  const area = { x: left, y: pageHeight - top, W: right - left, H: top - bottom };
  const parameters = Object.entries(area).flatMap(([name, value]) => [`-${name}`, `${Math.round(value)}`]);
  return told(pdftotext, "-f", `${page}`, "-l", `${page}`, ...parameters, at("signed.pdf"), "-")
    .replace(/\s+/g, " ")
    .trim();
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

function pixelsOf(pgm: Buffer): Picture {
  const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(pgm.toString("latin1", 0, 40)) ?? [""];
  const [width = 0, height = 0] = head.slice(1).map(Number);
  return { width, height, pixels: pgm.subarray(head[0].length) };
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

function changedPixels(before: Picture, after: Picture): readonly (readonly [number, number])[] {
  const changed: [number, number][] = [];
  after.pixels.forEach((grey, index) => {
    if (grey !== before.pixels[index]) changed.push([index % after.width, Math.floor(index / after.width)]);
  });
  return changed;
}

/** Two pixels are one point. */
function boxOf([left, bottom, right, top]: Place["rect"], height: number): Box {
  return [
    Math.floor(left * 2),
    Math.floor(height - top * 2),
    Math.ceil(right * 2),
    Math.ceil(height - bottom * 2),
  ];
}

function smaller([left, top, right, bottom]: Box, by: number): Box {
  return [left + by, top + by, right - by, bottom - by];
}

function isInside([x, y]: readonly [number, number], [left, top, right, bottom]: Box): boolean {
  return x >= left && x < right && y >= top && y < bottom;
}
