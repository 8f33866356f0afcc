import type { MedicalRecord } from "../../record/medical-record.ts";

/** Tells which records are of one person. */
export interface People {
  /** Takes a record in, and gives a number by which `personOf` knows its patient. */
  add(record: MedicalRecord): number;
  /** The person behind a number, once all records are in. */
  personOf(number: number): number;
}

/**
 * Records that share any number, or name, birth and gender, are counted as of one person, also by way of a third: k counts
 * people, and five stays of one patient hide nobody. Two people who are taken for one, because a card passed from one to
 * the other, only make the count smaller than it is: more is left out, and nobody is easier to find. Keeps what it compares
 * in memory while it lives, and nothing else.
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
      for (const key of marksOf(facilityId, patient)) {
        const holder = holders.get(key);
        if (holder === undefined) holders.set(key, number);
        else parents[root(number)] = root(holder);
      }
      return number;
    },
    personOf: root,
  };
}

/** What two records of one person may share. Numbers of a facility are the facility's own. Types are not trusted. */
function marksOf(
  facilityId: string,
  { identifiers, name, birth, gender }: MedicalRecord["patient"],
): readonly string[] {
  const numbers = identifiers.flatMap(({ system, value, status }) => {
    const number = plain(value).replaceAll(" ", "");
    if (status === "error" || number === "") return [];
    const isOwn = system === "facility" || system === "temporary";
    return [JSON.stringify([system, isOwn ? facilityId : "", number])];
  });
  const marks = [plain(name), plain(birth), plain(gender)];
  return marks[0] === "" || marks[1] === "" ? numbers : [...numbers, JSON.stringify(marks)];
}

/** However it was typed: a capital or a space more makes no other person. */
function plain(value: unknown): string {
  return typeof value === "string" ? value.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim() : "";
}
