import { bhytTableNames, bhytTables } from "../qd3176/bhyt-tables.ts";
import { type BhytRule, bhytRule, mendAtSource, sources } from "./bhyt-rule.ts";
import { textOf } from "./checked-visit.ts";

const withNumbers = bhytTableNames.filter(
  (name) =>
    bhytTables[name].list !== undefined && bhytTables[name].fields.some(({ name: field }) => field === "STT"),
);
const withoutNumbers = bhytTableNames.filter((name) =>
  bhytTables[name].fields.every(({ name: field }) => field !== "STT"),
);

/** Keys and numbering. KEY-003 needs other files: the reader checks it within one file. */
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
    nextStep: {
      vi: "Ghi cùng một MA_LK của đợt điều trị vào mọi bảng.",
      en: "Write the episode's MA_LK into every table.",
    },
    check(visit, find) {
      for (const table of visit.present) {
        visit.rows(table).forEach((row, index) => {
          if (textOf(row, "MA_LK") === undefined) find({ table, row: index, field: "MA_LK" });
        });
      }
    },
  }),
  bhytRule({
    rule: "KEY-002",
    severity: "error",
    source: sources.qd3176,
    appliesTo: bhytTableNames.slice(1),
    text: { vi: "{at} khác XML1.MA_LK.", en: "{at} differs from XML1.MA_LK." },
    nextStep: {
      vi: "Kiểm tra dòng này có thuộc đợt điều trị khác không; nếu đúng thì ghi lại MA_LK.",
      en: "Check whether the row belongs to another episode; if not, write the episode's MA_LK.",
    },
    check(visit, find) {
      const key = textOf(visit.summary, "MA_LK");
      if (key === undefined) return;
      for (const table of visit.present) {
        visit.rows(table).forEach((row, index) => {
          const own = textOf(row, "MA_LK");
          if (own !== undefined && own !== key) find({ table, row: index, field: "MA_LK" });
        });
      }
    },
  }),
  bhytRule({
    rule: "KEY-004",
    severity: "error",
    source: sources.qd3176,
    appliesTo: withNumbers,
    text: {
      vi: "{at}: STT phải bắt đầu từ 1 và tăng 1 mỗi dòng.",
      en: "{at}: STT must start at 1 and increase by 1.",
    },
    nextStep: { vi: "Đánh lại STT của bảng từ 1.", en: "Number the rows of the table again from 1." },
    check(visit, find) {
      for (const table of withNumbers) {
        let last = 0;
        const seen = new Set<number>();
        visit.rows(table).forEach((row, index) => {
          const number = Number(textOf(row, "STT") ?? Number.NaN);
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
    appliesTo: withNumbers,
    text: { vi: "{at}: STT trùng với dòng trước.", en: "{at}: STT repeats that of an earlier row." },
    nextStep: { vi: "Đánh lại STT của bảng từ 1.", en: "Number the rows of the table again from 1." },
    check(visit, find) {
      for (const table of withNumbers) {
        const seen = new Set<number>();
        visit.rows(table).forEach((row, index) => {
          const number = Number(textOf(row, "STT") ?? Number.NaN);
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
    appliesTo: withoutNumbers,
    text: { vi: "{at}: bảng này không có cột STT.", en: "{at}: this table has no STT." },
    nextStep: { vi: "Bỏ STT khỏi bảng này.", en: "Remove STT from the table." },
    check(visit, find) {
      for (const table of withoutNumbers) {
        visit.rows(table).forEach((row, index) => {
          if (textOf(row, "STT") !== undefined) find({ table, row: index, field: "STT" });
        });
      }
    },
  }),
  bhytRule({
    rule: "KEY-007",
    severity: "error",
    source: sources.checkers,
    appliesTo: bhytTableNames.slice(1),
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
        if (table === "XML1") continue;
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
