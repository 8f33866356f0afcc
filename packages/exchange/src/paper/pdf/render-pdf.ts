import type { Instant } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import {
  signal as abortSignal,
  callable,
  flag,
  given,
  instant,
  kind,
  object,
  refuseCall,
  text,
} from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import { requireNamed } from "../lint/nameless-issue.ts";
import { fontsShape } from "../options/fonts-shape.ts";
import { nothingToRender, paperNotDrawable } from "../paper.faults.ts";
import type { PaperDocument } from "../paper-document.ts";
import { Bookmarks } from "./bookmarks.ts";
import { breathe } from "./breathe.ts";
import { drawPaper } from "./draw-paper.ts";
import { missingGlyphsOf } from "./missing-glyphs.ts";
import { GlyphCodes } from "./page-canvas.ts";
import { PageReferences } from "./page-references.ts";
import type { PaperFonts } from "./paper-fonts.ts";
import { PdfFile } from "./pdf-file.ts";
import { printableLine } from "./printable-text.ts";
import { SignatureFields } from "./signature-fields.ts";
import { StructureElement } from "./structure-element.ts";
import { TypeSetter } from "./type-setter.ts";
import { undrawablePlaces } from "./undrawable-places.ts";

/** How papers become one PDF. */
export interface RenderPdfOptions {
  readonly fonts: PaperFonts;
  /** Title of the file. Default: the title of the first paper. */
  readonly title?: string;
  readonly author?: string;
  /** When the file was made, for its metadata. Default: it has no date, so that the same papers are the same bytes. */
  readonly createdAt?: Instant;
  /** A bookmark for each paper, below that of its group and above those of its sections. Default `true`. */
  readonly bookmarks?: boolean;
  readonly signal?: AbortSignal;
  /** Called after each paper with how many are drawn. */
  readonly onProgress?: (papers: number) => void;
}

/** A file and what is to be said of it. */
export interface RenderedPdf {
  readonly bytes: Uint8Array;
  /** `exchange.paper.glyph_missing`: characters that were drawn as a square. */
  readonly issues: readonly Issue[];
}

/** {@link RenderPdfOptions} of a file that is written in pieces. */
export interface RenderPdfStreamOptions extends RenderPdfOptions {
  /** Told of characters that are drawn as a square. */
  readonly onIssue?: (issue: Issue) => void;
}

const optionsShape = object<RenderPdfStreamOptions>(
  {
    fonts: fontsShape,
    title: text,
    author: text,
    createdAt: instant,
    bookmarks: flag,
    signal: abortSignal,
    onProgress: callable,
    onIssue: callable,
  },
  ["fonts"],
);

const manyPapers = kind(
  "danh sách giấy tờ: [giấy]",
  "a list of papers: [paper]",
  (value) => given.fits(value) && (Symbol.iterator in Object(value) || Symbol.asyncIterator in Object(value)),
);

/** Pieces are put together up to this length. */
const pieceLength = 64 * 1024;

/**
 * Draws papers as one PDF: made to PDF/A-2b and tagged (not validated by veraPDF), with an empty signature field in
 * every place to sign. The same papers, options and fonts give the same bytes, in Node and in browsers.
 *
 * @throws EmrError `exchange.paper.not_drawable` with every place of the first paper that cannot be drawn,
 *   `exchange.paper.nameless`, `exchange.paper.nothing_to_render`, `exchange.paper.font_unreadable`, `core.options.wrong`; the reason of the signal when it aborts.
 */
export async function renderPdf(
  papers: Iterable<PaperDocument> | AsyncIterable<PaperDocument>,
  options: RenderPdfOptions,
): Promise<RenderedPdf> {
  requirePdfCall("renderPdf", papers, options);
  const issues: Issue[] = [];
  const pieces: Uint8Array[] = [];
  for await (const piece of checkedStream(papers, { ...options, onIssue: (issue) => issues.push(issue) })) {
    pieces.push(piece);
  }
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { bytes, issues };
}

/**
 * {@link renderPdf} in pieces, in the memory that one paper takes: pages are written as they are drawn. The pieces put
 * together are the same bytes. Each piece is the caller's own.
 *
 * @throws EmrError as `renderPdf`; what was written before has no end then, and no program takes it for a whole file.
 */
export async function* renderPdfStream(
  papers: Iterable<PaperDocument> | AsyncIterable<PaperDocument>,
  options: RenderPdfStreamOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  requirePdfCall("renderPdfStream", papers, options);
  yield* checkedStream(papers, options);
}

function requirePdfCall(of: string, papers: unknown, options: unknown): void {
  refuseCall(
    of,
    [...argumentIssues("papers", papers, manyPapers), ...optionIssues(options, optionsShape)],
    guides.print,
  );
}

async function* checkedStream(
  papers: Iterable<PaperDocument> | AsyncIterable<PaperDocument>,
  options: RenderPdfStreamOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { fonts, signal, author, createdAt, bookmarks = true } = options;
  signal?.throwIfAborted();
  const file = new PdfFile();
  const setter = new TypeSetter(fonts);
  const codes = new GlyphCodes(file, setter);
  const parts = {
    file,
    setter,
    codes,
    fields: new SignatureFields(file),
    bookmarks: bookmarks ? new Bookmarks(file) : undefined,
    pages: new PageReferences(file, setter, codes),
  };
  // Parsed now, so that a file that is no font is found before anything is written; forms of fields name a font too.
  file.embedded(setter.face("regular"));
  const root = new StructureElement(file, "Document", undefined);
  let { title } = options;
  let count = 0;
  for await (const paper of papers) {
    signal?.throwIfAborted();
    const undrawable = undrawablePlaces(paper, count);
    if (undrawable.length > 0)
      throw paperNotDrawable({ errors: undrawable.length }, { path: [count], issues: undrawable });
    requireNamed(paper);
    for (const issue of missingGlyphsOf(paper, count, fonts)) options.onIssue?.(issue);
    count++;
    title ??= paper.title;
    for (const _ of drawPaper(paper, { ...parts, root, number: count })) {
      if (file.length < pieceLength) continue;
      yield file.taken();
      await breathe();
      signal?.throwIfAborted();
    }
    options.onProgress?.(count);
  }
  if (count === 0) throw nothingToRender({});
  root.end();
  parts.pages.end();
  parts.bookmarks?.end();
  const whole = {
    title: printableLine(title ?? ""),
    author: author === undefined ? author : printableLine(author),
    createdAt,
  };
  yield file.taken();
  file.finish(whole);
  yield file.taken();
}
