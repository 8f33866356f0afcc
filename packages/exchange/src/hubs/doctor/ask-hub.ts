import { epochMs } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { CallOptions, Clock, HttpAnswer, HttpTransport } from "@benhan/core/ports";
import type { AskedBetween } from "./clock-findings.ts";

/** What became of a plain question: an answer, or why there is none. */
export type Asked = AskedBetween & ({ readonly answer: HttpAnswer } | { readonly reason: string });

/** Asks an address for its page, with nothing of ours in the question. */
export async function askHub(
  url: string,
  { transport, clock }: { readonly transport: HttpTransport; readonly clock: Clock },
  { timeoutMs, signal }: CallOptions & { readonly timeoutMs: number },
): Promise<Asked> {
  const sentMs = epochMs(clock.now());
  const told = await answerOf();
  return { ...told, sentMs, receivedMs: epochMs(clock.now()) };

  async function answerOf(): Promise<{ readonly answer: HttpAnswer } | { readonly reason: string }> {
    try {
      const headers = { accept: "application/json" };
      const request = { method: "GET", url, headers, timeoutMs, maxAnswerBytes: 4 * 1024 * 1024 } as const;
      return { answer: await transport.send(request, signal ? { signal } : {}) };
    } catch (error) {
      signal?.throwIfAborted();
      return { reason: reasonOf(error) };
    }
  }
}

/** The code of the system, which faults of transports name in brackets: `(ENOTFOUND)`, `(10000 ms)`. */
function reasonOf(error: unknown): string {
  if (!isEmrError(error)) return "network";
  if (error.code === "core.http.answer_too_long") return "too long";
  return /\(([A-Za-z0-9_ ]{1,60})\)/.exec(error.text.en)?.[1] ?? "network";
}
