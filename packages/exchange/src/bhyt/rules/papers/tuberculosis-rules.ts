import { sources } from "../../schema/sources.ts";
import type { BhytRule } from "../bhyt-rule.ts";
import { textOf } from "../checked-visit.ts";
import { columnRule, rowRule, wholeRule } from "../engine/table-rule.ts";

/** Treatment of tuberculosis. */
export const tuberculosisRules: readonly BhytRule[] = [
  wholeRule(
    ["XML6"],
    {
      rule: "X15-001",
      severity: "error",
      source: sources.qd3176,
      editions: ["qd4750", "qd3176"],
      text: {
        vi: "Hồ sơ không có bảng {at} trong khi XML6.LOAI_DTRI_LAO cho biết đang điều trị lao (2 hoặc 3).",
        en: "The episode has no {at} although XML6.LOAI_DTRI_LAO says that tuberculosis is treated (2 or 3).",
      },
      nextStep: {
        vi: "Xuất bảng XML15, hoặc xem lại LOAI_DTRI_LAO.",
        en: "Export XML15, or look at LOAI_DTRI_LAO again.",
      },
    },
    (visit, find) => {
      if (visit.rows("XML15").length > 0) return;
      const isTreated = visit.rows("XML6").some((row) => {
        const kind = textOf(row, "LOAI_DTRI_LAO");
        return kind === "2" || kind === "3";
      });
      if (isTreated) find({ table: "XML15" });
    },
  ),
  columnRule(
    "XML15.LOAI_DTRI_LAO",
    {
      rule: "X15-001",
      severity: "error",
      source: sources.qd3176,
      text: {
        vi: "{at} là 0 (không điều trị lao), nhưng XML15 chỉ gửi khi điều trị lao.",
        en: "{at} is 0 (not treated), but XML15 is sent only when tuberculosis is treated.",
      },
      nextStep: {
        vi: "Xem lại LOAI_DTRI_LAO, hoặc bỏ bảng XML15.",
        en: "Look at LOAI_DTRI_LAO again, or leave XML15 out.",
      },
    },
    (value) => value === "0",
  ),
  rowRule(
    "XML15",
    {
      rule: "X15-003",
      severity: "warning",
      source: sources.own,
      text: {
        vi: "{at}: PHANLOAI_LAO_HIV 1 đi cùng NGAYKD_HIV hoặc BDDT_ARV; mã 2 thì không có hai ngày đó.",
        en: "{at}: PHANLOAI_LAO_HIV 1 goes with NGAYKD_HIV or BDDT_ARV; code 2 has neither of the days.",
      },
    },
    (row, _visit, find) => {
      const status = textOf(row, "PHANLOAI_LAO_HIV");
      const dated = textOf(row, "NGAYKD_HIV") ?? textOf(row, "BDDT_ARV");
      if ((status === "1" && dated === undefined) || (status === "2" && dated !== undefined)) {
        find({ field: "PHANLOAI_LAO_HIV" });
      }
    },
  ),
];
