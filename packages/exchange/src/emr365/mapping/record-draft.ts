import type { EntryKind, Instant, LocalMinute } from "@benhan/core";
import type { JsonPath } from "@benhan/core/faults";
import type { ReadValue, Trace } from "./item-rule.ts";

/** A record while it is read out of a document. */
export interface RecordDraft {
  readonly record: Record<string, unknown>;
  readonly entries: Record<string, unknown>[];
  /** Where each value came from. */
  readonly origins: Pick<Trace, "record" | "document">[];
  /** Puts values below a place of the record. */
  put(at: JsonPath, values: readonly ReadValue[]): void;
  /** Adds an entry with its fixed members; answers with the id of its source. */
  add(
    kind: EntryKind,
    is: Readonly<Record<string, unknown>>,
    values: readonly ReadValue[],
    document: JsonPath,
  ): string;
}

/** What every imported entry has in common. */
export interface DraftBase {
  readonly system: string;
  readonly occurredAt: LocalMinute;
  readonly recordedAt: Instant;
}

/** Begins a record. */
export function beginRecord({ system, occurredAt, recordedAt }: DraftBase): RecordDraft {
  const record: Record<string, unknown> = {};
  const entries: Record<string, unknown>[] = [];
  const origins: Pick<Trace, "record" | "document">[] = [];
  const ids = new Set<string>();
  // Of a day without its minute, the part before the arrival cannot be meant.
  const notBefore = (minute: unknown) =>
    minute === `${occurredAt.slice(0, 10)}T00:00` ? occurredAt : minute;
  const put = (at: JsonPath, values: readonly ReadValue[]) => {
    for (const { path, value, document } of values) {
      const place = [...at, ...path];
      putAt({ ...record, entries }, record, place, value);
      origins.push({ record: place, document });
    }
  };
  return {
    record,
    entries,
    origins,
    put,
    add(kind, is, values, document) {
      const at = ["entries", entries.length];
      const given = values.find(({ path }) => path.join(".") === "source.id")?.value;
      const named = typeof given === "string" && !ids.has(given);
      const id = named ? given : document.join("/");
      ids.add(id);
      entries.push({
        kind,
        source: { system, id },
        author: { kind: "system", id: system },
        occurredAt,
        recordedAt,
        provenance: { origin: "imported" },
        status: "final",
        ...is,
      });
      for (const member of ["kind", ...Object.keys(is)]) {
        origins.push({ record: [...at, member], document: [...document, `#${member}`] });
      }
      put(
        at,
        values
          .filter(({ path }) => named || path.join(".") !== "source.id")
          .map((one) => (one.path[0] === "occurredAt" ? { ...one, value: notBefore(one.value) } : one)),
      );
      return id;
    },
  };
}

/** Puts a value at a path, making objects and lists on the way. `entries` stand apart while they are made. */
function putAt(
  start: Readonly<Record<string, unknown>>,
  record: Record<string, unknown>,
  path: JsonPath,
  value: unknown,
): void {
  let here = (path[0] === "entries" ? start : record) as Record<string | number, unknown>;
  path.slice(0, -1).forEach((step, index) => {
    here[step] ??= typeof path[index + 1] === "number" ? [] : {};
    here = here[step] as Record<string | number, unknown>;
  });
  here[path.at(-1) ?? ""] = value;
}
