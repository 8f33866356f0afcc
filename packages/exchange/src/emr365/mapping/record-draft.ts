import type { EntryKind, Instant, LocalMinute } from "@benhan/core";
import type { JsonPath } from "@benhan/core/faults";
import type { ReadValue } from "./item-rule.ts";
import type { MomentSource, Origin } from "./origin.ts";

/** A record while it is read out of a document. */
export interface RecordDraft {
  readonly record: Record<string, unknown>;
  readonly recordedAt: Instant;
  readonly entries: Record<string, unknown>[];
  /** Where each value came from. */
  readonly origins: Origin[];
  /** When what the document gives no moment may have happened. */
  readonly moments: Partial<Record<MomentSource, LocalMinute>> & { readonly arrival: LocalMinute };
  /** Puts values below a place of the record. */
  put(at: JsonPath, values: readonly ReadValue[]): void;
  /** Adds an entry with its fixed members; answers with the id of its source. */
  add(
    kind: EntryKind,
    is: Readonly<Record<string, unknown>>,
    values: readonly ReadValue[],
    document: JsonPath,
    /** When it happened, if no value says so: the nearest of these that is known. Default: the arrival. */
    when?: MomentSource,
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
  const origins: Origin[] = [];
  const moments: RecordDraft["moments"] = { arrival: occurredAt };
  const ids = new Set<string>();
  // Of a day without its minute, the part before the arrival cannot be meant.
  const notBefore = (member: unknown, value: unknown) =>
    momentMembers.has(member) && value === `${occurredAt.slice(0, 10)}T00:00` ? occurredAt : value;
  const put = (at: JsonPath, values: readonly ReadValue[]) => {
    for (const { path, value, document, moment } of values) {
      const place = at.concat(path);
      const origin = new ValueOrigin(at, path, document);
      putAt(place[0] === "entries" ? { entries } : record, place, notBefore(place.at(-1), value));
      origins.push(moment === undefined ? origin : { record: place, document, moment });
    }
  };
  return {
    record,
    recordedAt,
    entries,
    origins,
    moments,
    put,
    add(kind, is, values, document, when = "arrival") {
      const at: JsonPath = ["entries", entries.length];
      const given = values.find(({ path }) => path.join(".") === "source.id")?.value;
      const named = typeof given === "string" && !ids.has(given);
      const id = named ? given : document.join("/");
      ids.add(id);
      const source = nearest[when].find((one) => moments[one] !== undefined) ?? "arrival";
      entries.push({
        kind,
        source: { system, id },
        author: { kind: "system", id: system },
        occurredAt: moments[source],
        recordedAt,
        provenance: { origin: "imported" },
        status: "final",
        ...is,
      });
      for (const member of ["kind", ...Object.keys(is)]) {
        origins.push(new ValueOrigin(at, [member], document.concat(`#${member}`)));
      }
      if (!values.some(({ path }) => path[0] === "occurredAt")) {
        origins.push({
          record: at.concat("occurredAt"),
          document: document.concat("#occurredAt"),
          moment: source,
        });
      }
      put(
        at,
        values.filter(({ path }) => named || path.join(".") !== "source.id"),
      );
      return id;
    },
  };
}

/** A large file has a million of them: what the values of an entry have in common is kept once. */
class ValueOrigin implements Origin {
  readonly #at: JsonPath;
  readonly #path: JsonPath;
  readonly document: JsonPath;
  constructor(at: JsonPath, path: JsonPath, document: JsonPath) {
    this.#at = at;
    this.#path = path;
    this.document = document;
  }
  get record(): JsonPath {
    return this.#at.concat(this.#path);
  }
}

const momentMembers: ReadonlySet<unknown> = new Set(["occurredAt", "admittedAt", "endedAt", "from", "to"]);

const nearest: Readonly<Record<MomentSource, readonly MomentSource[]>> = {
  arrival: ["arrival"],
  admission: ["admission"],
  discharge: ["discharge", "admission"],
};

/** Puts a value at a path, making objects and lists on the way. `entries` stand apart while they are made. */
function putAt(start: Readonly<Record<string, unknown>>, path: JsonPath, value: unknown): void {
  let here = start as Record<string | number, unknown>;
  path.slice(0, -1).forEach((step, index) => {
    here[step] ??= typeof path[index + 1] === "number" ? [] : {};
    here = here[step] as Record<string | number, unknown>;
  });
  here[path.at(-1) ?? ""] = value;
}
