import { isEmrError } from "@benhan/core/faults";
import type { Sheets } from "@benhan/core/spreadsheet";
import { jsonKeyTwice, jsonUnreadable } from "../cli.faults.ts";
import { repeatedKey } from "../repeated-key.ts";

/** What a JSON text holds: rows by table for many episodes, or episodes one by one. */
export type JsonTables =
  | { readonly kind: "sheets"; readonly sheets: Sheets }
  | { readonly kind: "dossiers"; readonly dossiers: readonly Sheets[] };

/**
 * Reads tables from JSON: `{ "dossiers": [...] }` as `decode` writes it, a list of episodes, one episode whose XML1 is
 * an object, or rows by table as a spreadsheet has them.
 *
 * @throws EmrError `exchange.cli.json_unreadable`, `exchange.cli.json_key_twice`
 */
export function tablesOfJson(bytes: Uint8Array): JsonTables {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    const twice = repeatedKey(text);
    if (twice !== undefined) throw jsonKeyTwice({ at: twice });
    const listed = isObject(value) && Array.isArray(value["dossiers"]) ? value["dossiers"] : value;
    if (Array.isArray(listed) && listed.every(isObject)) return dossiers(listed);
    if (!isObject(listed)) throw jsonUnreadable({});
    if (isObject(listed["XML1"])) return dossiers([listed]);
    const lists = Object.values(listed);
    if (lists.length === 0 || !lists.every(Array.isArray)) throw jsonUnreadable({});
    return { kind: "sheets", sheets: listed as unknown as Sheets };
  } catch (cause) {
    throw isEmrError(cause) ? cause : jsonUnreadable({}, { cause });
  }
}

function dossiers(listed: readonly Readonly<Record<string, unknown>>[]): JsonTables {
  return {
    kind: "dossiers",
    dossiers: listed.map(
      (episode) =>
        Object.fromEntries(
          Object.entries(episode).map(([table, held]) => [table, Array.isArray(held) ? held : [held]]),
        ) as Sheets,
    ),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
