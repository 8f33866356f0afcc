import { isUuid } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { AuditStore, Clock, OutboxStore, ReceiptStore } from "@benhan/core/ports";
import { createOutboxActs } from "@benhan/exchange/outbox";
import { type EntryAct, entryActs } from "../queue-view.ts";
import { type ReadOptions, readQueue, readReceipts } from "./read-queue.ts";

/** What the console works with. A storage of `@benhan/storage` is the whole store. */
export interface ConsoleOptions {
  readonly store: OutboxStore & ReceiptStore & AuditStore;
  /** Key of who sits in front of the page, for the log. A host that has a log-in of its own takes it from there. */
  readonly actor: string;
  readonly role?: string;
  readonly clock: Clock;
  /** How deadlines are counted. */
  readonly deadlines?: Omit<ReadOptions, "clock">;
}

/** An answer as JSON. */
export interface CallAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Answers the calls of the page; the path is what follows `/api/`. */
export type ConsoleCalls = (method: string, path: string, body: unknown) => Promise<CallAnswer>;

const unknownPath: CallAnswer = { status: 404, body: { error: "unknown" } };
const longestReason = 500;

export function createConsoleCalls(options: ConsoleOptions): ConsoleCalls {
  const { store, actor, role, clock, deadlines } = options;
  const acts = createOutboxActs({ store, audit: store, clock });

  /** The act of a person, or what is wrong with what the page sent. */
  function actOf(body: unknown) {
    const given = typeof body === "object" && body !== null && "reason" in body ? body.reason : undefined;
    const reason = typeof given === "string" ? given.trim() : "";
    if (reason === "" || reason.length > longestReason) return undefined;
    return { actor, reason, ...(role !== undefined && { role }) };
  }

  async function post(what: string, key: string, name: string, body: unknown): Promise<CallAnswer> {
    const act = actOf(body);
    if (act === undefined) return { status: 400, body: { error: "reason" } };
    if (what === "hubs" && name === "release") {
      await acts.release(key, act);
      return { status: 200, body: { result: "released" } };
    }
    if (what !== "entries" || !isUuid(key) || !isEntryAct(name)) return unknownPath;
    return { status: 200, body: { result: await acts[name](key, act) } };
  }

  return async (method, path, body) => {
    try {
      const parts = partsOf(path);
      if (parts === undefined) return unknownPath;
      const [what = "", key = "", name = ""] = parts;
      if (method === "POST") return await post(what, key, name, body);
      if (what === "queue" && key === "")
        return { status: 200, body: await readQueue(store, { clock, ...deadlines }) };
      if (what === "entries" && isUuid(key) && name === "receipts")
        return { status: 200, body: await readReceipts(store, key) };
      return unknownPath;
    } catch (error) {
      // The message of an error may quote what no page should show; a fault is made to be read.
      if (!isEmrError(error)) return { status: 500, body: { error: "failed" } };
      const { code, text, nextStep } = error;
      return { status: 500, body: { error: code, text, nextStep } };
    }
  };
}

/** `undefined` for a path that is none of ours: too long, or not encoded as paths are. */
function partsOf(path: string): readonly string[] | undefined {
  const parts = path.split("/");
  try {
    return parts.length > 3 ? undefined : parts.map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

const isEntryAct = (name: string): name is EntryAct => entryActs.some((own) => own === name);
