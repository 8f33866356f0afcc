import { readFileSync } from "node:fs";

/** The parts of a JSON schema that these tests read. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/** The published schema of the record. */
export const recordSchema: Schema = JSON.parse(
  readFileSync(new URL("../../../schemas/medical-record.json", import.meta.url), "utf8"),
);

/** What the record writes for machines: every member of a closed list that is a word. */
function wordsOf(node: unknown): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  const own = "enum" in node && Array.isArray(node.enum) ? node.enum : "const" in node ? [node.const] : [];
  return [...own, ...Object.values(node).flatMap(wordsOf)].filter(
    (word): word is string => typeof word === "string" && /^(?=.*[a-z]{2})[a-z0-9-]+$/.test(word),
  );
}

/** No paper says one of them. */
export const machineWords = [...new Set(wordsOf(recordSchema))].sort((a, b) => b.length - a.length);
/** Finds one that stands by itself in a text. */
export const machineWord = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${machineWords.join("|")})(?![\\p{L}\\p{N}-])`,
  "u",
);
