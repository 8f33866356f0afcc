import { epochMs, heldByPerson, type Instant, type Uuid } from "@benhan/core";
import { systemPlatform } from "@benhan/core/platform";
import type { CallOptions } from "@benhan/core/ports";
import { presentCodeOf } from "../../outbox/person-acts.ts";
import type { ExchangeHost } from "../host/exchange-host.ts";
import { createChainHeads } from "./entry-list.ts";

/** What waits for one hub and is not due. No patient data. */
export interface HubWaits {
  readonly hub: string;
  /** Held, until a person acts. */
  readonly held: number;
  /** Queued behind a held one of their chain. */
  readonly behind: number;
  /** Tried in vain; they go again by themselves. */
  readonly retrying: number;
  /** When the first of {@link HubWaits.retrying} goes again. */
  readonly retryFrom?: Instant;
  /** Why the last of them that was found goes again. */
  readonly retryCode?: string;
  /** The first that is held for another reason than that a person keeps it back: where the hub is closed it closed it. */
  readonly heldFirst?: Uuid;
}

type Counted = { -readonly [K in keyof HubWaits]: HubWaits[K] };

/** Looks through what is not finished. Hubs of which everything is due are left out. */
export async function queueWaits(host: ExchangeHost, call: CallOptions = {}): Promise<readonly HubWaits[]> {
  const { storage, clock = systemPlatform().clock } = host;
  const { facilityId } = storage;
  const now = epochMs(clock.now());
  const hubs = new Map<string, Counted>();
  const heads = createChainHeads();
  const of = (hub: string): Counted => {
    const known = hubs.get(hub) ?? { hub, held: 0, behind: 0, retrying: 0 };
    hubs.set(hub, known);
    return known;
  };
  for await (const entry of storage.listEntryHeads({ facilityId }, call)) {
    const { entryId, hub, state, attempts, notBefore, lastCode } = entry;
    const head = heads.before(entry);
    if (state === "held") {
      const own = of(hub);
      own.held += 1;
      if (lastCode !== heldByPerson) own.heldFirst ??= entryId;
    } else if (head?.state === "held") of(hub).behind += 1;
    else if (head === undefined && state === "queued" && attempts > 0 && epochMs(notBefore) > now) {
      const own = of(hub);
      own.retrying += 1;
      if (own.retryFrom === undefined || epochMs(notBefore) < epochMs(own.retryFrom))
        own.retryFrom = notBefore;
      const code = presentCodeOf(entry);
      if (code !== undefined) own.retryCode = code;
    }
  }
  return [...hubs.values()];
}
