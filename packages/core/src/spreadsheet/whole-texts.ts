import type { SeeMarkup } from "./bounded-markup.ts";
import { spreadsheetUnreadable } from "./spreadsheet.faults.ts";

/**
 * Refuses a sheet or a list of texts of which the reader would keep only a part: it takes the last piece of a text that
 * has a remark or a section in it, the last of two texts of one cell, and nothing of a text that stands where the type
 * of the cell has none. No spreadsheet program writes such.
 */
export function createWholeTexts(): {
  readonly see: SeeMarkup;
  /** Called in the place of `see` for each cell that begins. */
  begin(type: string, isEmpty: boolean): void;
} {
  let isInside = false;
  let isInText = false;
  let isInRun = false;
  let isInPhonetic = false;
  let hasText = false;
  let hasValue = false;
  let isInline: boolean | undefined;
  const begin = (inline: boolean | undefined, isEmpty: boolean) => {
    if (isInText) throw unreadable();
    isInside = !isEmpty;
    isInText = isInRun = isInPhonetic = hasText = hasValue = false;
    isInline = inline;
  };
  return {
    begin: (type, isEmpty) => begin(type === "inlineStr", isEmpty),
    see(xml, start, end) {
      if (isInText) {
        if (xml.charCodeAt(start + 1) !== slash) throw unreadable();
        isInText = false;
        return;
      }
      // Most tags are these.
      if (isInside && xml.startsWith("</c>", start)) {
        isInside = false;
        return;
      }
      tag.lastIndex = start;
      const [, close, name] = tag.exec(xml) ?? [];
      if (name === undefined) return;
      const opens = close === "";
      const isEmpty = xml.charCodeAt(end - 2) === slash;
      if (name === "si" && opens) begin(undefined, isEmpty);
      else if (name === "si" || (name === "c" && !opens)) isInside = false;
      else if (!isInside) return;
      else if (name === "r") isInRun = opens && !isEmpty;
      else if (name === "rPh") isInPhonetic = opens && !isEmpty;
      else if (!opens || isEmpty) return;
      else if (name === "t") {
        isInText = true;
        if (isInPhonetic) return;
        if (hasText && !isInRun) throw unreadable();
        if (isInline !== undefined && !hasValue) throw unreadable();
        hasText = true;
      } else {
        isInText = name === "v";
        if (hasValue || (isInline !== undefined && isInline !== (name === "is"))) throw unreadable();
        hasValue = true;
      }
    },
  };
}

const slash = 47;
const tag = /<(\/?)(?:[^\s:<>/]*:)?(si|c|is|t|v|r|rPh)(?=[\s/>])/y;

const unreadable = () => spreadsheetUnreadable({ format: "XLSX" });
