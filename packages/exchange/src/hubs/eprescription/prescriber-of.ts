import type { OutboxEntry } from "@benhan/core";
import { systemPlatform } from "@benhan/core/platform";
import type { CallOptions } from "@benhan/core/ports";
import type { HubAnswer } from "../hub-connector.ts";
import { rejected } from "../refuse-entry.ts";
import { prescriberSourceFailed, prescriberUnknown } from "./eprescription.faults.ts";

/** Who prescribed an entry, or the answer that tells why nobody knows: not named, or not in time. */
export async function prescriberOf(
  entry: OutboxEntry,
  ask: (entry: OutboxEntry, options: CallOptions) => unknown,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<string | HubAnswer> {
  const answered = new AbortController();
  // The time limit counts real time, as that of the transport does.
  const limit = systemPlatform().clock.sleep(Math.max(1, timeoutMs), { signal: answered.signal });
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal?.reason);
    signal?.addEventListener("abort", stop, { once: true });
  });
  try {
    const asked = Promise.resolve().then(() => ask(entry, signal === undefined ? {} : { signal }));
    const code: unknown = await Promise.race([asked, aborted, limit.then(() => Promise.reject("too late"))]);
    return typeof code === "string" && code.trim() !== "" ? code : rejected(prescriberUnknown({}));
  } catch {
    signal?.throwIfAborted();
    return { outcome: "RETRYABLE", fault: prescriberSourceFailed({}) };
  } finally {
    if (stop !== undefined) signal?.removeEventListener("abort", stop);
    limit.catch(() => undefined);
    answered.abort();
  }
}
