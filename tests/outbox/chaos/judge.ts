import type { Acknowledged, KeptEntry, Records } from "./records.ts";

/** What became of the messages of a run. Nothing is wrong when the lists are empty. */
export interface Verdict {
  readonly accepted: number;
  readonly rejected: number;
  /** Of the rejected: the hub may hold it, and a person was told so. */
  readonly unclear: number;
  readonly overdue: number;
  /** Arrivals of bytes that had arrived before: a lost answer was repeated. */
  readonly repeats: number;
  readonly lost: readonly string[];
  /** Two effective entries of one hub key, or two hashes of one hub key and content version. */
  readonly double: readonly string[];
  /** Anything else that does not fit together. */
  readonly wrong: readonly string[];
}

/** Compares what was acknowledged, what the store holds and what the hub wrote down. */
export function judge(records: Records): Verdict {
  const { acknowledged, entries, arrivals, documents, overdue } = records;
  const lost: string[] = [];
  const wrong: string[] = [];
  const counts = { accepted: 0, rejected: 0, unclear: 0, overdue: 0 };
  const byId = new Map(entries.map((entry) => [entry.entryId, entry]));
  const reached = countsOf(arrivals.map(({ key, digest }) => `${key} ${digest}`));
  const told = outcomesOf(records);

  for (const message of acknowledged) {
    const { entryId, documentId, documentVersion, digest, key } = message;
    const name = `${key} version ${message.version}`;
    const entry = byId.get(entryId);
    if (entry === undefined || entry.digest !== digest)
      lost.push(`${name}: not in the queue as acknowledged`);
    else if (documents.get(`${documentId}@${documentVersion}`) !== digest) lost.push(`${name}: not archived`);
    else settle(message, entry, name);
  }
  const known = new Set(acknowledged.map(({ entryId }) => entryId));
  for (const { entryId } of entries) if (!known.has(entryId)) wrong.push(`${entryId}: nobody queued it`);
  for (const message of acknowledged)
    if (byId.get(message.entryId)?.sequence !== message.version)
      wrong.push(`${message.key}: version ${message.version} has another number in the queue`);
  return {
    ...counts,
    repeats: arrivals.length - reached.size,
    lost,
    double: doubleIn(records),
    wrong: [...wrong, ...notNewestIn(records, byId)],
  };

  function settle({ key, digest }: Acknowledged, entry: KeptEntry, name: string): void {
    const outcomes = told.get(entry.entryId) ?? [];
    const hasArrived = reached.has(`${key} ${digest}`);
    if (entry.state === "delivered") {
      if (!hasArrived) lost.push(`${name}: delivered, and the hub does not have it`);
      else if (!outcomes.some((one) => one.startsWith("ACCEPTED") || one === "DUPLICATE"))
        lost.push(`${name}: delivered without a receipt`);
      else counts.accepted += 1;
    } else if (entry.state === "dead") {
      const isUnclear = entry.lastCode === "exchange.eprescription.content_unclear";
      if (
        entry.lastCode === undefined ||
        !outcomes.some((one) => one.startsWith("REJECTED") || one === "DUPLICATE")
      )
        lost.push(`${name}: rejected without a reason`);
      else if (hasArrived && !isUnclear) wrong.push(`${name}: rejected, and the hub has it`);
      else {
        counts.rejected += 1;
        if (isUnclear) counts.unclear += 1;
      }
    } else if (overdue.has(entry.entryId)) counts.overdue += 1;
    else lost.push(`${name}: ${entry.state}, and nobody is told`);
  }
}

function doubleIn({ acknowledged, entries, receipts, arrivals }: Records): readonly string[] {
  const effective = countsOf(arrivals.filter((one) => one.effective).map(({ key }) => key));
  const twice = [...effective].filter(([, count]) => count > 1);
  const placeOf = new Map(acknowledged.map((one) => [one.entryId, `${one.key} version ${one.version}`]));
  const hashes = new Map<string, Set<string>>();
  const note = (place: string | undefined, digest: string) => {
    if (place === undefined) return;
    const own = hashes.get(place) ?? new Set();
    hashes.set(place, own.add(digest));
  };
  const byBytes = new Set(acknowledged.map(({ key, digest }) => `${key} ${digest}`));
  for (const { key, version, digest } of acknowledged) note(`${key} version ${version}`, digest);
  for (const { entryId, digest } of [...entries, ...receipts]) note(placeOf.get(entryId), digest);
  const foreign = arrivals.filter(({ key, digest }) => !byBytes.has(`${key} ${digest}`));
  return [
    ...twice.map(([key, count]) => `${key}: ${count} effective entries`),
    ...[...hashes].filter(([, own]) => own.size > 1).map(([place]) => `${place}: several hashes`),
    ...foreign.map(({ key }) => `${key}: the hub has bytes that are no version of it`),
  ];
}

/** What counts at the hub must be the newest version that was delivered, or a newer one whose answer was lost. */
function notNewestIn(
  { acknowledged, arrivals }: Records,
  byId: ReadonlyMap<string, KeptEntry>,
): readonly string[] {
  const newest = new Map<string, Acknowledged>();
  for (const message of acknowledged) {
    const isDelivered = byId.get(message.entryId)?.state === "delivered";
    if (isDelivered && message.version > (newest.get(message.key)?.version ?? 0))
      newest.set(message.key, message);
  }
  const versions = new Map(acknowledged.map((one) => [`${one.key} ${one.digest}`, one.version]));
  const counting = new Map(arrivals.filter((one) => one.effective).map(({ key, digest }) => [key, digest]));
  return [...newest.values()].flatMap(({ key, version }) => {
    const there = versions.get(`${key} ${counting.get(key)}`) ?? 0;
    return there >= version ? [] : [`${key}: version ${there} counts at the hub instead of ${version}`];
  });
}

function outcomesOf({ receipts }: Records): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { entryId, outcome } of receipts) {
    const own = found.get(entryId);
    if (own === undefined) found.set(entryId, [outcome]);
    else own.push(outcome);
  }
  return found;
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
