import type { ProcedureEntry } from "../record/entries/procedure.ts";
import type { Entry, EntryKind, EntryOf } from "../record/entry.ts";
import type { LocalMinute } from "../time/local-minute.ts";
import type { FormMoment, FormSubject, MomentFacts } from "./form-template.ts";

type Read = FormMoment["read"];

const nothing: Read = () => undefined;

const arrival = ({ record }: MomentFacts): LocalMinute => record.episode.arrivedAt;

const admission = ({ record: { episode } }: MomentFacts): LocalMinute =>
  episode.admittedAt ?? episode.arrivedAt;

/** The end of the episode; while it runs, the last that the record tells of. */
function now({ record: { episode }, entries }: MomentFacts): LocalMinute {
  if (episode.endedAt !== undefined) return episode.endedAt;
  let latest = episode.arrivedAt;
  for (const { occurredAt } of entries) if (latest < occurredAt) latest = occurredAt;
  return latest;
}

/** The latest entry of a kind, or the first. */
function entryOf<K extends EntryKind>(
  { entries }: MomentFacts,
  kind: K,
  is: (entry: EntryOf<K>) => boolean,
  pick: "first" | "last",
): EntryOf<K> | undefined {
  const found = entries
    .filter((entry: Entry): entry is EntryOf<K> & Entry => entry.kind === kind && is(entry as EntryOf<K>))
    .sort((a, b) => (a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : 0));
  return found.at(pick === "last" ? -1 : 0);
}

/** When an entry of some sort happened, and which entries those are. */
export interface EntryTime extends FormSubject {
  readonly read: Read;
}

/** The time of the latest entry of a kind, or of the first. */
export function timeOf<K extends EntryKind>(
  kind: K,
  is: (entry: EntryOf<K>) => boolean = () => true,
  pick: "first" | "last" = "last",
): EntryTime {
  return {
    fits: (entry) => entry.kind === kind && is(entry as EntryOf<K>),
    pick,
    read: (facts) => entryOf(facts, kind, is, pick)?.occurredAt,
  };
}

/** A form about an operation: the latest one that is `like` what the form is for, else the latest of any sort. */
export function momentOfOperation(like: (entry: ProcedureEntry) => boolean): FormMoment {
  const subject = (facts: MomentFacts) =>
    entryOf(facts, "procedure", like, "last") ?? entryOf(facts, "procedure", () => true, "last");
  return { ...momentOf(timeOf("procedure", like), timeOf("procedure")), subject };
}

/** A form about one entry, of the first of these sorts that the record tells. */
export function momentOf(...times: readonly EntryTime[]): FormMoment {
  const read: Read = (facts) => {
    for (const time of times) {
      const told = time.read(facts);
      if (told !== undefined) return told;
    }
    return undefined;
  };
  return { read, otherwise: now, shows: "then", subjects: times };
}

/** A chart: about all of its rows, and finished with the last of them. */
export const momentOfChart = (rows: EntryTime): FormMoment => ({ ...momentOf(rows), ofAll: true });

/** A paper of the arrival, about an entry if the record tells one. */
export const onArrival = (time: EntryTime): FormMoment => ({ ...momentOf(time), otherwise: arrival });

/** A paper of the admission to inpatient treatment, about an entry if the record tells one. */
export const onAdmission = (time: EntryTime): FormMoment => ({ ...momentOf(time), otherwise: admission });

/** A form that is about nothing but its filled copy: it is dated and knows what was known when that was filled. */
export const ofItsCopy: FormMoment = { read: nothing, otherwise: now, shows: "then" };

/** A paper of the end: dated by its copy, else by the end, and shows ward and diagnosis as they stand at last. */
export const ofTheEnd: FormMoment = {
  read: nothing,
  otherwise: now,
  shows: "last",
  subjects: [timeOf("discharge"), timeOf("transfer"), timeOf("death")],
  ofAll: true,
};

/** A record form: dated by the arrival, whatever is filled in later, and shows what stands at last. */
export const ofTheEpisode: FormMoment = { read: nothing, otherwise: arrival, shows: "last" };
