import { sources } from "../../schema/sources.ts";
import type { BhytRule } from "../bhyt-rule.ts";
import { itemsOf, textOf } from "../checked-visit.ts";
import { columnRule } from "../engine/table-rule.ts";

const disability = {
  rule: "X12-002",
  severity: "error",
  source: sources.qd3176,
  text: {
    vi: "{at} chỉ ghi khi giám định người khuyết tật (MA_DOI_TUONG có NKT).",
    en: "{at} is written only when a disabled person is assessed (NKT in MA_DOI_TUONG).",
  },
} as const;

const isNotDisability = (_value: string, row: Readonly<Record<string, string | undefined>>) =>
  !itemsOf(textOf(row, "MA_DOI_TUONG") ?? "").includes("NKT");

/** Medical assessments, which travel alone. */
export const assessmentRules: readonly BhytRule[] = [
  columnRule(
    "XML12.TONG_TYLE_TTCT",
    {
      rule: "X12-001",
      severity: "error",
      source: sources.qd3176,
      text: {
        vi: "{at} chỉ ghi khi KHAM_GIAM_DINH là 6 (bổ sung), 7 (vết thương còn sót) hoặc 8 (tổng hợp).",
        en: "{at} is written only when KHAM_GIAM_DINH is 6 (supplementary), 7 (residual wound) or 8 (combined).",
      },
    },
    (_value, row) => !/^[678]$/.test(textOf(row, "KHAM_GIAM_DINH") ?? ""),
  ),
  columnRule("XML12.DANG_KHUYETTAT", disability, isNotDisability),
  columnRule("XML12.MUC_DO_KHUYETTAT", disability, isNotDisability),
];
