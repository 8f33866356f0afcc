import type { BhytRow } from "../../qd3176/bhyt-tables.ts";
import { bhytTableNames, bhytTables } from "../../qd3176/bhyt-tables.ts";
import { sources } from "../../schema/sources.ts";
import type { TableDefinition } from "../../schema/table-definition.ts";
import { type BhytRule, bhytRule, mendAtSource } from "../bhyt-rule.ts";
import { type CheckedVisit, textOf } from "../checked-visit.ts";
import { officialMinuteOf } from "../values/official-minute-of.ts";

const others = bhytTableNames.slice(1);
const withStt = ({ fields }: TableDefinition) => fields.some(({ name }) => name === "STT");
const isNumbered = (definition: TableDefinition | undefined) =>
  definition?.list !== undefined && withStt(definition);
const numberedNames = bhytTableNames.filter((name) => isNumbered(bhytTables[name]));

const numberAgain = { vi: "Đánh lại STT của bảng từ 1.", en: "Number the rows of the table again from 1." };
const writeKey = {
  vi: "Ghi cùng một MA_LK của đợt điều trị vào mọi bảng.",
  en: "Write the episode's MA_LK into every table.",
};

/** The tables whose STT do not simply count 1, 2, 3: almost always none. */
function miscounted({ present, edition, rows }: CheckedVisit): readonly string[] {
  return present.filter(
    (table) =>
      isNumbered(edition.tables[table] ?? edition.apart[table]) &&
      !rows(table).every((row, index) => row["STT"] === String(index + 1)),
  );
}

/** The number in STT, NaN when there is none. */
const numberOf = (row: BhytRow) => Number(textOf(row, "STT") ?? Number.NaN);

/** Keys and numbering. KEY-003 asks the history; the reader checks it within one file. */
export const keyRules: readonly BhytRule[] = [
  bhytRule({
    rule: "KEY-001",
    severity: "error",
    source: sources.qd3176,
    appliesTo: bhytTableNames,
    text: {
      vi: "{at} trống: mỗi dòng phải có mã liên kết.",
      en: "{at} is empty: every row must carry the key of the episode.",
    },
    nextStep: writeKey,
    row: (_table, { fields }) =>
      fields.some(({ name }) => name === "MA_LK")
        ? (row, _visit, find) => {
            if (textOf(row, "MA_LK") === undefined) find({ field: "MA_LK" });
          }
        : undefined,
  }),
  bhytRule({
    rule: "KEY-002",
    severity: "error",
    source: sources.qd3176,
    appliesTo: others,
    text: { vi: "{at} khác XML1.MA_LK.", en: "{at} differs from XML1.MA_LK." },
    nextStep: {
      vi: "Kiểm tra dòng này có thuộc đợt điều trị khác không; nếu đúng thì ghi lại MA_LK.",
      en: "Check whether the row belongs to another episode; if not, write the episode's MA_LK.",
    },
    cell: ({ name }, table) =>
      name === "MA_LK" && table !== "XML1" && table !== "XML0"
        ? (value, _row, { summary }) => value !== summary["MA_LK"] && textOf(summary, "MA_LK") !== undefined
        : undefined,
  }),
  bhytRule({
    rule: "KEY-003",
    severity: "error",
    source: sources.qd3176,
    appliesTo: ["XML1"],
    text: {
      vi: "{at} đã dùng cho đợt điều trị khác của người bệnh này, có NGAY_VAO khác.",
      en: "{at} was used for another episode of this patient, with another NGAY_VAO.",
    },
    nextStep: {
      vi: "Cấp MA_LK mới; chỉ gửi lại MA_LK cũ khi thay thế chính hồ sơ đó.",
      en: "Give a new MA_LK; repeat one only to replace that very record.",
    },
    needs: "history",
    check({ summary, options: { history = [] } }, find) {
      const key = textOf(summary, "MA_LK");
      const arrived = textOf(summary, "NGAY_VAO");
      if (key === undefined || arrived === undefined) return;
      const taken = history.some(
        ({ encounterNumber, arrivedAt }) =>
          encounterNumber === key && officialMinuteOf(arrivedAt) !== arrived,
      );
      if (taken) find({ table: "XML1", row: 0, field: "MA_LK" });
    },
  }),
  bhytRule({
    rule: "KEY-004",
    severity: "error",
    source: sources.qd3176,
    appliesTo: numberedNames,
    text: {
      vi: "{at}: STT phải bắt đầu từ 1 và tăng 1 mỗi dòng.",
      en: "{at}: STT must start at 1 and increase by 1.",
    },
    nextStep: numberAgain,
    check(visit, find) {
      for (const table of miscounted(visit)) {
        let last = 0;
        const seen = new Set<number>();
        visit.rows(table).forEach((row, index) => {
          const number = numberOf(row);
          if (!Number.isInteger(number) || seen.has(number)) return;
          if (number !== last + 1) find({ table, row: index, field: "STT" });
          seen.add(number);
          last = number;
        });
      }
    },
  }),
  bhytRule({
    rule: "KEY-005",
    severity: "error",
    source: sources.qd3176,
    appliesTo: numberedNames,
    text: { vi: "{at}: STT trùng với dòng trước.", en: "{at}: STT repeats that of an earlier row." },
    nextStep: numberAgain,
    check(visit, find) {
      for (const table of miscounted(visit)) {
        const seen = new Set<number>();
        visit.rows(table).forEach((row, index) => {
          const number = numberOf(row);
          if (!Number.isInteger(number)) return;
          if (seen.has(number)) find({ table, row: index, field: "STT" });
          seen.add(number);
        });
      }
    },
  }),
  bhytRule({
    rule: "KEY-006",
    severity: "error",
    source: sources.qd3176,
    appliesTo: bhytTableNames.filter((name) => !withStt(bhytTables[name])),
    text: { vi: "{at}: bảng này không có cột STT.", en: "{at}: this table has no STT." },
    nextStep: { vi: "Bỏ STT khỏi bảng này.", en: "Remove STT from the table." },
    row: (_table, definition) =>
      withStt(definition)
        ? undefined
        : (row, _visit, find) => {
            if (textOf(row, "STT") !== undefined) find({ field: "STT" });
          },
  }),
  bhytRule({
    rule: "KEY-007",
    severity: "error",
    source: sources.checkers,
    appliesTo: others,
    text: {
      vi: "{at}: có MA_LK nhưng XML1 không có mã liên kết để gắn vào.",
      en: "{at} has a MA_LK, but XML1 carries none to which it could belong.",
    },
    nextStep: {
      vi: "Lập XML1 cho đợt điều trị với cùng MA_LK.",
      en: "Make XML1 of the episode with the same MA_LK.",
    },
    check(visit, find) {
      if (textOf(visit.summary, "MA_LK") !== undefined) return;
      for (const table of visit.present) {
        // A check-in comes before there is a summary.
        if (table === "XML1" || visit.edition.apart[table] !== undefined) continue;
        const index = visit.rows(table).findIndex((row) => textOf(row, "MA_LK") !== undefined);
        if (index >= 0) find({ table, row: index, field: "MA_LK" });
      }
    },
  }),
  bhytRule({
    rule: "ENV-011",
    severity: "warning",
    source: sources.own,
    appliesTo: bhytTableNames,
    text: { vi: "{at}: bảng không có cột này.", en: "{at}: the table has no such column." },
    nextStep: mendAtSource,
    row(_table, { fields }) {
      const columns = new Set(fields.map(({ name }) => name));
      return (row, _visit, find) => {
        for (const field in row) if (!columns.has(field) && field !== "STT") find({ field });
      };
    },
  }),
];
