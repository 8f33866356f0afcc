import { type DocumentChange, type FacilityId, parseFacilityId, parseInstant, type Uuid } from "@benhan/core";
import type { StoreSubject } from "@benhan/core/contract";
import type { Storage } from "@benhan/storage";
import { expect } from "vitest";
import type { CardRow } from "../src/front/card-rows.ts";
import { partsOf, type StoreParts } from "../src/front/parts.ts";

const facilityId = parseFacilityId("contract-a");
const otherFacilityId = parseFacilityId("contract-b");

interface RowCase {
  readonly title: string;
  run(subject: StoreSubject): Promise<void>;
}

interface Opened {
  readonly store: Storage;
  readonly parts: StoreParts;
  open(facility: FacilityId): Promise<{ readonly store: Storage; readonly parts: StoreParts }>;
}

/** What no port shows: cards, and the order of committing. */
export const rowCases: readonly RowCase[] = [
  rowCase("puts a card in place of the one in the same place, and takes it away", async ({ parts }) => {
    const { gate } = parts;
    const card = { drawer: "d", sort: "s", key: "k", body: Uint8Array.of(1, 2) };
    await gate.write((rows) => rows.putCard(card), undefined);
    await gate.write((rows) => rows.putCard({ ...card, body: Uint8Array.of(3) }), undefined);
    await gate.write((rows) => rows.putCard({ drawer: "d", sort: "", key: "k" }), undefined);
    expect(await gate.read((rows) => rows.cardsOfKey("k"), undefined)).toEqual([
      { drawer: "d", sort: "", key: "k" },
      { ...card, body: Uint8Array.of(3) },
    ]);
    await gate.write((rows) => rows.removeCard("d", { sort: "s", key: "k" }), undefined);
    await gate.write((rows) => rows.removeCard("d", { sort: "x", key: "k" }), undefined);
    expect(await gate.read((rows) => rows.cardsOfKey("k", "d"), undefined)).toEqual([
      { drawer: "d", sort: "", key: "k" },
    ]);
    expect(await gate.read((rows) => rows.cardsOfKey("k", "e"), undefined)).toEqual([]);
  }),
  rowCase("lists the drawers that have cards, by code point", async ({ parts: { gate } }) => {
    expect(await gate.read((rows) => rows.listDrawers(), undefined)).toEqual([]);
    await gate.write(async (rows) => {
      for (const drawer of ["b", "a", "😀", "\uffff", "a/b", "b"]) {
        await rows.putCard({ drawer, sort: "s", key: "k" });
        await rows.putCard({ drawer, sort: "s", key: "l" });
      }
    }, undefined);
    await gate.write((rows) => rows.removeCard("a", { sort: "s", key: "k" }), undefined);
    await gate.write((rows) => rows.removeCard("b", { sort: "s", key: "k" }), undefined);
    await gate.write((rows) => rows.removeCard("b", { sort: "s", key: "l" }), undefined);
    expect(await gate.read((rows) => rows.listDrawers(), undefined)).toEqual(["a", "a/b", "\uffff", "😀"]);
  }),
  rowCase(
    "lists the cards of a drawer by code point, from the first to the last that is wanted",
    async ({ parts }) => {
      const { gate } = parts;
      const sorts = ["", "2036-12-31", "2037-01-01", "a", "Z", "ế", "\uffff", "😀", "2037-01-01 "];
      const cards = sorts.flatMap((sort) =>
        ["k2", "k1", "K1 "].map((key): CardRow => ({ drawer: "d", sort, key })),
      );
      await gate.write(async (rows) => {
        for (const card of cards) await rows.putCard(card);
        await rows.putCard({ drawer: "d ", sort: "2037-01-01", key: "k" });
      }, undefined);
      const sorted = [...cards].sort((a, b) => byCodePoints(a.sort, b.sort) || byCodePoints(a.key, b.key));
      const listed: CardRow[] = [];
      for (;;) {
        const last = listed.at(-1);
        const after = last && { after: { sort: last.sort, key: last.key } };
        const page = await gate.read((rows) => rows.listCards("d", {}, { ...after, limit: 4 }), undefined);
        listed.push(...page);
        if (page.length < 4) break;
      }
      expect(listed).toEqual(sorted);
      const span = { from: "2036-12-31", to: "2037-01-01" };
      const between = await gate.read((rows) => rows.listCards("d", span, { limit: 100 }), undefined);
      expect(between).toEqual(sorted.filter(({ sort }) => sort === "2036-12-31" || sort === "2037-01-01"));
      const one = { from: "2037-01-01", to: "2037-01-01" };
      const after = { sort: "2037-01-01", key: "k1" };
      const rest = await gate.read((rows) => rows.listCards("d", one, { after, limit: 100 }), undefined);
      expect(rest).toEqual([{ drawer: "d", sort: "2037-01-01", key: "k2" }]);
    },
  ),
  rowCase("keeps nothing of a transaction that threw, cards neither", async ({ parts: { gate } }) => {
    const failing = gate.write(async (rows) => {
      await rows.putCard({ drawer: "d", sort: "s", key: "k" });
      throw new Error("stopped");
    }, undefined);
    await expect(failing).rejects.toThrow("stopped");
    expect(await gate.read((rows) => rows.cardsOfKey("k"), undefined)).toEqual([]);
  }),
  rowCase("keeps the cards of facilities apart", async ({ parts, open }) => {
    const other = await open(otherFacilityId);
    const card = { drawer: "d", sort: "s", key: "k" };
    await other.parts.gate.write((rows) => rows.putCard(card), undefined);
    expect(await parts.gate.read((rows) => rows.cardsOfKey("k"), undefined)).toEqual([]);
    expect(await parts.gate.read((rows) => rows.listCards("d", {}, { limit: 9 }), undefined)).toEqual([]);
    await parts.gate.write((rows) => rows.removeCard("d", card), undefined);
    expect(await other.parts.gate.read((rows) => rows.cardsOfKey("k"), undefined)).toEqual([card]);
  }),
  rowCase("lists versions in the order in which they were committed", async ({ store, parts, open }) => {
    const other = await open(otherFacilityId);
    const [a, b, c] = [9, 5, 7].map(document);
    await store.commit([a as DocumentChange]);
    await other.store.commit([{ ...document(8), facilityId: otherFacilityId }]);
    await store.commit([c as DocumentChange, b as DocumentChange]);
    await store.commit([{ ...(a as DocumentChange), version: 2, reason: "đính chính" }]);
    const read = (after?: number) =>
      parts.gate.read(
        (rows) => rows.listAppended({ ...(after !== undefined && { after }), limit: 3 }),
        undefined,
      );
    const first = await read();
    expect(first.map(({ head }) => [head.documentId, head.version])).toEqual([
      [a?.documentId, 1],
      [c?.documentId, 1],
      [b?.documentId, 1],
    ]);
    const rest = await read(first[2]?.place);
    expect(rest.map(({ head }) => [head.documentId, head.version])).toEqual([[a?.documentId, 2]]);
    expect(await read(rest[0]?.place)).toEqual([]);
    expect("body" in (rest[0]?.head ?? {})).toBe(false);
  }),
  rowCase("lists the consents of all patients where none is named", async ({ store, parts }) => {
    for (const at of [1, 2, 3]) {
      await store.addConsent({
        ...{
          facilityId,
          consentId: uuid(at),
          patient: `BN-${at % 2}`,
          purpose: "research",
          decision: "permit",
        },
        ...{
          at: moment,
          by: { kind: "patient" },
          method: "paper",
          textEdition: "2026-01",
          toldSensitive: true,
        },
        ...{ evidence: { id: "G-1" }, recordedBy: "000001/BYT-CCHN" },
      });
    }
    const page = await parts.gate.read((rows) => rows.listConsents({}, { limit: 2 }), undefined);
    const after = page.at(-1)?.place as number;
    const rest = await parts.gate.read((rows) => rows.listConsents({}, { after, limit: 2 }), undefined);
    expect([...page, ...rest].map(({ row }) => row.consentId)).toEqual([uuid(1), uuid(2), uuid(3)]);
  }),
];

