import { certificationOf } from "./certification.ts";
import { listPages } from "./pages.ts";
import {
  isArray,
  isCount,
  isDictionary,
  isReference,
  type PdfDictionary,
  type PdfObject,
} from "./pdf-object.ts";
import { isEmptyRect, isInside, type Rectangle, rectOf } from "./rectangle.ts";
import type { RevisionStep } from "./revision-step.ts";

/** Of the page: a stamp or a signature is smaller, and what hides an order or a table is larger. */
const largestShare = 1 / 8;

/** Flags that change nothing of how a place looks: printed, read only, locked, its content locked. */
export const plainFlags: number = 4 + 64 + 128 + 512;

/**
 * Tells the picture of a further signature from one that hides what was signed: it stands on one page that is not
 * certified, is no larger than pictures of signatures are, and covers no other place. What it covers of the text nobody
 * here can tell: only a caller who looks at it takes it (`expect.laterPictures`).
 */
export class DrawnPlaces {
  readonly #step: RevisionStep;
  #pages: readonly DrawnPage[] | undefined;

  constructor(step: RevisionStep) {
    this.#step = step;
  }

  /** Whether the place of a new signature looks like the picture of one. */
  isModest(reference: PdfObject, place: PdfDictionary): boolean {
    const { file, after, before } = this.#step;
    const rect = rectOf(file.resolve(place.get("Rect"), after));
    const flags = file.resolve(place.get("F") ?? 0, after);
    if (!isCount(flags) || (flags & ~plainFlags) !== 0) return false;
    if (rect === undefined || !isReference(reference) || certificationOf(file, before) !== undefined)
      return false;
    this.#pages ??= this.#list();
    const pages = this.#pages.filter(({ widgets }) => widgets.has(reference.number));
    const [page] = pages;
    if (page?.box === undefined || page.places === undefined || pages.length !== 1) return false;
    return (
      isInside(rect, page.box) &&
      areaOf(rect) <= areaOf(page.box) * largestShare &&
      !page.places.some((other) => overlap(rect, other))
    );
  }

  #list(): readonly DrawnPage[] {
    const { file, before, after } = this.#step;
    const annotations = (page: PdfDictionary, at: number): readonly PdfObject[] => {
      const list = file.resolve(page.get("Annots"), at);
      return isArray(list) ? list : [];
    };
    const had = new Map(
      listPages(file, before).pages.map(({ number, dictionary }) => [
        number,
        annotations(dictionary, before),
      ]),
    );
    return listPages(file, after).pages.map(({ number, dictionary, box, crop }) => ({
      box: shownOf(rectOf(box), crop),
      widgets: new Set(
        annotations(dictionary, after).flatMap((one) => (isReference(one) ? [one.number] : [])),
      ),
      places: this.#placesOf(had.get(number) ?? []),
    }));
  }

  /** The rectangles of annotations that were there; undefined where one has none that can be read. */
  #placesOf(annotations: readonly PdfObject[]): readonly Rectangle[] | undefined {
    const { file, before } = this.#step;
    const places: Rectangle[] = [];
    for (const one of annotations) {
      const annotation = file.resolve(one, before);
      const Rect = isDictionary(annotation) ? file.resolve(annotation.get("Rect"), before) : null;
      const rect = rectOf(Rect);
      if (rect !== undefined) places.push(rect);
      else if (!isEmptyRect(Rect)) return undefined;
    }
    return places;
  }
}

interface DrawnPage {
  readonly box: Rectangle | undefined;
  /** Numbers of what stands on it. */
  readonly widgets: ReadonlySet<number>;
  /** What was there before. */
  readonly places: readonly Rectangle[] | undefined;
}

/** What of a page is shown. */
function shownOf(box: Rectangle | undefined, crop: PdfObject): Rectangle | undefined {
  const cropped = rectOf(crop);
  if (box === undefined || crop === null) return box;
  if (cropped === undefined) return undefined;
  const [left, bottom] = [Math.max(box[0], cropped[0]), Math.max(box[1], cropped[1])];
  return [left, bottom, Math.min(box[2], cropped[2]), Math.min(box[3], cropped[3])];
}

function areaOf([left, bottom, right, top]: Rectangle): number {
  return (right - left) * (top - bottom);
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}
