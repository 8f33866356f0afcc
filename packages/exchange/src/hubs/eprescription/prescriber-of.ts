import type { OutboxEntry } from "@benhan/core";
import { kindOf } from "@benhan/core/faults";
import { systemPlatform } from "@benhan/core/platform";
import type { CallOptions } from "@benhan/core/ports";
import type { HubAnswer } from "../hub-connector.ts";
import { rejected } from "../refuse-entry.ts";
import { prescriberSourceFailed, prescriberUnknown } from "./eprescription.faults.ts";

const tooLate = /* @__PURE__ */ Symbol("too late");

/** What came of the host's function, without its own words. */
function failureOf(error: unknown) {
  if (error === tooLate) return prescriberSourceFailed({ kind: "timeout", place: "prescriberOf" });
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const [, place = "prescriberOf"] =
    /([^/\\\s()]+:\d+):\d+\)?$/m.exec(stack.replace(String(error), "")) ?? [];
  return prescriberSourceFailed({ kind: kindOf(error), place }, { cause: error });
}

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
    const code: unknown = await Promise.race([asked, aborted, limit.then(() => Promise.reject(tooLate))]);
    return typeof code === "string" && code.trim() !== "" ? code : rejected(prescriberUnknown({}));
  } catch (error) {
    signal?.throwIfAborted();
    return { outcome: "RETRYABLE", fault: failureOf(error) };
  } finally {
    if (stop !== undefined) signal?.removeEventListener("abort", stop);
    limit.catch(() => undefined);
    answered.abort();
  }
}
