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
  const known = new Set<string>();
  const told = new Set<string>();
  for (const place of places) {
    const item = itemAt(document, place);
    if (item === undefined) continue;
    known.add(item.path.join("/"));
    told.add(item.text.trim());
  }
  const isUnread = (path: JsonPath, pattern: string, text: unknown, instead: unknown) =>
    typeof text === "string" &&
    text.trim() !== "" &&
    text !== instead &&
    !names.has(pattern) &&
    (direct.has(pattern) || !told.has(text.trim())) &&
    !known.has(path.join("/"));

  const within = (
    items: readonly Emr365Item[],
    path: JsonPath,
    pattern: string,
    value: unknown,
    instead: unknown,
  ): boolean =>
    items.some((item) => {
      const own = memberOf(value, item.name);
      const other = memberOf(instead, item.name);
      const place = below(pattern, item);
      const at = [...path, item.name];
      if (item.shape === "text") return isUnread(at, place, own, other);
      if (!Array.isArray(own)) return within(item.items, at, place, own, other);
      return own.some((row, index) => within(item.items, [...at, index], place, row, memberOf(other, index)));
    });

  return ({ path, value, instead }) => {
    let items: readonly Emr365Item[] = emr365Groups;
    let pattern = "";
    for (const step of path) {
      if (typeof step === "number") continue;
      const item = items.find(({ name }) => name === step);
      if (item === undefined) return false;
      pattern = below(pattern, item);
      if (item.shape === "text") return isUnread(path, pattern, value, instead);
      items = item.items;
    }
    return Array.isArray(value)
      ? value.some((row, index) => within(items, [...path, index], pattern, row, undefined))
      : within(items, path, pattern, value, instead);
  };
}

/** The text at a place, or at the one that it is a part of. */
function itemAt(
  document: Emr365,
  place: JsonPath,
): { readonly path: JsonPath; readonly text: string } | undefined {
  for (let path = place; path.length > 0; path = path.slice(0, -1)) {
    const text = valueAt(document, path);
    if (typeof text === "string") return { path, text };
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
