import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  createPackShelf,
  type OpenedPack,
  type PackShelf,
  type PackShelfOptions,
  packUseOf,
} from "../../src/packs/index.ts";
import { addDays } from "../../src/time/calendar-date.ts";
import { parseInstant } from "../../src/time/instant.ts";
import { createIssuer, day, listPack, opened, rulePack } from "./pack-samples.ts";

const seed = 20261122;
let issuer: Awaited<ReturnType<typeof createIssuer>>;
let list: OpenedPack;
/** Editions 1 to 5 of the rules; the fourth begins before the third, the second ends. */
let rules: readonly OpenedPack[];

const begins = ["2026-01-01", "2026-03-01", "2026-06-01", "2026-05-01", "2026-09-01"];

beforeAll(async () => {
  issuer = await createIssuer();
  list = await opened(listPack, issuer);
  const issuedAt = (at: number) => parseInstant(`2026-0${at + 1}-10T08:00:00+07:00`);
  rules = await Promise.all(
    begins.map((from, at) =>
      opened(
        rulePack(at + 1, day(from), {
          issuedAt: issuedAt(at),
          ...(at === 1 && { validTo: day("2026-04-15") }),
        }),
        issuer,
      ),
    ),
  );
});

function shelfOf(packs: readonly OpenedPack[], options?: PackShelfOptions): PackShelf {
  const report = createPackShelf(packs, options);
  if (!report.ok) throw new Error(JSON.stringify(report.issues));
  return report.value;
}
const codesOf = (packs: readonly OpenedPack[], options?: PackShelfOptions) =>
  createPackShelf(packs, options).issues.map(({ code }) => code.replace("core.packs.", ""));
const editionOn = (shelf: PackShelf, on: string) => shelf.packFor("test-rules", day(on))?.pack.edition;

describe("a shelf of packs", () => {
  it("answers by the day: the newest that has begun, none past its last day", () => {
    const shelf = shelfOf([list, ...rules]);
    expect(editionOn(shelf, "2025-12-31")).toBeUndefined();
    expect(editionOn(shelf, "2026-01-01")).toBe("E1");
    expect(editionOn(shelf, "2026-02-28")).toBe("E1");
    expect(editionOn(shelf, "2026-03-01")).toBe("E2");
    expect(editionOn(shelf, "2026-04-15")).toBe("E2");
    expect(editionOn(shelf, "2026-04-16")).toBeUndefined();
    expect(editionOn(shelf, "2026-05-01")).toBe("E4");
    expect(editionOn(shelf, "2026-06-01")).toBe("E4");
    expect(editionOn(shelf, "2026-09-01")).toBe("E5");
    expect(shelf.packFor("unknown", day("2026-09-01"))).toBeUndefined();
  });

  it("names the packs in use, for a report, and finds them again by that name", () => {
    const shelf = shelfOf([list, ...rules]);
    const uses = shelf.editionsInUse(day("2026-09-01"));
    expect(uses.map(({ id, edition }) => `${id} ${edition}`)).toEqual(["TEST_LIST 2026-1", "test-rules E5"]);
    expect(uses.map((use) => shelf.packNamed(use)?.digest)).toEqual(uses.map(({ digest }) => digest));
    const [use] = uses;
    expect(
      use && shelf.packNamed({ ...use, digest: packUseOf(rules[0] as OpenedPack).digest }),
    ).toBeUndefined();
  });

  it("repeats the answer of an earlier day though a pack was issued for the past", () => {
    const before = shelfOf(rules.slice(0, 3));
    const after = shelfOf(rules);
    const asOf = day("2026-03-31");
    expect(after.packFor("test-rules", day("2026-07-01"))?.pack.edition).toBe("E4");
    expect(after.packFor("test-rules", day("2026-07-01"), { asOf })).toBe(
      before.packFor("test-rules", day("2026-07-01")),
    );
  });

  it("is the same in any order, and with packs given twice", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
        fc.nat(4),
        fc.nat(400),
        (order, again, after) => {
          const packs = order.map((at) => rules[at] as OpenedPack);
          const shelf = shelfOf([...packs, rules[again] as OpenedPack]);
          const straight = shelfOf(rules);
          const on = addDays(day("2025-12-01"), after);
          expect(shelf.packFor("test-rules", on)).toBe(straight.packFor("test-rules", on));
          expect(shelf.ledger()).toEqual(straight.ledger());
        },
      ),
      { seed, numRuns: 300 },
    );
    console.log(`seed ${seed}`);
  });

  it("never changes its answer for a day before the first day of a pack that is added", () => {
    fc.assert(
      fc.property(
        fc.subarray([0, 1, 2, 3, 4]),
        fc.nat(4),
        fc.integer({ min: 1, max: 400 }),
        (held, added, before) => {
          const packs = held.map((at) => rules[at] as OpenedPack);
          const more = rules[added] as OpenedPack;
          const on = addDays(more.pack.validFrom, -before);
          expect(shelfOf([...packs, more]).packFor("test-rules", on)).toBe(
            shelfOf(packs).packFor("test-rules", on),
          );
        },
      ),
      { seed, numRuns: 500 },
    );
    console.log(`seed ${seed}`);
  });
});

describe("what a shelf refuses", () => {
  it("is another content for an edition, on the shelf or against the ledger", async () => {
    const changed = await opened(
      rulePack(1, day("2026-01-01"), { issuedAt: parseInstant("2026-01-10T09:00:00+07:00") }),
      issuer,
    );
    const [first] = rules;
    expect(codesOf([first as OpenedPack, changed])).toEqual(["edition_changed"]);
    const ledger = shelfOf([first as OpenedPack]).ledger();
    expect(codesOf([changed], { ledger })).toEqual(["edition_changed"]);
    expect(codesOf([first as OpenedPack], { ledger })).toEqual([]);
  });

  it("is two editions of one sequence", async () => {
    const twin = await opened(rulePack(1, day("2026-02-01"), { edition: "E1b" }), issuer);
    expect(codesOf([rules[0] as OpenedPack, twin])).toEqual(["sequence_twice"]);
  });

  it("is a newest pack older than one used before, unless the host asks for it by name", () => {
    const ledger = JSON.parse(JSON.stringify(shelfOf([list, ...rules]).ledger()));
    const older = [list, ...rules.slice(0, 3)];
    expect(codesOf(older, { ledger })).toEqual(["rollback"]);
    expect(codesOf([], { ledger })).toEqual(["rollback", "rollback"]);
    expect(codesOf(older, { ledger, allowRollback: ["TEST_LIST"] })).toEqual(["rollback"]);
    const shelf = shelfOf(older, { ledger, allowRollback: ["test-rules"] });
    expect(editionOn(shelf, "2026-09-01")).toBe("E3");
    expect(shelf.ledger()).toEqual(ledger);
    expect(codesOf([list, rules[4] as OpenedPack], { ledger })).toEqual([]);
  });

  it("is a pack whose required pack is not there", async () => {
    const needs = await opened(
      rulePack(1, day("2026-01-01"), { requires: [{ id: "TEST_LIST", edition: "2026-1" }] }),
      issuer,
    );
    expect(codesOf([needs])).toEqual(["required_missing"]);
    expect(codesOf([needs, list])).toEqual([]);
  });
});
