import { createDice } from "../../../packages/storage/test/crash/dice.ts";

/** What a message is made for. `refused`: the hub finds fault with its content. `unsendable`: the connector does. */
export type Fate = "good" | "refused" | "unsendable";

/** One message of a run, before there are bytes. It depends on the seed and its number alone. */
export interface PlannedMessage {
  readonly index: number;
  /** Number of what the hub replaces as a whole: a visit, an examination, a prescription. */
  readonly subject: number;
  /** Of the messages of one subject and kind: 1, 2, 3. */
  readonly version: number;
  readonly kind: "main" | "side";
  readonly fate: Fate;
}

/** Subjects whose messages are mixed with each other: a correction follows while the first is under way. */
const mixed = 40;

/**
 * Which messages a hospital queues: most subjects once, some with a correction or two; `side` messages (check-ins) where the
 * hub has them. Of a hundred four are such that nobody can deliver them.
 */
export function planMessages(seed: string, count: number, hasSide: boolean): readonly PlannedMessage[] {
  const dice = createDice(`plan ${seed}`);
  const planned: PlannedMessage[] = [];
  const add = (subject: number, kind: PlannedMessage["kind"], version: number) => {
    const lot = dice.below(100);
    const fate = lot < 3 ? "refused" : lot < 4 ? "unsendable" : "good";
    if (planned.length < count) planned.push({ index: planned.length, subject, version, kind, fate });
  };
  for (let first = 0; planned.length < count; first += mixed) {
    const block = Array.from({ length: mixed }, (_, at) => {
      const lot = dice.below(20);
      return { subject: first + at, versions: lot < 12 ? 1 : lot < 17 ? 2 : 3, side: dice.below(5) === 0 };
    });
    for (const { subject, side } of block) if (side && hasSide) add(subject, "side", 1);
    for (let version = 1; version <= 3; version += 1)
      for (const { subject, versions } of block) if (version <= versions) add(subject, "main", version);
  }
  return planned;
}
