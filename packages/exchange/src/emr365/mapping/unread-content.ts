import { type JsonPath, valueAt } from "@benhan/core/faults";
import type { Emr365 } from "../emr365.data.ts";
import type { Emr365Item } from "../field-table.ts";
import { emr365Groups } from "../fields.data.ts";
import type { Emr365Extra } from "./extras.ts";
import { groupMaps } from "./group-maps.ts";

/**
 * Tells which extras hold words of a document that its record says nowhere: those of an item that was not read, whether no
 * map reads it or what stands beside it was not enough for an entry, or of one that should repeat something and says it
 * otherwise. Names beside codes are not meant, nor items that the table does not have, which are told as unknown.
 *
 * @param places - The items that were read, or told as unreadable.
 */
export function unreadIn(document: Emr365, places: Iterable<JsonPath>): (extra: Emr365Extra) => boolean {
  const known = new Map<object, Set<string>>();
  const told = new Set<string>();
  for (const place of places) {
    const item = itemAt(document, place);
    if (item === undefined) continue;
    const names = known.get(item.holder) ?? new Set();
    known.set(item.holder, names.add(item.name));
    told.add(item.text.trim());
  }
  const isUnread = (holder: unknown, name: string, pattern: string, text: unknown, instead: unknown) =>
    typeof text === "string" &&
    text.trim() !== "" &&
    text !== instead &&
    !names.has(pattern) &&
    (direct.has(pattern) || !told.has(text.trim())) &&
    known.get(holder as object)?.has(name) !== true;

  const within = (items: readonly Emr365Item[], pattern: string, value: unknown, instead: unknown): boolean =>
    items.some((item) => {
      const own = memberOf(value, item.name);
      const other = memberOf(instead, item.name);
      const place = below(pattern, item);
      if (item.shape === "text") return isUnread(value, item.name, place, own, other);
      if (!Array.isArray(own)) return within(item.items, place, own, other);
      return own.some((row, index) => within(item.items, place, row, memberOf(other, index)));
    });

  return ({ path, value, instead }) => {
    let items: readonly Emr365Item[] = emr365Groups;
    let pattern = "";
    for (const step of path) {
      if (typeof step === "number") continue;
      const item = items.find(({ name }) => name === step);
      if (item === undefined) return false;
      pattern = below(pattern, item);
      if (item.shape === "text") {
        return isUnread(valueAt(document, path.slice(0, -1)), item.name, pattern, value, instead);
      }
      items = item.items;
    }
    return Array.isArray(value)
      ? value.some((row) => within(items, pattern, row, undefined))
      : within(items, pattern, value, instead);
  };
}

/** The text at a place, or at the one that it is a part of. */
function itemAt(
  document: Emr365,
  place: JsonPath,
): { readonly holder: object; readonly name: string; readonly text: string } | undefined {
  let here: unknown = document;
  for (const step of place) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    const text = (here as Readonly<Record<string | number, unknown>>)[step];
    if (typeof text === "string") return { holder: here, name: String(step), text };
    here = text;
  }
  return undefined;
}

function below(pattern: string, { name, shape }: Emr365Item): string {
  return `${pattern}${name}${shape === "list" ? "[]." : shape === "object" ? "." : ""}`;
}

function memberOf(value: unknown, name: string | number): unknown {
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string | number, unknown>>)[name]
    : undefined;
}

function itemsFrom(isMeant: (from: string) => boolean): ReadonlySet<string> {
  return new Set(
    groupMaps.flatMap(({ group, sources }) =>
      sources.filter(({ from }) => isMeant(from)).map(({ item }) => `${group}.${item}`),
    ),
  );
}

/** Items that only give the words of a code, or a number of the stay or of a paper. */
const names = itemsFrom((from) => /^=(?:masters|codes|admissionNumber)\b|\.source\.id$/.test(from));

/** Items that are read where there is enough beside them: that another says the same is chance. */
const direct = itemsFrom((from) => !from.startsWith("="));
