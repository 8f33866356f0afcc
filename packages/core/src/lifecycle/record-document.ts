import { canonicalJson } from "../canonical/canonical-json.ts";
import { entrySchema } from "../record/entry.schema.ts";
import type { Entry } from "../record/entry.ts";
import { recordHeadSchema } from "../record/medical-record.schema.ts";
import type { RecordHead } from "../record/medical-record.ts";
import type { ContentDocument } from "../shape/content-document.ts";
import type { SourceKey } from "../store/source-key.ts";
import { recordAttestationSchema, recordManifestSchema } from "./attestation.schema.ts";
import type { RecordAttestation, RecordManifest } from "./attestation.ts";
import { recordLifeSchema } from "./record-life.schema.ts";
import type { RecordLife } from "./record-life.ts";

/** The head: patient, coverage, episode. One a record. */
export const headDocument: ContentDocument<RecordHead> = {
  kind: "record",
  schema: 1,
  steps: {},
  shape: recordHeadSchema,
};

/** One entry. */
export const entryDocument: ContentDocument<Entry> = {
  kind: "record-entry",
  schema: 1,
  steps: {},
  shape: entrySchema,
};

/** The life. One a record, with a version for every command. */
export const lifeDocument: ContentDocument<RecordLife> = {
  kind: "record-life",
  schema: 1,
  steps: {},
  shape: recordLifeSchema,
};

/** One signature or confirmation. */
export const attestationDocument: ContentDocument<RecordAttestation> = {
  kind: "record-attestation",
  schema: 1,
  steps: {},
  shape: recordAttestationSchema,
};

/** What was there when the whole record was signed. */
export const manifestDocument: ContentDocument<RecordManifest> = {
  kind: "record-manifest",
  schema: 1,
  steps: {},
  shape: recordManifestSchema,
};

/** The bytes of a signed file, as the signer made them. */
export const signedKind = "record-signed";

/**
 * The source of a document in the store. It holds the source of the record, and that of the entry, as one JSON list:
 * no two of them can ever give the same text, and no source of the host's own documents begins like it.
 */
export function documentSourceOf(kind: string, record: SourceKey, entry?: SourceKey): SourceKey {
  const parts = [record, ...(entry ? [entry] : [])].flatMap(({ system, id }) => [system, id]);
  return { system: `benhan.${kind}`, id: canonicalJson(parts.map((part) => part.normalize("NFC"))) };
}
