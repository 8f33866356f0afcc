import { createHash, createHmac } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type DeidentifiedRow,
  type DeidentifyOptions,
  type DeidentifyReport,
  deidentifyRecords,
  renderDeidentifyReport,
} from "../../../src/privacy/index.ts";
import { createSeededRandom } from "../../../src/testkit/index.ts";
import { exactness, fits, orderLikeness, outcomeOf, workedOut } from "./attacks.ts";
import { inventedPatients, type Known, recordOf } from "./invented-patients.ts";

const k = 5;
const people = inventedPatients(10_000, "khu-nhan-dang");
const key = createSeededRandom("khoa").bytes(32);
const options: DeidentifyOptions = { key, purpose: "nghien-cuu", exportId: "xuat-01", k };

const chapters: readonly (readonly [string, RegExp])[] = [
  ["chapter-I", /^[AB]/],
  ["chapter-II", /^C|^D[0-4]/],
  ["chapter-III", /^D[5-8]/],
  ["chapter-IV", /^E/],
  ["chapter-V", /^F/],
  ["chapter-VI", /^G/],
  ["chapter-IX", /^I/],
  ["chapter-X", /^J/],
  ["chapter-XI", /^K/],
  ["chapter-XII", /^L/],
  ["chapter-XIII", /^M/],
  ["chapter-XIV", /^N/],
  ["chapter-XV", /^O/],
  ["chapter-XVII", /^Q/],
  ["chapter-XIX", /^[ST]/],
];
const chapterOf = (category: string) => chapters.find(([, shape]) => shape.test(category))?.[0] ?? "";

async function* streamed(list: readonly Known[]) {
  for (const known of list) yield recordOf(known);
}

async function exported(own: DeidentifyOptions, list = people) {
  const { rows, report } = await deidentifyRecords(streamed(list), own);
  const all: DeidentifiedRow[] = [];
  for await (const row of rows) all.push(row);
  return { rows: all, report };
}

/** The facility's own knowledge, with the key: which row is whose. Only to judge the attacks. */
const pseudonymOf = (
  { recordId }: Known,
  by: Uint8Array | string,
  exportId = "xuat-01",
  purpose = "nghien-cuu",
) =>
  createHmac("sha256", by)
    .update(JSON.stringify(["benhan-deidentify/1", purpose, exportId, "bv-thu-nghiem", "his", recordId]))
    .digest("hex");

const toldOf = ({ pseudonym: _, attributes: __, ...told }: DeidentifiedRow) => JSON.stringify(told);
const grouped = (rows: readonly DeidentifiedRow[], keyOf = toldOf) => {
  const groups = new Map<string, string[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row.pseudonym]);
  return groups;
};

let rows: readonly DeidentifiedRow[];
let report: DeidentifyReport;
let given: ReadonlySet<string>;
let truth: (person: Known) => string | undefined;

beforeAll(async () => {
  ({ rows, report } = await exported(options));
  given = new Set(rows.map(({ pseudonym }) => pseudonym));
  const own = new Map(people.map((person) => [person.recordId, pseudonymOf(person, key)]));
  truth = ({ recordId }) => {
    const pseudonym = own.get(recordId);
    return pseudonym !== undefined && given.has(pseudonym) ? pseudonym : undefined;
  };
});

