import { migrationPlans } from "../../bhyt/migration/migration-plan.ts";
import { type BhytRow, type BhytTables, isListed, rowsOf } from "../../bhyt/qd3176/bhyt-tables.ts";
import { qd4210 } from "../../bhyt/qd4210/edition.ts";

/** What stands in columns of QĐ 4210 that QĐ 3176 has no place for, by table; a name is that of a column of QĐ 3176. */
const ownColumns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  XML1: { MA_LYDO_VVIEN: "=1", T_TONGCHI: "T_TONGCHI_BV", T_NGOAIDS: "=0" },
  XML2: { THANH_TIEN: "THANH_TIEN_BV", T_NGOAIDS: "=0" },
  XML3: { DON_GIA: "DON_GIA_BV", TYLE_TT: "TYLE_TT_BH", THANH_TIEN: "THANH_TIEN_BV", T_NGOAIDS: "=0" },
};

/** An invented dossier of QĐ 3176 as QĐ 4210 has it: the way of `migrateTables` backwards, as far as a sample needs it. */
export function formOf4210(tables: BhytTables): BhytTables {
  const entries = Object.entries(qd4210.tables).flatMap(([table, { fields }]) => {
    const rows = rowsOf(tables, table).map((row) =>
      Object.fromEntries(
        fields.flatMap(({ name }) => {
          const value = olderValue(table, name, row);
          return value === undefined ? [] : [[name, value]];
        }),
      ),
    );
    return rows.length === 0 ? [] : [[table, isListed(table) ? rows : rows[0]]];
  });
  return Object.fromEntries(entries) as BhytTables;
}

function olderValue(table: string, name: string, row: BhytRow): string | undefined {
  const own = ownColumns[table]?.[name];
  if (own !== undefined) return own.startsWith("=") ? own.slice(1) : row[own];
  const plan = migrationPlans.qd4210[table]?.[name];
  if (plan !== undefined && "noPlace" in plan) return undefined;
  const value = row[plan?.to ?? name];
  if (plan?.form === "birth") return value?.slice(0, 8);
  return plan?.form === "two-digits" ? value?.replace(/^0/, "") : value;
}
