import { dateOf } from "../time/local-minute.ts";
import type { Visit } from "../visit/visit.ts";
import type { RetentionFacts, RetentionTag } from "./retention-facts.ts";
import { isTransplant, tagsOfMainDisease } from "./retention-signs.ts";

/**
 * What the content of a visit says about how long it must be kept. Facts that the tables do not carry (violence at
 * home, assisted reproduction, an official …) are added by the host.
 */
export function retentionFactsOf(visit: Visit): RetentionFacts {
  const { episode, diagnoses, hivCare = [] } = visit;
  const tags = new Set<RetentionTag>();
  if (episode.outcome === "died" || episode.outcome === "died-outside") tags.add("death");
  if (episode.injuryCause === "traffic") tags.add("traffic-accident");
  if (episode.injuryCause === "occupational") tags.add("occupational-accident");
  for (const tag of tagsOfMainDisease(diagnoses.mainCode)) tags.add(tag);
  if (diagnoses.procedureCodes?.some(isTransplant)) tags.add("transplant");
  // Whoever has an XML6 is in the care of the HIV programme.
  if (hivCare.length > 0) tags.add("hiv");
  return { endedOn: dateOf(episode.endedAt), tags: [...tags] };
}
