import { readFileSync } from "node:fs";
import { parseCalendarDate } from "@benhan/core";
import {
  type AdminUnit,
  communesAt,
  communesOf,
  districtsAt,
  districtsOf,
  mergedProvincesOf,
  provincesAt,
  type Succession,
  successorsOf,
  titleOf,
  unitAt,
} from "@benhan/core/admin-units";
import { describe, expect, it } from "vitest";

const day = parseCalendarDate;
const before = day("2025-06-30");
const start = day("2025-07-01");
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../../data/admin-units/${name}.json`, import.meta.url), "utf8"));

function kinds(units: readonly AdminUnit[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of units) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function targetsOf(succession: Succession): readonly AdminUnit[] {
  if (succession.kind === "whole") return [succession.to];
  return succession.kind === "split" ? succession.candidates.map(({ unit }) => unit) : [];
}

describe("how many units there are", () => {
  it.each([
    ["2025-06-30", { city: 6, province: 57 }],
    ["2025-07-01", { city: 6, province: 28 }],
    ["2026-04-29", { city: 6, province: 28 }],
    ["2026-04-30", { city: 7, province: 27 }],
    ["2026-08-31", { city: 7, province: 27 }],
    ["2026-09-01", { city: 8, province: 26 }],
    ["2026-09-19", { city: 8, province: 26 }],
    ["2026-09-20", { city: 9, province: 25 }],
  ] as const)("provinces on %s", (on, expected) => {
    expect(kinds(provincesAt(day(on)))).toEqual(expected);
  });

  it.each([
    ["2025-07-01", { commune: 2621, ward: 687, "special-zone": 13 }],
    ["2026-04-29", { commune: 2621, ward: 687, "special-zone": 13 }],
    ["2026-04-30", { commune: 2611, ward: 697, "special-zone": 13 }],
    ["2026-09-01", { commune: 2611, ward: 697, "special-zone": 13 }],
    ["2026-09-19", { commune: 2611, ward: 697, "special-zone": 13 }],
    ["2026-09-20", { commune: 2599, ward: 709, "special-zone": 13 }],
  ] as const)("communes on %s", async (on, expected) => {
    const communes = await communesAt(day(on));
    expect(communes).toHaveLength(3321);
    expect(kinds(communes)).toEqual(expected);
  });

  it("63 provinces, 696 districts and 10,035 communes until 2025-06-30, no district after", async () => {
    expect(provincesAt(before)).toHaveLength(63);
    expect(provincesAt(start)).toHaveLength(34);
    expect(await districtsAt(before)).toHaveLength(696);
    expect(await communesAt(before)).toHaveLength(10035);
    expect(await districtsAt(start)).toEqual([]);
    expect(await districtsOf("24", before)).not.toEqual([]);
  });

  it("each province has as many communes of each kind as its resolution says", async () => {
    for (const { code, n } of read("provinces-2025").provinces) {
      const found = kinds(await communesOf(code, start));
      expect([found["commune"] ?? 0, found["ward"] ?? 0, found["special-zone"] ?? 0], code).toEqual([
        n.x,
        n.p,
        n.d,
      ]);
    }
  });
});

describe("the packed tables against the data they were made of", () => {
  it("hold every new commune", async () => {
    const { communes } = read("communes-2025");
    const found = await communesAt(start);
    const byCode = new Map(found.map((unit) => [unit.code, unit]));
    const letter = { commune: "x", ward: "p", "special-zone": "d" } as Readonly<Record<string, string>>;
    const cells = communes.map(([code]: readonly string[]) => {
      const unit = byCode.get(code ?? "");
      return [unit?.code, unit?.province, letter[unit?.kind ?? ""], unit?.name];
    });
    expect(cells).toEqual(communes);
  });

  it("hold every old unit", async () => {
    const { provinces, districts, communes } = read("legacy-units");
    expect(provincesAt(before).map(({ code, name }) => [code, name])).toEqual(
      provinces.map(([code, , name]: readonly string[]) => [code, name]),
    );
    const found = await districtsAt(before);
    expect(found.map(({ code, province, name }) => [code, province, name])).toEqual(
      districts.map(([code, province, , name]: readonly string[]) => [code, province, name]),
    );
    const byCode = new Map((await communesAt(before)).map((unit) => [unit.code, unit]));
    const row = (code: string, district?: string, name?: string, other?: string) => [
      code,
      district,
      name,
      other,
    ];
    const cells = communes.map(([code]: readonly [string]) => {
      const unit = byCode.get(code);
      return row(code, unit?.district, unit?.name, unit?.aliases?.[0]);
    });
    expect(cells).toEqual(
      communes.map(([code, district, , name, other]: readonly string[]) =>
        row(code ?? "", district, name, other),
      ),
    );
  });

  it("hold every edge: 10,565 from 9,595 whole and 440 split communes, 58 with all people in one", async () => {
    const { communes } = read("legacy-map");
    const letter = { part: "P", land: "A", people: "R", "some-people": "D", area: "L" };
    const counts = { whole: 0, split: 0, edges: 0, allPeopleInOne: 0 };
    const found: Record<string, unknown> = {};
    for (const code of Object.keys(communes)) {
      const succession = await successorsOf(code);
      counts.edges += targetsOf(succession).length;
      if (succession.kind === "whole") {
        counts.whole += 1;
        found[code] = succession.to.code;
      } else if (succession.kind === "split") {
        counts.split += 1;
        if (succession.population !== undefined) counts.allPeopleInOne += 1;
        found[code] = succession.candidates.map(({ unit, share }) => [unit.code, share && letter[share]]);
      }
    }
    expect(counts).toEqual({ whole: 9595, split: 440, edges: 10565, allPeopleInOne: 58 });
    expect(found).toEqual(communes);
  });

  it("give every district the communes that took land from it, an island its special zone", async () => {
    const { districts, islandDistricts } = read("legacy-map");
    const found: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const [code, [province, codes]] of Object.entries<readonly [string, readonly string[]]>(districts)) {
      const targets = targetsOf(await successorsOf(code));
      found[code] = [[...new Set(targets.map((unit) => unit.province))], targets.map((unit) => unit.code)];
      expected[code] = [[province], codes.length === 0 ? [islandDistricts[code]] : [...codes].sort()];
    }
    expect(found).toEqual(expected);
  });

  it("put every target into the province that took the old one in", async () => {
    const strays: string[] = [];
    for (const unit of await communesAt(before)) {
      const targets = targetsOf(await successorsOf(unit.code));
      const home = targets.every(({ province }) => mergedProvincesOf(province).includes(unit.province));
      if (targets.length === 0 || !home) strays.push(unit.code);
    }
    expect(strays).toEqual([]);
  });

  it("tell the 580 codes dissolved before, 349 of them with a successor", async () => {
    const { retired, retiredDistricts } = read("legacy-map");
    expect(Object.keys(retiredDistricts)).toHaveLength(11);
    let withSuccessor = 0;
    const codes = Object.keys(retired);
    expect(codes).toHaveLength(580);
    for (const code of codes) {
      const succession = await successorsOf(code);
      expect(succession.kind).toBe("dissolved");
      if (succession.kind !== "dissolved") continue;
      expect(titleOf(succession.from)).toBe(retired[code][0]);
      expect(succession.survivor ?? null).toBe(retired[code][4]);
      expect(succession.candidates.length > 0).toBe(succession.survivor !== undefined);
      if (succession.survivor !== undefined) withSuccessor += 1;
    }
    expect(withSuccessor).toBe(349);
  });
});

describe("a unit on a day", () => {
  it("24 was Bắc Giang and is Bắc Ninh, 27 is gone", async () => {
    expect((await unitAt("24", before))?.name).toBe("Bắc Giang");
    expect((await unitAt("24", start))?.name).toBe("Bắc Ninh");
    expect((await unitAt("27", before))?.name).toBe("Bắc Ninh");
    expect(await unitAt("27", start)).toBeUndefined();
    expect(mergedProvincesOf("24")).toEqual(["24", "27"]);
    for (const old of ["24", "27"])
      expect(await successorsOf(old)).toMatchObject({ kind: "whole", to: { code: "24" } });
  });

  it.each([
    ["75", "2026-04-29", "2026-04-30", "province", "city"],
    ["22", "2026-08-31", "2026-09-01", "province", "city"],
    ["24", "2026-09-19", "2026-09-20", "province", "city"],
    ["25270", "2026-04-29", "2026-04-30", "commune", "ward"],
    ["07294", "2026-09-19", "2026-09-20", "commune", "ward"],
  ] as const)("%s changes its kind and nothing else", async (code, last, first, old, now) => {
    const then = await unitAt(code, day(last));
    expect(then?.kind).toBe(old);
    expect(await unitAt(code, day(first))).toEqual({ ...then, kind: now });
  });

  it("all changes happen on the days that the data names", async () => {
    for (const { code, effective, kind } of read("communes-2025").changes) {
      expect(kind).toBe("p");
      const on = day(effective);
      expect((await unitAt(code, on))?.kind).toBe("ward");
      const eve = (await communesAt(day(effective === "2026-04-30" ? "2026-04-29" : "2026-09-19"))).find(
        (unit) => unit.code === code,
      );
      expect(eve?.kind).toBe("commune");
    }
  });

  it("districts and dissolved communes have an end", async () => {
    expect(await unitAt("001", before)).toMatchObject({ level: "district", province: "01" });
    expect(await unitAt("001", start)).toBeUndefined();
    expect(await unitAt("10093", day("2024-12-31"))).toMatchObject({
      name: "Hồng Phong",
      endedIn: "2025-01",
    });
    expect(await unitAt("10093", day("2025-01-01"))).toBeUndefined();
    expect(await unitAt("99999", start)).toBeUndefined();
  });

  it("has the official title", async () => {
    const unit = await unitAt("00004", start);
    expect(unit && titleOf(unit)).toBe("Phường Ba Đình");
  });

  it("stops with the reason of an abort", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(unitAt("01", start, { signal })).rejects.toThrow("enough");
    await expect(communesOf("01", start, { signal })).rejects.toThrow("enough");
    await expect(successorsOf("01", { signal })).rejects.toThrow("enough");
  });
});

describe("where an old unit went", () => {
  it("a split one has candidates, and a main one where all people went there", async () => {
    const split = await successorsOf("10006");
    expect(split).toMatchObject({ kind: "split", from: { code: "10006" } });
    expect("population" in split).toBe(false);
    const code = Object.entries<unknown>(read("legacy-map").communes).find(
      ([, target]) => Array.isArray(target) && target.some(([, share]) => share === "R"),
    )?.[0];
    const rest = await successorsOf(code ?? "");
    expect(rest.kind === "split" && rest.population?.level).toBe("commune");
  });

  it("an island district is its special zone", async () => {
    expect(await successorsOf("755")).toMatchObject({
      kind: "whole",
      from: { level: "district" },
      to: { code: "26732", kind: "special-zone" },
    });
  });

  it("names the new unit as on the day that is asked for", async () => {
    const first =
      Object.entries<unknown>(read("legacy-map").communes).find(([, target]) => target === "07294")?.[0] ??
      "";
    const kindOn = async (on?: string) => {
      const succession = await successorsOf(first, on === undefined ? {} : { on: day(on) });
      return succession.kind === "whole" ? succession.to.kind : succession.kind;
    };
    expect(await kindOn()).toBe("commune");
    expect(await kindOn("2020-01-01")).toBe("commune");
    expect(await kindOn("2026-09-20")).toBe("ward");
  });

  it("an invented code is unknown", async () => {
    for (const code of ["00", "000", "99999", ""])
      expect(await successorsOf(code)).toEqual({ kind: "unknown" });
  });
});

describe("a unit that a caller got", () => {
  it.each(["2025-01-01", "2026-01-01"])("cannot be changed for the others on %s", async (on) => {
    const units = [...(await communesAt(day(on))), ...(await districtsAt(day(on)))];
    for (const unit of units) {
      expect(Object.isFrozen(unit)).toBe(true);
      if (unit.aliases !== undefined) expect(Object.isFrozen(unit.aliases)).toBe(true);
    }
    const [first] = units;
    expect(() => Object.assign(first ?? {}, { name: "x" })).toThrow(TypeError);
  });
});
