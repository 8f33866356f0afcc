import { isArray, type PdfObject } from "./pdf-object.ts";

/** Left, bottom, right, top. */
export type Rectangle = readonly [number, number, number, number];

/** A rectangle with its lower left corner first, or undefined for what is none or is empty. */
export function rectOf(object: PdfObject | undefined): Rectangle | undefined {
  if (!isArray(object) || object.length !== 4) return undefined;
  const [a, b, c, d] = object;
  if (typeof a !== "number" || typeof b !== "number" || typeof c !== "number" || typeof d !== "number")
    return undefined;
  const [left, bottom, right, top] = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
  return right - left > 0 && top - bottom > 0 ? [left, bottom, right, top] : undefined;
}

/** True for what certainly shows nothing: no rectangle, or one of plain numbers without width or height. */
export function isEmptyRect(object: PdfObject): boolean {
  if (object === null) return true;
  const isPlain = isArray(object) && object.length === 4 && object.every((side) => typeof side === "number");
  return isPlain && rectOf(object) === undefined;
}

export function isInside([left, bottom, right, top]: Rectangle, outer: Rectangle): boolean {
  return left >= outer[0] && bottom >= outer[1] && right <= outer[2] && top <= outer[3];
}
