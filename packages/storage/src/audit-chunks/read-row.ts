import { epochMs } from "@benhan/core";
import type { AuditEvent } from "@benhan/core/ports";
import type { Searched } from "./search-words.ts";

/** What an event is searched by, out of its bytes. */
export interface ReadRow extends Searched {
  readonly atMs: number;
}

/** Reads no more of an event than it is searched by; `undefined` when it cannot be read. */
export function readRow(decoder: TextDecoder, bytes: Uint8Array): ReadRow | undefined {
  try {
    const { eventId, subject, patient, actor, at } = JSON.parse(decoder.decode(bytes)) as AuditEvent;
    const texts: readonly unknown[] = [eventId, subject, patient ?? "", actor];
    if (texts.some((text) => typeof text !== "string")) return undefined;
    return { eventId, subject, patient, actor, atMs: epochMs(at) };
  } catch {
    return undefined;
  }
}
