import type { Bilingual } from "@benhan/core/faults";
import { bhytTableNames, bhytTables } from "../../qd3176/bhyt-tables.ts";
import { sources } from "../../schema/sources.ts";
import type { FieldDefinition } from "../../schema/table-definition.ts";
import { type BhytRule, bhytRule, type CellJudge, mendAtSource } from "../bhyt-rule.ts";
import { type CheckedVisit, judgedItemsOf, textOf } from "../checked-visit.ts";
import type { ListAt, ListedState } from "./list-at.ts";

/** Lists that are not wholly certain: their unknown codes ask for a look, they do not stop a claim. */
export const uncertainLists: ReadonlySet<string> = new Set(["MA_KHOA", "DUONG_DUNG", "MA_LY_DO_VNT"]);

/** Cells whose list a rule of its own speaks of. */
const ownRule: Readonly<Record<string, string>> = {
  "XML1.GIOI_TINH": "X1-018",
  "XML1.KET_QUA_DTRI": "X1-018",
  "XML1.MA_LOAI_RV": "X1-018",
  "XML1.MA_KHUVUC": "X1-018",
  "XML1.MA_TAI_NAN": "X1-018",
  "XML1.MA_DOITUONG_KCB": "X1-014",
  "XML1.MA_LY_DO_VNT": "X1-005",
  "XML2.PHAM_VI": "X2-012",
  "XML2.NGUON_CTRA": "X2-013",
  "XML2.MA_PTTT": "X2-014",
  "XML2.VET_THUONG_TP": "X2-015",
  "XML3.MA_NHOM": "X3-040",
  "XML3.VET_THUONG_TP": "X3-041",
  "XML3.TAI_SU_DUNG": "X3-041",
  "XML11.MAU_SO": "X11-004",
};

/** The rule that speaks of the codes of a cell. */
export function ruleOfCode(table: string, field: string, list: string): string {
  return ownRule[`${table}.${field}`] ?? (list === "ICD10" ? "FMT-021" : "CODE-UNKNOWN");
}

/** Lists up to this long are told whole. */
const fewCodes = 10;

/** The codes themselves when they are few, else where they can be looked up. */
function whereCodesAre(name: string, { inForce }: ListAt): Bilingual {
  if (inForce === undefined) {
    return {
      vi: `xem danh mục ${name} đã nạp (--lists, codeLists)`,
      en: `see the list ${name} as loaded (--lists, codeLists)`,
    };
  }
  if (inForce.length <= fewCodes) {
    const codes = inForce.join(", ");
    return { vi: codes, en: codes };
  }
  return {
    vi: `xem bằng lệnh benhan-exchange explain với tên cột, hoặc bhytCodes.${name} của @benhan/exchange/explain`,
    en: `see benhan-exchange explain with the column's name, or bhytCodes.${name} of @benhan/exchange/explain`,
  };
}

/** Judges the codes of a cell, and tells the first that its list says one of these things of. */
function codeJudge(
  { codeList, type }: FieldDefinition,
  wrong: (state: ListedState) => boolean,
  slotsOf: (name: string, list: ListAt) => Readonly<Record<string, string | Bilingual>>,
): CellJudge | undefined {
  if (codeList === undefined) return undefined;
  const severity = uncertainLists.has(codeList) ? ({ severity: "warning" } as const) : {};
  const tell = (list: ListAt, item: number) => ({
    ...severity,
    item,
    source: list.source,
    slots: slotsOf(codeList, list),
  });
  const many = type === "string";
  return (value, _row, visit) => {
    const list = visit.list(codeList);
    if (list === undefined) return false;
    // Codes keep their leading zero, so they are compared as text.
    if (!many || !value.includes(";")) return wrong(list.stateOf(value)) && tell(list, 0);
    const item = judgedItemsOf(value).findIndex((code) => wrong(list.stateOf(code)));
    return item >= 0 && tell(list, item);
  };
}

function unknownCodes(rule: string, tables: readonly string[]): BhytRule {
  return bhytRule({
    rule,
    severity: "error",
    source: sources.qd3176,
    appliesTo: tables,
    text: { vi: "{at}: mã không có trong danh mục {list}.", en: "{at}: the code is not in the list {list}." },
    nextStep: {
      vi: "Chọn lại mã trong danh mục {list} đang có hiệu lực: {codes}.",
      en: "Choose a code of the list {list} that is in force: {codes}.",
    },
    cell: (column, table) =>
      ruleOfCode(table, column.name, column.codeList ?? "") === rule
        ? codeJudge(
            column,
            (state) => state === "unknown",
            (list, at) => ({ list, codes: whereCodesAre(list, at) }),
          )
        : undefined,
  });
}

const tablesOfRule = new Map<string, Set<string>>();
for (const table of bhytTableNames) {
  for (const { name, codeList } of bhytTables[table].fields) {
    if (codeList === undefined) continue;
    const rule = ruleOfCode(table, name, codeList);
    tablesOfRule.set(rule, (tablesOfRule.get(rule) ?? new Set()).add(table));
  }
}

/** Codes against the lists, at the end of the episode. */
export const codeRules: readonly BhytRule[] = [
  ...[...tablesOfRule].map(([rule, tables]) => unknownCodes(rule, [...tables])),
  bhytRule({
    rule: "CODE-NOT-IN-FORCE",
    severity: "warning",
    source: sources.qd3176,
    appliesTo: bhytTableNames,
    text: {
      vi: "{at}: mã của danh mục {list} đã bỏ hoặc chưa có hiệu lực vào ngày kết thúc đợt điều trị.",
      en: "{at}: the code of the list {list} is retired or not yet in force at the end of the episode.",
    },
    nextStep: mendAtSource,
    cell: (column) =>
      codeJudge(
        column,
        (state) => state === "retired" || state === "early",
        (list) => ({ list }),
      ),
  }),
  bhytRule({
    rule: "CODE-NOT-CHECKED",
    severity: "information",
    source: sources.own,
    appliesTo: bhytTableNames,
    text: {
      vi: "{at} và các ô cùng danh mục {list} chưa được kiểm tra vì danh mục do nơi khác ban hành.",
      en: "{at} and the other cells of the list {list} were not checked, because others issue that list.",
    },
    nextStep: {
      vi: "Nạp danh mục {list}: tệp {list}.csv trong thư mục --lists của lệnh benhan-exchange, hoặc tùy chọn codeLists của chương trình.",
      en: "Load the list {list}: a file {list}.csv in the folder of --lists of the command benhan-exchange, or the option codeLists of a program.",
    },
    check(visit, find) {
      const told = new Set<string>();
      for (const table of visit.present) {
        for (const { name, codeList } of fieldsOf(visit, table)) {
          if (codeList === undefined || told.has(codeList) || visit.list(codeList) !== undefined) continue;
          const row = visit.rows(table).findIndex((own) => textOf(own, name) !== undefined);
          if (row < 0) continue;
          told.add(codeList);
          find({ table, row, field: name, slots: { list: codeList } });
        }
      }
    },
  }),
];

/** The columns of a table in the edition that is checked. */
export function fieldsOf({ edition }: CheckedVisit, table: string): readonly FieldDefinition[] {
  return (edition.tables[table] ?? edition.apart[table])?.fields ?? [];
}
