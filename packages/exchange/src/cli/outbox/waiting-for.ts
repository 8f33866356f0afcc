import { epochMs, heldByPerson, type Instant, type OutboxState, type Uuid } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import type { OutboxEntryHead } from "@benhan/core/ports";
import { stepFor } from "./next-step.ts";
import { secondText, stateWords } from "./words.ts";

/**
 * What an entry waits for. `next-run`: nothing · `pause`: its next attempt · `worker`: it is being sent · `older`: an older
 * one of its chain · `hub-closed` · `no-connector` · `person`: somebody keeps it back · `alone`: it is held, and its hub is
 * open.
 */
export type WaitsFor =
  | "next-run"
  | "pause"
  | "worker"
  | "older"
  | "hub-closed"
  | "no-connector"
  | "person"
  | "alone";

/** The oldest unfinished entry of a chain: those behind it wait for it. */
export interface ChainHead {
  readonly entryId: Uuid;
  readonly state: OutboxState;
}

/** How the hub of an entry fares, and what stands before it. */
export interface WaitingSituation {
  readonly now: Instant;
  readonly closed: readonly string[];
  /** Undefined where the configuration has no connectors at all: another program sends. */
  readonly served: readonly string[] | undefined;
  readonly head: ChainHead | undefined;
}

export function waitsFor(entry: OutboxEntryHead, situation: WaitingSituation): WaitsFor {
  const { hub, state, lastCode, notBefore } = entry;
  const { now, closed, served, head } = situation;
  if (state === "leased") return "worker";
  if (state === "held" && lastCode === heldByPerson) return "person";
  if (head !== undefined) return "older";
  if (closed.includes(hub)) return "hub-closed";
  if (state === "held") return "alone";
  if (served !== undefined && !served.includes(hub)) return "no-connector";
  return epochMs(notBefore) > epochMs(now) ? "pause" : "next-run";
}

const words: Readonly<Record<Exclude<WaitsFor, "pause" | "older">, Bilingual>> = {
  "next-run": { vi: "đến lượt: outbox run sẽ gửi", en: "due: outbox run sends it" },
  worker: { vi: "một tiến trình đang gửi", en: "a process is sending it" },
  "hub-closed": { vi: "cổng đang đóng chốt", en: "its hub is closed" },
  "no-connector": {
    vi: "cấu hình không có đầu nối của cổng này",
    en: "the configuration has no connector of this hub",
  },
  person: {
    vi: "có người giữ lại; khi được gửi: outbox resend MÃ_MỤC",
    en: "somebody keeps it back; once it may leave: outbox resend ENTRY_ID",
  },
  alone: {
    vi: "tạm giữ riêng mục này; sửa nguyên nhân rồi outbox resend MÃ_MỤC",
    en: "held by itself; mend the cause, then outbox resend ENTRY_ID",
  },
};

/** For people. */
export function waitingWords(
  why: WaitsFor,
  { entryId, notBefore }: Pick<OutboxEntryHead, "entryId"> & Partial<Pick<OutboxEntryHead, "notBefore">>,
  head: ChainHead | undefined,
): Bilingual {
  if (why === "pause") {
    if (notBefore === undefined) return { vi: "chờ lượt thử lại", en: "waits for its next attempt" };
    const { vi, en } = secondText(notBefore);
    return { vi: `thử lại từ ${vi}`, en: `tried again from ${en}` };
  }
  if (why !== "older") return stepFor(words[why], { entryIds: [entryId] });
  const state = stateWords[head?.state ?? "queued"];
  return {
    vi: `chờ sau mục ${head?.entryId} của cùng chuỗi (${state.vi})`,
    en: `waits behind ${head?.entryId} of its chain (${state.en})`,
  };
}
