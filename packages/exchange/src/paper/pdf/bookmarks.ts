import type { PdfPage, PdfReference } from "pdfkit";
import { number } from "./page-canvas.ts";
import { type PdfFile, pdfString } from "./pdf-file.ts";
import { printableLine } from "./printable-text.ts";

/** A bookmark that may still get others below it, and one after it. */
interface OpenBookmark {
  readonly level: number;
  readonly ref: PdfReference;
  readonly data: Record<string, unknown>;
  /** Shown without being opened first. */
  readonly isExpanded: boolean;
  last: PdfReference | undefined;
  /** How many bookmarks are seen below it once it is open. */
  shown: number;
}

/** Of groups, and of papers without one; their sections stand below. */
const topLevel = 0;

/**
 * The bookmarks of one file, in levels. Each is written as soon as the next one of its level is known, so that a long
 * file keeps one open bookmark a level in memory; pdfkit would keep all of them.
 */
export class Bookmarks {
  readonly #file: PdfFile;
  /** From the root of them all down to the last one. */
  readonly #open: [OpenBookmark, ...OpenBookmark[]];
  #group: string | undefined;

  constructor(file: PdfFile) {
    this.#file = file;
    const { dictionary: ref, outlineData: data } = file.outline;
    this.#open = [{ level: -1, ref, data, isExpanded: true, last: undefined, shown: 0 }];
  }

  /** The bookmark of a paper, below that of its group. */
  addPaper(title: string, group: string | undefined, page: PdfPage): void {
    if (group !== undefined && group !== this.#group) this.#add(topLevel, group, page, 0, true);
    this.#group = group;
    this.#add(group === undefined ? topLevel : topLevel + 1, title, page, 0);
  }

  /** The bookmark of a section of the last paper, `top` points below the upper edge of its page. */
  addSection(level: 1 | 2, title: string, page: PdfPage, top: number): void {
    this.#add(topLevel + 1 + level, title, page, top);
  }

  #add(level: number, title: string, page: PdfPage, top: number, isExpanded = false): void {
    const data: Record<string, unknown> = {
      Title: pdfString(printableLine(title)),
      Dest: [page.dictionary, "XYZ", null, Number(number(page.height - top)), null],
    };
    const ref = this.#file.ref(data);
    this.#closeDownTo(level, ref);
    const parent = this.#open.at(-1) ?? this.#open[0];
    Object.assign(data, { Parent: parent.ref }, parent.last && { Prev: parent.last });
    parent.data["First"] ??= ref;
    parent.data["Last"] = ref;
    parent.last = ref;
    parent.shown += 1;
    this.#open.push({ level, ref, data, isExpanded, last: undefined, shown: 0 });
  }

  /** Writes what is open, and says in the file that there are bookmarks. pdfkit writes their root. */
  end(): void {
    this.#closeDownTo(topLevel);
    const [root] = this.#open;
    if (root.shown === 0) return;
    root.data["Count"] = root.shown;
    Object.assign(this.#file._root.data, { Outlines: root.ref, PageMode: "UseOutlines" });
  }

  /** Writes the open ones from this level on; `next` comes after the uppermost of them. */
  #closeDownTo(level: number, next?: PdfReference): void {
    for (;;) {
      const [below, own] = this.#open.slice(-2);
      if (below === undefined || own === undefined || own.level < level) return;
      if (own.shown > 0) own.data["Count"] = own.isExpanded ? own.shown : -own.shown;
      if (own.isExpanded) below.shown += own.shown;
      if (next !== undefined && below.level < level) own.data["Next"] = next;
      own.ref.end();
      own.ref.data = {};
      this.#open.pop();
    }
  }
}
