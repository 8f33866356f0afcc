import type { FieldDefinition } from "../schema/table-definition.ts";
import { isQuotableColumn, officialName, unnamedOrSecond } from "./sheet-names.ts";

/** The columns of a table by every name that they are read under. */
export type ColumnsByName = ReadonlyMap<string, FieldDefinition>;

/** How people call a column whose official name does not say it. */
const meanings: Readonly<Record<string, string>> = {
  MALIENKET: "MA_LK",
  SOTHUTU: "STT",
  MABENHNHAN: "MA_BN",
  HOVATEN: "HO_TEN",
  HOTENBENHNHAN: "HO_TEN",
  TENBENHNHAN: "HO_TEN",
  CCCD: "SO_CCCD",
  SOTHEBHYT: "MA_THE_BHYT",
  MATHE: "MA_THE_BHYT",
  SODIENTHOAI: "DIEN_THOAI",
  NGAYVAOVIEN: "NGAY_VAO",
  NGAYRAVIEN: "NGAY_RA",
  CHANDOANVAOVIEN: "CHAN_DOAN_VAO",
  CHANDOANRAVIEN: "CHAN_DOAN_RV",
  NGAYYLENH: "NGAY_YL",
  NGAYKETQUA: "NGAY_KQ",
  MACOSOKCB: "MA_CSKCB",
};

/** The column of the table that is certainly meant: other capitals, separators or marks, or its meaning in words. */
export function meantColumn(name: string, fields: ColumnsByName): string | undefined {
  const letters = lettersOf(name);
  const worded = Object.hasOwn(meanings, letters) ? meanings[letters] : undefined;
  if (worded !== undefined && fields.has(worded)) return worded;
  for (const official of fields.keys()) if (official.replaceAll("_", "") === letters) return official;
  return undefined;
}

/** True when at least half of the named columns are of the table: then no patient stands in the line of names. */
export function isLineOfNames(columns: Iterable<string>, fields: ColumnsByName): boolean {
  let named = 0;
  let known = 0;
  for (const column of columns) {
    if (unnamedOrSecond(column) !== undefined) continue;
    named += 1;
    if (fields.has(officialName(column)) || meantColumn(column, fields) !== undefined) known += 1;
  }
  return known * 2 >= named;
}

/**
 * True for the name of an unknown column that may stand in a message: one that means a column of the table, or looks like
 * one; and beside names that are known, whatever has letters only and does not look like the name of a person, whose
 * words all begin with a capital.
 */
export function isTellableColumn(name: string, fields: ColumnsByName, amongNames: boolean): boolean {
  if (isQuotableColumn(name) || meantColumn(name, fields) !== undefined) return true;
  if (!amongNames || !/^\p{L}[\p{L}\p{M} _./()-]{0,39}$/u.test(name)) return false;
  const words = name.split(/[ .-]+/);
  return words.length === 1 || words.some((word) => !/^\p{Lu}/u.test(word));
}

/** `Mã liên kết` → `MALIENKET`. */
function lettersOf(name: string): string {
  return plainLetters(name).replace(/[^0-9A-Z]/g, "");
}

/** Capitals without marks, as official names are written: `Mã_khoa` → `MA_KHOA`. */
export function plainLetters(name: string): string {
  return name.slice(0, 80).normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "D").toUpperCase();
}
