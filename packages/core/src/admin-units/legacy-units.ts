import { type AdminUnit, districtKindOfLetter, kindOfLetter } from "./admin-unit.ts";
import { frozenUnit } from "./frozen-unit.ts";
import { unpackRows, unpackUnits } from "./packed-units.ts";

/** The districts and communes of 2025-06-30. */
export interface LegacyUnits {
  readonly districts: ReadonlyMap<string, AdminUnit>;
  readonly communes: ReadonlyMap<string, AdminUnit>;
}

let loaded: LegacyUnits | undefined;

/** Loads the table when it is first asked for, 53 kB. */
export async function loadLegacyUnits(): Promise<LegacyUnits> {
  if (loaded !== undefined) return loaded;
  const { legacyUnits } = await import("./legacy-units.data.ts");
  loaded = open(legacyUnits);
  return loaded;
}

function open(packed: string): LegacyUnits {
  const districts = new Map<string, AdminUnit>();
  const communes = new Map<string, AdminUnit>();
  for (const [district = "", province = "", letters = "", title = "", cells = ""] of unpackRows(packed)) {
    districts.set(
      district,
      frozenUnit({
        catalogue: "vn-admin-2004",
        level: "district",
        code: district,
        kind: districtKindOfLetter[letters] ?? "rural-district",
        name: title,
        province,
      }),
    );
    for (const { code, letter, name, aliases } of unpackUnits(cells)) {
      communes.set(
        code,
        frozenUnit({
          catalogue: "vn-admin-2004",
          level: "commune",
          code,
          kind: kindOfLetter[letter] ?? "commune",
          name,
          ...(aliases.length > 0 && { aliases }),
          province,
          district,
        }),
      );
    }
  }
  return { districts, communes };
}
