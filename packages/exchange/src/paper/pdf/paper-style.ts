import type { LabelSize, PaperDocument } from "../paper-document.ts";

const millimetre = 72 / 25.4;

/** Points of so many millimetres. */
export function mm(millimetres: number): number {
  return millimetres * millimetre;
}

/** The height of a line of text of this size. */
export function lineHeightOf(size: number): number {
  return size * 1.22;
}

/** Sizes of one paper, in points. */
export interface PaperStyle {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly body: number;
  readonly title: number;
  readonly small: number;
  /** Height left free for a hand-written signature, a seal or the picture of a digital one. */
  readonly signature: number;
  /** The least of that height, where it keeps the signatures on the page. */
  readonly leastSignature: number;
  /** How many places to sign stand beside each other. */
  readonly signaturesInRow: number;
  /** A label: no frames, no room between blocks, nothing at head and foot. */
  readonly isLabel: boolean;
}

/** @legal NĐ 30/2020/NĐ-CP, phụ lục I, mục I: top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm */
const a4 = {
  left: mm(30),
  right: mm(15),
  top: mm(20),
  bottom: mm(20),
  // The decree writes letters in 13 or 14; forms are printed smaller, or they would not fit their sheets.
  body: 11.5,
  title: 14,
  small: 9,
  signature: mm(24),
  leastSignature: mm(16),
  signaturesInRow: 3,
};

/** The decree names margins for A4 only; half a sheet gets about two thirds of them. */
const a5 = {
  left: mm(18),
  right: mm(10),
  top: mm(13),
  bottom: mm(14),
  body: 10,
  title: 12.5,
  small: 8,
  signature: mm(18),
  leastSignature: mm(13),
  signaturesInRow: 2,
};

/** In points: text is not made smaller to keep a paper on one page. */
const leastBody = 9;

/** The same with letters a little smaller, the largest first. */
export function tighterStyles(style: PaperStyle): readonly PaperStyle[] {
  const styles = [0.96, 0.92, 0.88].map((by) => ({
    ...style,
    body: style.body * by,
    title: style.title * by,
  }));
  return styles.filter(({ body }) => body >= leastBody);
}

/** Width and height in millimetres, upright. */
const sizes = { A4: [210, 297], A5: [148, 210] } as const;

/** The sizes that this paper is drawn in. */
export function styleOf({ size, orientation }: Pick<PaperDocument, "size" | "orientation">): PaperStyle {
  if (typeof size === "object") return labelStyle(size);
  const style = size === "A5" ? a5 : a4;
  const [short, long] = (size === "A5" ? sizes.A5 : sizes.A4).map(mm) as [number, number];
  const landscape = orientation === "landscape";
  return {
    ...style,
    width: landscape ? long : short,
    height: landscape ? short : long,
    signaturesInRow: style.signaturesInRow + (landscape ? 1 : 0),
    isLabel: false,
  };
}

function labelStyle({ width, height, margin, fontSize }: LabelSize): PaperStyle {
  const edge = mm(margin);
  return {
    ...{ width: mm(width), height: mm(height), left: edge, right: edge, top: edge, bottom: edge },
    ...{ body: fontSize, title: fontSize, small: fontSize },
    signature: mm(10),
    leastSignature: mm(10),
    signaturesInRow: 1,
    isLabel: true,
  };
}
