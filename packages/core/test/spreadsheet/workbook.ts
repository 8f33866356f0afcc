import writeXlsx from "write-excel-file/node";

export type Value = string | number | boolean | Date | null;
function cellOf(value: Value) {
  if (value === null) return null;
  if (typeof value === "string") return { value, type: String };
  if (typeof value === "number") return { value, type: Number };
  if (typeof value === "boolean") return { value, type: Boolean };
  return { value, type: Date, format: "dd/mm/yyyy hh:mm" };
}

/** A workbook with these sheets; the first line of each holds the column names. */
export async function workbook(
  sheets: Readonly<Record<string, readonly (readonly Value[])[]>>,
): Promise<Uint8Array> {
  const pages = Object.entries(sheets).map(([sheet, lines]) => ({
    sheet,
    data: lines.map((line) => line.map(cellOf)),
  }));
  const file = await writeXlsx(pages).toBuffer();
  return new Uint8Array(file);
}
