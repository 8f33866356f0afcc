import { epochMs, storeDamaged } from "@benhan/core";
import { parseAuditEvent } from "@benhan/core/audit";
import type { AuditListOptions, AuditQuery, LoggedEvent } from "@benhan/core/ports";
import type { AuditPage, AuditSearch, AuditSpan } from "./audit-rows.ts";
import type { Gate } from "./gate.ts";

/** How many events a page holds, about. */
const pageSize = 500;

/** The events that were asked for, by a query that was checked. */
export async function* listEvents(
  gate: Gate,
  { fromIndex = 0, ...conditions }: AuditQuery,
  { signal, onDamage }: AuditListOptions,
): AsyncGenerator<LoggedEvent> {
  const only = conditions.writer?.normalize("NFC");
  const logs = await gate.read(async (rows) => {
    if (only === undefined) return rows.auditLogs();
    const log = await rows.auditLog(only);
    return log ? [log] : [];
  }, signal);
  const tell = async (what: "event" | "search-index", writer: string, at: number, cause?: unknown) => {
    if (onDamage === undefined) throw storeDamaged({ key: `${writer}/${at}` }, { cause });
    await onDamage({ what, writer, at });
  };
  // What is appended from now on is left out: else whoever logs the reading of a log would never come to its end.
  for (const { writer, size } of logs) {
    const search = searchOf(conditions, writer);
    let from: number | undefined = fromIndex;
    while (from !== undefined && from < size) {
      const span: AuditSpan = { from, to: size };
      const page: AuditPage = await gate.read((rows) => rows.searchAudit(search, span, pageSize), signal);
      const altered = [...(page.altered ?? [])].reverse();
      const tellAltered = async (until: number) => {
        for (let at = altered.at(-1); at !== undefined && at <= until; at = altered.at(-1)) {
          altered.pop();
          await tell("search-index", writer, at);
        }
      };
      for (const { index, bytes } of page.events) {
        signal?.throwIfAborted();
        await tellAltered(index);
        const read = readEvent(bytes);
        if ("event" in read) yield { writer, index, event: read.event, bytes };
        else await tell("event", writer, index, read.cause);
      }
      await tellAltered(size);
      from = page.next;
    }
  }
}

function readEvent(bytes: Uint8Array): Pick<LoggedEvent, "event"> | { readonly cause: unknown } {
  try {
    return { event: parseAuditEvent(bytes) };
  } catch (cause) {
    return { cause };
  }
}

function searchOf(query: Omit<AuditQuery, "fromIndex">, writer: string): AuditSearch {
  const { subject, patient, actor, from, until } = query;
  return {
    writer,
    ...(subject !== undefined && { subject: subject.normalize("NFC") }),
    ...(patient !== undefined && { patient: patient.normalize("NFC") }),
    ...(actor !== undefined && { actor: actor.normalize("NFC") }),
    ...(from !== undefined && { fromMs: epochMs(from) }),
    ...(until !== undefined && { untilMs: epochMs(until) }),
  };
}
