import { communesAt, provincesAt, titleOf } from "../admin-units/index.ts";
import type { CodeTable } from "../codes/code-system.ts";
import { country } from "../codes/country.data.ts";
import { department } from "../codes/department.data.ts";
import { ethnicGroup } from "../codes/ethnic-group.data.ts";
import { insuranceVisitCategory } from "../codes/insurance-visit-category.data.ts";
import { lookUp } from "../codes/look-up.ts";
import { occupation } from "../codes/occupation.data.ts";
import { route } from "../codes/route.data.ts";
import type { CodeLookup } from "../forms/code-lookup.ts";
import { type CalendarDate, parseCalendarDate } from "../time/calendar-date.ts";

/** Insurance writes nationalities by numbers of its own. */
const nationality = {
  ...country,
  id: "MA_QUOCTICH",
  entries: country.entries.map((entry) => ({
    ...entry,
    code: String(entry.extra?.["maQuocTich"] ?? entry.code),
  })),
};
const tables = new Map<string, CodeTable>([
  ...[nationality, ethnicGroup, occupation, route, insuranceVisitCategory].map(
    (table) => [table.id, table] as const,
  ),
  ["MA_KHOA", department],
]);

/**
 * The words of every code of a form that may be shipped: provinces and communes as they were named on a day, ethnic
 * groups, occupations, nationalities, routes, categories of visits, departments. For `FormOptions.codes`; a host that has more
 * (diseases, facilities) asks this where its own tables are silent.
 *
 * @param on The day by which places are named: the event of the record.
 * @throws EmrError `core.time.invalid` for what is no day: another day names other places.
 */
export async function loadOfficialCodes(on: CalendarDate): Promise<CodeLookup> {
  parseCalendarDate(String(on));
  const units = new Map([...provincesAt(on), ...(await communesAt(on))].map((unit) => [unit.code, unit]));
  return (list, code, day) => {
    if (list !== "MATINH_CU_TRU" && list !== "MAXA_CU_TRU") return lookUp(tables.get(list), code, day);
    const unit = units.get(code);
    if (unit === undefined) return { state: "unverified" };
    return { state: "known", edition: unit.catalogue, entry: { code, vi: titleOf(unit) } };
  };
}
