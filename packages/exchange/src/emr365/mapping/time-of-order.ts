import type { DepartmentStay } from "@benhan/core";
import type { RecordView } from "./record-view.ts";

/** What the diagnosis was when something was ordered: the latest main one before it. */
export function diagnosisAt(view: RecordView, minute: string): string {
  return begunBy(timesOf(view).diagnoses, minute)?.text ?? "";
}

/** The stay of a minute; where several are, the last of the record. */
export function stayAt(view: RecordView, minute: string): DepartmentStay | undefined {
  const { stays, areInOrder } = timesOf(view);
  const covers = ({ from, to }: DepartmentStay) => from <= minute && minute <= (to ?? "9999");
  const last = begunBy(stays, minute);
  if (last === undefined || covers(last)) return last;
  return areInOrder ? undefined : view.record.episode.stays.filter(covers).at(-1);
}

/** At each beginning of a part, in the order of time, the last part of the record that has begun. */
type Begun<T> = readonly (readonly [begin: string, last: T])[];

/** A file may have as many stays as it has orders, of which each asks for its own: they are put in order once. */
const times = new WeakMap<RecordView, ReturnType<typeof inTime>>();

function timesOf(view: RecordView) {
  const known = times.get(view) ?? inTime(view);
  times.set(view, known);
  return known;
}

function inTime(view: RecordView) {
  const { stays } = view.record.episode;
  const main = view.placed("diagnosis").flatMap(({ entry }) => (entry.rank === "main" ? [entry] : []));
  return {
    diagnoses: begunOf(main, ({ occurredAt }) => occurredAt),
    stays: begunOf(stays, ({ from }) => from),
    areInOrder: stays.every(({ from, to = "9999" }, index) => {
      return from <= to && to <= (stays[index + 1]?.from ?? "9999");
    }),
  };
}

function begunOf<T>(parts: readonly T[], beginOf: (part: T) => string): Begun<T> {
  const sorted = parts
    .map((part, position) => ({ part, position, begin: beginOf(part) }))
    .sort((left, right) => (left.begin < right.begin ? -1 : left.begin > right.begin ? 1 : 0));
  let [latest] = sorted;
  return sorted.map((one) => {
    if (latest === undefined || one.position > latest.position) latest = one;
    return [one.begin, latest.part];
  });
}

function begunBy<T>(begun: Begun<T>, minute: string): T | undefined {
  let low = 0;
  let high = begun.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((begun[middle]?.[0] ?? "") <= minute) low = middle + 1;
    else high = middle;
  }
  return begun[low - 1]?.[1];
}
