import { newerSchema, unreadableDocument } from "./shape.faults.ts";

/** Turns the content of one schema into that of the next. Pure; the stored bytes stay as they are. */
export type UpcastStep = (content: unknown) => unknown;

export interface UpcasterOptions {
  /** Kind of document, for messages. */
  readonly kind: string;
  /** Schema that this version of the SDK writes. */
  readonly current: number;
  /** Steps by the schema they start from: `steps[1]` makes schema 2 out of schema 1. One for every schema below `current`. */
  readonly steps: Readonly<Record<number, UpcastStep>>;
}

/** Reads content of any earlier schema as if it had been written today. */
export interface Upcaster {
  /** @throws `core.record.schema_newer`, `core.record.document_unreadable` */
  upcast(schema: number, content: unknown): unknown;
}

/** Makes the reader of one kind of document. Refuses at once when a step is missing. */
export function createUpcaster(options: UpcasterOptions): Upcaster {
  const { kind, current, steps } = options;
  for (let schema = 1; schema < current; schema += 1) {
    if (steps[schema] === undefined) throw new RangeError(`no step from schema ${schema} of "${kind}"`);
  }
  return {
    upcast(schema, content) {
      if (schema > current) throw newerSchema({ kind, found: schema, known: current });
      if (!Number.isInteger(schema) || schema < 1) throw unreadableDocument({ kind });
      let value = content;
      for (let from = schema; from < current; from += 1) value = steps[from]?.(value);
      return value;
    },
  };
}
