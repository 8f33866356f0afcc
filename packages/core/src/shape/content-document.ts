import type * as z from "zod/mini";
import { canonicalBytes, type JsonValue } from "../canonical/canonical-json.ts";
import { unreadableDocument } from "./shape.faults.ts";
import { shapeIssues } from "./shape-issues.ts";
import { createUpcaster, type UpcastStep } from "./upcaster.ts";

/** One kind of document with content of ours: its canonical bytes hold `{ schema, kind, content }`. */
export interface ContentDocument<Content> {
  /** Name of the kind in stores. */
  readonly kind: string;
  /** Schema in which content is written today. */
  readonly schema: number;
  /** How content of earlier schemas is read; one step for every schema below {@link schema}. */
  readonly steps: Readonly<Record<number, UpcastStep>>;
  readonly shape: z.ZodMiniType<Content>;
}

/** The bytes that are stored: the same content always gives the same bytes. */
export function bodyOf<Content>(document: ContentDocument<Content>, content: Content): Uint8Array {
  const { schema, kind } = document;
  return canonicalBytes({ schema, kind, content: content as JsonValue });
}

/**
 * The content again. Reads every earlier schema.
 *
 * @throws `core.record.document_unreadable`, `core.record.schema_newer`
 */
export function contentOf<Content>(document: ContentDocument<Content>, body: Uint8Array): Content {
  const { kind, schema: current, steps, shape } = document;
  const { schema, content } = envelopeOf(kind, body);
  const value = createUpcaster({ kind, current, steps }).upcast(schema, content);
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  throw unreadableDocument({ kind }, { issues: shapeIssues(shape, result.error, value) });
}

function envelopeOf(kind: string, body: Uint8Array): { readonly schema: number; readonly content: unknown } {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    const { schema, content, kind: found } = value as Record<string, unknown>;
    if (typeof schema === "number" && found === kind) return { schema, content };
  } catch (cause) {
    throw unreadableDocument({ kind }, { cause });
  }
  throw unreadableDocument({ kind });
}
