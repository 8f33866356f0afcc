import type { MedicalRecord, SourceKey } from "@benhan/core";
import { type JsonPath, valueAt } from "@benhan/core/faults";
import type { Trace } from "./item-rule.ts";

/**
 * The same traces, of which two are not told. Space around a text: readers take it away. An id that stands a second time:
 * ids of two systems may be alike, the format has no place for the system, and whoever reads it keeps the first. Traces
 * come in the order in which a document is read.
 */
export function sureTraces(record: MedicalRecord, traces: readonly Trace[]): readonly Trace[] {
  const owners = new Map<unknown, JsonPath>();
  return traces.map((trace) => {
    if (!trace.told) return trace;
    const value = valueAt(record, trace.record);
    if (typeof value === "string" && value.trim() !== value) return { ...trace, told: false };
    const around = trace.record.at(-2);
    if (trace.record[0] !== "entries" || trace.record.at(-1) !== "id") return trace;
    const owner = owners.get(value);
    if (around === "source" && owner === undefined) owners.set(value, trace.record);
    if (around === "source") return { ...trace, told: owner === undefined };
    const meant = valueAt(record, trace.record.slice(0, -1)) as SourceKey;
    const found = owner && (valueAt(record, owner.slice(0, -1)) as SourceKey);
    return around === "order" ? { ...trace, told: found?.system === meant.system } : trace;
  });
}
