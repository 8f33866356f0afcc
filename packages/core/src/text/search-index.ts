import { foldKey } from "./fold-key.ts";
import { spellingKey } from "./spelling-key.ts";

/** One thing that can be found, under the spellings of its code and any number of names. */
export interface Findable<T> {
  readonly item: T;
  /** The first one orders things that match equally well. */
  readonly codes: readonly string[];
  readonly names: readonly string[];
}

/** Finds things by code or name, typed with or without marks. */
export interface SearchIndex<T> {
  /** Best first, at most `limit`; equally good ones by code. */
  search(text: string, limit: number, accept?: (item: T) => boolean): readonly T[];
}

interface Row<T> {
  readonly item: T;
  readonly codes: readonly string[];
  readonly names: readonly Name[];
}

interface Name {
  readonly text: string;
  readonly fold: string;
  /** The words of `fold`, a blank before each. */
  readonly words: string;
}

/**
 * Ranks of matches, best first: 0 the code, 1 a name as spelled, 2 a name without marks, 3 the beginning of a code,
 * 4 of a name as spelled, 5 of a name without marks, 6 all words as beginnings of words in any order.
 */
const noMatch = 7;

/** Makes the index once; it is not told of later changes. */
export function createSearchIndex<T>(things: readonly Findable<T>[]): SearchIndex<T> {
  const rows = things
    .map(
      ({ item, codes, names }): Row<T> => ({
        item,
        codes: codes.map(foldKey),
        names: names.map(nameOf),
      }),
    )
    .sort((a, b) => byText(a.codes[0] ?? "", b.codes[0] ?? ""));
  return {
    search(text, limit, accept = () => true) {
      const asked: Asked = {
        spelling: spellingKey(text),
        fold: foldKey(text),
        // Once each: a word that is typed a thousand times is looked for in every name as often.
        words: [...new Set(wordsOf(foldKey(text)))],
      };
      if (asked.fold === "") return [];
      const byRank = Array.from({ length: noMatch }, (): T[] => []);
      for (const row of rows) {
        const rank = rankOf(row, asked);
        if (rank === noMatch || !accept(row.item)) continue;
        byRank[rank]?.push(row.item);
      }
      return byRank.flat().slice(0, Math.max(0, limit));
    },
  };
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function nameOf(text: string): Name {
  const fold = foldKey(text);
  return { text, fold, words: ` ${wordsOf(fold).join(" ")}` };
}

function wordsOf(fold: string): readonly string[] {
  return fold.match(/[\p{L}\p{N}]+/gu) ?? [];
}

interface Asked {
  readonly spelling: string;
  readonly fold: string;
  readonly words: readonly string[];
}

function rankOf<T>(row: Row<T>, asked: Asked): number {
  if (row.codes.includes(asked.fold)) return 0;
  const byCode = row.codes.some((code) => code.startsWith(asked.fold)) ? 3 : noMatch;
  return Math.min(byCode, ...row.names.map((name) => nameRank(name, asked)));
}

/** What is spelled alike folds alike, but for blanks round hyphens: the spelling is looked at only where the fold matches. */
function nameRank({ text, fold, words }: Name, asked: Asked): number {
  if (fold === asked.fold) return spellingKey(text) === asked.spelling ? 1 : 2;
  if (fold.startsWith(asked.fold)) return spellingKey(text).startsWith(asked.spelling) ? 4 : 5;
  const found = asked.words.length > 0 && asked.words.every((word) => words.includes(` ${word}`));
  return found ? 6 : noMatch;
}
