import type { CalendarDate } from "../time/calendar-date.ts";
import { type AdminUnit, kindOfLetter } from "./admin-unit.ts";
import { frozenUnit } from "./frozen-unit.ts";
import { unpackRows, unpackUnits } from "./packed-units.ts";

/** The communes from 2025-07-01, by code. */
export interface Communes2025 {
  /** As it stood on that day. */
  get(code: string, on: CalendarDate): AdminUnit | undefined;
  /** All of them as on that day, by province and code. */
  list(on: CalendarDate): readonly AdminUnit[];
}

interface KindChange {
  readonly from: string;
  readonly letter: string;
}

let loaded: Communes2025 | undefined;

/** Loads the table when it is first asked for, 18 kB. */
export async function loadCommunes2025(): Promise<Communes2025> {
  if (loaded !== undefined) return loaded;
  const { communes2025, communeChanges } = await import("./communes-2025.data.ts");
  loaded = open(communes2025, communeChanges);
  return loaded;
}

function open(packed: string, packedChanges: string): Communes2025 {
  const changes = new Map<string, readonly KindChange[]>();
  for (const [from = "", letter = "", codes = ""] of unpackRows(packedChanges)) {
    for (const code of codes.split(" ")) changes.set(code, [...(changes.get(code) ?? []), { from, letter }]);
  }
  const units = new Map<string, AdminUnit>();
  for (const [province = "", cells = ""] of unpackRows(packed)) {
    for (const { code, letter, name, aliases } of unpackUnits(cells)) {
      units.set(
        code,
        frozenUnit({
          catalogue: "vn-admin-2025",
          level: "commune",
          code,
          kind: kindOfLetter[letter] ?? "commune",
          name,
          ...(aliases.length > 0 && { aliases }),
          province,
        }),
      );
    }
  }
  const asOn = (unit: AdminUnit, on: CalendarDate): AdminUnit => {
    const change = changes
      .get(unit.code)
      ?.filter(({ from }) => from <= on)
      .at(-1);
    return change === undefined
      ? unit
      : frozenUnit({ ...unit, kind: kindOfLetter[change.letter] ?? unit.kind });
  };
  return {
    get(code, on) {
      const unit = units.get(code);
      return unit === undefined ? undefined : asOn(unit, on);
    },
    list: (on) => [...units.values()].map((unit) => asOn(unit, on)),
  };
}
