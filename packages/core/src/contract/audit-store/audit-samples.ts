import { digestOf } from "../../digest/digest-of.ts";
import type { AuditEvent, AuditQuery, LoggedEvent, TreeHeadAnchor } from "../../ports/audit-store.ts";
import { epochMs, instantOf } from "../../time/instant.ts";
import { collect, sampleBytes } from "../contract-case.ts";
import { after, facilityId, type StoreCaseContext, type StoreUnderTest } from "../store-under-test.ts";

/** The fault of what no store accepts. */
export const invalid = "core.store.invalid_change";

export function listed(
  store: StoreUnderTest,
  query: Partial<AuditQuery> = {},
): Promise<readonly LoggedEvent[]> {
  return collect(store.listEvents({ facilityId, ...query }));
}

export function heads(store: StoreUnderTest) {
  return collect(store.listTreeHeads({ facilityId }));
}

export function anchors(store: StoreUnderTest, writer?: string): Promise<readonly TreeHeadAnchor[]> {
  return collect(store.listAnchors({ facilityId, ...(writer !== undefined && { writer }) }));
}

export function anchorOf(
  given: Pick<TreeHeadAnchor, "writer" | "size"> & Partial<TreeHeadAnchor>,
): TreeHeadAnchor {
  const root = digestOf(sampleBytes(given.size));
  return { facilityId, root, stampedAt: after(given.size), token: sampleBytes(60, given.size), ...given };
}

/** Events of some patients, actors and subjects, one every `stepMs`. */
export function mixedEvents({ event }: StoreCaseContext, count: number, stepMs = 1000): AuditEvent[] {
  return Array.from({ length: count }, (_, at) => {
    const { patient, ...rest } = event({
      at: instantOf(epochMs(after(0)) + at * stepMs),
      actor: `NV-${at % 4}`,
      subject: at % 11 === 0 ? "BN-0" : `BA-${at % 5}`,
      patient: `BN-${at % 3}`,
    });
    return at % 13 === 0 || patient === undefined ? rest : { ...rest, patient };
  });
}

export function isAskedFor(query: Partial<AuditQuery>, event: AuditEvent): boolean {
  const at = epochMs(event.at);
  return (
    (query.patient ?? event.patient) === event.patient &&
    (query.actor ?? event.actor) === event.actor &&
    (query.subject ?? event.subject) === event.subject &&
    (query.from === undefined || epochMs(query.from) <= at) &&
    (query.until === undefined || at < epochMs(query.until))
  );
}

export function idsOf(list: readonly LoggedEvent[]): readonly string[] {
  return idsIn(eventsIn(list));
}

export function idsIn(events: readonly AuditEvent[]): readonly string[] {
  return events.map(({ eventId }) => eventId);
}

export function eventsIn(list: readonly LoggedEvent[]): readonly AuditEvent[] {
  return list.map(({ event }) => event);
}

export function bytesOf(list: readonly LoggedEvent[]): readonly Uint8Array[] {
  return list.map(({ bytes }) => bytes);
}
