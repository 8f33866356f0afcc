import * as z from "zod/mini";
import { canonicalJson, type JsonValue } from "../canonical/canonical-json.ts";
import type { Issue } from "../faults/issue.ts";
import { entrySchema } from "../record/entry.schema.ts";
import type { Entry, EntryKind, EntryOf } from "../record/entry.ts";
import { type Finding, issueAt } from "../record/integrity/record-facts.ts";
import { normalText } from "../shape/normal-text.ts";
import { shapeIssues } from "../shape/shape-issues.ts";
import { sourceText } from "../store/source-text.ts";
import type { Stored } from "./stored-record.ts";

type WithoutTime<E extends Entry> = Omit<E, "recordedAt"> & { readonly recordedAt?: Entry["recordedAt"] };

/**
 * An entry as it is given to the verbs. `recordedAt` is the server's to say: leave it out. What is given there is not
 * kept, and one finding a call tells so when it differs; the time of the old system belongs into
 * `provenance.recordedAtSource`.
 */
export type EntryInput = { [K in EntryKind]: WithoutTime<EntryOf<K>> }[EntryKind];

/** What the given entries come to. */
export interface ReadEntries {
  /** New ones, and those whose content differs from what is stored. */
  readonly changed: readonly { readonly entry: Entry; readonly stored?: Stored<Entry> }[];
  readonly issues: readonly Issue[];
}

const twice: Finding = {
  code: "core.lifecycle.entry_twice",
  severity: "error",
  text: {
    vi: "Hai mục trong cùng một lần ghi có chung nguồn (system, id).",
    en: "Two entries of one call have the same source (system, id).",
  },
  nextStep: {
    vi: "Mỗi mục một khóa nguồn riêng; chỉ gửi bản mới nhất của mỗi mục.",
    en: "Give each entry a source of its own; send only the newest of each.",
  },
};

const timeReplaced: Finding = {
  code: "core.lifecycle.recorded_at_replaced",
  severity: "information",
  rule: "TT32-05",
  source: "TT 32/2023/TT-BYT Đ52 k2 d",
  text: {
    vi: "Thời điểm ghi (recordedAt) do bên gửi đưa vào không được dùng; đã lấy giờ máy chủ.",
    en: "The times of recording (recordedAt) that were given are not kept; the server's stands in their place.",
  },
  nextStep: {
    vi: "Không truyền recordedAt; giờ ghi ở hệ thống nguồn thì đặt vào provenance.recordedAtSource.",
    en: "Leave recordedAt out; the time of the other system belongs into provenance.recordedAtSource.",
  },
};

/**
 * Reads given entries: text in NFC, the server's time of recording, shape. An entry that says what is stored already
 * is no change, so that an import may be repeated.
 */
export function readEntries(
  given: unknown,
  stored: ReadonlyMap<string, Stored<Entry>>,
  now: Entry["recordedAt"],
): ReadEntries {
  const list = listSchema.safeParse(given);
  if (!list.success) {
    const found = shapeIssues(listSchema, list.error, given);
    return { changed: [], issues: found.map((issue) => ({ ...issue, path: ["entries", ...issue.path] })) };
  }
  const changed: ReadEntries["changed"][number][] = [];
  const issues: Issue[] = [];
  const seen = new Set<string>();
  let isReplaced = false;
  for (const [index, input] of list.data.entries()) {
    const path = ["entries", index] as const;
    const normal = normalText(input) as object;
    const value: unknown = isObject(normal) ? { ...normal, recordedAt: now } : normal;
    const result = entrySchema.safeParse(value);
    if (!result.success) {
      const found = shapeIssues(entrySchema, result.error, value);
      issues.push(...found.map((issue) => ({ ...issue, path: [...path, ...issue.path] })));
      continue;
    }
    const entry = result.data;
    const key = sourceText(entry.source);
    if (seen.has(key)) issues.push(issueAt(twice, [...path, "source"]));
    seen.add(key);
    const before = stored.get(key);
    if (before !== undefined && isSaidAlready(entry, before.content)) continue;
    changed.push(before === undefined ? { entry } : { entry, stored: before });
    isReplaced ||= ![undefined, now, before?.content.recordedAt].includes((input as EntryInput).recordedAt);
  }
  // Said once: an import brings hundreds of entries with times of their own.
  return { changed, issues: isReplaced ? [...issues, issueAt(timeReplaced, ["entries"])] : issues };
}

const listSchema = z.array(z.unknown());

function isSaidAlready(entry: Entry, before: Entry): boolean {
  return sameJson({ ...entry, recordedAt: before.recordedAt }, before);
}

/** Do both say the same, whatever the order of their members? */
export function sameJson(a: object, b: object): boolean {
  return canonicalJson(a as JsonValue) === canonicalJson(b as JsonValue);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
