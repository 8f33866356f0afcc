import type { OutboxEntry, Settlement } from "@benhan/core";
import type { HubAnswer } from "../hubs/hub-connector.ts";

export type TelemetryAttributes = Readonly<Record<string, string | number>>;

/** A piece of work that is being watched. */
export interface TelemetrySpan {
  /** More about it, once it is known. */
  set(attributes: TelemetryAttributes): void;
  fail(code: string): void;
}

/**
 * Where a dispatcher tells what it does. Attributes hold names of hubs and kinds, outcomes, codes, counts and times: never a
 * chain, an entry, an address or content. What an implementation throws goes no further.
 */
export interface Telemetry {
  span<T>(
    name: string,
    attributes: TelemetryAttributes,
    work: (span: TelemetrySpan) => Promise<T>,
  ): Promise<T>;
  count(name: string, attributes: TelemetryAttributes): void;
}

/** What is known before an attempt. Names by the semantic conventions of OpenTelemetry for messaging, own ones behind `benhan.`. */
export function attemptAttributes({ hub, kind, attempts }: OutboxEntry): TelemetryAttributes {
  return {
    "messaging.system": "benhan_outbox",
    "messaging.operation.type": "send",
    "messaging.operation.name": "send",
    "messaging.destination.name": hub,
    "benhan.document.kind": kind,
    "benhan.attempt": attempts,
  };
}

/** What came of it. `error.type` only when it was not delivered, as the conventions want it. */
export function outcomeAttributes(
  { outcome, fault }: HubAnswer,
  settlement: Settlement,
): TelemetryAttributes {
  return {
    "benhan.outcome": outcome,
    "benhan.settlement": settlement.kind,
    // Of the fault, never the hub's own code: a hub may write anything there.
    ...(settlement.kind !== "delivered" && { "error.type": fault?.code ?? settlement.code }),
  };
}

/** Telling must not keep documents from being sent, nor send them twice: whatever the host's own throws goes no further. */
export function neverThrowingTelemetry(telemetry: Telemetry): Telemetry {
  return {
    async span(name, attributes, work) {
      let begun: ReturnType<typeof work> | undefined;
      const once = (span: TelemetrySpan) => {
        begun ??= work({
          set: (more) => quietly(() => span.set(more)),
          fail: (code) => quietly(() => span.fail(code)),
        });
        return begun;
      };
      try {
        await telemetry.span(name, attributes, once);
      } catch {
        // Of the work itself, or of the telling: the work says which.
      }
      return once(silentSpan);
    },
    count: (name, attributes) => quietly(() => telemetry.count(name, attributes)),
  };
}

function quietly(tell: () => void): void {
  try {
    tell();
  } catch {
    // There is nowhere left to say it.
  }
}

const silentSpan: TelemetrySpan = { set: () => undefined, fail: () => undefined };

/** Without a host that listens. */
export const silentTelemetry: Telemetry = {
  span: (_name, _attributes, work) => work(silentSpan),
  count: () => undefined,
};
