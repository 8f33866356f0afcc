import { isDeepStrictEqual } from "node:util";
import type { CalendarDate, FacilityId } from "@benhan/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../tests/long-run.ts";
import {
  applyLosses,
  type BhytTables,
  decodeDossiers,
  encodeTables,
  fromTables,
  rowsOf,
  toTables,
} from "../../src/bhyt/qd3176/index.ts";
import { decodeCheckIn, encodeCheckIn } from "../../src/bhyt/qd4750/index.ts";
import { checkTables } from "../../src/bhyt/rules/index.ts";
import {
  checkInRow,
  createDossierGenerator,
  dossierProfiles,
  generateDossiers,
  typicalDossier,
} from "../../src/testkit/index.ts";

const seed = 3176;
const count = runs(300, 10_000);
const file = { facilityCode: "99999", createdOn: "2026-10-01" as CalendarDate };

/** What is found, as rule and place; what was not checked for want of a list is no finding. */
function findings(tables: object): readonly string[] {
  return checkTables(tables)
    .issues.filter(({ severity }) => severity !== "information")
    .map(({ rule, official }) => `${rule} ${official}`);
}

const same = (left: Uint8Array, right: Uint8Array) => Buffer.compare(left, right) === 0;

describe(`generated dossiers (seed ${seed})`, () => {
  it(`break no rule: ${count} of the mix`, { timeout: 900_000 }, () => {
    for (const tables of generateDossiers(count, { seed: String(seed) })) {
      const found = findings(tables);
      if (found.length > 0) expect({ [tables.XML1.MA_LK]: found }).toEqual({});
    }
  });

  it("break no rule, whatever the seed, the kind and the day", { timeout: 900_000 }, () => {
    const day = fc.integer({ min: 0, max: 660 }).map((days) => new Date(Date.UTC(2025, 0, 20 + days)));
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...dossierProfiles), day, (text, profile, when) => {
        const endsOn = when.toISOString().slice(0, 10) as CalendarDate;
        const tables = createDossierGenerator({ seed: text, day: endsOn }).next(profile);
        expect(tables.XML1.NGAY_RA?.slice(0, 8)).toBe(endsOn.replaceAll("-", ""));
        expect(findings(tables)).toEqual([]);
      }),
      { seed, numRuns: runs(150, 3000) },
    );
  });

  it("break no rule for a facility whose code is that of a neighbour", () => {
    for (const tables of generateDossiers(60, { seed: "neighbour", facilityCode: "79999" })) {
      expect(findings(tables)).toEqual([]);
      expect(tables.XML1.MA_CSKCB).toBe("79999");
    }
  });

  it("come without options, and not of a kind that is unknown", () => {
    expect(findings(createDossierGenerator().next())).toEqual([]);
    const unknown = () => createDossierGenerator().next("abc" as (typeof dossierProfiles)[number]);
    expect(unknown).toThrow("exchange.testkit.unknown_profile");
  });

  it("are the same for the same seed, and others for another", () => {
    const first = JSON.stringify([...generateDossiers(20, { seed: "a" })]);
    expect(JSON.stringify([...generateDossiers(20, { seed: "a" })])).toBe(first);
    expect(JSON.stringify([...generateDossiers(20, { seed: "b" })])).not.toBe(first);
  });

  it("do not change with what was asked for before them", () => {
    const [one, other] = [1, 2].map(() => createDossierGenerator({ seed: "apart" }));
    one?.next("examination");
    other?.next("surgery");
    expect(other?.next("birth")).toEqual(one?.next("birth"));
  });

  it("have keys and record numbers of their own", () => {
    const keys = [...generateDossiers(200, { seed: "keys" })].map(({ XML1 }) => [XML1.MA_LK, XML1.MA_HSBA]);
    expect(new Set(keys.map(([key]) => key)).size).toBe(200);
    expect(new Set(keys.map(([, record]) => record)).size).toBe(200);
  });

  it("are made one at a time", () => {
    const dossiers = generateDossiers(Number.MAX_SAFE_INTEGER, { seed: "lazy" });
    expect(dossiers.next().value?.XML1.MA_LK).toMatch(/^99999\./);
  });

  it("have between them every table that travels in the envelope", () => {
    const tables = new Set(
      dossierProfiles.flatMap((profile) => Object.keys(createDossierGenerator({ seed: "t" }).next(profile))),
    );
    expect([...tables].sort()).toEqual([
      "XML1",
      "XML10",
      "XML11",
      "XML13",
      "XML14",
      "XML15",
      "XML2",
      "XML3",
      "XML4",
      "XML5",
      "XML6",
      "XML7",
      "XML8",
      "XML9",
    ]);
  });

  it("hold text in NFC and no text that is empty", () => {
    const cells = (tables: BhytTables) =>
      Object.keys(tables).flatMap((table) => rowsOf(tables, table).flatMap((row) => Object.values(row)));
    for (const tables of generateDossiers(60, { seed: "text" })) {
      for (const text of cells(tables)) {
        if (text === undefined || text.trim() === "" || text.normalize("NFC") !== text)
          expect(text).toBe("text");
      }
    }
  });

  it("name nobody: every number has a part that is never issued", () => {
    for (const { XML1 } of generateDossiers(200, { seed: "nobody" })) {
      expect(XML1.SO_CCCD ?? "079085000000").toMatch(/000000$/);
      expect(XML1.MA_THE_BHYT ?? "TE1990000000000").toMatch(/^(?:[A-Z]{2}[1-5]797900000000|TE199\d{10})$/);
      expect(XML1.HO_TEN).toMatch(/(?:MẪU|THỬ|VÍ DỤ|BỊA)$/);
      expect(XML1.DIEN_THOAI).toMatch(/^0000/);
    }
  });
});

