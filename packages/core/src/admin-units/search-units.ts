import type { CallOptions } from "../ports/call-options.ts";
import { createSearchIndex, type SearchIndex } from "../text/search-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { type AdminCatalogue, type AdminLevel, type AdminUnit, catalogueAt } from "./admin-unit.ts";
import { type FormerUnit, plainName, searchFormerNames } from "./former-names.ts";
import { provincesAt } from "./provinces.ts";
import { communesAt, districtsAt } from "./units.ts";

/** Which units a search looks at. */
export interface SearchUnitsOptions extends CallOptions {
  readonly level?: AdminLevel;
  /** Only units of this province. */
  readonly province?: string;
  /** At most so many; 20 when absent. */
  readonly limit?: number;
  /**
   * On days from 2025-07-01 also looks for the names of the old units that went into the new ones. Default true: people
   * go on saying the old names. `false` keeps the old tables, 72 kB, from being loaded.
   */
  readonly formerNames?: boolean;
}

/** A unit that a search found; by an old name when it carries one. */
export type FoundUnit = AdminUnit & Partial<FormerUnit>;

/** Made at the first search of a catalogue. Codes and names do not change within one, only kinds do. */
const indexes = new Map<AdminCatalogue, SearchIndex<string>>();

/**
 * Units of a day by name or code, best first: as spelled (both placements of the tone mark count as the same), without
 * marks, by beginning, by words. The word of the kind may stand before the name (`phường`, `P.`, `tp`). What is found
 * are candidates for a person to choose from, never an identity.
 *
 * Below them stand the units that were found under the name of an old one, with its `formerName`: all candidates when the
 * old one was split. The old tables are loaded at the first search that has room for such units.
 */
export async function searchUnits(
  text: string,
  on: CalendarDate,
  options: SearchUnitsOptions = {},
): Promise<readonly FoundUnit[]> {
  const { level, province, formerNames = true, signal } = options;
  const limit = Math.max(0, options.limit ?? 20);
  const units = [...provincesAt(on), ...(await districtsAt(on, options)), ...(await communesAt(on, options))];
  signal?.throwIfAborted();
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const catalogue = catalogueAt(on);
  const index = indexes.get(catalogue) ?? indexOf(units);
  indexes.set(catalogue, index);
  const isWanted = (unit: AdminUnit | undefined) =>
    (level ?? unit?.level) === unit?.level && (province ?? unit?.province) === unit?.province;
  // A name may itself begin with such a word (xã Xa Dung), so the whole text is asked first.
  const asked = [...new Set([text, text.replace(kindWord, "")].map(plainName))];
  const codes = new Set(
    asked.flatMap((words) => index.search(words, limit, (code) => isWanted(byCode.get(code)))),
  );
  const found = [...codes].slice(0, limit).flatMap((code) => byCode.get(code) ?? []);
  if (!formerNames || catalogue === "vn-admin-2004" || found.length === limit) return found;
  const isNew = (unit: AdminUnit) => !codes.has(unit.code) && isWanted(unit);
  const former = await searchFormerNames(asked, on, isNew, limit - found.length, options);
  return [...found, ...former];
}

const kindWord =
  /^\s*(?:xã|xa|x\.|phường|phuong|p\.|đặc khu|dac khu|thị trấn|thi tran|tt\.?|thị xã|thi xa|tx\.?|thành phố|thanh pho|tp\.?|quận|quan|q\.|huyện|huyen|h\.|tỉnh|tinh|t\.)\s*(?=\S)/iu;

function indexOf(units: readonly AdminUnit[]): SearchIndex<string> {
  return createSearchIndex(
    units.map(({ code, name, aliases = [] }) => ({
      item: code,
      codes: [code],
      names: [name, ...aliases].map(plainName),
    })),
  );
}
