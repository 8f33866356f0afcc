import type { CallOptions } from "../../ports/call-options.ts";
import { type Finding, issueAt } from "../../record/integrity/record-facts.ts";
import { normalText } from "../../shape/normal-text.ts";
import { shapeIssues } from "../../shape/shape-issues.ts";
import type { Author } from "../../store/author.ts";
import type { OutgoingDocument } from "../../store/outgoing-document.ts";
import type { SourceKey } from "../../store/source-key.ts";
import { sourceText } from "../../store/source-text.ts";
import { callOptionsOf, noteAccess, requireAccess } from "../access.ts";
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
import { ownSource } from "../own-input.ts";
import type { RecordDesk } from "../record-desk.ts";
import {
  attestationDocument,
  documentSourceOf,
  headDocument,
  manifestDocument,
  signedKind,
} from "../record-document.ts";
import type { WrittenDocument } from "../record-life.ts";
import { aboutEntry, readRecord, readStored, type Stored, type StoredRecord } from "../stored-record.ts";
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
  const { what } = acting;
  const entry = what === "record" ? undefined : ownSource(what?.entry, ["what", "entry"]);
  const wish = { ...accessOf(desk, "sign", acting, record, stored), ...aboutEntry(stored, entry) };
  const access = await requireAccess(desk, wish, options);
  requireVersion(stored, acting.expectedVersion);
  const plan = (drafts: readonly Draft[]): Plan => ({
    request: {
      ...requestOf("sign", acting),
      ...(entry && { signing: entry }),
    },
    stored,
    record: stored.record,
    written: [],
    drafts,
    now: desk.platform.clock.now(),
  });
  requireAllowed(desk, plan([]));
  // Whoever signs an entry is shown it, and may never answer: that it was seen is on the log before.
  if (entry !== undefined) await noteAccess(desk, { ...access, action: "view" }, options);
  const frozen = await freeze(desk, stored, entry, acting.by, options);
  const { attestation, drafts } = await attestationOf(desk, stored, frozen, acting, options);
  const content = normalText({
    of: frozen.of,
    what: entry === undefined ? "record" : "entry",
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
  source: SourceKey | undefined,
  by: Author,
  options: CallOptions,
): Promise<Frozen> {
  if (source !== undefined) {
    const entry = stored.entries.get(sourceText(source));
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
  if (attest !== undefined) {
    const attestation = (await attest(document, options)) as Attestation;
    // A signature is kept with its file, and that comes from the signer alone.
    if (attestation?.form !== "electronic-signature") return { attestation, drafts: [] };
    throw invalidInput({ count: 1 }, { issues: [issueAt(signatureElsewhere, ["attest", "form"])] });
  }
  if (desk.signer === undefined) throw signerMissing({});
  const signed: OutgoingDocument | undefined = await desk.signer.sign(document, options);
  if (!(signed?.bytes instanceof Uint8Array) || signed.bytes.length === 0) {
    throw invalidInput({ count: 1 }, { issues: [issueAt(noSignature, ["signer", "bytes"])] });
  }
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

const source = "TT 13/2025/TT-BYT Đ3";

const noSignature: Finding = {
  code: "core.lifecycle.signature_empty",
  severity: "error",
  source,
  text: {
    vi: "Bộ ký không trả lại tệp đã ký, nên chưa có chữ ký nào được ghi.",
    en: "The signer brought no signed file back, so no signature was kept.",
  },
  nextStep: {
    vi: "Kiểm tra `signer`: sign phải trả về `bytes` (Uint8Array) là tệp đã ký và `contentType`.",
    en: "Look at the `signer`: sign answers with `bytes` (Uint8Array), the signed file, and its `contentType`.",
  },
};

const signatureElsewhere: Finding = {
  code: "core.lifecycle.signature_without_file",
  severity: "error",
  source,
  text: {
    vi: "`attest` không được trả về chữ ký điện tử: tệp đã ký không nằm trong bệnh án.",
    en: "`attest` does not bring electronic signatures: their signed file would not be in the record.",
  },
  nextStep: {
    vi: "Ký điện tử bằng `signer` của openRecords; `attest` chỉ cho sinh trắc học hoặc hình thức xác nhận khác.",
    en: "Sign with the `signer` of openRecords; `attest` is for biometrics and other confirmations.",
  },
};
