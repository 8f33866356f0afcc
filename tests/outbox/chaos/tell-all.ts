import { openSync, writeSync } from "node:fs";
import { inspect } from "node:util";
import type { LogSink } from "@benhan/core/ports";
import {
  type OtelMeter,
  type OtelSpan,
  type OtelTracer,
  openTelemetry,
  type Telemetry,
} from "@benhan/exchange/outbox";

/** Writes down everything that a program tells its surroundings, so that it can be looked through for what it must not tell. */
export interface TellAll {
  readonly log: LogSink;
  readonly telemetry: Telemetry;
  /** As people print errors: with stack, causes and every field, hidden ones too. */
  error(error: unknown): void;
  note(what: string, value: unknown): void;
}

/** A line is there once this has returned, also when the process is killed after it. */
export function createTellAll(file: string): TellAll {
  const handle = openSync(file, "a");
  const write = (line: string) => void writeSync(handle, `${line}\n`);
  const note = (what: string, value: unknown) => write(`${what} ${JSON.stringify(value)}`);
  const errors = new Set<string>();
  return {
    note,
    log: { write: (event) => note("log", event) },
    telemetry: openTelemetry({ tracer: recordingTracer(note), meter: recordingMeter(note) }),
    error(error) {
      const text = [
        inspect(error, { depth: 12, showHidden: true, getters: true, maxStringLength: null }),
        error instanceof Error ? error.stack : "",
        `${String(error)} ${JSON.stringify(error)}`,
      ].join("\n");
      // The same error again tells nothing new.
      if (errors.has(text)) return;
      errors.add(text);
      write(`error ${text}`);
    },
  };
}

type Note = (what: string, value: unknown) => void;

/** Keeps every span as an exporter would get it. */
function recordingTracer(note: Note): OtelTracer {
  return {
    startActiveSpan(name, { kind, attributes = {} }, work) {
      const kept = { name, kind, attributes: { ...attributes }, status: {} };
      const span: OtelSpan = {
        setAttributes: (more) => Object.assign(kept.attributes, more),
        setStatus: (status) => Object.assign(kept.status, status),
        end: () => note("span", kept),
      };
      return work(span);
    },
  };
}

function recordingMeter(note: Note): OtelMeter {
  return {
    createCounter: (name) => ({ add: (value, attributes) => note("counter", { name, value, attributes }) }),
    createHistogram: (name, options) => ({
      record: (value, attributes) => note("histogram", { name, value, ...options, attributes }),
    }),
  };
}
