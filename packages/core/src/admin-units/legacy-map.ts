import { type AdminUnit, splitTitle } from "./admin-unit.ts";
import { frozenUnit } from "./frozen-unit.ts";
import { unpackRows } from "./packed-units.ts";

/**
 * What of a split unit a new one took: `part` of area and people · `land` without people · `people` the rest of the area
 * with the whole population · `some-people` area not stated · `area` the whole area, people not stated.
 */
export type Share = "part" | "land" | "people" | "some-people" | "area";

/** A new commune that took an old one in; no share when it took it whole. */
export interface Edge {
  readonly to: string;
  readonly share?: Share;
}

/** A unit that was dissolved before the reform, with the old commune that took it in, where that is recorded. */
export interface EndedUnit {
  readonly unit: AdminUnit;
  readonly survivor?: string;
}

/** Where the old units went. */
export interface LegacyMap {
  readonly communes: ReadonlyMap<string, readonly Edge[]>;
  /** Island districts without communes, and their special zones. */
  readonly islands: ReadonlyMap<string, string>;
  /** Communes and districts that were dissolved between 2021-11 and 2025-03. */
  readonly ended: ReadonlyMap<string, EndedUnit>;
}

const shareOfLetter: Readonly<Record<string, Share>> = {
  P: "part",
  A: "land",
  R: "people",
  D: "some-people",
  L: "area",
};

let loaded: LegacyMap | undefined;

/** Loads the table when it is first asked for, 19 kB. */
export async function loadLegacyMap(): Promise<LegacyMap> {
  if (loaded !== undefined) return loaded;
  const data = await import("./legacy-map.data.ts");
  const islands = unpackRows(data.islandDistricts).map(([code = "", to = ""]) => [code, to] as const);
  loaded = {
    communes: edgesOf(data.communeEdges),
    islands: new Map(islands),
    ended: new Map([...endedCommunes(data.endedCommunes), ...endedDistricts(data.endedDistricts)]),
  };
  return loaded;
}

function edgesOf(packed: string): ReadonlyMap<string, readonly Edge[]> {
  const edges = new Map<string, readonly Edge[]>();
  let code = 0;
  for (const token of packed.trim().split(/\s/)) {
    const from = code + Number(/^\d+/.exec(token)?.[0]);
    code = from;
    const targets = [...token.matchAll(/([+-]\d+)([A-Z]?)/g)].map(([, distance, letter = ""]): Edge => {
      const share = shareOfLetter[letter];
      return { to: fiveDigits(from + Number(distance)), ...(share !== undefined && { share }) };
    });
    edges.set(fiveDigits(from), targets);
  }
  return edges;
}

const fiveDigits = (code: number) => String(code).padStart(5, "0");

function endedCommunes(packed: string): readonly (readonly [string, EndedUnit])[] {
  return unpackRows(packed).map(
    ([code = "", title = "", endedIn = "", district = "", province = "", survivor = ""]) => {
      const unit = frozenUnit({ ...common(code, title, "commune", endedIn, province), district });
      return [code, { unit, ...(survivor !== "" && { survivor }) }] as const;
    },
  );
}

function endedDistricts(packed: string): readonly (readonly [string, EndedUnit])[] {
  return unpackRows(packed).map(
    ([code = "", title = "", endedIn = "", province = ""]) =>
      [code, { unit: frozenUnit(common(code, title, "district", endedIn, province)) }] as const,
  );
}

function common(
  code: string,
  title: string,
  level: "district" | "commune",
  endedIn: string,
  province: string,
): AdminUnit {
  return { catalogue: "vn-admin-2004", level, code, ...splitTitle(title, level), province, endedIn };
}