describe("who attacks an export that only dropped the name", () => {
  it("[PDP-15] finds nearly everybody: the attacks below are able to succeed", () => {
    const naive = people.map(({ recordId, name: _, personalId, ...rest }) => ({
      rest: JSON.stringify({ ...rest }),
      hash: createHash("sha256").update(personalId).digest("hex"),
      recordId,
    }));
    const groups = new Map<string, string[]>();
    for (const { rest, recordId } of naive) groups.set(rest, [...(groups.get(rest) ?? []), recordId]);
    const joined = outcomeOf(
      people,
      ({ recordId: _, name: __, personalId: ___, ...rest }) => groups.get(JSON.stringify(rest)) ?? [],
      ({ recordId }) => recordId,
    );
    expect(joined.success).toBeGreaterThan(0.95);
    const byHash = new Map(naive.map(({ hash, recordId }) => [hash, recordId]));
    const guessed = people.filter(
      ({ personalId, recordId }) =>
        byHash.get(createHash("sha256").update(personalId).digest("hex")) === recordId,
    );
    expect(guessed).toHaveLength(people.length);
    const order = naive.map(({ recordId }) => recordId);
    expect(
      orderLikeness(
        order,
        people.map(({ recordId }) => recordId),
      ),
    ).toBe(1);
  });

  it("[PDP-15] finds many by the same join on the finest groups: k is what protects", () => {
    const groups = new Map<string, string[]>();
    const fine = (person: Known) => {
      const { age, ...rest } = workedOut(person);
      return JSON.stringify({ ...rest, age: Math.floor(age / 5) });
    };
    for (const person of people)
      groups.set(fine(person), [...(groups.get(fine(person)) ?? []), person.recordId]);
    const { success, smallestMatch } = outcomeOf(
      people,
      (person) => groups.get(fine(person)) ?? [],
      ({ recordId }) => recordId,
    );
    expect(success).toBeGreaterThan(2 / k);
    expect(smallestMatch).toBe(1);
  });
});

