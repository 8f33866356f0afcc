import type { FaceName } from "./paper-fonts.ts";
import { lineHeightOf, type PaperStyle } from "./paper-style.ts";
import { printableLine } from "./printable-text.ts";
import type { TypeSetter } from "./type-setter.ts";

/** A running head or foot, and by how much its margin is higher for it. */
export interface RunningLines {
  readonly lines: readonly string[];
  readonly size: number;
  readonly beyond: number;
}

/** In points. */
const leastSize = 6.5;
/** What running lines are joined with from their parts. */
const between = " · ";

/**
 * A running head or foot in a margin with so much room: on one line where letters a little smaller make room for it,
 * else in the largest size with which all of it stands there; at the least size the margin grows.
 */
export function runningLines(
  setter: TypeSetter,
  { isLabel, small }: PaperStyle,
  text: string,
  face: FaceName,
  width: number,
  room: number,
): RunningLines {
  if (isLabel) return { lines: [], size: small, beyond: 0 };
  const line = printableLine(text);
  const oneLine = Math.floor((4 * width) / Math.max(1, setter.width(line, face, 1))) / 4;
  for (let size = oneLine < small * 0.8 ? small : Math.min(small, oneLine); ; size -= 0.5) {
    const lines = brokenLines(setter, line, face, size, width);
    const beyond = Math.max(0, lines.length * lineHeightOf(size) - room);
    if (beyond === 0 || size <= leastSize) return { lines, size, beyond };
  }
}

/** Broken between its parts; within one only where it is wider than a line. */
function brokenLines(
  setter: TypeSetter,
  text: string,
  face: FaceName,
  size: number,
  width: number,
): string[] {
  const lines: string[] = [];
  for (const part of text.split(between)) {
    const joined = lines.length === 0 ? part : `${lines.at(-1)}${between}${part}`;
    const fits = setter.width(joined, face, size) <= width;
    lines.splice(fits ? -1 : lines.length, 1, ...setter.lines(fits ? joined : part, face, size, width));
  }
  return lines.filter((line) => line !== "");
}
