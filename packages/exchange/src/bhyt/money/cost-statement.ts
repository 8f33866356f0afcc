import type { BhytRow, BhytTables } from "../qd3176/bhyt-tables.ts";
import { qd3176 } from "../qd3176/edition.ts";
import { isTablesObject, notTables } from "../schema/not-tables.ts";
import { rowsOf } from "../schema/rows-of.ts";
import { unknownTables } from "../schema/unknown-tables.ts";
import { type CostSectionName, parentSections, sectionOf } from "./cost-sections.ts";
import type {
  CostStatement,
  StatementLine,
  StatementPart,
  StatementSection,
  StatementSums,
} from "./cost-statement-form.ts";
import { addRowToSums, type EpisodeSums, noSums } from "./episode-sums.ts";
import { readHundredths, writeHundredths } from "./figure.ts";
import { notCalculable } from "./money.faults.ts";
import { plus, type Whole } from "./whole-number.ts";

const administrative = [
  "HO_TEN",
  "NGAY_SINH",
  "GIOI_TINH",
  "DIA_CHI",
  "MA_KHUVUC",
  "MA_THE_BHYT",
  "GT_THE_TU",
  "GT_THE_DEN",
  "MA_DKBD",
  "MA_CSKCB",
  "MA_KHOA",
  "MA_HSBA",
  "NGAY_VAO",
  "NGAY_VAO_NOI_TRU",
  "NGAY_RA",
  "SO_NGAY_DTRI",
  "MA_LOAI_RV",
  "MA_DOITUONG_KCB",
  "MA_NOI_DI",
  "MA_NOI_DEN",
  "CHAN_DOAN_RV",
  "MA_BENH_CHINH",
  "MA_BENH_KT",
  "NAM_NAM_LIEN_TUC",
  "NGAY_MIEN_CCT",
];

const unknown: CostStatement["unknown"] = [
  {
    field: "layout",
    vi: "Chưa có nguyên văn QĐ 697/QĐ-BYT: tên cột, tên mục lấy theo QĐ 6556/QĐ-BYT (2018), số mục 1–12 theo nguồn thứ cấp.",
    en: "The text of QĐ 697/QĐ-BYT was not seen: names of columns and sections are those of QĐ 6556/QĐ-BYT (2018), numbers 1 to 12 as reported.",
  },
  {
    field: "kind",
    vi: "Ô loại 01–04 ở tiêu đề cho MA_LOAI_KCB khác 01–04.",
    en: "The box 01 to 04 of the heading for MA_LOAI_KCB other than 01 to 04.",
  },
  {
    field: "card",
    vi: "Dòng chi phí nào thuộc thẻ nào khi lượt khám dùng nhiều thẻ: XML2, XML3 không có cột thẻ, nên chỉ tách theo MUC_HUONG.",
    en: "Which line belongs to which card when a visit used several: XML2 and XML3 have no such column, so lines are told apart by MUC_HUONG alone.",
  },
  {
    field: "package",
    vi: "Trần gói vật tư và tên dịch vụ của gói ở mục 10.",
    en: "Ceiling of a package of supplies and the name of its service in section 10.",
  },
  {
    field: "signatures",
    vi: "Các ô ký và thứ tự ký của bảng kê điện tử.",
    en: "The places and the order of signatures on an electronic statement.",
  },
];

/**
 * The cost statement 01/KBCB of a visit, out of the same tables as its claim: its sums are those of XML1. A `Visit` comes
 * by `toTables`.
 *
 * @throws EmrError `exchange.money.not_calculable` for what is no tables, or has tables that there are not.
 * @legal QĐ 697/QĐ-BYT (19/03/2026), in the columns of QĐ 6556/QĐ-BYT (30/10/2018); see `unknown`
 */
export function costStatement(tables: BhytTables): CostStatement {
  if (!isTablesObject(tables)) throw notCalculable({ count: 1 }, { issues: [notTables(tables)] });
  const issues = unknownTables(tables, qd3176);
  if (issues.length > 0) throw notCalculable({ count: issues.length }, { issues });
  const [summary = {}] = rowsOf(tables, "XML1");
  const rows = [...placed(tables, "XML2"), ...placed(tables, "XML3")];
  const sums = sumsOfPlaced(rows);
  const kind = kinds.find((code) => code === summary["MA_LOAI_KCB"]);
  const patientPays =
    sums.coPaid === undefined || sums.selfPaid === undefined ? undefined : plus(sums.coPaid, sums.selfPaid);
  return {
    form: "01/KBCB",
    ...(kind !== undefined && { kind }),
    visitNumber: summary["MA_LK"],
    patientNumber: summary["MA_BN"],
    patient: Object.fromEntries(
      administrative.flatMap((field) => {
        const value = summary[field];
        return value === undefined || value === "" ? [] : [[field, value]];
      }),
    ),
    parts: partsOf(rows, summary["MA_THE_BHYT"]),
    sums: statementSums(sums),
    ...(patientPays !== undefined && { patientPays: writeHundredths(patientPays) }),
    unlikeXml1: unlikeXml1(summary, sums),
    unknown,
  };
}

