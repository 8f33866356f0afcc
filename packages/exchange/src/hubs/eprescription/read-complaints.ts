import type { JsonPath } from "@benhan/core/faults";
import { eprescriptionGroups } from "../../eprescription/fields.data.ts";
import { field } from "../wire/json-answer.ts";

/** One thing that the hub complains of. */
export interface Complaint {
  /** The field that it names, if that is one of ours. */
  readonly path?: JsonPath;
  /** The hub's words. They may name the patient: they are compared, never repeated. */
  readonly text: string;
}

/** More are not looked at: an answer of nothing but complaints must not take long. */
const mostComplaints = 200;
/** Objects and lists inside each other. */
const deepest = 12;

/**
 * All complaints of an answer: the list of errors, else what stands in its place. Under a bad status the sentence in
 * `success` is one of them.
 *
 * @official danh_sach_cac_loi, error
 */
export function complaintsOf(body: object | undefined, isGood: boolean): readonly Complaint[] {
  for (const name of ["danh_sach_cac_loi", "error", "errors", ...(isGood ? [] : ["success"])]) {
    const found = leavesOf(field(body, name));
    if (found.length > 0) return found;
  }
  return [];
}

/** Every text below a value, with the field that the names on the way to it, or itself, name first. */
function leavesOf(root: unknown): readonly Complaint[] {
  const names = fieldNames();
  const found: Complaint[] = [];
  visit(root, undefined, 0);
  return found;

  /** `path`: what the way to the value names. Each text of the answer is searched once. */
  function visit(value: unknown, path: JsonPath | undefined, depth: number): void {
    if (found.length >= mostComplaints || depth > deepest) return;
    if (typeof value === "string" || typeof value === "number") {
      const text = String(value).trim();
      const named = path ?? pathIn(text, names);
      if (text !== "") found.push({ text, ...(named !== undefined && { path: named }) });
    } else if (typeof value === "object" && value !== null) {
      const isList = Array.isArray(value);
      for (const [name, inner] of Object.entries(value))
        visit(inner, path ?? (isList ? undefined : pathIn(name, names)), depth + 1);
    }
  }
}

const containers: readonly string[] = ["thong_tin_don_thuoc", "chan_doan", "dot_dung_thuoc"];

/** The place of the first field of ours that a text names, in the writing `thong_tin_don_thuoc.0.so_luong` or plain. */
function pathIn(text: string, names: ReadonlyMap<string, string>): JsonPath | undefined {
  for (const [, written = ""] of text.matchAll(/(?<![a-z_\d])([a-z_]+(?:[.[]\d{1,4}\]?(?:\.[a-z_]+)?)?)/g)) {
    const [first = "", index, inner] = written.replace("]", "").split(/[.[]/);
    const own = names.get(first);
    if (own === undefined) continue;
    if (index === undefined || !containers.includes(own)) return [own];
    const member = inner === undefined ? undefined : names.get(inner);
    return [own, Number(index), ...(member === undefined ? [] : [member])];
  }
  return undefined;
}

/** The names of all fields that are sent, those of other places of the text included, with the name that is sent. */
function fieldNames(): ReadonlyMap<string, string> {
  return new Map(
    eprescriptionGroups.flatMap(({ name: group, fields }) =>
      group.startsWith("send")
        ? fields
            .flatMap(({ name, alias = [] }) => [name, ...alias].map((own) => [own, name] as const))
            // A word of a sentence, such as "dot", names nothing.
            .filter(([own]) => own.includes("_") || own === "signature")
        : [],
    ),
  );
}
