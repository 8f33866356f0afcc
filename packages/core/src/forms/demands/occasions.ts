import type { EntryKind, EntryOf } from "../../record/entry.ts";
import type { EpisodeType } from "../../record/episode.ts";
import type { DemandFacts, DemandOccasion } from "./form-demand.ts";

type Occasions = (facts: DemandFacts) => readonly DemandOccasion[];

const once: readonly DemandOccasion[] = [{}];

/** One document for each entry of a kind. */
export function each<K extends EntryKind>(
  kind: K,
  where: (entry: EntryOf<K>, facts: DemandFacts) => boolean = () => true,
): Occasions {
  return (facts) =>
    facts.entries
      .filter((entry): entry is EntryOf<K> & typeof entry => entry.kind === kind)
      .filter((entry) => where(entry as EntryOf<K>, facts))
      .map((about) => ({ about }));
}

/** One document for the episode, as soon as there is an entry of a kind. */
export function whenAny<K extends EntryKind>(
  kind: K,
  where: (entry: EntryOf<K>, facts: DemandFacts) => boolean = () => true,
): Occasions {
  const entries = each(kind, where);
  return (facts) => (entries(facts).length > 0 ? once : []);
}

/** One document for every episode of some types, when the condition holds. */
export function inEpisodes(
  types: readonly EpisodeType[],
  when: (facts: DemandFacts) => boolean = () => true,
): Occasions {
  return (facts) => (types.includes(facts.record.episode.type) && when(facts) ? once : []);
}
