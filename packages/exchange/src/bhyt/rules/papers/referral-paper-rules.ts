import { officialDate } from "../../schema/official-time.ts";
import { sources } from "../../schema/sources.ts";
import type { BhytRule } from "../bhyt-rule.ts";
import { itemsOf, textOf } from "../checked-visit.ts";
import { columnRule } from "../engine/table-rule.ts";
import { dayIn } from "../treatment/row-times.ts";

/** Referral papers and appointments for re-examination. */
export const referralPaperRules: readonly BhytRule[] = [
  columnRule(
    "XML13.MA_LYDO_CT",
    {
      rule: "X13-003",
      severity: "warning",
      source: sources.own,
      text: {
        vi: "{at}: lý do 3 (theo yêu cầu) đi cùng MA_LOAI_RV 5, lý do 1 và 2 đi cùng MA_LOAI_RV 2.",
        en: "{at}: reason 3 (by request) goes with MA_LOAI_RV 5, reasons 1 and 2 with MA_LOAI_RV 2.",
      },
    },
    (reason, _row, { summary }) => {
      const kind = textOf(summary, "MA_LOAI_RV");
      if (kind !== "2" && kind !== "5") return false;
      if (reason !== "1" && reason !== "2" && reason !== "3") return false;
      return (reason === "3") !== (kind === "5");
    },
  ),
  columnRule(
    "XML14.NGAY_HEN_KL",
    {
      rule: "X14-001",
      severity: "error",
      source: sources.qd3176,
      text: {
        vi: "{at} trước ngày của XML1.NGAY_RA.",
        en: "{at} lies before the day of XML1.NGAY_RA.",
      },
    },
    (_value, row, { endedOn }) => {
      const due = dayIn(row, "NGAY_HEN_KL");
      return due !== undefined && endedOn !== undefined && due < endedOn;
    },
  ),
  columnRule(
    "XML14.NGAY_CT",
    {
      rule: "X14-002",
      severity: "error",
      source: sources.gateway,
      text: {
        vi: "{at} trước ngày của XML1.NGAY_VAO.",
        en: "{at} lies before the day of XML1.NGAY_VAO.",
      },
    },
    (_value, row, visit) => {
      const issued = dayIn(row, "NGAY_CT");
      const came = visit.dateOf("NGAY_VAO");
      return issued !== undefined && came !== undefined && issued < came;
    },
  ),
  columnRule(
    "XML14.NGAY_HEN_KL",
    {
      rule: "X14-003",
      severity: "warning",
      source: sources.own,
      text: {
        vi: "{at} không có trong XML1.NGAY_TAI_KHAM.",
        en: "{at} is not one of XML1.NGAY_TAI_KHAM.",
      },
      nextStep: {
        vi: "Ghi cùng một ngày hẹn ở XML1.NGAY_TAI_KHAM và XML14.",
        en: "Write the same day into XML1.NGAY_TAI_KHAM and XML14.",
      },
    },
    (_value, row, { summary }) => {
      const due = dayIn(row, "NGAY_HEN_KL");
      if (due === undefined) return false;
      return !itemsOf(textOf(summary, "NGAY_TAI_KHAM") ?? "").some(
        (day) => officialDate(day.slice(0, 8)) === due,
      );
    },
  ),
];
