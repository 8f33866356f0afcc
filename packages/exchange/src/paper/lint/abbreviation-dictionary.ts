import { type Issue, type Report, reportOf, requireOk } from "@benhan/core/faults";
import { listOf, object, refuseCall, text } from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import type { Abbreviation, AbbreviationDictionary } from "./abbreviation.ts";
import { findAbbreviations } from "./find-abbreviations.ts";
import { abbreviationsInvalid } from "./lint.faults.ts";
import { nameGroups } from "./not-abbreviations.ts";

export interface DictionaryOptions {
  /** More capitals that are no abbreviations: names of drugs, of institutes. Case counts. */
  readonly names?: readonly string[];
}

const optionsShape = object<DictionaryOptions>({ names: listOf(text) });

/** Says what is wrong with a list of abbreviations: rows that are double, or whose words hold abbreviations again. */
export function checkAbbreviations(
  entries: readonly Abbreviation[],
  options: DictionaryOptions = {},
): Report<AbbreviationDictionary> {
  refuseCall(
    "checkAbbreviations",
    [...argumentIssues("entries", entries, listOf(text)), ...optionIssues(options, optionsShape)],
    guides.print,
  );
  const { names = [] } = options;
  const byShort = new Map<string, Abbreviation>();
  const issues: Issue[] = [];
  for (const [index, entry] of entries.entries()) {
    const short = textOr(entry?.short).normalize("NFC");
    if (!/^[\p{L}\p{M}]+(?:[/.&-][\p{L}\p{M}]+)*$/u.test(short)) issues.push(strangeShort(index));
    if (byShort.has(short)) issues.push(doubleShort(index));
    else byShort.set(short, entry);
  }
  const ours = new Set(
    [...nameGroups.flatMap(({ words }) => words), ...names].map((name) => name.normalize("NFC")),
  );
  const dictionary: AbbreviationDictionary = {
    find: (word) => byShort.get(word) ?? byShort.get(lowerFirst(word)),
    isName: (word) => ours.has(word),
  };
  for (const [index, entry] of entries.entries()) {
    const { full, also = [] } = entry ?? {};
    for (const words of [full, ...(Array.isArray(also) ? also : [undefined])].map(textOr)) {
      if (!/\p{L}{2}/u.test(words.normalize("NFC")) || words !== words.trim())
        issues.push(strangeFull(index));
      else if (findAbbreviations(words, dictionary).length > 0) issues.push(nestedShort(index));
    }
  }
  return reportOf(dictionary, issues);
}

/**
 * Makes a dictionary of a facility's list, or of the proposed one in `@benhan/exchange/abbreviations`.
 *
 * @throws `exchange.paper.abbreviations_invalid` with all findings
 */
export function createAbbreviationDictionary(
  entries: readonly Abbreviation[],
  options: DictionaryOptions = {},
): AbbreviationDictionary {
  return requireOk(checkAbbreviations(entries, options), abbreviationsInvalid);
}

/** Lists come out of files: what is no text counts as an empty one. */
function textOr(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** `Ko` for `ko`; words of capitals stay as they are. */
function lowerFirst(word: string): string {
  const rest = word.slice(1);
  return rest === rest.toLowerCase() ? word.slice(0, 1).toLowerCase() + rest : word;
}

function strangeShort(index: number): Issue {
  return {
    code: "exchange.paper.abbreviation_short",
    severity: "error",
    path: [index, "short"],
    text: {
      vi: "Chữ viết tắt phải gồm chữ cái liền nhau, có thể nối bằng / . & -.",
      en: "An abbreviation is made of letters without blanks, joined by / . & - at most.",
    },
    nextStep: { vi: "Sửa hoặc bỏ dòng này.", en: "Mend the row or take it out." },
  };
}

function doubleShort(index: number): Issue {
  return {
    code: "exchange.paper.abbreviation_double",
    severity: "error",
    path: [index, "short"],
    text: { vi: "Chữ viết tắt này đã có ở dòng trước.", en: "This abbreviation stands in an earlier row." },
    nextStep: {
      vi: "Gộp thành một dòng, nghĩa khác ghi vào also.",
      en: "Make one row of them, with the other meanings in `also`.",
    },
  };
}

function strangeFull(index: number): Issue {
  return {
    code: "exchange.paper.abbreviation_full",
    severity: "error",
    path: [index, "full"],
    text: {
      vi: "Chữ viết đầy đủ còn trống, chỉ có một ký tự, hoặc thừa khoảng trắng hai đầu.",
      en: "The full words are empty, a single character, or have blanks at an end.",
    },
    nextStep: { vi: "Ghi đủ chữ.", en: "Write the words in full." },
  };
}

function nestedShort(index: number): Issue {
  return {
    code: "exchange.paper.abbreviation_nested",
    severity: "error",
    path: [index, "full"],
    text: {
      vi: "Chữ viết đầy đủ lại có chữ viết tắt.",
      en: "The full words hold an abbreviation again.",
    },
    nextStep: { vi: "Ghi đủ cả phần đó.", en: "Write that part in full too." },
  };
}
