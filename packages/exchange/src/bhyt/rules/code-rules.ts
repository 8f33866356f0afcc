import type { Bilingual } from "@benhan/core/faults";
import { type BhytTableName, bhytTableNames, bhytTables } from "../qd3176/bhyt-tables.ts";
import { bhytCodes } from "../qd3176/codes.data.ts";
import type { CodeEntry } from "../schema/table-definition.ts";
import { type BhytRule, bhytRule, mendAtSource, sources } from "./bhyt-rule.ts";
import { type CheckedVisit, itemsOf, textOf } from "./checked-visit.ts";

/** Lists that are not wholly certain: their unknown codes ask for a look, they do not stop a claim. */
const uncertain = new Set(["MA_KHOA", "DUONG_DUNG"]);

/** Cells whose list a rule of its own speaks of. */
const ownRule: Readonly<Record<string, string>> = {
  "XML1.GIOI_TINH": "X1-018",
  "XML1.KET_QUA_DTRI": "X1-018",
  "XML1.MA_LOAI_RV": "X1-018",
  "XML1.MA_KHUVUC": "X1-018",
  "XML1.MA_TAI_NAN": "X1-018",
  "XML1.MA_DOITUONG_KCB": "X1-014",
  "XML2.PHAM_VI": "X2-012",
  "XML2.NGUON_CTRA": "X2-013",
  "XML2.MA_PTTT": "X2-014",
  "XML2.VET_THUONG_TP": "X2-015",
  "XML3.MA_NHOM": "X3-040",
  "XML3.VET_THUONG_TP": "X3-041",
  "XML3.TAI_SU_DUNG": "X3-041",
};

interface CodeCell {
  readonly table: BhytTableName;
  readonly field: string;
  readonly list: string;
  readonly split: boolean;
  readonly rule: string;
}

const codeCells: readonly CodeCell[] = bhytTableNames.flatMap((table) =>
  bhytTables[table].fields.flatMap(({ name, codeList, type }) => {
    if (codeList === undefined) return [];
    const general = codeList === "ICD10" ? "FMT-021" : "CODE-UNKNOWN";
    const rule = ownRule[`${table}.${name}`] ?? general;
    return [{ table, field: name, list: codeList, split: type === "string", rule }];
  }),
);

const shipped = new Map(
  Object.entries(bhytCodes).map(([list, { codes }]) => [
    list,
    new Map(codes.map((code) => [code.code, code])),
  ]),
);

type Verdict = "known" | "unknown" | "retired" | "early" | "not-checked";

/** The edition of the list that was asked. */
function editionOf(list: string, { options }: CheckedVisit): string {
  if (options.codeLists[list] !== undefined) return `${list}, do phần mềm tích hợp nạp (loaded by the host)`;
  return bhytCodes[list]?.source ?? sources.qd3176;
}

/** Lists up to this long are told whole. */
const fewCodes = 10;

/** The codes themselves when they are few, else where they can be looked up. */
function whereCodesAre(list: string, { options }: CheckedVisit): Bilingual {
  if (options.codeLists[list] !== undefined) {
    return { vi: `xem codeLists.${list} đã nạp`, en: `see codeLists.${list} as loaded` };
  }
  const inForce = (bhytCodes[list]?.codes ?? []).filter(({ retired }) => retired !== true);
  if (inForce.length <= fewCodes) {
    const codes = inForce.map(({ code }) => code).join(", ");
    return { vi: codes, en: codes };
  }
  return {
    vi: `xem bhytCodes.${list} của @benhan/exchange/rules`,
    en: `see bhytCodes.${list} of @benhan/exchange/rules`,
  };
}

function judge(list: string, code: string, visit: CheckedVisit): Verdict {
  const own = visit.options.codeLists[list];
  if (own !== undefined) return own.has(code) ? "known" : "unknown";
  const entries = shipped.get(list);
  if (entries === undefined) return "not-checked";
  const entry = entries.get(code) ?? (list === "MA_KHOA" ? departmentOf(code, entries) : undefined);
  if (entry === undefined) return "unknown";
  if (entry.retired === true) return "retired";
  const end = visit.dateOf("NGAY_RA");
  return entry.from !== undefined && end !== undefined && end < entry.from ? "early" : "known";
}

/** `K0809` joins K08 and K09; `.D35` is a bed unit, other suffixes divide a department. */
function departmentOf(code: string, entries: ReadonlyMap<string, CodeEntry>): CodeEntry | undefined {
  const shape = /^K((?:\d{2}){1,8})(?:\.\w{1,4}){0,2}$/.exec(code);
  const digits = shape?.[1]?.match(/\d{2}/g) ?? [];
  return digits.length > 0 && digits.every((pair) => entries.has(`K${pair}`))
    ? entries.get(`K${digits[0]}`)
    : undefined;
}

function eachCode(
  cells: readonly CodeCell[],
  visit: CheckedVisit,
  tell: (cell: CodeCell, row: number, verdict: Verdict, item: number) => void,
): void {
  for (const cell of cells) {
    visit.rows(cell.table).forEach((row, index) => {
      const value = textOf(row, cell.field);
      if (value === undefined) return;
      // Codes keep their leading zero, so they are compared as text.
      const verdicts = (cell.split ? itemsOf(value) : [value]).map((code) => judge(cell.list, code, visit));
      // Each verdict is told once a cell, at the first item that it is about.
      for (const verdict of new Set(verdicts)) tell(cell, index, verdict, verdicts.indexOf(verdict));
    });
  }
}

function unknownCodes(rule: string): BhytRule {
  const cells = codeCells.filter((cell) => cell.rule === rule);
  return bhytRule({
    rule,
    severity: "error",
    source: sources.qd3176,
    appliesTo: [...new Set(cells.map(({ table }) => table))],
    text: { vi: "{at}: mã không có trong danh mục {list}.", en: "{at}: the code is not in the list {list}." },
    nextStep: {
      vi: "Chọn lại mã trong danh mục {list} đang có hiệu lực: {codes}.",
      en: "Choose a code of the list {list} that is in force: {codes}.",
    },
    check(visit, find) {
      eachCode(cells, visit, ({ table, field, list }, row, verdict, item) => {
        if (verdict !== "unknown") return;
        const place = {
          table,
          row,
          field,
          item,
          source: editionOf(list, visit),
          slots: { list, codes: whereCodesAre(list, visit) },
        };
        find(uncertain.has(list) ? { ...place, severity: "warning" } : place);
      });
    },
  });
}

/** Codes against the lists, at the end of the episode. */
export const codeRules: readonly BhytRule[] = [
  ...[...new Set(codeCells.map(({ rule }) => rule))].map(unknownCodes),
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
    check(visit, find) {
      eachCode(codeCells, visit, ({ table, field, list }, row, verdict, item) => {
        if (verdict !== "retired" && verdict !== "early") return;
        find({ table, row, field, item, source: editionOf(list, visit), slots: { list } });
      });
    },
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
      vi: "Nạp danh mục {list} vào cấu hình kiểm tra (codeLists).",
      en: "Load the list {list} into the checker's configuration (codeLists).",
    },
    check(visit, find) {
      const told = new Set<string>();
      eachCode(codeCells, visit, ({ table, field, list }, row, verdict) => {
        if (verdict !== "not-checked" || told.has(list)) return;
        told.add(list);
        find({ table, row, field, slots: { list } });
      });
    },
  }),
];
