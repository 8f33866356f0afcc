import { canonicalBytes, type JsonValue } from "@benhan/core";
import { type DigestText, digestOf } from "@benhan/core/digest";
import type { Digest } from "@benhan/core/ports";
import {
  base64,
  count,
  type DataShape,
  digestText,
  instant,
  listOf,
  objectOf,
  oneOf,
  text,
  unionOf,
} from "../data-shape/data-shape.ts";
import type { ConfirmationStatement } from "./confirmation-statement.ts";

/** What keeps a statement from being changed. */
export interface ConfirmationSeal {
  /** `facility` made with the key of the facility · `time-stamp` a token of a time-stamping authority. */
  readonly kind: "facility" | "time-stamp";
  /** In base64. */
  readonly bytes: string;
}

/** A confirmation with its seals, as it is stored: canonical JSON. */
export interface ConfirmationBundle {
  readonly type: typeof bundleType;
  readonly version: 1;
  readonly statement: ConfirmationStatement;
  readonly seals: readonly ConfirmationSeal[];
  /** Of all the rest: tells damage, where the seals tell forgery. */
  readonly digest: DigestText;
}

/** What a bundle says that it is. */
export const bundleType = "benhan-electronic-confirmation";

/** Bundles hold references and digests: what is longer is none. */
export const longestBundle = 4 * 1024 * 1024;

const run = { verifier: text, transaction: text, outcome: oneOf("passed", "failed") };
const runMore = { detail: text };
const biometric = { ...run, template: text };
const biometricMore = { ...runMore, liveness: oneOf("passed", "not-checked") };
const person = {
  name: text,
  role: text,
  identifiedBy: listOf(objectOf({ system: text, value: text }, { verifiedBy: text }), 20),
};

const method = unionOf(
  "kind",
  {
    fingerprint: biometric,
    face: biometric,
    iris: biometric,
    voice: biometric,
    otp: { ...run, channel: oneOf("sms", "call", "email", "app"), sentTo: text, sentAt: instant },
    "signature-pad": run,
    click: { ...run, account: text, login: text, loggedInAt: instant },
    other: { ...run, name: text },
  },
  {
    fingerprint: biometricMore,
    face: biometricMore,
    iris: biometricMore,
    voice: biometricMore,
    otp: runMore,
    "signature-pad": { ...runMore, strokes: text, picture: text },
    click: runMore,
    other: runMore,
  },
);

/** The shape of a statement. */
export const statementShape: DataShape = objectOf(
  {
    facility: objectOf({ name: text }, { code: text }),
    document: objectOf(
      {
        name: text,
        contentType: text,
        digest: digestText,
        size: count,
        shown: objectOf(
          { as: oneOf("document", "rendering", "summary", "read-aloud"), words: text },
          { digest: digestText },
        ),
      },
      { form: text },
    ),
    by: objectOf({
      ...person,
      as: unionOf("kind", { practitioner: { id: text }, patient: {}, representative: { relation: text } }),
    }),
    method,
    device: objectOf({ name: text }, { serial: text, address: text, software: text }),
    at: instant,
  },
  {
    witnesses: listOf(objectOf(person), 20),
    consent: objectOf({ reference: text }, { digest: digestText }),
    attachments: listOf(objectOf({ name: text, contentType: text, digest: digestText, size: count }), 100),
    previous: digestText,
  },
);

/** The shape of a bundle. */
export const bundleShape: DataShape = objectOf({
  type: oneOf(bundleType),
  version: oneOf(1),
  statement: statementShape,
  seals: listOf(objectOf({ kind: oneOf("facility", "time-stamp"), bytes: base64 }), 10),
  digest: digestText,
});

/** Exactly the bytes that seals cover. They say what they are, so that no seal of anything else fits. */
export function sealedBytes(statement: ConfirmationStatement): Uint8Array {
  return canonicalBytes({ type: bundleType, version: 1, statement } as unknown as JsonValue);
}

/** The bytes of a bundle. */
export function bundleBytes(bundle: ConfirmationBundle): Uint8Array {
  return canonicalBytes(bundle as unknown as JsonValue);
}

/** The digest that a bundle carries. */
export function bundleDigest({ digest: _, ...rest }: ConfirmationBundle, digest?: Digest): DigestText {
  return digestOf(canonicalBytes(rest as unknown as JsonValue), digest);
}
