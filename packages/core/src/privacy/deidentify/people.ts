import type { MedicalRecord } from "../../record/medical-record.ts";

/** Tells which records are of one person. */
export interface People {
  /** Takes a record in, and gives a number by which `personOf` knows its patient. */
  add(record: MedicalRecord): number;
  /** The person behind a number, once all records are in. */
  personOf(number: number): number;
}

/** Numbers that belong to one person only. Cards of insurance and old numbers may pass from one to another. */
const personal: ReadonlySet<string> = new Set([
  "personal-id",
  "passport",
  "electronic-identity",
  "facility",
  "temporary",
]);

/**
 * Records that share a number of a person are of one person, also by way of a third: k counts people, and five stays of
 * one patient hide nobody. Keeps the numbers in memory while it lives, and nothing else.
 */
export function createPeople(): People {
  const parents: number[] = [];
  const holders = new Map<string, number>();
  const root = (number: number): number => {
    let here = number;
    while ((parents[here] ?? here) !== here) {
      const above = parents[here] ?? here;
      parents[here] = parents[above] ?? above;
      here = above;
    }
    return here;
  };
  return {
    add({ facilityId, patient }) {
      const number = parents.length;
      parents.push(number);
      for (const { system, value, status } of patient.identifiers) {
        if (!personal.has(system) || status === "error") continue;
        const isOwn = system === "facility" || system === "temporary";
        const key = JSON.stringify([system, isOwn ? facilityId : "", value]);
        const holder = holders.get(key);
        if (holder === undefined) holders.set(key, number);
        else parents[root(number)] = root(holder);
      }
      return number;
    },
    personOf: root,
  };
}
