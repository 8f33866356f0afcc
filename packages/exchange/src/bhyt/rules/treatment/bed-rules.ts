import type { BedUse } from "@benhan/core/ports";
import type { BhytRow } from "../../qd3176/bhyt-tables.ts";
import { sources } from "../../schema/sources.ts";
import type { BhytRule } from "../bhyt-rule.ts";
import { type CheckedVisit, itemsOf, textOf } from "../checked-visit.ts";
import { wholeRule } from "../engine/table-rule.ts";
import { minutesBetween } from "../values/minutes-between.ts";
import { numberIn } from "../values/number-in.ts";
import { isInPatient } from "./in-patient.ts";
import { oncePerVisit } from "./once-per-visit.ts";
import { daysTouched, minuteIn } from "./row-times.ts";

interface BedRow {
  readonly row: BhytRow;
  readonly index: number;
  readonly days: number;
}

/** The bed days of an episode. */
const bedRows = oncePerVisit((visit): readonly BedRow[] => {
  const beds: BedRow[] = [];
  visit.rows("XML3").forEach((row, index) => {
    if (isBedGroup(textOf(row, "MA_NHOM"))) beds.push({ row, index, days: numberIn(row, "SO_LUONG") ?? 0 });
  });
  return beds;
});

function isBedGroup(group: string | undefined): boolean {
  return group === "14" || group === "15" || group === "16";
}

/** Bed days that are charged, of the groups named. */
function bedDays(visit: CheckedVisit, ...groups: readonly string[]): number {
  return bedRows(visit).reduce(
    (days, bed) => (groups.includes(textOf(bed.row, "MA_NHOM") ?? "") ? days + bed.days : days),
    0,
  );
}

/** Minutes of the stay of an in-patient, or undefined for other forms of care. */
function inPatientStay(visit: CheckedVisit): number | undefined {
  if (!isInPatient(visit)) return undefined;
  const from = minuteIn(visit.summary, "NGAY_VAO");
  const to = minuteIn(visit.summary, "NGAY_RA");
  return from === undefined || to === undefined || to < from ? undefined : minutesBetween(from, to);
}

/** When a bed row began and ended: to the end of the episode when the row does not say. */
function useOf(row: BhytRow, { summary }: CheckedVisit): readonly [from: string, to: string] | undefined {
  const from = minuteIn(row, "NGAY_TH_YL") ?? minuteIn(row, "NGAY_YL");
  const to = minuteIn(row, "NGAY_KQ") ?? minuteIn(summary, "NGAY_RA");
  return from === undefined || to === undefined || to < from ? undefined : [from, to];
}

/** `2026-07-02T08:10` as the tables write it. */
const asOfficial = (minute: BedUse["from"]) => minute.replace(/\D/g, "");

const countAgain = {
  vi: "Tính lại số ngày giường theo thời gian nằm viện rồi xuất lại hồ sơ.",
  en: "Count the bed days by the stay again and export the episode again.",
};

