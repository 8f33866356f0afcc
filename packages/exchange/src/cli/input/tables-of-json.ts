import { isEmrError } from "@benhan/core/faults";
import type { Sheets } from "@benhan/core/spreadsheet";
import type { BhytEdition } from "../../bhyt/schema/bhyt-edition.ts";
import { editionNamed, editionNames } from "../editions.ts";
import { repeatedKey } from "../repeated-key.ts";
import { jsonEditionUnknown, jsonKeyTwice, jsonUnreadable } from "./input.faults.ts";

/** What a JSON text holds: rows by table for many episodes, or episodes one by one. */
export type JsonTables =
  | { readonly kind: "sheets"; readonly sheets: Sheets }
  | {
      readonly kind: "dossiers";
      readonly dossiers: readonly Sheets[];
      /** In which the text says that they are. */
      readonly edition?: BhytEdition;
    };

/**
 * Reads tables from JSON: `{ "dossiers": [...] }` as `decode` writes it, a list of episodes, one episode whose XML1 is
 * an object, or rows by table as a spreadsheet has them.
 *
 * @throws EmrError `exchange.cli.json_unreadable`, `exchange.cli.json_key_twice`, `exchange.cli.json_edition_unknown`
 */
export function tablesOfJson(bytes: Uint8Array): JsonTables {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    const twice = repeatedKey(text);
    if (twice !== undefined) throw jsonKeyTwice({ at: twice });
    if (isObject(value) && Array.isArray(value["dossiers"]) && value["dossiers"].every(isObject)) {
      return { ...dossiers(value["dossiers"]), ...editionIn(value) };
    }
    if (Array.isArray(value) && value.every(isObject)) return dossiers(value);
    if (!isObject(value)) throw jsonUnreadable({});
    if (isObject(value["XML1"])) return dossiers([value]);
    const lists = Object.values(value);
    if (lists.length === 0 || !lists.every(Array.isArray)) throw jsonUnreadable({});
    return { kind: "sheets", sheets: value as unknown as Sheets };
  } catch (cause) {
    throw isEmrError(cause) ? cause : jsonUnreadable({}, { cause });
  }
}

/** The edition that the text names. `decode` writes none of dossiers that are not all of one. */
function editionIn({ edition: id }: Readonly<Record<string, unknown>>): { readonly edition?: BhytEdition } {
  if (id === undefined || id === null || id === "auto") return {};
  const edition = typeof id === "string" ? editionNamed(id) : undefined;
  if (edition === undefined) throw jsonEditionUnknown({ known: editionNames });
  return { edition };
}

function dossiers(listed: readonly Readonly<Record<string, unknown>>[]): JsonTables & { kind: "dossiers" } {
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
