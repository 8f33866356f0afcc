/** A sheet of explanations for people, as the empty workbook has one. It is read past. */
export const guideSheet = "HUONG_DAN";

/** The official form of a name: `xml 2` → `XML2`, ` ma_lk ` → `MA_LK`, `Ma lk` → `MA_LK`. */
export function officialName(name: string): string {
  const plain = name
    .normalize("NFC")
    .replace(/^\uFEFF/, "")
    .trim()
    .toUpperCase();
  return /^XML\s*\d+$/.test(plain) ? plain.replace(/\s+/, "") : plain.replace(/[\s_]+/g, "_");
}

/**
 * True for a column's name that may stand in a message. Where the line of names is missing, a patient's name, number or
 * card stands in its place; none of them looks like `MA_KHOA_2`.
 */
export function isQuotableColumn(name: string): boolean {
  return /^[A-Z][A-Z_0-9]{1,29}$/.test(name) && !/\d{3}/.test(name);
}

/** True for a sheet's name that may stand in a message: `XML12`, ` xml 2`, but not that of a patient. */
export function isQuotableSheet(name: string): boolean {
  return /^XML\d{1,2}$/.test(officialName(name));
}

/**
 * What `sheetRows` calls a column that it could not name: "" for one without a name, `(C)`, and the official name for
 * the second column of one name, `HO_TEN (D)`. Undefined for any other name.
 */
export function unnamedOrSecond(column: string): string | undefined {
  if (column.trim() === "") return "";
  const marked = /^(?:(\S.*) )?\([A-Z]{1,6}\)$/.exec(column);
  return marked === null ? undefined : officialName(marked[1] ?? "");
}
