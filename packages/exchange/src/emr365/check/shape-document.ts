import type { JsonPath } from "@benhan/core/faults";
import { fileFindings } from "../codec/file-findings.ts";
import type { Emr365 } from "../emr365.data.ts";
import { type Emr365Finding, type FindingKind, FindingList, findingAt } from "../emr365-finding.ts";
import type { Emr365Branch, Emr365Group, Emr365Item } from "../field-table.ts";
import { emr365Groups } from "../fields.data.ts";
import { isRawObject, RawNumber, type RawObject } from "../raw-value.ts";
import { shapeFindings as findings } from "./shape-findings.ts";

/** Whether the value came out of XML, where an empty list and an empty text look alike, and order means something. */
export type RawForm = "xml" | "json" | "value";

/** A document in which every known item stands, and what was found on the way. */
export interface ShapedDocument {
  readonly document: Emr365;
  readonly findings: readonly Emr365Finding[];
}

const whole: Pick<Emr365Branch, "items" | "ordered"> = { items: emr365Groups, ordered: true };

/**
 * Brings any value into the shape of the format: what is missing becomes empty, what is unknown stays where it is,
 * what has the wrong shape is named and, where it can be, kept as text.
 */
export function shapeDocument(value: unknown, form: RawForm): ShapedDocument {
  const found = new FindingList();
  const find = (kind: FindingKind, path: JsonPath) => found.add(kind.code, () => findingAt(kind, path));
  const unknownValue = unknownValues((path) => find(fileFindings.refusedName, path));

  const object = (branch: Pick<Emr365Branch, "items" | "ordered">, given: unknown, path: JsonPath) => {
    const raw = isRawObject(given) ? given : {};
    const shaped: Record<string, unknown> = {};
    for (const item of branch.items) {
      if (!Object.hasOwn(raw, item.name)) {
        if (item.written === "when-filled") continue;
        const kind = path.length === 0 ? findings.groupMissing : findings.itemMissing;
        if (isRawObject(given)) find(kind, path.concat(item.name));
        shaped[item.name] = emptyOf(item);
      } else if (item.shape === "text") shaped[item.name] = text(item.name, raw[item.name], path);
      else shaped[item.name] = shape(item, raw[item.name], path.concat(item.name));
    }
    const places = placesIn(branch);
    const names = Object.keys(raw);
    for (const name of names.filter((one) => !places.has(one)).sort()) {
      const own = [...path, name];
      find(name === "__proto__" ? fileFindings.refusedName : findings.unknownItem, own);
      if (name !== "__proto__") shaped[name] = unknownValue(raw[name], own);
    }
    if (form === "xml" && branch.ordered) {
      const order = names.flatMap((name) => places.get(name) ?? []);
      if (order.some((place, index) => place < (order[index - 1] ?? 0))) find(findings.order, path);
    }
    return shaped;
  };

  const shape = (item: Emr365Branch, given: unknown, path: JsonPath): unknown => {
    const empty = form === "xml" && isBlank(given);
    if (item.shape === "object") {
      if (!isRawObject(given) && !empty) find(findings.notAnObject, path);
      return object(item, given, path);
    }
    if (empty) return [];
    const isAlone = isRawObject(given) && (form === "xml" || item.alone === true);
    if (!Array.isArray(given) && !isAlone) find(findings.notAList, path);
    const rows: readonly unknown[] = Array.isArray(given) ? given : isRawObject(given) ? [given] : [];
    const shaped = rows.map((row, index) => {
      const own = path.concat(index);
      if (!isRawObject(row) && !(form === "xml" && isBlank(row))) find(findings.notAList, own);
      return object(item, row, own);
    });
    // A row without any item is written like an empty list: nobody could tell them apart.
    return shaped.filter((row) => Object.keys(row).length > 0);
  };

  const text = (name: string, given: unknown, within: JsonPath): string => {
    const digits =
      given instanceof RawNumber ? given.digits : typeof given === "number" ? String(given) : undefined;
    const words = typeof given === "string" ? given : digits;
    if (name === "cccd_so" && (digits !== undefined || /^\d{11}$/.test(words ?? ""))) {
      find(findings.leadingZero, within.concat(name));
    } else if (typeof given !== "string") find(findings.notText, within.concat(name));
    return isBlank(words) ? "" : (words?.normalize("NFC") ?? "");
  };

  if (!isRawObject(value) || (form === "value" && !hasGroup(value))) {
    return { document: emptyDocument(), findings: [findingAt(findings.notADocument, [])] };
  }
  const document = object(whole, value, []) as unknown as Emr365;
  return { document, findings: found.end() };
}

/** Where each item stands in its branch; asked for at every row. */
const placesOfItems = new WeakMap<readonly Emr365Item[], ReadonlyMap<string, number>>();

function placesIn({ items }: Pick<Emr365Branch, "items">): ReadonlyMap<string, number> {
  const known = placesOfItems.get(items);
  if (known !== undefined) return known;
  const places = new Map(items.map(({ name }, index) => [name, index]));
  placesOfItems.set(items, places);
  return places;
}

/** Nothing, as software writes it that gives each tag a line of its own. */
function isBlank(given: unknown): boolean {
  return typeof given === "string" && given.trim() === "";
}

/** What stands for an item of which nothing is known. */
export function emptyOf(item: Emr365Item | Emr365Group): unknown {
  if (item.shape === "text") return "";
  return item.shape === "list" ? [] : emptyObject(item);
}

/** An object with all items that are written empty. */
export function emptyObject({ items }: Pick<Emr365Branch, "items">): Record<string, unknown> {
  const written = items.filter((item) => item.written !== "when-filled");
  return Object.fromEntries(written.map((item) => [item.name, emptyOf(item)]));
}

/** A document that says nothing. */
export function emptyDocument(): Emr365 {
  return emptyObject(whole) as unknown as Emr365;
}

/** Not one of the groups: the content of a file, what stands around it, or something else altogether. */
function hasGroup(value: RawObject): boolean {
  return emr365Groups.some(({ name }) => Object.hasOwn(value, name));
}

/** Deeper than any file, and more than any file may hold: what lies beyond is left out. */
const deepest = 32;
const most = 1_000_000;

/** What nobody knows, in the form that XML and JSON have in common: texts, objects, and lists of at least two. */
function unknownValues(refuse: (path: JsonPath) => void): (given: unknown, path: JsonPath) => unknown {
  let left = most;
  const read = (given: unknown, path: JsonPath, depth: number): unknown => {
    left -= 1;
    if (given instanceof RawNumber) return given.digits;
    if (typeof given === "string") return given.normalize("NFC");
    if (given === null || given === undefined || depth > deepest || left < 0) return "";
    const inside = (value: unknown, step: string | number) => read(value, [...path, step], depth + 1);
    if (Array.isArray(given)) {
      const [first, ...others] = given.map(inside);
      return first === undefined ? "" : others.length === 0 ? first : [first, ...others];
    }
    if (!isRawObject(given)) return String(given);
    if (Object.hasOwn(given, "__proto__")) refuse([...path, "__proto__"]);
    const names = Object.keys(given).filter((name) => name !== "__proto__");
    if (names.length === 0) return "";
    return Object.fromEntries(names.sort().map((name) => [name, inside(given[name], name)]));
  };
  return (given, path) => read(given, path, 0);
}
