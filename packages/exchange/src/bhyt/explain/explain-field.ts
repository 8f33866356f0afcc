import type { Bilingual } from "@benhan/core/faults";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import type { FieldDefinition, FieldType, TableDefinition } from "../schema/table-definition.ts";
import { fieldWords } from "./fields.data.ts";

/** Everything that the definitions say about one column of one table. */
export interface FieldExplanation {
  readonly edition: string;
  readonly table: string;
  readonly tableTitle: Bilingual;
  /** The official name of the column. */
  readonly field: string;
  /** Its place in the table, from 1. */
  readonly position: number;
  /** What it means, in our own words; the official text is not reprinted. Absent for QĐ 4210. */
  readonly meaning?: Bilingual;
  /** Type and size in words. */
  readonly form: Bilingual;
  /** Whether it must be filled, in words. */
  readonly need: Bilingual;
  /** When it must be filled, for a column that is demanded now and then. */
  readonly when?: Bilingual;
  /** The key of its code list. */
  readonly codeList?: string;
  /** The column of XML1 that carries the same value. */
  readonly mirrors?: string;
  /** What no source tells of it in this edition. */
  readonly doubt?: Bilingual;
  readonly source: string;
  readonly definition: FieldDefinition;
}

/**
 * Explains a column: `XML2.MA_THUOC` one of them, `MA_LK` that column of every table which has it, `XML2` all of a table.
 * Capital letters do not matter. Nothing is found for what the edition does not have.
 */
export function explainField(name: string, edition: BhytEdition): readonly FieldExplanation[] {
  const [first = "", second] = name.trim().toUpperCase().split(".");
  return [...Object.values(edition.tables), ...Object.values(edition.apart)].flatMap((table) => {
    const isTable = table.table === first;
    if (second !== undefined && !isTable) return [];
    return table.fields.flatMap((field, index) =>
      field.name === (second ?? first) || (second === undefined && isTable)
        ? [explanationOf(edition, table, field, index)]
        : [],
    );
  });
}

function explanationOf(
  edition: BhytEdition,
  table: TableDefinition,
  field: FieldDefinition,
  index: number,
): FieldExplanation {
  const { name, required, codeList, mirrors, doubt } = field;
  // Columns of QĐ 4210 bear some of today's names with another meaning.
  const [vi, en, whenVi, whenEn] = edition.readOnly === true ? [] : (fieldWords[table.table]?.[name] ?? []);
  return {
    edition: edition.id,
    table: table.table,
    tableTitle: { vi: table.vi, en: table.en },
    field: name,
    position: index + 1,
    ...(vi !== undefined && en !== undefined && { meaning: { vi, en } }),
    form: formOf(field),
    need: edition.readOnly === true ? needs.unknown : needOf(required),
    ...(whenVi !== undefined && whenEn !== undefined && { when: { vi: whenVi, en: whenEn } }),
    ...(codeList !== undefined && { codeList }),
    ...(mirrors !== undefined && { mirrors: `XML1.${mirrors}` }),
    ...(doubt !== undefined && { doubt: doubts[doubt] }),
    source: table.source,
    definition: field,
  };
}

const needs = {
  always: { vi: "Bắt buộc", en: "Required" },
  conditional: { vi: "Bắt buộc khi có điều kiện", en: "Required under a condition" },
  never: { vi: "Không bắt buộc", en: "Optional" },
  unknown: { vi: "Không rõ", en: "Unknown" },
} satisfies Record<string, Bilingual>;

function needOf(required: FieldDefinition["required"]): Bilingual {
  if (required === "conditional") return needs.conditional;
  return required === true ? needs.always : needs.never;
}

const doubts = {
  type: {
    vi: "Nguồn không cho biết kiểu dữ liệu của cột trong bản này.",
    en: "The sources do not tell the type of the column in this edition.",
  },
  size: {
    vi: "Nguồn không cho biết độ dài của cột trong bản này.",
    en: "The sources do not tell the size of the column in this edition.",
  },
} satisfies Record<string, Bilingual>;

const typeWords: Readonly<Record<FieldType, Bilingual>> = {
  string: { vi: "Chuỗi", en: "Text" },
  number: { vi: "Số", en: "Number" },
  date8: { vi: "Ngày yyyymmdd", en: "Date yyyymmdd" },
  datetime12: { vi: "Ngày giờ yyyymmddHHMM", en: "Moment yyyymmddHHMM" },
  "date8|datetime12": {
    vi: "Ngày yyyymmdd hoặc ngày giờ yyyymmddHHMM",
    en: "Date yyyymmdd or moment yyyymmddHHMM",
  },
};

function formOf({ type, maxLength, decimals, separator, itemType, itemLength }: FieldDefinition): Bilingual {
  const words = typeWords[type];
  const vi = [words.vi];
  const en = [words.en];
  const isText = type === "string" || type === "number";
  if (isText && maxLength !== undefined) {
    vi.push(`tối đa ${maxLength} ký tự`);
    en.push(`at most ${maxLength} characters`);
  }
  if (decimals !== undefined) {
    vi.push(`tối đa ${decimals} chữ số thập phân`);
    en.push(`at most ${decimals} decimals`);
  }
  if (separator !== undefined) {
    const item =
      itemType === undefined
        ? undefined
        : formOf({ name: "", type: itemType, ...(itemLength !== undefined && { maxLength: itemLength }) });
    vi.push(
      `nhiều giá trị cách nhau bằng "${separator}"${item === undefined ? "" : ` (mỗi giá trị: ${lower(item.vi)})`}`,
    );
    en.push(
      `several values with "${separator}" between${item === undefined ? "" : ` (each: ${lower(item.en)})`}`,
    );
  }
  return { vi: vi.join(", "), en: en.join(", ") };
}

const lower = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
