import type { ColumnKind, TableColumn } from "../table-definition.ts";

/** One column with the headers under which it is known. */
export function column(
  name: string,
  kind: ColumnKind,
  need: TableColumn["need"],
  ...headers: readonly string[]
): TableColumn {
  return { name, kind, need, headers };
}

export const englishName: TableColumn = column(
  "en",
  "text",
  "optional",
  "Tên tiếng Anh",
  "English name",
  "TEN_EN",
);

/** From when to when a row holds. */
export const dates: readonly TableColumn[] = [
  column(
    "from",
    "date",
    "optional",
    "TU_NGAY",
    "Từ ngày",
    "Ngày hiệu lực",
    "Hiệu lực từ ngày",
    "Ngày áp dụng",
    "HIEU_LUC_TU",
    "NGAY_HL",
  ),
  column(
    "to",
    "date",
    "optional",
    "DEN_NGAY",
    "Đến ngày",
    "Ngày hết hiệu lực",
    "Hiệu lực đến ngày",
    "HIEU_LUC_DEN",
    "NGAY_HHL",
  ),
];
