import { spreadsheetUnreadable } from "./spreadsheet.faults.ts";

/** The attributes of one tag. */
export interface TagAttributes {
  /** By their names without prefix, as the reader calls them; what stands between the quotes as it is written. */
  readonly values: ReadonlyMap<string, string>;
  /** Whether white space stands about a `=`. XML allows it; the reader would not see such an attribute. */
  readonly isSpaced: boolean;
}

const attribute = /\s+([\w:.-]+)(\s*=\s*)(?:"([^"]*)"|'([^']*)')/y;
const end = /\s*\/?>$/y;

/**
 * Takes apart the tag that this text is. The reader skips over what it does not understand, which could show it another
 * cell than the checks see: such a tag is refused, and so is one that has two attributes of one name.
 */
export function tagAttributes(tag: string): TagAttributes {
  const values = new Map<string, string>();
  let isSpaced = false;
  let at = tag.search(/[\s/]|>$/);
  for (attribute.lastIndex = at; ; attribute.lastIndex = at) {
    const found = attribute.exec(tag);
    if (found === null) break;
    const [, name = "", equals, a, b = ""] = found;
    const local = name.startsWith("xmlns:") ? name : name.slice(name.indexOf(":") + 1);
    if (values.has(local)) throw spreadsheetUnreadable({ format: "XLSX" });
    values.set(local, a ?? b);
    isSpaced ||= equals !== "=";
    at = attribute.lastIndex;
  }
  end.lastIndex = at;
  if (!end.test(tag)) throw spreadsheetUnreadable({ format: "XLSX" });
  return { values, isSpaced };
}
