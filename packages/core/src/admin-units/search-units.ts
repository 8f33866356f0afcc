import type { CallOptions } from "../ports/call-options.ts";
import { createSearchIndex, type SearchIndex } from "../text/search-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { type AdminCatalogue, type AdminLevel, type AdminUnit, catalogueAt } from "./admin-unit.ts";
import { provincesAt } from "./provinces.ts";
import { communesAt, districtsAt } from "./units.ts";

/** Which units a search looks at. */
export interface SearchUnitsOptions extends CallOptions {
  readonly level?: AdminLevel;
  /** Only units of this province. */
  readonly province?: string;
  /** At most so many; 20 when absent. */
  readonly limit?: number;
}

/** Made at the first search of a catalogue. Codes and names do not change within one, only kinds do. */
const indexes = new Map<AdminCatalogue, SearchIndex<string>>();

/**
 * Units of a day by name or code, best first: as spelled (both placements of the tone mark count as the same), without
 * marks, by beginning, by words. The word of the kind may stand before the name (`phường`, `P.`, `tp`). What is found
 * are candidates for a person to choose from, never an identity.
 */
export async function searchUnits(
  text: string,
  on: CalendarDate,
  options: SearchUnitsOptions = {},
): Promise<readonly AdminUnit[]> {
  const { level, province, limit = 20, signal } = options;
  const units = [...provincesAt(on), ...(await districtsAt(on, options)), ...(await communesAt(on, options))];
  signal?.throwIfAborted();
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const catalogue = catalogueAt(on);
  const index = indexes.get(catalogue) ?? indexOf(units);
  indexes.set(catalogue, index);
  const accept = (code: string) => {
    const unit = byCode.get(code);
    return (level ?? unit?.level) === unit?.level && (province ?? unit?.province) === unit?.province;
  };
  // A name may itself begin with such a word (xã Xa Dung), so the whole text is asked first.
  const codes = new Set(
    [text, text.replace(kindWord, "")].flatMap((asked) => index.search(plain(asked), limit, accept)),
  );
  return [...codes].slice(0, Math.max(0, limit)).flatMap((code) => byCode.get(code) ?? []);
}

const kindWord =
  /^\s*(?:xã|xa|x\.|phường|phuong|p\.|đặc khu|dac khu|thị trấn|thi tran|tt\.?|thị xã|thi xa|tx\.?|thành phố|thanh pho|tp\.?|quận|quan|q\.|huyện|huyen|h\.|tỉnh|tinh|t\.)\s*(?=\S)/iu;

/** `Phường 01` and `Phường 1` are the same ward. */
function plain(name: string): string {
  return name.normalize("NFC").replace(/(^|\s)0+(?=\d(?:\s|$))/g, "$1");
}

function indexOf(units: readonly AdminUnit[]): SearchIndex<string> {
  return createSearchIndex(
    units.map(({ code, name, aliases = [] }) => ({
      item: code,
      codes: [code],
      names: [name, ...aliases].map(plain),
    })),
  );
}
