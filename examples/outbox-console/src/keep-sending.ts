import type { Clock } from "@benhan/core/ports";
import type { Dispatcher } from "@benhan/exchange/outbox";

const pauseMs = 1000;

/** Sends what is due, again and again, until it is asked to stop. */
export async function keepSending(dispatcher: Dispatcher, clock: Clock, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await dispatcher.drain({ signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    await clock.sleep(pauseMs, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }
}
