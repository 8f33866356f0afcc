import type { Telemetry, TelemetryAttributes } from "./telemetry.ts";

/** As far as it is used: a span of `@opentelemetry/api` 1.x. */
export interface OtelSpan {
  setAttributes(attributes: Record<string, string | number>): unknown;
  setStatus(status: { code: number; message?: string }): unknown;
  end(): void;
}

/** As far as it is used: a tracer of `@opentelemetry/api` 1.x. */
export interface OtelTracer {
  startActiveSpan<T>(
    name: string,
    options: { kind?: number; attributes?: Record<string, string | number> },
    work: (span: OtelSpan) => T,
  ): T;
}

/** As far as it is used: a meter of `@opentelemetry/api` 1.x. */
export interface OtelMeter {
  createCounter(name: string): { add(value: number, attributes?: Record<string, string | number>): void };
  createHistogram(
    name: string,
    options?: { unit?: string },
  ): { record(value: number, attributes?: Record<string, string | number>): void };
}

/** `SpanKind.PRODUCER` and `SpanStatusCode.ERROR` of the API, which is not a dependency. */
const producer = 3;
const error = 2;

/** By the semantic conventions for messaging clients, in seconds. */
const durationName = "messaging.client.operation.duration";

/** What belongs to the series of a metric: an attempt's number would make endless many. */
function seriesOf({ "benhan.attempt": _, ...rest }: TelemetryAttributes): Record<string, string | number> {
  return rest;
}

/**
 * Tells a tracer and a meter of OpenTelemetry what a dispatcher does. The host passes them in, so that no SDK is forced:
 * `openTelemetry({ tracer: trace.getTracer("benhan"), meter: metrics.getMeter("benhan") })`.
 */
export function openTelemetry({
  tracer,
  meter,
}: {
  readonly tracer?: OtelTracer;
  readonly meter?: OtelMeter;
}): Telemetry {
  const counters = new Map<string, ReturnType<OtelMeter["createCounter"]>>();
  const duration = meter?.createHistogram(durationName, { unit: "s" });

  return {
    span(name, attributes, work) {
      const begun = performance.now();
      let known: TelemetryAttributes = attributes;
      const run = async (span?: OtelSpan) => {
        try {
          return await work({
            set(more) {
              known = { ...known, ...more };
              span?.setAttributes(more);
            },
            // No message: it could quote what must not leave.
            fail: () => void span?.setStatus({ code: error }),
          });
        } catch (thrown) {
          span?.setStatus({ code: error });
          throw thrown;
        } finally {
          duration?.record((performance.now() - begun) / 1000, seriesOf(known));
          span?.end();
        }
      };
      if (tracer === undefined) return run();
      return tracer.startActiveSpan(name, { kind: producer, attributes: { ...attributes } }, run);
    },
    count(name, attributes) {
      let counter = counters.get(name);
      if (counter === undefined && meter !== undefined) {
        counter = meter.createCounter(name);
        counters.set(name, counter);
      }
      counter?.add(1, seriesOf(attributes));
    },
  };
}
