import { spreadsheetUnreadable } from "./spreadsheet.faults.ts";

/** More than the longest text of a cell (32,767 characters) with each character escaped. */
const longest = 2 ** 18;

/**
 * One tag, remark or section. As the reader sees them: the end of a section may overlap its beginning (`<!-->`).
 * No `<` stands inside a tag, not even between quotes: XML forbids it.
 */
const markup =
  /<(?:(?=!--).*?-->|(?=!\[CDATA\[).*?\]\]>|(?=\?).*?\?>|(?!!--|!\[CDATA\[|\?)(?:[^<>"']|"[^<"]*"|'[^<']*')*>)/sy;
const section = /^<(?:!--|!\[CDATA\[|\?)/;

/** Is shown one tag, remark or section: from `start` up to `end` of this text. */
export type SeeMarkup = (xml: string, start: number, end: number) => void;

/**
 * Refuses a sheet with a tag or a text longer than any program writes. The reader takes a sheet in pieces, goes again
 * over what is unfinished at the end of a piece, and makes the pieces smaller when it takes long: one tag of some
 * hundred thousand characters kept it busy for minutes.
 *
 * What is one tag is what the reader takes for one, so each is shown to `see`, with where it begins and ends.
 */
export function createBoundedMarkup(see: SeeMarkup): { take(text: string): void } {
  let unfinished = "";
  return {
    take(text) {
      const xml = unfinished + text;
      let at = 0;
      for (let start = xml.indexOf("<"); start >= 0; start = xml.indexOf("<", at)) {
        if (start - at > longest) throw unreadable();
        markup.lastIndex = start;
        if (!markup.test(xml)) {
          at = start;
          if (xml.indexOf("<", start + 1) > 0 && !section.test(xml.slice(start, start + 9)))
            throw unreadable();
          break;
        }
        at = markup.lastIndex;
        if (at - start > longest) throw unreadable();
        see(xml, start, at);
      }
      unfinished = xml.slice(at);
      if (unfinished.length > longest) throw unreadable();
    },
  };
}

const unreadable = () => spreadsheetUnreadable({ format: "XLSX" });
