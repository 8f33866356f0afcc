import { epochMs, type Instant, type OutboxEntry } from "@benhan/core";
import { type Bilingual, isEmrError } from "@benhan/core/faults";
import type { ExchangeHost } from "../host/exchange-host.ts";
import { joined, momentText, plain } from "./words.ts";

/** What a person did to an entry, as the log has it. */
export interface ActOnEntry {
  readonly at: Instant;
  readonly actor: string;
  /** `outbox-hold`, `outbox-resend`, `outbox-dismiss`. */
  readonly action: string;
  readonly outcome: "done" | "refused";
  readonly reason?: string;
}

/** So many acts are told, the newest. */
const mostActs = 20;

/**
 * Who did what to an entry, and why; `undefined` when the log cannot be read. Only events since the entry was queued, and of
 * the facility as a whole, are looked at: acts on the queue are of that kind.
 */
export async function actsOnEntry(
  { storage }: ExchangeHost,
  { entryId, createdAt }: Pick<OutboxEntry, "entryId" | "createdAt">,
): Promise<readonly ActOnEntry[] | undefined> {
  if (typeof storage.listEvents !== "function") return undefined;
  const { facilityId } = storage;
  const acts: ActOnEntry[] = [];
  try {
    for await (const { event } of storage.listEvents({ facilityId, subject: facilityId, from: createdAt })) {
      const { at, actor, action, outcome, object, purpose: reason } = event;
      if (object !== entryId || !action.startsWith("outbox-")) continue;
      acts.push({ at, actor, action, outcome, ...(reason !== undefined && { reason }) });
      if (acts.length > mostActs) acts.shift();
    }
  } catch (error) {
    // A damaged log must not hide the entry.
    if (isEmrError(error)) return undefined;
    throw error;
  }
  // The log is kept writer by writer.
  return acts.sort((a, b) => epochMs(a.at) - epochMs(b.at));
}

const actions: Readonly<Record<string, Bilingual>> = {
  "outbox-hold": { vi: "giữ lại", en: "kept back" },
  "outbox-resend": { vi: "gửi lại", en: "sent again" },
  "outbox-dismiss": { vi: "bỏ", en: "given up" },
};

/** For people. */
export function actLines(acts: readonly ActOnEntry[] | undefined): readonly Bilingual[] {
  if (acts === undefined)
    return [
      {
        vi: "Người đã làm gì: không đọc được nhật ký truy cập (tìm hành động outbox-hold, outbox-dismiss)",
        en: "What people did: the log of access cannot be read (look for the actions outbox-hold, outbox-dismiss)",
      },
    ];
  if (acts.length === 0) return [];
  return [
    { vi: "Người đã làm gì:", en: "What people did:" },
    ...acts.map(({ at, actor, action, outcome, reason }) =>
      joined([
        plain(" "),
        momentText(at),
        plain(`${actor}:`),
        actions[action] ?? plain(action),
        ...(outcome === "refused" ? [{ vi: "(không làm được)", en: "(not done)" }] : []),
        plain(reason === undefined ? "" : `– ${reason}`),
      ]),
    ),
  ];
}
