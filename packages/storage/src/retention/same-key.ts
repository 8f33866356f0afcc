import { spellingKey } from "@benhan/core/codes";

/**
 * Whether two keys may name the same record: as {@link isSamePerson}, and all hyphens are one. What is no text is the same
 * as everything: in doubt something is kept.
 */
export function isSameKey(one: unknown, other: unknown): boolean {
  if (typeof one !== "string" || typeof other !== "string") return true;
  return personKey(one) === personKey(other);
}

/**
 * Whether two keys name the same person: upper and lower case, blanks, invisible characters, wide letters and every
 * spelling in Unicode do not make two people of one.
 */
export function isSamePerson(one: string, other: string): boolean {
  return personKey(one) === personKey(other);
}

const personKey = (key: string): string =>
  spellingKey(
    key
      .normalize("NFKC")
      .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\s]/gu, "")
      .replace(/[\p{Pd}\u2212]/gu, "-"),
  );