/** Bed days against the stay. Under which ratio they are paid is a matter of the money rules. */
export const bedRules: readonly BhytRule[] = [
  wholeRule(
    ["XML3"],
    {
      rule: "X3-027",
      severity: "error",
      source: sources.checkers,
      text: {
        vi: "{at}: số ngày giường nhiều hơn số ngày mà dòng này trải qua.",
        en: "{at}: more bed days than the row covers days.",
      },
      nextStep: countAgain,
    },
    (visit, find) => {
      for (const { row, index, days } of bedRows(visit)) {
        if (days <= 1) continue;
        const use = useOf(row, visit);
        if (use !== undefined && days > daysTouched(...use))
          find({ table: "XML3", row: index, field: "SO_LUONG" });
      }
    },
  ),
  wholeRule(
    ["XML3"],
    {
      rule: "X3-028",
      severity: "error",
      source: sources.checkers,
      text: {
        vi: "{at}: có ngày giường trong khi MA_LOAI_KCB là 01 (khám bệnh) hoặc 02 (điều trị ngoại trú).",
        en: "{at}: a bed day although MA_LOAI_KCB is 01 (examination) or 02 (out-patient treatment).",
      },
      nextStep: {
        vi: "Bỏ dòng ngày giường, hoặc xem lại MA_LOAI_KCB.",
        en: "Remove the bed day, or look at MA_LOAI_KCB again.",
      },
    },
    (visit, find) => {
      if (!/^0?[12]$/.test(textOf(visit.summary, "MA_LOAI_KCB") ?? "")) return;
      for (const { index } of bedRows(visit)) find({ table: "XML3", row: index, field: "MA_NHOM" });
    },
  ),
  wholeRule(
    ["XML3"],
    {
      rule: "X3-029",
      severity: "error",
      source: sources.checkers,
      text: {
        vi: "{at}: đợt điều trị dưới 4 giờ không có ngày giường.",
        en: "{at}: a stay under 4 hours has no bed days.",
      },
      nextStep: countAgain,
    },
    (visit, find) => {
      const stay = inPatientStay(visit);
      if (stay === undefined || stay >= 240) return;
      for (const { index, days } of bedRows(visit)) {
        if (days > 0) find({ table: "XML3", row: index, field: "SO_LUONG" });
      }
    },
  ),
  wholeRule(
    ["XML3"],
    {
      rule: "X3-030",
      severity: "warning",
      source: sources.checkers,
      text: {
        vi: "{at}: đợt điều trị từ 4 đến 24 giờ có từ 2 ngày giường trở lên.",
        en: "{at}: a stay of 4 to 24 hours has 2 bed days or more.",
      },
      nextStep: countAgain,
    },
    (visit, find) => {
      const stay = inPatientStay(visit);
      if (stay === undefined || stay < 240 || stay > 1440) return;
      const last = bedRows(visit).at(-1);
      if (last !== undefined && bedDays(visit, "14", "15", "16") >= 2) {
        find({ table: "XML3", row: last.index, field: "SO_LUONG" });
      }
    },
  ),
  wholeRule(
    ["XML3"],
    {
      rule: "X3-031",
      severity: "warning",
      source: sources.checkers,
      text: {
        vi: "{at}: tổng ngày giường phải ít hơn XML1.SO_NGAY_DTRI, trừ KET_QUA_DTRI 3–6 hoặc MA_LOAI_RV 2–4.",
        en: "{at}: all bed days together stay below XML1.SO_NGAY_DTRI, but for KET_QUA_DTRI 3–6 or MA_LOAI_RV 2–4.",
      },
      nextStep: countAgain,
    },
    (visit, find) => {
      const stay = inPatientStay(visit);
      // Longer stays only: up to a day is the rule before. Day-care beds are charged day by day.
      if (stay === undefined || stay <= 1440) return;
      const treated = numberIn(visit.summary, "SO_NGAY_DTRI");
      if (treated === undefined || treated < 2) return;
      if (/^[3-6]$/.test(textOf(visit.summary, "KET_QUA_DTRI") ?? "")) return;
      if (/^[2-4]$/.test(textOf(visit.summary, "MA_LOAI_RV") ?? "")) return;
      const last = bedRows(visit)
        .filter(({ row }) => textOf(row, "MA_NHOM") !== "14")
        .at(-1);
      if (last !== undefined && bedDays(visit, "15", "16") >= treated) {
        find({ table: "XML3", row: last.index, field: "SO_LUONG" });
      }
    },
  ),
  wholeRule(
    ["XML3"],
    {
      rule: "X3-032",
      severity: "error",
      source: sources.checkers,
      needs: "bedUse",
      text: {
        vi: "{at}: giường này của khoa đã có hồ sơ khác dùng trong cùng thời gian.",
        en: "{at}: another record used this bed of the department at the same time.",
      },
      nextStep: {
        vi: "Kiểm tra mã giường và thời gian của hai hồ sơ; nằm ghép thì xem lại TYLE_TT_DV.",
        en: "Check bed and times of both records; for a shared bed look at TYLE_TT_DV.",
      },
    },
    (visit, find) => {
      const key = textOf(visit.summary, "MA_LK");
      for (const { row, index } of bedRows(visit)) {
        const use = useOf(row, visit);
        // A ratio below 100 says that the bed was shared.
        if (use === undefined || (numberIn(row, "TYLE_TT_DV") ?? 100) < 100) continue;
        const [from, to] = use;
        const beds = itemsOf(textOf(row, "MA_GIUONG") ?? "");
        const taken = visit.options.bedUse?.some(
          (other) =>
            other.encounterNumber !== key &&
            other.department === textOf(row, "MA_KHOA") &&
            beds.includes(other.bed) &&
            asOfficial(other.from) < to &&
            asOfficial(other.to) > from,
        );
        if (taken === true) find({ table: "XML3", row: index, field: "MA_GIUONG" });
      }
    },
  ),
  wholeRule(
    ["XML3"],
    {
      rule: "X3-045",
      severity: "warning",
      source: sources.checkers,
      text: {
        vi: "{at}: khoa trong mã ngày giường (Kxx) không thuộc MA_KHOA.",
        en: "{at}: the department in the code of the bed day (Kxx) is not one of MA_KHOA.",
      },
    },
    (visit, find) => {
      for (const { row, index } of bedRows(visit)) {
        const bed = /^K(\d{2})\./.exec(textOf(row, "MA_DICH_VU") ?? "")?.[1];
        const own = /^K((?:\d{2})+)/.exec(textOf(row, "MA_KHOA") ?? "")?.[1];
        // K103436 joins K10, K34 and K36: the bed may be of any of them.
        if (bed === undefined || own === undefined || own.match(/\d{2}/g)?.includes(bed) === true) continue;
        find({ table: "XML3", row: index, field: "MA_DICH_VU" });
      }
    },
  ),
];
