import { writeHundredths } from "../../money/figure.ts";
import type { BhytRow } from "../../qd3176/bhyt-tables.ts";
import { sources } from "../../schema/sources.ts";
import { type BhytRule, bhytRule } from "../bhyt-rule.ts";
import type { CheckedVisit } from "../checked-visit.ts";
import { hasThousandsForm, moneySheetOf } from "./money-sheet.ts";

const prices = { XML2: ["DON_GIA"], XML3: ["DON_GIA_BV", "DON_GIA_BH"] } as const;
const supplyGroups = ["10", "11"];

/** Units by which something is dispensed of which one costs a few dong: there three decimals are honest. */
const smallUnits = new Set("lít l ml cc g gam gram mg mcg ui iu đơn_vị".split(" "));

/** No drug by the piece costs less; no price that was divided by the size of a pack ends in 0 or 5 in its third decimal. */
const leastPrice = 20;

/** A price of the form that is taken for one of thousands, unless something speaks for its decimals. */
function isSuspect(price: string, table: "XML2" | "XML3", row: BhytRow, visit: CheckedVisit): boolean {
  // No service costs less than a thousand dong.
  if (table === "XML3" && !supplyGroups.includes(row["MA_NHOM"] ?? "")) return true;
  const unit = (row["DON_VI_TINH"] ?? "").normalize("NFC").trim().toLowerCase().replace(" ", "_");
  if (smallUnits.has(unit)) return false;
  if (price.endsWith("0") && writesThreeDecimals(row, visit)) return false;
  return Number(price) < leastPrice || price.endsWith("0") || price.endsWith("5");
}

const threeDecimals = /^\d{4,}\.\d{3}$/;

/** The program writes three decimals everywhere, `1500.000`: its `500.000` is five hundred. */
function writesThreeDecimals(row: BhytRow, { rows }: CheckedVisit): boolean {
  return (
    /\.\d{3}$/.test(row["SO_LUONG"] ?? "") ||
    (["XML2", "XML3"] as const).some((table) =>
      rows(table).some((other) => prices[table].some((field) => threeDecimals.test(other[field] ?? ""))),
    )
  );
}

/** Dots that were meant to group thousands. The formulas cannot tell: they hold for a thousandth as well. */
export const thousandsDotRules: readonly BhytRule[] = [
  bhytRule({
    rule: "THOUSANDS-DOT",
    severity: "warning",
    source: sources.own,
    text: {
      vi: "{at} có thể đã ghi dấu chấm ngăn hàng nghìn, tiền sai 1000 lần: dấu chấm là dấu thập phân; 19.475 là mười chín phẩy bốn bảy lăm.",
      en: "{at} may have a dot that groups thousands, and the money is out by 1000: the dot is the decimal dot; 19.475 is nineteen point four seven five.",
    },
    nextStep: {
      vi: "Mười chín nghìn bốn trăm bảy lăm đồng thì ghi 19475, rồi tính lại tiền của dòng; giá đúng là có phần lẻ thì giữ nguyên.",
      en: "Nineteen thousand four hundred and seventy-five dong is written 19475; then compute the row again. A price that truly has decimals stays.",
    },
    appliesTo: ["XML2", "XML3"],
    row(table) {
      if (table !== "XML2" && table !== "XML3") return undefined;
      return (row, visit, find) => {
        const { wrongBy, chargedBy } = moneySheetOf(table, row, visit);
        const inProduct = wrongBy === 1000 ? [...prices[table], "SO_LUONG"] : prices[table];
        let told = false;
        for (const field of inProduct) {
          const value = row[field];
          if (!hasThousandsForm(value) || (wrongBy !== 1000 && !isSuspect(value, table, row, visit)))
            continue;
          find({ field, expected: value.replace(".", "") });
          told = true;
        }
        if (wrongBy === 0 || told || chargedBy === undefined) return;
        find({ field: "THANH_TIEN_BV", expected: writeHundredths(chargedBy) });
      };
    },
  }),
];