describe("generated files", () => {
  it("are read and written again to the same bytes, many episodes in one file", { timeout: 600_000 }, () => {
    let episodes: BhytTables[] = [];
    const judge = () => {
      const bytes = encodeTables(episodes, file);
      const { dossiers, issues } = decodeDossiers(bytes, { signature: "not-expected" });
      expect(issues).toEqual([]);
      expect(dossiers).toHaveLength(episodes.length);
      expect(same(encodeTables(dossiers, file), bytes)).toBe(true);
      episodes = [];
    };
    for (const tables of generateDossiers(runs(100, 2000), { seed: "files" })) {
      if (episodes.push(tables) === 20) judge();
    }
    if (episodes.length > 0) judge();
  });

  it("hold check-in rows that break no rule", () => {
    for (const tables of generateDossiers(60, { seed: "check-in" })) {
      const row = checkInRow(tables);
      expect(decodeCheckIn(encodeCheckIn([row])).rows).toEqual([row]);
      expect(findings({ XML1: tables.XML1, XML0: [row] }).filter((found) => found.includes("XML0"))).toEqual(
        [],
      );
    }
  });
});

describe("generated dossiers as visits of the record", () => {
  it("are the same visit again after having been tables, but for the losses that are told", () => {
    const options = { facilityId: "99999" as FacilityId };
    for (const tables of generateDossiers(runs(60, 1000), { seed: "visits" })) {
      const { visit, losses } = fromTables(tables, options);
      expect(losses).toEqual([]);
      const written = toTables(visit);
      const again = fromTables(written.tables, options).visit;
      if (!isDeepStrictEqual(again, applyLosses(visit, written.losses))) expect(again).toEqual(visit);
    }
  });
});

describe("the typical dossier", () => {
  it.each(["a", "b", "c"])("has the size by which speed is measured (seed %s)", (name) => {
    const tables = typicalDossier(name);
    const rows = ["XML2", "XML3", "XML4", "XML5"].map((table) => rowsOf(tables, table).length);
    expect(rows).toEqual([40, 60, 60, 20]);
    expect(findings(tables)).toEqual([]);
    const text = new TextDecoder().decode(encodeTables(tables, file));
    const documents = [...text.matchAll(/<NOIDUNGFILE>([^<]*)/g)];
    const size = documents.reduce((sum, [, content = ""]) => sum + Buffer.from(content, "base64").length, 0);
    expect(size).toBeGreaterThan(225_000);
    expect(size).toBeLessThan(275_000);
  });
});
