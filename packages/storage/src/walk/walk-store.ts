import type { StoreParts } from "../front/parts.ts";
import { ifReadable } from "./open-failure.ts";
import { walkCards } from "./walk-cards.ts";
import { walkDocuments } from "./walk-documents.ts";
import { walkEntries } from "./walk-entries.ts";
import { walkEvents } from "./walk-events.ts";
import type { WalkDamage, WalkDisposed, WalkItem, WalkPart, WalkPlace, WalkStep } from "./walk-item.ts";
import { walkParts } from "./walk-item.ts";
import { walkAnchors, walkConsents, walkLatches, walkTickets } from "./walk-ledgers.ts";
import type { WalkMeans } from "./walk-means.ts";
import { walkReceipts } from "./walk-receipts.ts";

/** How a store is walked through. */
export interface WalkOptions {
  /** The place behind which the walk begins: that of an item or of a damage. Default: the beginning. */
  readonly after?: WalkPlace | undefined;
  /** The parts that are wanted, in the order of {@link walkParts}. Default: all. */
  readonly only?: readonly WalkPart[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface WalkStoreOptions extends WalkOptions {
  /** Told of what is damaged; the walk goes on behind it. */
  readonly onDamage: (damage: WalkDamage) => void | Promise<void>;
  /** Told of what was disposed of: its key is destroyed. */
  readonly onDisposed?: (disposed: WalkDisposed) => void | Promise<void>;
}

/**
 * Everything that a store keeps, opened and checked, in the memory of one page: documents in the order of committing, the
 * outbox by chain, receipts in the order of adding, the logs of all writers, anchors, consents, tickets, latches, cards.
 *
 * @throws what the engine throws when it cannot work (`core.store.unavailable`), and `signal.reason` when aborted
 */
export async function* walkStore(
  parts: StoreParts,
  { onDamage, onDisposed, ...options }: WalkStoreOptions,
): AsyncGenerator<WalkItem> {
  for await (const step of walkSteps(parts, options)) {
    if (step.found === "sound") yield step;
    else if (step.found === "damage") await onDamage(step);
    else await onDisposed?.(step);
  }
}

/** As {@link walkStore}, with what is damaged or disposed of in its place. */
export async function* walkSteps(
  parts: StoreParts,
  { after, only, signal }: WalkOptions,
): AsyncGenerator<WalkStep> {
  const first = after === undefined ? 0 : walkParts.indexOf(after.part);
  for (const part of walkParts.slice(first)) {
    if (only !== undefined && !only.includes(part)) continue;
    yield* wholePart({ parts, signal }, part, after?.part === part ? after : undefined);
  }
}

/** A part, and that its rest cannot be read where that is so. */
async function* wholePart(
  means: WalkMeans,
  part: WalkPart,
  after: WalkPlace | undefined,
): AsyncGenerator<WalkStep> {
  let place = after ?? beginningOf(part);
  const steps = walkPart(means, part, after);
  try {
    for (;;) {
      const next = await ifReadable(means.signal, () => steps.next());
      if (next === undefined) {
        yield { part, found: "damage", place, key: "", code: "unreadable-rest" };
        return;
      }
      if (next.done === true) return;
      place = next.value.place;
      yield next.value;
    }
  } finally {
    await steps.return(undefined);
  }
}

/** A place before everything of a part. */
export function beginningOf(part: WalkPart): WalkPlace {
  const at = -1;
  switch (part) {
    case "entries":
      return { part, chain: "", sequence: 0, hub: "" };
    case "events":
      return { part, writer: "", at };
    case "anchors":
      return { part, writer: "", size: 0, at };
    case "latches":
      return { part, hub: "" };
    case "cards":
      return { part, drawer: "", sort: "", key: "" };
    default:
      return { part, at };
  }
}

function walkPart(means: WalkMeans, part: WalkPart, after: WalkPlace | undefined): AsyncGenerator<WalkStep> {
  const at = after !== undefined && "at" in after ? after.at : undefined;
  switch (part) {
    case "documents":
      return walkDocuments(means, at);
    case "entries":
      return walkEntries(means, after?.part === "entries" ? after : undefined);
    case "receipts":
      return walkReceipts(means, at);
    case "events":
      return walkEvents(means, after?.part === "events" ? after : undefined);
    case "anchors":
      return walkAnchors(means, after?.part === "anchors" ? after : undefined);
    case "consents":
      return walkConsents(means, at);
    case "tickets":
      return walkTickets(means, at);
    case "latches":
      return walkLatches(means, after?.part === "latches" ? after.hub : undefined);
    case "cards":
      return walkCards(means, after?.part === "cards" ? after : undefined);
  }
}
