import type { AbbreviationDictionary } from "./abbreviation.ts";
import { type AbbreviationPlace, findAbbreviations } from "./find-abbreviations.ts";

/** A text with its abbreviations written out, and what was done to it. */
export interface ExpandedText {
  readonly text: string;
  /** What was written out: where it stood in the old text, and where its words stand in the new one. */
  readonly changes: readonly {
    readonly from: { readonly start: number; readonly end: number };
    readonly to: { readonly start: number; readonly end: number };
  }[];
  /** Places in the old text that a person must decide: in no dictionary, or of more than one meaning. */
  readonly left: readonly AbbreviationPlace[];
}

/**
 * Writes out the abbreviations of which the dictionary knows one meaning; nothing else in the text changes. It is a
 * proposal for whoever wrote the text: never put it into signed content, only into a new version that is signed again.
 * Done twice, the second time changes nothing.
 */
export function expandAbbreviations(text: string, dictionary: AbbreviationDictionary): ExpandedText {
  const changes: ExpandedText["changes"][number][] = [];
  const left: AbbreviationPlace[] = [];
  let written = "";
  let at = 0;
  for (const place of findAbbreviations(text, dictionary)) {
    const { start, end, entry } = place;
    if (entry === undefined || (entry.also?.length ?? 0) > 0) {
      left.push(place);
      continue;
    }
    written += text.slice(at, start);
    const words = beginsSentence(text, start) ? capitalised(entry.full) : entry.full;
    changes.push({ from: { start, end }, to: { start: written.length, end: written.length + words.length } });
    written += /\d/.test(text.charAt(end)) ? `${words} ` : words;
    at = end;
  }
  return { text: written + text.slice(at), changes, left };
}

/** Looks back over the blanks only: a text may be long, and full of abbreviations. */
function beginsSentence(text: string, start: number): boolean {
  let at = start;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  return (
    at === 0 || text.slice(at, start).includes("\n") || (at < start && /[.!?]/.test(text.charAt(at - 1)))
  );
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