const kinds = ["01", "02", "03", "04"] as const;

interface PlacedRow {
  readonly table: "XML2" | "XML3";
  readonly at: number;
  readonly row: BhytRow;
}

function placed(tables: BhytTables, table: "XML2" | "XML3"): readonly PlacedRow[] {
  return rowsOf(tables, table).map((row, at) => ({ table, at, row }));
}

/** Rows of one benefit level each, the highest first. */
function partsOf(rows: readonly PlacedRow[], cards: string | undefined): readonly StatementPart[] {
  const card = cards === undefined || cards === "" || cards.includes(";") ? undefined : cards;
  const byLevel = grouped(rows, ({ row }) => row["MUC_HUONG"] ?? "");
  return [...byLevel]
    .sort(([left], [right]) => Number(right) - Number(left))
    .map(([benefitLevel, ofLevel]) => ({
      benefitLevel,
      ...(card !== undefined && { card }),
      sections: sectionsOf(ofLevel),
      sums: statementSums(sumsOfPlaced(ofLevel)),
    }));
}

function sectionsOf(rows: readonly PlacedRow[]): readonly StatementSection[] {
  const names = new Map(rows.map(({ row }) => sectionOf(row)).map((name) => [name.number, name]));
  const bySection = grouped(rows, ({ row }) => sectionOf(row).number);
  const leaves = [...bySection].map(
    ([number, ofSection]): readonly [StatementSection, readonly PlacedRow[]] => [
      {
        ...nameOf(names.get(number), number),
        lines: ofSection.map(lineOf),
        sections: [],
        sums: statementSums(sumsOfPlaced(ofSection)),
      },
      ofSection,
    ],
  );
  const byParent = grouped(leaves, ([{ number }]) => number.split(".")[0] ?? number);
  return [...byParent]
    .sort(([left], [right]) => Number(left) - Number(right))
    .flatMap(([number, held]) => {
      const parent = parentSections[number];
      if (parent === undefined) return held.map(([section]) => section);
      const sections = held.map(([section]) => section).sort((left, right) => order(left) - order(right));
      return [
        { ...parent, lines: [], sections, sums: statementSums(sumsOfPlaced(held.flatMap(([, own]) => own))) },
      ];
    });
}

function nameOf(name: CostSectionName | undefined, number: string): CostSectionName {
  return name === undefined
    ? { number, vi: number, en: number }
    : { number: name.number, vi: name.vi, en: name.en };
}

function order({ number }: StatementSection): number {
  return Number(number.split(".")[1] ?? 0);
}

function lineOf({ table, at, row }: PlacedRow): StatementLine {
  const drug = table === "XML2";
  return {
    from: `${table}[${at + 1}]`,
    name: drug ? row["TEN_THUOC"] : (row["TEN_VAT_TU"] ?? row["TEN_DICH_VU"]),
    unit: row["DON_VI_TINH"],
    quantity: row["SO_LUONG"],
    price: row[drug ? "DON_GIA" : "DON_GIA_BV"],
    insuredPrice: row[drug ? "DON_GIA" : "DON_GIA_BH"],
    serviceRatio: drug ? "100" : row["TYLE_TT_DV"],
    charged: row["THANH_TIEN_BV"],
    insuredRatio: row["TYLE_TT_BH"],
    insured: row["THANH_TIEN_BH"],
    fundPaid: row["T_BHTT"],
    coPaid: row["T_BNCCT"],
    otherSources: row["T_NGUONKHAC"],
    selfPaid: row["T_BNTT"],
  };
}

function sumsOfPlaced(rows: readonly PlacedRow[]): EpisodeSums {
  const sums = noSums();
  for (const { table, row } of rows) addRowToSums(sums, table, row);
  return sums;
}

function statementSums(sums: EpisodeSums): StatementSums {
  const { charged, insured, fundPaid, coPaid, otherSources, selfPaid } = sums;
  return {
    ...(charged !== undefined && { charged: writeHundredths(charged) }),
    ...(insured !== undefined && { insured: writeHundredths(insured) }),
    ...(fundPaid !== undefined && { fundPaid: writeHundredths(fundPaid) }),
    ...(coPaid !== undefined && { coPaid: writeHundredths(coPaid) }),
    ...(otherSources !== undefined && { otherSources: writeHundredths(otherSources) }),
    ...(selfPaid !== undefined && { selfPaid: writeHundredths(selfPaid) }),
  };
}

function unlikeXml1(summary: BhytRow, sums: EpisodeSums): readonly string[] {
  const totals: readonly (readonly [string, Whole | undefined])[] = [
    ["T_TONGCHI_BV", sums.charged],
    ["T_TONGCHI_BH", sums.insured],
    ["T_BNTT", sums.selfPaid],
    ["T_BNCCT", sums.coPaid],
    ["T_BHTT", sums.fundPaid],
    ["T_NGUONKHAC", sums.otherSources],
  ];
  return totals.flatMap(([field, sum]) =>
    sum !== undefined && readHundredths(summary[field]) === sum ? [] : [field],
  );
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
