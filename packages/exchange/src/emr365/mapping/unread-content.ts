import { walkTexts } from "../check/walk-texts.ts";
import type { Emr365 } from "../emr365.data.ts";
import type { Emr365Item } from "../field-table.ts";
import { emr365Groups } from "../fields.data.ts";
import type { Emr365Extra } from "./extras.ts";
import { groupMaps } from "./group-maps.ts";

/**
 * Tells which extras hold words of a document that its record says nowhere: those of an item that no map reads, or of
 * one that should repeat something and says it otherwise. Names beside codes are not meant, nor items that the table does
 * not have, which are told as unknown.
 */
export function unreadIn(document: Emr365): (extra: Emr365Extra) => boolean {
  const told = new Set<string>();
  walkTexts(document, (_, text, path) => {
    const steps = path.map((step, index) => {
      if (typeof step === "number") return "";
      return `${step}${typeof path[index + 1] === "number" ? "[]." : index < path.length - 1 ? "." : ""}`;
    });
    if (read.has(steps.join(""))) told.add(text.trim());
  });
  const isUnread = (place: string, text: unknown, instead: unknown) =>
    typeof text === "string" &&
    text.trim() !== "" &&
    text !== instead &&
    !read.has(place) &&
    !told.has(text.trim());

  const within = (items: readonly Emr365Item[], pattern: string, value: unknown, instead: unknown): boolean =>
    items.some((item) => {
      const own = memberOf(value, item.name);
      const other = memberOf(instead, item.name);
      const place = below(pattern, item);
      if (item.shape === "text") return isUnread(place, own, other);
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
      if (item.shape === "text") return isUnread(pattern, value, instead);
      items = item.items;
    }
    return Array.isArray(value)
      ? value.some((row) => within(items, pattern, row, undefined))
      : within(items, pattern, value, instead);
  };
}

function below(pattern: string, { name, shape }: Emr365Item): string {
  return `${pattern}${name}${shape === "list" ? "[]." : shape === "object" ? "." : ""}`;
}

function memberOf(value: unknown, name: string | number): unknown {
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string | number, unknown>>)[name]
    : undefined;
}

/** Items that are read, or only give the words of a code or the number of the stay again. */
const read: ReadonlySet<string> = new Set(
  groupMaps.flatMap(({ group, sources }) =>
    sources
      .filter(
        ({ from }) =>
          !from.startsWith("=") || /^=(?:masters|codes|admissionNumber)\b|\.source\.id$/.test(from),
      )
      .map(({ item }) => `${group}.${item}`),
  ),
);
