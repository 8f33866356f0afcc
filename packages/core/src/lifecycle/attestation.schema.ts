import * as z from "zod/mini";

import { relationSchema } from "../record/patient.schema.ts";
import { digestText, instant, text } from "../shape/field.ts";
import { objectOf, oneOf } from "../shape/object-of.ts";
import type {
  Attestation,
  BiometricConfirmation,
  ElectronicSignature,
  OtherConfirmation,
  RecordAttestation,
  RecordManifest,
  Signatory,
} from "./attestation.ts";
import { writtenDocumentSchema } from "./record-life.schema.ts";

/** Who signs. */
export const signatorySchema: z.ZodMiniType<Signatory> = oneOf<Signatory, "kind">("kind", {
  practitioner: objectOf<Extract<Signatory, { kind: "practitioner" }>>({
    kind: z.literal("practitioner"),
    id: text,
  }),
  patient: objectOf<Extract<Signatory, { kind: "patient" }>>({ kind: z.literal("patient") }),
  representative: objectOf<Extract<Signatory, { kind: "representative" }>>({
    kind: z.literal("representative"),
    relation: relationSchema,
  }),
});

/** The three forms of TT 13/2025 Đ3. */
export const attestationSchema: z.ZodMiniType<Attestation> = oneOf<Attestation, "form">("form", {
  "electronic-signature": objectOf<ElectronicSignature>({
    form: z.literal("electronic-signature"),
    signed: writtenDocumentSchema,
    contentType: text,
  }),
  biometric: objectOf<BiometricConfirmation>({
    form: z.literal("biometric"),
    modality: z.enum(["fingerprint", "face", "iris", "voice", "other"]),
    verifier: text,
    transaction: text,
    matchedAt: instant,
    evidence: digestText,
  }),
  "other-confirmation": objectOf<OtherConfirmation>({
    form: z.literal("other-confirmation"),
    method: text,
    verifier: text,
    transaction: text,
    confirmedAt: instant,
    evidence: digestText,
  }),
});

/** An attestation, as it is stored. */
export const recordAttestationSchema: z.ZodMiniType<RecordAttestation> = objectOf<RecordAttestation>({
  of: writtenDocumentSchema,
  what: z.enum(["entry", "record"]),
  signatory: signatorySchema,
  at: instant,
  attestation: attestationSchema,
});

/** A manifest, as it is stored. */
export const recordManifestSchema: z.ZodMiniType<RecordManifest> = objectOf<RecordManifest>({
  version: z.int().check(z.minimum(1)),
  documents: z.array(writtenDocumentSchema),
});
