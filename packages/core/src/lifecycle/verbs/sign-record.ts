import type { CallOptions } from "../../ports/call-options.ts";
import { normalText } from "../../shape/normal-text.ts";
import { shapeIssues } from "../../shape/shape-issues.ts";
import type { OutgoingDocument } from "../../store/outgoing-document.ts";
import type { SourceKey } from "../../store/source-key.ts";
import { sourceText } from "../../store/source-text.ts";
import { callOptionsOf, requireAccess } from "../access.ts";
import { recordAttestationSchema } from "../attestation.schema.ts";
import type {
  Attestation,
  BiometricConfirmation,
  OtherConfirmation,
  RecordAttestation,
  Signatory,
} from "../attestation.ts";
import {
  carryOut,
  type Draft,
  draftOf,
  type Plan,
  requireAllowed,
  requireVersion,
  type Written,
  writtenOf,
} from "../carry-out.ts";
import { invalidInput, signerMissing, unknownEntry } from "../lifecycle.faults.ts";
import type { RecordDesk } from "../record-desk.ts";
import {
  attestationDocument,
  documentSourceOf,
  headDocument,
  manifestDocument,
  signedKind,
} from "../record-document.ts";
import type { WrittenDocument } from "../record-life.ts";
import { readRecord, readStored, type Stored, type StoredRecord } from "../stored-record.ts";
import { accessOf, requestOf } from "./acting.ts";
import type { CommandOptions } from "./change-phase.ts";

/** Shows somebody the frozen bytes and brings back their confirmation, by biometrics or another lawful way. */
export type Attest = (
  frozen: OutgoingDocument,
  options: CallOptions,
) => Promise<BiometricConfirmation | OtherConfirmation>;

export interface SignOptions extends CommandOptions {
  /** One entry as it stands, or the record: a list of the digests of everything in it. */
  readonly what: "record" | { readonly entry: SourceKey };
  readonly signatory: Signatory;
  /** Another form than an electronic signature. Default: the `signer` of `openRecords`. */
  readonly attest?: Attest;
}

/**
 * Ký: freezes an entry or the record, has the bytes signed or confirmed, and keeps the result beside them. Nobody is
 * asked to sign when the record could not take the signature, or when somebody has changed it meanwhile.
 */
export async function signRecord(desk: RecordDesk, record: SourceKey, acting: SignOptions): Promise<Written> {
  const options = callOptionsOf(acting);
  const stored = await readRecord(desk, record, options);
  const access = accessOf(desk, "sign", acting, record, stored);
  await requireAccess(desk, access, options);
  requireVersion(stored, acting.expectedVersion);
  const plan = (drafts: readonly Draft[]): Plan => ({
    request: {
      ...requestOf("sign", acting),
      ...(acting.what !== "record" && { signing: acting.what.entry }),
    },
    stored,
    record: stored.record,
    written: [],
    drafts,
    now: desk.platform.clock.now(),
  });
  await requireAllowed(desk, plan([]), access);
  const frozen = await freeze(desk, stored, acting, options);
  const { attestation, drafts } = await attestationOf(desk, stored, frozen, acting, options);
  const content = normalText({
    of: frozen.of,
    what: acting.what === "record" ? "record" : "entry",
    signatory: acting.signatory,
    at: desk.platform.clock.now(),
    attestation,
  }) as RecordAttestation;
  const shape = recordAttestationSchema.safeParse(content);
  if (!shape.success) {
    const issues = shapeIssues(recordAttestationSchema, shape.error, content);
    throw invalidInput({ count: issues.length }, { issues });
  }
  const kept = draftOf(desk, attestationDocument, shape.data, { author: acting.by });
  return carryOut(desk, plan([...frozen.drafts, ...drafts, kept]), access, options);
}

interface Frozen {
  readonly of: WrittenDocument;
  readonly bytes: Uint8Array;
  readonly kind: string;
  /** The manifest, when the record as a whole is signed. */
  readonly drafts: readonly Draft[];
}

async function freeze(
  desk: RecordDesk,
  stored: StoredRecord,
  { what, by }: SignOptions,
  options: CallOptions,
): Promise<Frozen> {
  if (what !== "record") {
    const entry = stored.entries.get(sourceText(what.entry));
    if (entry === undefined) throw unknownEntry({}, { path: ["what", "entry"] });
    const { body, kind } = await readStored(desk, entry.document, options);
    return { of: nameOf(entry), bytes: body, kind, drafts: [] };
  }
  const documents = [stored.head, ...stored.entries.values()].map(nameOf);
  const content = { version: stored.life.document.version, documents };
  const manifest = draftOf(desk, manifestDocument, content, { author: by });
  return { of: writtenOf(manifest), bytes: manifest.body, kind: manifest.kind, drafts: [manifest] };
}

function nameOf({ document: { documentId, version, digest } }: Stored<unknown>): WrittenDocument {
  return { documentId, version, digest };
}

async function attestationOf(
  desk: RecordDesk,
  { record }: StoredRecord,
  { bytes, kind }: Frozen,
  { attest, by }: SignOptions,
  options: CallOptions,
): Promise<{ readonly attestation: Attestation; readonly drafts: readonly Draft[] }> {
  const document: OutgoingDocument = {
    facilityId: desk.facilityId,
    facilityCode: record.facilityCode,
    kind,
    edition: "benhan-1",
    chain: documentSourceOf(headDocument.kind, record.source).id,
    contentType: "application/json",
    bytes: new Uint8Array(bytes),
  };
  if (attest !== undefined) return { attestation: await attest(document, options), drafts: [] };
  if (desk.signer === undefined) throw signerMissing({});
  const signed = await desk.signer.sign(document, options);
  const draft: Draft = {
    kind: signedKind,
    schema: 1,
    contentType: signed.contentType,
    body: new Uint8Array(signed.bytes),
    documentId: desk.platform.ids.next(),
    version: 1,
    author: by,
  };
  const { contentType } = signed;
  return {
    attestation: { form: "electronic-signature", signed: writtenOf(draft), contentType },
    drafts: [draft],
  };
}
