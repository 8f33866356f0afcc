import { compareCodePoints } from "../front/compare-code-points.ts";
import { sameBytes } from "../front/same-bytes.ts";
import { findStep } from "../walk/find-step.ts";
import { ifReadable } from "../walk/open-failure.ts";
import { readEvents } from "../walk/walk-events.ts";
import type { EventItem, WalkDamage, WalkPlace } from "../walk/walk-item.ts";
import { walkSteps } from "../walk/walk-store.ts";
import type { SourceMeans } from "./source-means.ts";

/**
 * The logs of all writers. A log ends before an event that neither copy has, for what comes behind it would have no place;
 * behind the end of the source it goes on with what the copy has.
 */
export async function* eventItems(
  means: SourceMeans,
  after: WalkPlace | undefined,
): AsyncGenerator<EventItem> {
  const { from, second, signal } = means;
  const own = (await ifReadable(signal, () => from.gate.read((rows) => rows.auditLogs(), signal))) ?? [];
  const others = second === undefined ? [] : await second.gate.read((rows) => rows.auditLogs(), signal);
  const names = new Set([...own, ...others].map(({ writer }) => writer));
  const writers = [...names].sort(compareCodePoints);
  const start = after?.part === "events" ? after : undefined;
  for (const writer of writers.slice(Math.max(0, writers.indexOf(start?.writer ?? "")))) {
    yield* logItems(means, writer, writer === start?.writer ? start.at : -1);
  }
}

async function* logItems(means: SourceMeans, writer: string, after: number): AsyncGenerator<EventItem> {
  const { from, second, signal, onLost, onRepaired } = means;
  let size = after + 1;
  for await (const step of walkSteps(from, { only: ["events"], after: placeOf(writer, after), signal })) {
    if (step.place.part !== "events" || step.place.writer !== writer) break;
    if (step.found === "damage" && step.code !== "index-changed") {
      const item = await soundEvent(means, step);
      // The first that is lost says it for all behind it.
      if (item === undefined) return onLost(step);
      await onRepaired(item);
      size = item.index + 1;
      yield item;
    } else if (step.found === "sound" && step.part === "events") {
      size = step.index + 1;
      yield step;
    }
  }
  if (second === undefined) return;
  for await (const step of walkSteps(second, {
    only: ["events"],
    after: placeOf(writer, size - 1),
    signal,
  })) {
    if (step.place.part !== "events" || step.place.writer !== writer) break;
    if (step.found === "damage" && step.code !== "index-changed") break;
    if (step.found !== "sound" || step.part !== "events") continue;
    await onRepaired(step);
    yield step;
  }
}

const placeOf = (writer: string, at: number): WalkPlace => ({ part: "events", writer, at });

/** The event of the copy, if it is the one that the tree of the source has there. */
async function soundEvent(
  { from, second, signal }: SourceMeans,
  damage: WalkDamage,
): Promise<EventItem | undefined> {
  const { place } = damage;
  if (second === undefined || place.part !== "events") return undefined;
  const found = await findStep(second, damage, signal);
  if (found?.found !== "sound" || found.part !== "events") return undefined;
  const { writer, at } = place;
  const log = { writer, size: at + 1 };
  const [row] = (await ifReadable(signal, () => readEvents({ parts: from, signal }, log, at, 1))) ?? [];
  const isIt =
    row?.node === undefined || sameBytes(row.node, found.leaf) || sameBytes(row.bytes, found.bytes);
  return isIt ? { ...found, place } : undefined;
}
