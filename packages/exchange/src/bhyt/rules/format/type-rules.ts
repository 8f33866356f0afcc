import { bhytTableNames } from "../../qd3176/bhyt-tables.ts";
import { isOfficialDate, isOfficialMinute } from "../../schema/official-time.ts";
import { sources } from "../../schema/sources.ts";
import type { FieldDefinition } from "../../schema/table-definition.ts";
import { type BhytRule, bhytRule, mendAtSource } from "../bhyt-rule.ts";
import { itemsOf } from "../checked-visit.ts";

/** Judges a filled cell: false, true, or the first item that is wrong, from 0. */
type TypeJudge = (value: string) => boolean | number;

/** A rule about every column of a type, in whatever table. */
function columnRule(
  parts: Pick<BhytRule, "rule" | "source" | "text"> & {
    readonly of: (column: FieldDefinition) => TypeJudge | undefined;
  },
): BhytRule {
  const { of, ...words } = parts;
  return bhytRule({
    ...words,
    severity: "error",
    appliesTo: bhytTableNames,
    nextStep: mendAtSource,
    cell(column) {
      const broken = of(column);
      if (broken === undefined) return undefined;
      return (value) => {
        const found = broken(value);
        return typeof found === "boolean" ? found : { item: found };
      };
    },
  });
}

/** Judges each item of a cell that may hold several. */
function eachItem({ separator }: FieldDefinition, isWrong: (item: string) => boolean): TypeJudge {
  if (separator === undefined) return isWrong;
  return (value) => {
    if (!value.includes(separator)) return isWrong(value.trim()) && 0;
    const index = itemsOf(value, separator).findIndex(isWrong);
    return index >= 0 && index;
  };
}

function lengthOver(text: string, limit: number): boolean {
  // Characters, not UTF-16 units; only long texts pay for the count.
  return text.length > limit && [...text].length > limit;
}

const whole = /^\d+$/;
const number = /^\d+(?:\.\d+)?$/;
const wholeWanted = {
  slots: {
    number: {
      vi: "số nguyên (chỉ chữ số: 1, không phải 1.0)",
      en: "a whole number (digits only: 1, not 1.0)",
    },
  },
};
const numberWanted = {
  slots: { number: { vi: "số (chữ số và dấu chấm thập phân)", en: "a number (digits and a decimal dot)" } },
};
const amountName = /^(?:T_|THANH_TIEN_)/;
const yearOnly = /^(?:18|19|20)\d{2}00000000$/;

/** More digits after the dot than allowed; what is no number is another rule's. */
function decimalsOver(limit: number): TypeJudge {
  return (value) => {
    const dot = value.indexOf(".");
    return dot >= 0 && value.length - dot - 1 > limit && number.test(value);
  };
}

/** Types, sizes and decimals, straight from the definitions. */
export const typeRules: readonly BhytRule[] = [
  columnRule({
    rule: "FMT-001",
    source: sources.qd3176,
    text: {
      vi: "{at} phải là ngày giờ có thật dạng yyyymmddHHMM (12 chữ số).",
      en: "{at} must be a real moment written yyyymmddHHMM (12 digits).",
    },
    of: ({ type, name }) =>
      type === "datetime12" && name !== "NGAY_SINH" ? (value) => !isOfficialMinute(value) : undefined,
  }),
  columnRule({
    rule: "FMT-002",
    source: sources.qd3176,
    text: {
      vi: "{at} phải là ngày có thật dạng yyyymmdd (8 chữ số).",
      en: "{at} must be a real date written yyyymmdd (8 digits).",
    },
    of: (column) =>
      (column.itemType ?? column.type) === "date8"
        ? eachItem(column, (value) => !isOfficialDate(value))
        : undefined,
  }),
  columnRule({
    rule: "FMT-003",
    source: sources.qd3176,
    text: {
      vi: "{at} phải là ngày giờ sinh dạng yyyymmddHHMM; chưa rõ giờ ghi 0000, chưa rõ tháng ngày ghi 0000.",
      en: "{at} must be the moment of birth as yyyymmddHHMM; 0000 stands for an unknown time, 0000 for unknown month and day.",
    },
    of: ({ type, name }) =>
      name === "NGAY_SINH" && type === "datetime12"
        ? (value) => !isOfficialMinute(value) && !yearOnly.test(value)
        : undefined,
  }),
  columnRule({
    rule: "FMT-005",
    source: sources.qd3176,
    text: { vi: "{at} dài hơn kích thước cho phép.", en: "{at} is longer than the table allows." },
    of(column) {
      const { name, maxLength = Number.POSITIVE_INFINITY, itemLength } = column;
      // Card numbers have a rule of their own, which knows the forms allowed.
      if (itemLength === undefined || name === "MA_THE_BHYT" || name === "MA_DKBD") {
        return maxLength === Number.POSITIVE_INFINITY ? undefined : (value) => lengthOver(value, maxLength);
      }
      const item = eachItem(column, (value) => lengthOver(value, itemLength));
      return (value) => lengthOver(value, maxLength) || item(value) !== false;
    },
  }),
  bhytRule({
    rule: "FMT-006",
    source: sources.qd3176,
    text: {
      vi: "{at} phải là {number}, không âm: không dấu nhóm, không dấu cộng trừ.",
      en: "{at} must be {number} that is not negative: no grouping, no sign.",
    },
    severity: "error",
    appliesTo: bhytTableNames,
    nextStep: mendAtSource,
    cell({ type, decimals }) {
      if (type !== "number") return undefined;
      return decimals === undefined
        ? (value) => !whole.test(value) && wholeWanted
        : (value) => !number.test(value) && numberWanted;
    },
  }),
  columnRule({
    rule: "FMT-007",
    source: sources.qd3176,
    text: {
      vi: "{at}: số lượng và đơn giá có tối đa 3 chữ số thập phân.",
      en: "{at}: quantities and unit prices have at most 3 decimals.",
    },
    of: ({ decimals }) => (decimals === 3 ? decimalsOver(3) : undefined),
  }),
  columnRule({
    rule: "FMT-008",
    source: sources.qd3176,
    text: { vi: "{at}: số tiền có tối đa 2 chữ số thập phân.", en: "{at}: amounts have at most 2 decimals." },
    of: ({ decimals, name }) => (decimals === 2 && amountName.test(name) ? decimalsOver(2) : undefined),
  }),
];
