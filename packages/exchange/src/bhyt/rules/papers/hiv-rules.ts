import { daysBetween } from "@benhan/core";
import { sources } from "../../schema/sources.ts";
import type { BhytRule } from "../bhyt-rule.ts";
import { textOf } from "../checked-visit.ts";
import { columnRule, wholeRule } from "../engine/table-rule.ts";
import { dayIn } from "../treatment/row-times.ts";
import { numberIn } from "../values/number-in.ts";

/** HIV care. What must be filled together is in the table of demands. */
export const hivRules: readonly BhytRule[] = [
  columnRule(
    "XML6.SO_NGAY_CAP_THUOC_ARV",
    {
      rule: "X6-005",
      severity: "error",
      source: sources.qd3176,
      text: {
        vi: "{at} lớn hơn NGAY_KET_THUC_XU_TRI trừ NGAY_BAT_DAU_XU_TRI.",
        en: "{at} is more than NGAY_KET_THUC_XU_TRI minus NGAY_BAT_DAU_XU_TRI.",
      },
    },
    (_value, row) => {
      const days = numberIn(row, "SO_NGAY_CAP_THUOC_ARV");
      const from = dayIn(row, "NGAY_BAT_DAU_XU_TRI");
      const to = dayIn(row, "NGAY_KET_THUC_XU_TRI");
      return days !== undefined && from !== undefined && to !== undefined && days > daysBetween(from, to);
    },
  ),
  wholeRule(
    ["XML6"],
    {
      rule: "X6-007",
      severity: "warning",
      source: sources.qd3176,
      text: {
        vi: "{at} là lần 3, nhưng lần 1 trong hồ sơ không âm tính hoặc lần 2 không dương tính.",
        en: "{at} is the third test, but the first one in the record is not negative or the second not positive.",
      },
    },
    (visit, find) => {
      const rows = visit.rows("XML6");
      const differs = (test: string, result: string) =>
        rows.some((row) => {
          const found = textOf(row, "LAN_XN_PCR") === test ? textOf(row, "MA_KQ_XN_PCR") : undefined;
          return found !== undefined && found !== result;
        });
      rows.forEach((row, index) => {
        if (textOf(row, "LAN_XN_PCR") !== "3") return;
        // Earlier tests may stand in other records: only what is here is judged.
        if (differs("1", "0") || differs("2", "1")) find({ table: "XML6", row: index, field: "LAN_XN_PCR" });
      });
    },
  ),
];
