import type { Sheets } from "@benhan/core/spreadsheet";
import type { BhytEdition } from "../../bhyt/schema/bhyt-edition.ts";
import { editionNamed, editionNames } from "../editions.ts";
import { repeatedKey } from "../repeated-key.ts";
import {
  jsonBesideDossiers,
  jsonBroken,
  jsonEditionUnknown,
  jsonKeyTwice,
  jsonUnreadable,
} from "./input.faults.ts";
import { jsonSlipOf } from "./json-slip.ts";
import { otherJsonOf } from "./other-file.ts";

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
 * @throws EmrError `exchange.cli.other_file`, `exchange.cli.json_broken`, `exchange.cli.json_unreadable`, `exchange.cli.json_key_twice`,
 *   `exchange.cli.json_edition_unknown`, `exchange.cli.json_beside_dossiers`
 */
export function tablesOfJson(bytes: Uint8Array, label = "-"): JsonTables {
  const value = parsed(textOf(bytes));
  const other = otherJsonOf(label, value, "bhyt");
  if (other !== undefined) throw other;
  if (isObject(value) && Array.isArray(value["dossiers"]) && value["dossiers"].every(isObject)) {
    const count = Object.keys(value).filter((key) => !besideDossiers.has(key)).length;
    if (count > 0) throw jsonBesideDossiers({ count });
    return { ...dossiers(value["dossiers"]), ...editionIn(value) };
  }
  if (Array.isArray(value) && value.every(isObject)) return dossiers(value);
  if (!isObject(value)) throw jsonUnreadable({});
  if (isObject(value["XML1"])) return dossiers([value]);
  const lists = Object.values(value);
  if (lists.length === 0 || !lists.every(Array.isArray)) throw jsonUnreadable({});
  return { kind: "sheets", sheets: value as unknown as Sheets };
}

/** What `decode` and `migrate` write beside the dossiers. */
const besideDossiers = new Set(["dossiers", "edition", "envelope", "findings"]);

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw jsonBroken({ seen: "encoding" }, { cause });
  }
}

function parsed(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    // Nested deeper than the engine reads, it is JSON all the same.
    const slip = jsonSlipOf(text);
    throw slip === undefined ? jsonUnreadable({}, { cause }) : jsonBroken(slip, { cause });
  }
  const twice = repeatedKey(text);
  if (twice !== undefined) throw jsonKeyTwice({ at: twice });
  return value;
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
