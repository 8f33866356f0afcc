import { route as routes } from "@benhan/core/codes/route";
import type { FilledField, FormRow } from "@benhan/core/forms";
import type { PaperBlock, StyledText } from "../paper-document.ts";
import { blank, capitalised } from "./field-text.ts";
import { wholeNumberInWords } from "./number-in-words.ts";

/**
 * The drugs of a prescription, numbered: the non-proprietary name with the trade name in brackets and the strength,
 * how to take it below, the quantity on the right; at the end how many they are. Quantities below ten have a leading
 * zero; those of narcotic drugs stand in words too.
 *
 * @legal TT 26/2025/TT-BYT Đ6 k5–7
 */
export function drugList({ printedRows = [] }: FilledField, inWords: boolean): readonly PaperBlock[] {
  return [
    {
      kind: "table",
      columns: [
        { title: "TT", share: 1, align: "center" },
        { title: "Tên thuốc, hàm lượng; cách dùng", share: 9 },
        { title: "Số lượng", share: inWords ? 3.5 : 2.2, align: "center" },
      ],
      rows: printedRows.map((row, index) => [String(index + 1), drugOf(row), quantityOf(row, inWords)]),
      emptyRows: 5,
    },
    {
      kind: "paragraph",
      label: "Cộng khoản",
      text: printedRows.length === 0 ? "" : String(printedRows.length).padStart(2, "0"),
    },
  ];
}

/** Its name stands out from how it is taken. */
function drugOf(row: FormRow): readonly StyledText[] {
  const lines: readonly StyledText[] = [{ text: nameOf(row), style: "bold" }, { text: usageOf(row) }];
  return lines.filter(({ text }) => text !== "");
}

function nameOf({ inn, tradeName, strength }: FormRow): string {
  return [inn, tradeName && `(${tradeName})`, strength].filter(Boolean).join(" ");
}

function usageOf({ route, dose, timing, days }: FormRow): string {
  // Records may hold the code of the insurance list; people read its words.
  const way = routes.entries.find(({ code }) => code === route)?.vi ?? route;
  const usage = [way, dose, timing, days && `dùng ${days} ngày`].filter(Boolean).join("; ");
  return usage === "" ? "" : `Cách dùng: ${usage}`;
}

function quantityOf({ quantity = "", unit = "" }: FormRow, inWords: boolean): string {
  // A unit alone would look as if nothing were missing.
  const figures = quantity === "" ? blank : /^\d$/.test(quantity) ? `0${quantity}` : quantity;
  const words = inWords ? wholeNumberInWords(quantity) : undefined;
  const amount = words === undefined ? figures : `${figures} (${capitalised(words)})`;
  return [amount, unit].filter(Boolean).join(" ");
}