const moment = parseInstant("2026-07-02T08:00:00.000+07:00");

const uuid = (number: number): Uuid => `01980000-0000-7000-8000-${String(number).padStart(12, "0")}` as Uuid;

function document(number: number): DocumentChange {
  return {
    ...{ change: "document", facilityId, documentId: uuid(number), episodeId: uuid(number + 1000) },
    ...{ kind: "visit-record", version: 1, schema: 1, contentType: "application/json" },
    body: new TextEncoder().encode(`{"n":${number}}`),
    author: { kind: "practitioner", id: "000001/BYT-CCHN" },
    recordedAt: moment,
  } as DocumentChange;
}

function byCodePoints(a: string, b: string): number {
  const [left, right] = [[...a], [...b]].map((text) => text.map((letter) => letter.codePointAt(0) as number));
  for (const [at, point] of (left as number[]).entries()) {
    const other = right?.[at];
    if (other === undefined) return 1;
    if (point !== other) return point - other;
  }
  return (left?.length ?? 0) - (right?.length ?? 0);
}

function rowCase(title: string, run: (opened: Opened) => Promise<void>): RowCase {
  return {
    title,
    async run(subject) {
      const database = await subject.createDatabase();
      const handles: Storage[] = [];
      const open = async (facility: FacilityId) => {
        const store = (await database.open(facility)) as Storage;
        handles.push(store);
        return { store, parts: partsOf(store, "rowCase") };
      };
      try {
        await run({ ...(await open(facilityId)), open });
      } finally {
        for (const handle of handles) await handle.close();
        await database.dispose();
      }
    },
  };
}
