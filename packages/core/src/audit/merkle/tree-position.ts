/**
 * How many ones a count has in binary. Without the operators on bits, which stop at 32 of them.
 */
export function onesOf(count: number): number {
  let ones = 0;
  for (let rest = count; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2;
  return ones;
}

/**
 * How many nodes above the events become complete with the event at `index`: its trailing ones in binary. They are the
 * nodes `((index + 1) / 2^level) - 1` of the levels 1 to that number.
 */
export function nodesCompletedBy(index: number): number {
  let count = 0;
  for (let rest = index; rest % 2 === 1; rest = Math.floor(rest / 2)) count += 1;
  return count;
}

/**
 * How many nodes of all levels, the events' own hashes among them, the first `size` events complete: twice their number
 * less the ones in it.
 */
export function nodesBefore(size: number): number {
  return 2 * size - onesOf(size);
}

/**
 * Where a node stands in a list of nodes in the order in which they became complete, the hash of an event before the
 * nodes above it.
 */
export function nodePosition(level: number, index: number): number {
  return nodesBefore((index + 1) * 2 ** level - 1) + level;
}
