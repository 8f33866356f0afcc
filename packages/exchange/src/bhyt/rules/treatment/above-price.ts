import { compareDecimals, type Decimal } from "@benhan/core";
import type { FindingDetail } from "../bhyt-rule.ts";
import type { CheckedVisit } from "../checked-visit.ts";
import { linesAt, type PriceList } from "../lists/facility-lists.ts";

/** The price is above every approved one: the highest of those, else false. Codes without a price are passed over. */
export function abovePrice(
  list: PriceList | undefined,
  code: string | undefined,
  price: Decimal | undefined,
  visit: CheckedVisit,
): FindingDetail | false {
  if (list === undefined || code === undefined || price === undefined || !list.has(code)) return false;
  let highest: Decimal | undefined;
  for (const line of linesAt(list, code, visit.dateOf("NGAY_VAO"))) {
    if (highest === undefined || compareDecimals(line.price, highest) > 0) highest = line.price;
  }
  return highest !== undefined && compareDecimals(price, highest) > 0 && { expected: highest };
}
