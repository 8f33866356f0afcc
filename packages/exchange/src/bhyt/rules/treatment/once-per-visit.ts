import type { CheckedVisit } from "../checked-visit.ts";

/** Something that several rules want to know of an episode: worked out when it is first asked for, then kept. */
export function oncePerVisit<Known extends object>(
  workOut: (visit: CheckedVisit) => Known,
): (visit: CheckedVisit) => Known {
  const known = new WeakMap<CheckedVisit, Known>();
  return (visit) => {
    const before = known.get(visit);
    if (before !== undefined) return before;
    const now = workOut(visit);
    known.set(visit, now);
    return now;
  };
}
