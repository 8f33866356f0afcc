import { text as anyText, isObject, kind, refuseCall } from "@benhan/core/options";
import { argumentIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import type { Abbreviation, AbbreviationDictionary } from "./abbreviation.ts";
import { isRomanNumeral, unitParts } from "./not-abbreviations.ts";

/** An abbreviation in a text, from `start` up to `end`, counted as `String.prototype.slice` counts. */
export interface AbbreviationPlace {
  readonly start: number;
  readonly end: number;
  /** Absent for what looks like an abbreviation and stands in no dictionary. */
  readonly entry?: Abbreviation;
}

/** A word, or words that are joined without a blank, and where it begins. */
interface Token {
  readonly text: string;
  readonly start: number;
}

/** Letters and digits, with what joins them: `BN`, `b/n`, `12/2026/QĐ-BYT`, `T.H.A`. */
const tokenShape = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[/.&_+’'-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const partShape = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
/** One Vietnamese syllable without its marks. */
const syllable =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/i;
const vowel = /[aeiouy]/i;
/** Beginnings of two letters, whose second is sometimes typed as a capital by mistake: `NHân`. */
const digraph = /^(?:NG|NH|CH|GH|GI|KH|PH|QU|TH|TR)\p{Ll}/u;

const dictionaryShape = kind(
  "danh mục chữ viết tắt (kết quả của createAbbreviationDictionary)",
  "a dictionary of abbreviations (as createAbbreviationDictionary gives it)",
  (value) => isObject(value) && typeof value["find"] === "function" && typeof value["isName"] === "function",
);

/**
 * Finds what is abbreviated in a free text: words of the dictionary, runs of capitals (`CLS`), strokes (`b/n`), dots
 * (`T.H.A`) and mixtures (`BNhân`). Units, Roman numerals, codes and numbers of papers, words and names in capitals and
 * the names of the dictionary are none. A run of capitals that reads as a syllable (`THA`) is found only when the
 * dictionary has it: it may as well be a word.
 *
 * @throws EmrError `core.options.wrong`
 */
export function findAbbreviations(
  text: string,
  dictionary: AbbreviationDictionary,
): readonly AbbreviationPlace[] {
  refuseCall(
    "findAbbreviations",
    [...argumentIssues("text", text, anyText), ...argumentIssues("dictionary", dictionary, dictionaryShape)],
    guides.print,
  );
  const tokens = matchesOf(text, tokenShape, 0);
  const phrases = capitalPhrases(text, tokens, dictionary);
  return tokens.flatMap((token) => (phrases.has(token) ? [] : placesIn(token, dictionary)));
}

function matchesOf(text: string, shape: RegExp, offset: number): readonly Token[] {
  return [...text.matchAll(shape)].map((found) => ({ text: found[0], start: offset + found.index }));
}

function placesIn(token: Token, dictionary: AbbreviationDictionary): readonly AbbreviationPlace[] {
  const word = token.text.normalize("NFC");
  if (dictionary.isName(word)) return [];
  const entry = dictionary.find(word);
  if (entry !== undefined) return [placeOf(token, entry)];
  if (/\p{N}/u.test(word)) return beforeNumber(token, dictionary);
  if (/^\p{Lu}(?:\.\p{Lu})+$/u.test(word)) return [placeOf(token)];
  const parts = matchesOf(token.text, partShape, token.start);
  const places = parts.flatMap((part) => placeInPart(part, dictionary));
  if (places.length === 0 && word.includes("/") && isStroke(parts)) return [placeOf(token)];
  return places;
}

/** `HA120/80`, `ĐTĐ2`: an abbreviation that a small number is stuck to. Anything else with digits is a code. */
function beforeNumber(
  { text, start }: Token,
  dictionary: AbbreviationDictionary,
): readonly AbbreviationPlace[] {
  const letters = /^((?:\p{L}\p{M}*){2,})\d{1,3}(?:[/.]\d{1,3})*$/u.exec(text)?.[1];
  const entry = letters === undefined ? undefined : dictionary.find(letters.normalize("NFC"));
  return letters === undefined || entry === undefined ? [] : [placeOf({ text: letters, start }, entry)];
}

function placeInPart(part: Token, dictionary: AbbreviationDictionary): readonly AbbreviationPlace[] {
  const word = part.text.normalize("NFC");
  if (dictionary.isName(word) || isRomanNumeral(word)) return [];
  const entry = dictionary.find(word);
  if (entry !== undefined) return [placeOf(part, entry)];
  return isCapitalRun(word) || isMixture(word) ? [placeOf(part)] : [];
}

/** Capitals that nobody can pronounce, or too few to be a word. */
function isCapitalRun(word: string): boolean {
  const bare = withoutMarks(word);
  if (!/^\p{Lu}{2,}$/u.test(bare) || syllable.test(bare)) return false;
  return bare.length <= 5 || !vowel.test(bare);
}

/** `BNhân`: capitals, then the rest of a word with its marks. */
function isMixture(word: string): boolean {
  const rest = /^\p{Lu}{2,3}(\p{Ll}+)$/u.exec(word)?.[1];
  return rest !== undefined && /\p{M}/u.test(rest.normalize("NFD")) && !digraph.test(withoutMarks(word));
}

/** `b/n`, `h/a`: very short parts of which one is a consonant alone; not `mg/kg`. */
function isStroke(parts: readonly Token[]): boolean {
  const words = parts.map(({ text }) => text.normalize("NFC"));
  if (words.every((word) => unitParts.has(word))) return false;
  const bare = words.map(withoutMarks);
  return (
    bare.every((word) => word.length <= 2) && bare.some((word) => word.length === 1 && !vowel.test(word))
  );
}

/**
 * Words of names and sentences in capitals: syllables beside each other of which one has its marks, or three and
 * more. `NGUYỄN VĂN BA` holds no "bệnh án".
 */
function capitalPhrases(
  text: string,
  tokens: readonly Token[],
  dictionary: AbbreviationDictionary,
): ReadonlySet<Token> {
  const phrases = new Set<Token>();
  let run: Token[] = [];
  const close = () => {
    if (run.length >= 3 || run.some((one) => isMarkedWord(one, dictionary)))
      for (const one of run) phrases.add(one);
    run = [];
  };
  for (const token of tokens) {
    const last = run.at(-1);
    const beside = last !== undefined && /^ +$/.test(text.slice(last.start + last.text.length, token.start));
    if (!beside) close();
    if (isCapitalSyllable(token)) run.push(token);
    else close();
  }
  close();
  return phrases;
}

function isCapitalSyllable({ text }: Token): boolean {
  const bare = withoutMarks(text);
  return bare === bare.toUpperCase() && syllable.test(bare);
}

function isMarkedWord({ text }: Token, dictionary: AbbreviationDictionary): boolean {
  return /\p{M}/u.test(text.normalize("NFD")) && dictionary.find(text.normalize("NFC")) === undefined;
}

function withoutMarks(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "");
}

function placeOf({ text, start }: Token, entry?: Abbreviation): AbbreviationPlace {
  return { start, end: start + text.length, ...(entry !== undefined && { entry }) };
}
