import { type CommandLine, goesWith, missing, onlyOne, takes, takesWord } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import { signaturePolicies } from "../../policy/signature-policy.ts";
import type { SignatureLevel } from "../../signature/signature-format.ts";
import { type CreatedFormat, createdFormats, isCreatedFormat } from "../../signature/signature-request.ts";
import { xmlSignatureLayouts } from "../../xmldsig/xml-signature-layout.ts";
import { passphraseParts } from "../input/read-passphrase.ts";
import { addressParts } from "../web.ts";

/** The formats that each option says something to; those that are not here go with all. */
const formatsOf: Readonly<Record<string, readonly CreatedFormat[]>> = {
  layout: ["xmldsig", "xades"],
  id: ["xmldsig", "xades"],
  role: ["xades"],
  detached: ["cades", "jws"],
  level: ["xades", "cades", "pades"],
  tsa: ["xades", "cades", "pades"],
  field: ["pades"],
  page: ["pades"],
  rect: ["pades"],
  reason: ["pades"],
  location: ["pades"],
  text: ["pades"],
  font: ["pades"],
};

const levels: readonly SignatureLevel[] = ["B-B", "B-T", "B-LT", "B-LTA"];
const layouts: readonly string[] = Object.keys(xmlSignatureLayouts);
const policies: readonly string[] = Object.values(signaturePolicies)
  .filter(({ create }) => create.length > 0)
  .map(({ edition }) => edition);

/** Everything that is missing or wrong on the line of `sign`. */
export function signParts(line: CommandLine): readonly Bilingual[] {
  const has = (option: string) => line.has(option) || line.texts(option).length > 0;
  const format = line.text("format");
  const level = line.text("level") ?? "B-B";
  const evidence = ["trust", "cert", "crl", "ocsp"].filter(has);
  return [
    ...["key", "format", "out"].filter((option) => !has(option)).map((option) => missing(`--${option}`)),
    ...passphraseParts(line),
    ...wordParts(line),
    ...(isCreatedFormat(format) ? formatParts(format, has) : []),
    ...addressParts(line.text("tsa")),
    ...(level === "B-B" || has("tsa") ? [] : [missing(`--tsa (--level ${shown(level)})`)]),
    ...(level === "B-B" && has("tsa") ? [goesWith("--tsa", "--level B-T|B-LT|B-LTA")] : []),
    ...(level.startsWith("B-LT") && !has("trust") ? [missing(`--trust (--level ${shown(level)})`)] : []),
    ...(level === "B-B" ? evidence.map((option) => goesWith(`--${option}`, "--level")) : []),
    ...placeParts(line, has),
  ];
}

/** What stands in place of a word is repeated only when it can be one. */
const shown = (word: string): string => (levels.some((level) => level === word) ? word : "…");

function wordParts(line: CommandLine): readonly Bilingual[] {
  const words = { format: createdFormats, layout: layouts, level: levels, policy: policies };
  return Object.entries(words).flatMap(([option, known]) => {
    const given = line.text(option);
    return given === undefined || known.some((word) => word === given)
      ? []
      : [takesWord(`--${option}`, known, given)];
  });
}

function formatParts(format: CreatedFormat, has: (option: string) => boolean): readonly Bilingual[] {
  return Object.entries(formatsOf).flatMap(([option, formats]) =>
    has(option) && !formats.includes(format)
      ? [goesWith(`--${option}`, `--format ${formats.join("|")}`)]
      : [],
  );
}

function placeParts(line: CommandLine, has: (option: string) => boolean): readonly Bilingual[] {
  const isPlaced = has("field") || has("page") || has("rect");
  const [page, rect] = [line.text("page"), line.text("rect")];
  return [
    ...(has("field") && (has("page") || has("rect")) ? [onlyOne(["--field", "--page … --rect …"])] : []),
    ...(has("page") && !has("rect") ? [goesWith("--page", "--rect")] : []),
    ...(has("rect") && !has("page") ? [goesWith("--rect", "--page")] : []),
    ...(page === undefined || /^[1-9]\d{0,4}$/.test(page) ? [] : [takes("--page", "1–99999")]),
    ...(rect === undefined || rectOf(rect) !== undefined ? [] : [takes("--rect", "x,y,w,h")]),
    ...(has("font") && !isPlaced ? [goesWith("--font", "--field | --page --rect")] : []),
    ...(has("text") && !has("font") ? [goesWith("--text", "--font")] : []),
  ];
}

/** `x,y,w,h` as left, bottom, right, top. */
export function rectOf(text: string): readonly [number, number, number, number] | undefined {
  const parts = text
    .split(",")
    .map((part) => (/^\d{1,5}(?:\.\d{1,3})?$/.test(part.trim()) ? Number(part) : Number.NaN));
  const [x, y, width, height] = parts;
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  if (parts.length > 4 || !(x + y >= 0) || !(width > 0) || !(height > 0)) return undefined;
  return [x, y, x + width, y + height];
}
