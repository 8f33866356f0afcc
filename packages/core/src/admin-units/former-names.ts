import type { CallOptions } from "../ports/call-options.ts";
import { createSearchIndex, type SearchIndex } from "../text/search-index.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import { type AdminUnit, reformDay, titleOf } from "./admin-unit.ts";
import { loadCommunes2025 } from "./communes-2025.ts";
import { type LegacyMap, loadLegacyMap, type Share } from "./legacy-map.ts";
import { loadLegacyUnits } from "./legacy-units.ts";
import { newProvinceOf, provincesAt } from "./provinces.ts";

/** What a unit that was found under the name of an old one carries beside itself. */
export interface FormerUnit {
  /** The old unit as an old address wrote it: `Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh`. */
  readonly formerName: string;
  /** Its code in `vn-admin-2004`. */
  readonly formerCode: string;
  /** What of the old unit went into this one; absent when all of it did. Of a split one a person chooses. */
  readonly share?: Share;
}

interface OldUnit {
  readonly unit: AdminUnit;
  readonly title: string;
  /** Codes of the new units. */
  readonly parts: readonly { readonly to: string; readonly share?: Share }[];
}

let index: SearchIndex<OldUnit> | undefined;

/**
 * The new units that old communes and provinces went into, found by the old name or code; communes that were dissolved
 * in the years before the reform too. Old districts are not asked: one of them went into many communes.
 */
export async function searchFormerNames(
  asked: readonly string[],
  on: CalendarDate,
  accept: (unit: AdminUnit) => boolean,
  limit: number,
  { signal }: CallOptions,
): Promise<readonly (AdminUnit & FormerUnit)[]> {
  index ??= await openIndex();
  const communes = await loadCommunes2025();
  signal?.throwIfAborted();
  const provinces = new Map(provincesAt(on).map((unit) => [unit.code, unit]));
  const accepted = ({ parts }: OldUnit) =>
    parts.flatMap(({ to, share }) => {
      const unit = to.length === 2 ? provinces.get(to) : communes.get(to, on);
      return unit === undefined || !accept(unit) ? [] : [{ unit, ...(share !== undefined && { share }) }];
    });
  const hits = new Map<string, AdminUnit & FormerUnit>();
  for (const text of asked) {
    for (const old of index.search(text, limit, (one) => accepted(one).length > 0)) {
      for (const { unit, ...share } of accepted(old)) {
        const former = { formerName: old.title, formerCode: old.unit.code, ...share };
        if (!hits.has(unit.code)) hits.set(unit.code, { ...unit, ...former });
      }
    }
  }
  return [...hits.values()].slice(0, limit);
}

async function openIndex(): Promise<SearchIndex<OldUnit>> {
  const [{ districts, communes }, map] = await Promise.all([loadLegacyUnits(), loadLegacyMap()]);
  const provinces = provincesAt(addDays(reformDay, -1));
  const provinceTitles = new Map(provinces.map((unit) => [unit.code, titleOf(unit)]));
  const titleIn = (unit: AdminUnit) => {
    const district = districts.get(unit.district ?? "") ?? map.ended.get(unit.district ?? "")?.unit;
    const around = [district && titleOf(district), provinceTitles.get(unit.province)];
    return [titleOf(unit), ...around].filter((title) => title !== undefined).join(", ");
  };
  const oldCommunes = [...communes.values()].map((unit) => ({ unit, parts: map.communes.get(unit.code) }));
  const olds = [...oldCommunes, ...ended(map)].map(({ unit, parts = [] }) => ({
    unit,
    title: titleIn(unit),
    parts,
  }));
  const oldProvinces = provinces.map((unit) => ({
    unit,
    title: titleOf(unit),
    parts: [{ to: newProvinceOf(unit.code) ?? unit.code }],
  }));
  return createSearchIndex(
    [...oldProvinces, ...olds].map((item) => ({
      item,
      codes: [item.unit.code],
      names: [item.unit.name, ...(item.unit.aliases ?? [])].map(plainName),
    })),
  );
}

function ended({ ended, communes }: LegacyMap) {
  return [...ended.values()].map(({ unit, survivor }) => ({ unit, parts: communes.get(survivor ?? "") }));
}

/** `Phường 01` and `Phường 1` are the same ward; `00001` is a code. */
export function plainName(name: string): string {
  return name.normalize("NFC").replace(/(^|\s)0(?=\d(?:\s|$))/g, "$1");
}
