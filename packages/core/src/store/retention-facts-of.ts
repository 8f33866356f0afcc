import { dateOf } from "../time/local-minute.ts";
import type { Visit } from "../visit/visit.ts";
import type { RetentionFacts, RetentionTag } from "./retention-facts.ts";

/**
 * What the content of a visit says about how long it must be kept. Facts that the tables do not carry (a transplant,
 * violence at home …) are added by the host.
 */
export function retentionFactsOf(visit: Visit): RetentionFacts {
  const { episode, diagnoses } = visit;
  const tags: RetentionTag[] = [];
  if (episode.outcome === "died" || episode.outcome === "died-outside") tags.push("death");
  if (episode.injuryCause === "traffic") tags.push("traffic-accident");
  if (episode.injuryCause === "occupational") tags.push("occupational-accident");
  // Chapter V of ICD-10: mental and behavioural disorders.
  if (/^F\d\d/.test(diagnoses.mainCode)) tags.push("mental-illness");
  return { endedOn: dateOf(episode.endedAt), tags };
}