describe("who attacks the de-identified export", () => {
  it("[PDP-15] meets no group of fewer than k people, and the report says so", () => {
    const sizes = [...grouped(rows).values()].map((own) => own.length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(k);
    expect(report).toMatchObject({
      k,
      smallestGroup: Math.min(...sizes),
      rowsRead: 10_000,
      rowsGiven: rows.length,
    });
    expect(report.rowsGiven + report.rowsSuppressed).toBe(10_000);
    // An export that leaves most people out would be safe and of no use.
    expect(report.rowsSuppressed).toBeLessThan(100);
    const text = renderDeidentifyReport(report);
    console.log(text);
    expect(text).toContain(`k yêu cầu: ${k}; nhóm nhỏ nhất: ${report.smallestGroup} người`);
  });

  it.each([
    ["exactly", false],
    ["roughly", true],
  ])("[PDP-15] who knows all quasi-identifiers %s links at most 1 in k", (_, slack) => {
    const groups = [...grouped(rows)].map(([value, members]) => ({ row: JSON.parse(value), members }));
    const cache = new Map<string, { readonly all: readonly string[]; readonly finest: readonly string[] }>();
    const matchOf = (person: Known) => {
      const worked = workedOut(person);
      const name = JSON.stringify(worked);
      const found = cache.get(name);
      if (found !== undefined) return found;
      const matches = groups.filter(({ row }) => fits(row, worked, chapterOf, slack));
      const best = Math.max(...matches.map(({ row }) => exactness(row)));
      const answer = {
        all: matches.flatMap(({ members }) => members),
        finest: matches.filter(({ row }) => exactness(row) === best).flatMap(({ members }) => members),
      };
      cache.set(name, answer);
      return answer;
    };
    for (const which of ["all", "finest"] as const) {
      const { success, smallestMatch } = outcomeOf(people, (person) => matchOf(person)[which], truth);
      expect(success).toBeLessThanOrEqual(1 / k);
      expect(success).toBeGreaterThan(0);
      expect(smallestMatch).toBeGreaterThanOrEqual(k);
    }
  });

  it("[PDP-15] who runs the same program on everything that is known links at most 1 in k", async () => {
    const ownKey = createSeededRandom("kẻ tấn công").bytes(32);
    const own = await exported({ ...options, key: ownKey });
    const valueByPerson = new Map(own.rows.map((row) => [row.pseudonym, toldOf(row)]));
    const groups = grouped(rows);
    const { success, smallestMatch } = outcomeOf(
      people,
      (person) => groups.get(valueByPerson.get(pseudonymOf(person, ownKey)) ?? "") ?? [],
      truth,
    );
    expect(success).toBeLessThanOrEqual(1 / k);
    expect(success).toBeGreaterThan(0);
    expect(smallestMatch).toBeGreaterThanOrEqual(k);
  });

  it("[PDP-15] makes no pseudonym again without the key", () => {
    const guesses = (person: Known): readonly string[] => [
      ...[person.recordId, person.personalId, `BN${person.recordId}`, person.name].flatMap((text) => [
        createHash("sha256").update(text).digest("hex"),
        createHmac("sha256", new Uint8Array(32)).update(text).digest("hex"),
        createHmac("sha256", "nghien-cuu").update(text).digest("hex"),
      ]),
      pseudonymOf(person, new Uint8Array(32)),
      pseudonymOf(person, ""),
      pseudonymOf(person, "nghien-cuu"),
      pseudonymOf(person, "xuat-01"),
      pseudonymOf(person, createSeededRandom("khóa khác").bytes(32)),
    ];
    expect(people.filter((person) => guesses(person).some((guess) => given.has(guess)))).toEqual([]);
    // With the key the facility finds its own row again.
    expect(people.filter((person) => given.has(pseudonymOf(person, key)))).toHaveLength(rows.length);
  });

  it("[PDP-15] links no two exports by their pseudonyms or by the order of rows", async () => {
    for (const other of [
      { exportId: "xuat-02" },
      { purpose: "thong-ke" },
      { key: createSeededRandom("k2").bytes(32) },
    ]) {
      const second = await exported({ ...options, ...other }, people);
      expect(second.rows.filter(({ pseudonym }) => given.has(pseudonym))).toEqual([]);
      const scope = { ...options, ...other };
      const first = new Map(people.map((own) => [pseudonymOf(own, key), own.recordId]));
      const last = new Map(
        people.map((own) => [
          pseudonymOf(own, scope.key as Uint8Array, scope.exportId, scope.purpose),
          own.recordId,
        ]),
      );
      const orderOf = (list: readonly DeidentifiedRow[], names: ReadonlyMap<string, string>) =>
        list.map(({ pseudonym }) => names.get(pseudonym) ?? "");
      const likeness = orderLikeness(orderOf(rows, first), orderOf(second.rows, last));
      expect(Math.abs(likeness)).toBeLessThan(0.05);
    }
  });

  it("[PDP-15] learns nothing from the order of the rows", () => {
    const names = new Map(people.map((own) => [pseudonymOf(own, key), own.recordId]));
    const order = rows.map(({ pseudonym }) => names.get(pseudonym) ?? "");
    const admitted = people.map(({ recordId }) => recordId).filter((one) => order.includes(one));
    expect(Math.abs(orderLikeness(order, admitted))).toBeLessThan(0.05);
    const samePlace = order.filter((one, index) => admitted[index] === one);
    expect(samePlace.length / order.length).toBeLessThanOrEqual(1 / k);
  });

  it("[PDP-15] meets no count below k, whichever columns are counted", () => {
    const columns = ["sex", "ageBand", "province", "period", "diagnosis"] as const;
    for (let mask = 1; mask < 2 ** columns.length; mask += 1) {
      const chosen = columns.filter((_, index) => (mask & (1 << index)) !== 0);
      const groups = grouped(rows, (row) => JSON.stringify(chosen.map((name) => row[name])));
      const least = Math.min(...[...groups.values()].map((own) => own.length));
      expect(least).toBeGreaterThanOrEqual(k);
    }
  });

  it("[PDP-15] reads nothing of a record but what is named", () => {
    const text = JSON.stringify(rows);
    for (const word of [
      "NGƯỜI THỬ",
      "Lý do",
      "Bệnh của",
      "MẸ CỦA",
      "0900000000",
      "HS0",
      "BN",
      "Xưởng",
      "xã",
      "GPHN",
    ])
      expect(text).not.toContain(word);
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual([...report.members, "attributes"].sort());
  });

  it("[PDP-15] is told how alike the members of a group are, and more when it is asked for", async () => {
    expect(report.diversity.map(({ of }) => of)).toEqual(["diagnosis"]);
    const [reported] = report.diversity;
    expect(reported?.smallest).toBe(1);
    expect(reported?.rowsAlike).toBeGreaterThan(0);
    const enforced = await exported({ ...options, policy: { l: 2 } });
    expect(enforced.report.diversity[0]).toEqual({ of: "diagnosis", smallest: 2, rowsAlike: 0 });
    expect(enforced.report.smallestGroup).toBeGreaterThanOrEqual(k);
    expect(enforced.report.rowsSuppressed).toBeGreaterThan(report.rowsSuppressed);
  });
});
