import { describe, expect, it } from "vitest";
import { checkVisit, type Visit } from "../../src/index.ts";
import { normalText } from "../../src/shape/normal-text.ts";
import { sampleVisit } from "../../src/testkit/index.ts";

type Loose = Record<string, unknown>;

/** The sample as a host in plain JavaScript may hold it, with a patient of any kind. */
function visitWith(change: (patient: Loose, visit: Loose) => void): Loose {
  const visit = structuredClone(sampleVisit()) as Visit & Loose;
  change(visit.patient as unknown as Loose, visit);
  return visit;
}

const found = (input: unknown) => checkVisit(input).issues.map(({ path }) => path.join("."));

describe("a visit that refers to itself", () => {
  it("is refused at once, with a finding for each reference, however many there are", () => {
    const visit = visitWith((patient, whole) => {
      Object.assign(patient, { self: patient, address: patient, whole });
    });
    expect(found(visit)).toEqual(
      expect.arrayContaining(["patient.address", "patient.self", "patient.whole"]),
    );
    expect(checkVisit(visit).ok).toBe(false);
  });

  it("is refused in a list that holds itself", () => {
    const list: unknown[] = [];
    list.push(list, list);
    const visit = visitWith((_patient, whole) => Object.assign(whole, { services: list }));
    expect(checkVisit(visit).ok).toBe(false);
    expect(new Set(found(visit).map((path) => path.slice(0, 10)))).toEqual(
      new Set(["services.0", "services.1"]),
    );
  });
});

describe("an object that stands in several places", () => {
  it("is no fault", () => {
    const visit = sampleVisit();
    const shared = visit.services[0];
    const twice = { ...visit, services: shared === undefined ? [] : [shared, shared] };
    expect(checkVisit(twice)).toEqual(checkVisit(JSON.stringify(twice)));
  });

  it("is brought to NFC once, even where the ways to it are too many to be walked", () => {
    let tree: unknown = ["e\u0302\u0301"];
    for (let level = 0; level < 60; level += 1) tree = { left: tree, right: tree };
    let leaf = normalText(tree);
    while (!Array.isArray(leaf)) leaf = (leaf as { readonly right: unknown }).right;
    expect(leaf).toEqual(["\u1EBF"]);
  });
});

describe("a value that is in order already", () => {
  it("is handed back as it is, and any other is copied", () => {
    const visit: unknown = JSON.parse(JSON.stringify(sampleVisit()));
    expect(normalText(visit)).toBe(visit);
    for (const disorder of [
      "e\u0302\u0301",
      { followUpDates: [] },
      { a: undefined },
      new Date(0),
      { values: { "e\u0302": "" } },
    ]) {
      const whole = { visit, disorder };
      expect(normalText(whole)).not.toBe(whole);
    }
  });

  it("may hold letters of any script", () => {
    for (const text of ["Nguyễn Thị Thử", "µ ≤ 5 °C", "名前", "각", "…–₫"]) {
      expect(normalText({ text })).toEqual({ text: text.normalize("NFC") });
      expect(normalText({ text: text.normalize("NFD") })).toEqual({ text: text.normalize("NFC") });
    }
  });
});
