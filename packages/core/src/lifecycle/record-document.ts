import type * as z from "zod";
import { canonicalBytes, canonicalJson, type JsonValue } from "../canonical/canonical-json.ts";
import { entrySchema } from "../record/entry.schema.ts";
import type { Entry } from "../record/entry.ts";
import { recordHeadSchema } from "../record/medical-record.schema.ts";
import type { RecordHead } from "../record/medical-record.ts";
import { unreadableDocument } from "../shape/shape.faults.ts";
import { shapeIssues } from "../shape/shape-issues.ts";
import { createUpcaster, type UpcastStep } from "../shape/upcaster.ts";
import type { SourceKey } from "../store/source-key.ts";
import { recordAttestationSchema, recordManifestSchema } from "./attestation.schema.ts";
import type { RecordAttestation, RecordManifest } from "./attestation.ts";
import { recordLifeSchema } from "./record-life.schema.ts";
import type { RecordLife } from "./record-life.ts";

/** One kind of document that a record is kept in: its canonical bytes hold `{ schema, kind, content }`. */
export interface RecordDocument<Content> {
  /** Name of the kind in stores. */
  readonly kind: string;
  /** Schema in which content is written today. */
  readonly schema: number;
  /** How content of earlier schemas is read; one step for every schema below {@link schema}. */
  readonly steps: Readonly<Record<number, UpcastStep>>;
  readonly shape: z.ZodType<Content>;
}

/** The head: patient, coverage, episode. One a record. */
export const headDocument: RecordDocument<RecordHead> = {
  kind: "record",
  schema: 1,
  steps: {},
  shape: recordHeadSchema,
};

/** One entry. */
export const entryDocument: RecordDocument<Entry> = {
  kind: "record-entry",
  schema: 1,
  steps: {},
  shape: entrySchema,
};

/** The life. One a record, with a version for every command. */
export const lifeDocument: RecordDocument<RecordLife> = {
  kind: "record-life",
  schema: 1,
  steps: {},
  shape: recordLifeSchema,
};

/** One signature or confirmation. */
export const attestationDocument: RecordDocument<RecordAttestation> = {
  kind: "record-attestation",
  schema: 1,
  steps: {},
  shape: recordAttestationSchema,
};

/** What was there when the whole record was signed. */
export const manifestDocument: RecordDocument<RecordManifest> = {
  kind: "record-manifest",
  schema: 1,
  steps: {},
  shape: recordManifestSchema,
};

/** The bytes of a signed file, as the signer made them. */
export const signedKind = "record-signed";

/** The bytes that are stored: the same content always gives the same bytes. */
export function bodyOf<Content>(document: RecordDocument<Content>, content: Content): Uint8Array {
  const { schema, kind } = document;
  return canonicalBytes({ schema, kind, content: content as JsonValue });
}

/**
 * The content again. Reads every earlier schema.
 *
 * @throws `core.record.document_unreadable`, `core.record.schema_newer`
 */
export function contentOf<Content>(document: RecordDocument<Content>, body: Uint8Array): Content {
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

/**
 * The source of a document in the store. It holds the source of the record, and that of the entry, as one JSON list:
 * no two of them can ever give the same text, and no source of the host's own documents begins like it.
 */
export function documentSourceOf(kind: string, record: SourceKey, entry?: SourceKey): SourceKey {
  const parts = [record, ...(entry ? [entry] : [])].flatMap(({ system, id }) => [system, id]);
  return { system: `benhan.${kind}`, id: canonicalJson(parts.map((part) => part.normalize("NFC"))) };
}
