import type { Instant, MedicalRecord } from "@benhan/core";
import { formatPath, type JsonPath, valueAt } from "@benhan/core/faults";
import { careIn } from "../../src/emr365/mapping/care-in-loss.ts";
import { writeEmr365 } from "../../src/emr365/mapping/export-emr365.ts";
import { type ImportEmr365Options, readEmr365Draft } from "../../src/emr365/mapping/import-emr365.ts";
import { issueOfLoss, lossesOf } from "../../src/emr365/mapping/losses.ts";

export const importOptions: ImportEmr365Options = {
  facilityId: "bv-thu-nghiem" as ImportEmr365Options["facilityId"],
  facilityCode: "79999",
  recordedAt: "2026-11-22T08:00:00.000+07:00" as Instant,
};

type Leaves = ReadonlyMap<string, unknown>;

/** Every value of a tree by its printed path. */
export function leavesOf(value: unknown, path: JsonPath = []): Leaves {
  if (typeof value !== "object" || value === null) return new Map([[formatPath(path), value]]);
  const isList = Array.isArray(value);
  return new Map(
    Object.entries(value).flatMap(([step, inner]) => [
      ...leavesOf(inner, [...path, isList ? Number(step) : step]),
    ]),
  );
}

/** What the way there and back did to a record. */
export interface RoundTrip {
  /** The record without everything below a loss. */
  readonly expected: Leaves;
  /** What came back, at the places of the record from which it was written. */
  readonly found: Leaves;
  /** What came back and was in no place of the record: by its kind of place. */
  readonly filled: readonly string[];
  /** By kind of place, each once, with why and how severe. */
  readonly losses: readonly string[];
}

/** Writes a record, reads the document and puts every value back to the place of the record that it came from. */
export function roundTrip(record: MedicalRecord): RoundTrip {
  const { document, traces } = writeEmr365(record, {});
  const losses = lossesOf(record, traces, () => true);
  const draft = readEmr365Draft(document, importOptions);
  if (draft === undefined) throw new Error("no draft");
  const again = { ...draft.record, entries: draft.entries };

  const isCare = careIn(record);
  const lost = losses.map(({ path }) => path);
  const isLost = (path: string) =>
    lost.some((one) => {
      const start = formatPath(one);
      return path === start || path.startsWith(`${start}.`) || path.startsWith(`${start}[`);
    });
  const expected = new Map([...leavesOf(record)].filter(([path]) => !isLost(path)));

  const written = new Map(traces.map((trace) => [JSON.stringify(trace.document), trace]));
  const found = new Map<string, unknown>();
  const filled: string[] = [];
  for (const origin of draft.origins) {
    const trace = written.get(JSON.stringify(origin.document));
    if (trace === undefined) filled.push(placeKind(again, origin.record));
    if (trace?.told !== true) continue;
    for (const [inner, value] of leavesOf(valueAt(again, origin.record))) {
      found.set(formatPath(trace.record) + inner.slice(1), value);
    }
  }
  return {
    expected,
    found,
    filled: [...new Set(filled)].sort(),
    losses: [
      ...new Set(
        losses.map((loss) => {
          const { severity } = issueOfLoss(loss, isCare(loss));
          return `${placeKind(record, loss.path)} ${loss.kind} ${severity}`;
        }),
      ),
    ].sort(),
  };
}

/** A place without positions: entries by what they are, `entries[diagnosis/discharge].coding.version`. */
export function placeKind(record: unknown, path: JsonPath): string {
  return path.reduce<string>((said, step, index) => {
    if (typeof step !== "number") return said === "" ? step : `${said}.${step}`;
    if (path[index - 1] !== "entries" || index !== 1) return `${said}[]`;
    const entry = valueAt(record, path.slice(0, 2)) as Readonly<Record<string, unknown>>;
    const more = ["phase", "topic", "subject", "stage"]
      .map((name) => entry[name])
      .filter((one) => one !== undefined);
    const kind = [entry["kind"], ...(entry["kind"] === "procedure" ? [entry["category"]] : more)];
    return `${said}[${kind.join("/")}${entry["status"] === "cancelled" ? ", cancelled" : ""}]`;
  }, "");
}
