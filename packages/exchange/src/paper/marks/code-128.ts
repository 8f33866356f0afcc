import { text as anyText, refuseCall } from "@benhan/core/options";
import { argumentIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import type { Picture } from "../paper-document.ts";
import { barcodeUnwritable } from "./marks.faults.ts";

/** Widths of three bars and three gaps for each value 0–105 of ISO/IEC 15417. */
const patterns: readonly string[] = (
  "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 " +
  "123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 " +
  "232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 " +
  "313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 " +
  "111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 " +
  "111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 " +
  "114311 411113 411311 113141 114131 311141 411131 211412 211214 211232"
).split(" ");
const stop = "2331112";
const startB = 104;
const startC = 105;
const toC = 99;
const toB = 100;

/**
 * The bars of a text in Code 128, subsets B and C with the check symbol: widths of bars and gaps in turn, counted in
 * the narrowest. Runs of digits are written two by two where that is shorter.
 *
 * @throws `exchange.paper.barcode_unwritable` for an empty text or anything but printable ASCII;
 *   `core.options.wrong`
 */
export function code128Bars(text: string): readonly number[] {
  refuseCall("code128Bars", argumentIssues("text", text, anyText), guides.print);
  const at = text === "" ? 0 : text.search(/[^ -~]/) + 1;
  if (text === "" || at > 0) throw barcodeUnwritable({ at });
  const values = valuesOf(text);
  const check = values.reduce((sum, value, index) => sum + value * Math.max(index, 1), 0) % 103;
  const symbols = [...values, check].map((value) => patterns[value]).join("") + stop;
  return [...symbols].map(Number);
}

/** A bar code with its text below, for {@link code128Bars}. */
export function code128Picture(text: string, alt: string): Picture {
  return { alt, bars: code128Bars(text), text };
}

/** How many of the narrowest bars a code is wide, with the ten that must be empty on either side. */
export function code128Modules(bars: readonly number[]): number {
  return bars.reduce((sum, width) => sum + width, 20);
}

/** Start symbol, data and changes of subset. */
function valuesOf(text: string): readonly number[] {
  const values: number[] = [];
  let subset: "B" | "C" | undefined;
  for (let at = 0; at < text.length; ) {
    const digits = /^\d*/.exec(text.slice(at))?.[0].length ?? 0;
    const whole = digits === text.length;
    const atAnEnd = at === 0 || at + digits === text.length;
    /** An odd run in the middle or at the end keeps its first digit in B, so that the rest goes in pairs. */
    const pairsPay = digits >= (atAnEnd ? 4 : 6) || (whole && digits === 2);
    if (subset === "C" ? digits >= 2 : pairsPay && (digits % 2 === 0 || subset === undefined)) {
      if (subset !== "C") values.push(subset === undefined ? startC : toC);
      subset = "C";
      values.push(Number(text.slice(at, at + 2)));
      at += 2;
    } else {
      if (subset !== "B") values.push(subset === undefined ? startB : toB);
      subset = "B";
      values.push(text.charCodeAt(at) - 32);
      at += 1;
    }
  }
  return values;
}
