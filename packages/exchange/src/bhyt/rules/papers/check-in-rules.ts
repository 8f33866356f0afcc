import { sources } from "../../schema/sources.ts";
import type { BhytRule } from "../bhyt-rule.ts";
import { textOf } from "../checked-visit.ts";
import { rowRule, wholeRule } from "../engine/table-rule.ts";
import { minuteIn } from "../treatment/row-times.ts";

/** The first cost of a visit: its code and its name. */
const costs = [
  ["MA_DICH_VU", "TEN_DICH_VU"],
  ["MA_THUOC", "TEN_THUOC"],
  ["MA_VAT_TU", "TEN_VAT_TU"],
] as const;

/** Check-in documents, alone or beside the tables of their episode. */
export const checkInRules: readonly BhytRule[] = [
  wholeRule(
    ["XML0"],
    {
      rule: "X0-001",
      severity: "error",
      source: sources.qd4750,
      text: {
        vi: "{at}: chưa có dòng check-in sau chi phí đầu tiên của đợt nội trú (XML1.NGAY_VAO_NOI_TRU đã ghi).",
        en: "{at} has no check-in after the first cost as an in-patient (XML1.NGAY_VAO_NOI_TRU is given).",
      },
      nextStep: {
        vi: "Gửi check-in lần nữa với NGAY_VAO_NOI_TRU và LY_DO_VNT.",
        en: "Send the check-in again with NGAY_VAO_NOI_TRU and LY_DO_VNT.",
      },
    },
    (visit, find) => {
      const rows = visit.rows("XML0");
      if (rows.length === 0 || textOf(visit.summary, "NGAY_VAO_NOI_TRU") === undefined) return;
      if (rows.every((row) => textOf(row, "NGAY_VAO_NOI_TRU") === undefined)) find({ table: "XML0" });
    },
  ),
  rowRule(
    "XML0",
    {
      rule: "X0-003",
      severity: "error",
      source: sources.gateway,
      text: {
        vi: "{at}: check-in ghi đúng một trong MA_DICH_VU, MA_THUOC, MA_VAT_TU, cùng tên của nó.",
        en: "{at}: a check-in gives exactly one of MA_DICH_VU, MA_THUOC, MA_VAT_TU, with its name.",
      },
      nextStep: {
        vi: "Chỉ giữ chi phí đầu tiên của đợt khám, ghi cả mã và tên.",
        en: "Keep only the first cost of the visit, with code and name.",
      },
    },
    (row, _visit, find) => {
      let given = 0;
      for (const [code, name] of costs) {
        if (textOf(row, code) === undefined) continue;
        given++;
        if (given > 1) find({ field: code });
        if (textOf(row, name) === undefined) find({ field: name });
      }
      if (given === 0) find({ field: "MA_DICH_VU" });
    },
  ),
  rowRule(
    "XML0",
    {
      rule: "X0-004",
      severity: "error",
      source: sources.gateway,
      text: {
        vi: "{at}: khi ghi NGAY_VAO_NOI_TRU phải có LY_DO_VNT, và không được trước NGAY_VAO.",
        en: "{at}: NGAY_VAO_NOI_TRU asks for LY_DO_VNT and does not lie before NGAY_VAO.",
      },
    },
    (row, _visit, find) => {
      if (textOf(row, "NGAY_VAO_NOI_TRU") === undefined) return;
      if (textOf(row, "LY_DO_VNT") === undefined) find({ field: "LY_DO_VNT" });
      const came = minuteIn(row, "NGAY_VAO");
      const admitted = minuteIn(row, "NGAY_VAO_NOI_TRU");
      if (came !== undefined && admitted !== undefined && admitted < came)
        find({ field: "NGAY_VAO_NOI_TRU" });
    },
  ),
  rowRule(
    "XML0",
    {
      rule: "X0-005",
      severity: "warning",
      source: sources.qd4750,
      text: {
        vi: "{at} khác XML1.MA_LK: hồ sơ dùng lại mã liên kết của check-in.",
        en: "{at} differs from XML1.MA_LK: the episode uses the key of its check-in again.",
      },
    },
    (row, { summary }, find) => {
      const key = textOf(summary, "MA_LK");
      const own = textOf(row, "MA_LK");
      if (key !== undefined && own !== undefined && key !== own) find({ field: "MA_LK" });
    },
  ),
];
