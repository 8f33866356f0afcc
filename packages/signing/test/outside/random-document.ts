import fc from "fast-check";
import { generatedDocument } from "../xml/generated-document.ts";
import type { Dice } from "./dice.ts";

const words = [
  "Bệnh",
  "viện",
  "ưỡn ẹo",
  "đơn thuốc",
  "ằẳẵặ",
  "a",
  "0",
  "!",
  "😀",
  "\uFEFF",
  "Ω",
  "e\u0301",
  "­",
];
const spaces = [" ", " ", " ", "\n", "\r\n", "\t", "  ", "\u00A0", ""];
const markup = [
  "&amp;",
  "&lt;",
  "&#13;",
  "&#x1F600;",
  "<![CDATA[<&>\r\n]]>",
  "<!-- ghi\r\nchú -->",
  "<?pi x?>",
  "'\"",
];

/** Most texts are short, some have up to 100 kB. */
export function randomSize(dice: Dice): number {
  return dice.below(dice.pick([1, 200, 2000, 2000, 20_000, 100_000]));
}

/** Vietnamese text, composed or decomposed, with white space of every kind. */
export function randomText(dice: Dice, size = randomSize(dice)): string {
  return build(dice, size, words);
}

/** The same as content of an XML element. */
function randomContent(dice: Dice): string {
  return build(dice, randomSize(dice), [...words, ...markup]);
}

function build(dice: Dice, size: number, from: readonly string[]): string {
  const form = dice.pick(["NFC", "NFD"] as const);
  let text = "";
  while (text.length < size) text += dice.pick(from).normalize(form) + dice.pick(spaces);
  return text;
}

/** A number that stands in every random XML document once, where every signature covers it. */
export const coveredNumber = "<SO>00001</SO>";

/**
 * An XML document with everything that canonical XML has a rule for. `wrap` is told what the root holds and answers what it
 * shall hold.
 */
export function randomXml(dice: Dice, wrap: (content: string) => string): string {
  const [generated = ""] = fc.sample(generatedDocument, { seed: dice.below(2 ** 31), numRuns: 1 });
  const start = generated.indexOf(">", generated.indexOf("<root")) + 1;
  const end = generated.lastIndexOf("</root>");
  const content = `${generated.slice(start, end)}${coveredNumber}<VANBAN>${randomContent(dice)}</VANBAN>`;
  return generated.slice(0, start) + wrap(content) + generated.slice(end);
}
