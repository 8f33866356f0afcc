import { bhytTableNames } from "../qd3176/bhyt-tables.ts";
import { isOfficialDate, isOfficialMinute } from "../schema/official-time.ts";
import { type BhytRule, bhytRule, mendAtSource, sources } from "./bhyt-rule.ts";
import type { FilledCell } from "./checked-visit.ts";
import { itemsOf } from "./checked-visit.ts";

/** A rule that looks at every filled cell of every table and judges by its definition. */
function everyCell(
  parts: Pick<BhytRule, "rule" | "source" | "text"> & {
    /** True, or the first item that is wrong, from 0. */
    readonly broken: (cell: FilledCell) => boolean | number;
  },
): BhytRule {
  const { broken, ...words } = parts;
  return bhytRule({
    ...words,
    severity: "error",
    appliesTo: bhytTableNames,
    nextStep: mendAtSource,
    check(visit, find) {
      visit.eachCell((cell) => {
        const found = broken(cell);
        if (found === false) return;
        const place = { table: cell.table, row: cell.row, field: cell.definition.name };
        find(found === true ? place : { ...place, item: found });
      });
    },
  });
}

/** The type of one value of the cell: that of its items when it holds several. */
function valuesOf({ definition, value }: FilledCell): readonly string[] {
  return definition.separator === undefined ? [value] : itemsOf(value, definition.separator);
}

/** The first item that is so, or false when none is. */
function firstOf(items: readonly string[], isSo: (item: string) => boolean): number | false {
  const index = items.findIndex(isSo);
  return index >= 0 && index;
}

function lengthOver(text: string, limit: number | undefined): boolean {
  // Characters, not UTF-16 units; only long texts pay for the count.
  return limit !== undefined && text.length > limit && [...text].length > limit;
}

const isNumber = (text: string) => /^\d+(?:\.\d+)?$/.test(text);
const decimalsOf = (text: string) => (isNumber(text) ? (text.split(".")[1]?.length ?? 0) : 0);
const isAmount = (name: string) => /^(?:T_|THANH_TIEN_)/.test(name);

/** Types, sizes and decimals, straight from the definitions. */
export const typeRules: readonly BhytRule[] = [
  everyCell({
    rule: "FMT-001",
    source: sources.qd3176,
    text: {
      vi: "{at} phải là ngày giờ có thật dạng yyyymmddHHMM (12 chữ số).",
      en: "{at} must be a real moment written yyyymmddHHMM (12 digits).",
    },
    broken: ({ definition, value }) =>
      definition.type === "datetime12" && definition.name !== "NGAY_SINH" && !isOfficialMinute(value),
  }),
  everyCell({
    rule: "FMT-002",
    source: sources.qd3176,
    text: {
      vi: "{at} phải là ngày có thật dạng yyyymmdd (8 chữ số).",
      en: "{at} must be a real date written yyyymmdd (8 digits).",
    },
    broken: (cell) =>
      (cell.definition.itemType ?? cell.definition.type) === "date8" &&
      firstOf(valuesOf(cell), (value) => !isOfficialDate(value)),
  }),
  everyCell({
    rule: "FMT-003",
    source: sources.qd3176,
    text: {
      vi: "{at} phải là ngày giờ sinh dạng yyyymmddHHMM; chưa rõ giờ ghi 0000, chưa rõ tháng ngày ghi 0000.",
      en: "{at} must be the moment of birth as yyyymmddHHMM; 0000 stands for an unknown time, 0000 for unknown month and day.",
    },
    broken: ({ definition, value }) =>
      definition.name === "NGAY_SINH" &&
      definition.type === "datetime12" &&
      !isOfficialMinute(value) &&
      !/^(?:18|19|20)\d{2}00000000$/.test(value),
  }),
  everyCell({
    rule: "FMT-005",
    source: sources.qd3176,
    text: { vi: "{at} dài hơn kích thước cho phép.", en: "{at} is longer than the table allows." },
    broken: (cell) =>
      lengthOver(cell.value, cell.definition.maxLength) ||
      (cell.definition.itemLength !== undefined &&
        // Card numbers have a rule of their own, which knows the forms allowed.
        cell.definition.name !== "MA_THE_BHYT" &&
        cell.definition.name !== "MA_DKBD" &&
        valuesOf(cell).some((value) => lengthOver(value, cell.definition.itemLength))),
  }),
  everyCell({
    rule: "FMT-006",
    source: sources.qd3176,
    text: {
      vi: "{at} phải là số không âm: chỉ chữ số và dấu chấm thập phân, không dấu nhóm, không dấu cộng trừ.",
      en: "{at} must be a number that is not negative: digits and a decimal dot only, no grouping, no sign.",
    },
    broken: ({ definition, value }) =>
      definition.type === "number" &&
      !(definition.decimals === undefined ? /^\d+$/.test(value) : isNumber(value)),
  }),
  everyCell({
    rule: "FMT-007",
    source: sources.qd3176,
    text: {
      vi: "{at}: số lượng và đơn giá có tối đa 3 chữ số thập phân.",
      en: "{at}: quantities and unit prices have at most 3 decimals.",
    },
    broken: ({ definition, value }) => definition.decimals === 3 && decimalsOf(value) > 3,
  }),
  everyCell({
    rule: "FMT-008",
    source: sources.qd3176,
    text: { vi: "{at}: số tiền có tối đa 2 chữ số thập phân.", en: "{at}: amounts have at most 2 decimals." },
    broken: ({ definition, value }) =>
      definition.decimals === 2 && isAmount(definition.name) && decimalsOf(value) > 2,
  }),
];
