import { type DigestText, digestOf } from "@benhan/core/digest";
import { type Issue, type Report, reportOf, requireOk } from "@benhan/core/faults";
import type { BiometricConfirmation, OtherConfirmation } from "@benhan/core/lifecycle";
import type { CallOptions, Digest } from "@benhan/core/ports";
import { type Argument, checkCall, fileArgument } from "../call/check-call.ts";
import { isBytes } from "../call/is-bytes.ts";
import { shapeIssues } from "../data-shape/shape-issues.ts";
import { encodeBase64 } from "../encoding/base64.ts";
import { hashOf } from "../policy/hash-of.ts";
import type { TimestampAuthority } from "../time-stamp/time-stamp-authority.ts";
import { attestationOf } from "./attestation-of.ts";
import { checkStatement } from "./check-statement.ts";
import { confirmationIncomplete, sealRefused } from "./confirmation.faults.ts";
import {
  bundleBytes,
  bundleDigest,
  bundleType,
  type ConfirmationBundle,
  type ConfirmationSeal,
  sealedBytes,
  statementShape,
} from "./confirmation-bundle.ts";
import type { ConfirmationStatement, ConfirmedDocument } from "./confirmation-statement.ts";
import { isStampOf } from "./is-stamp-of.ts";

/** What was confirmed, by whom and how: a statement whose digests are not yet made. */
export interface ConfirmationInput extends Omit<ConfirmationStatement, "attachments" | "document"> {
  readonly document: Omit<ConfirmedDocument, "digest" | "size"> & { readonly bytes: Uint8Array };
  /** Evidence that the host keeps; only its digests get into the bundle. Never the template of a trait. */
  readonly attachments?: readonly {
    readonly name: string;
    readonly contentType: string;
    readonly bytes: Uint8Array;
  }[];
}

/** With what a confirmation is sealed: at least one of the two. */
export interface CreateConfirmationOptions extends CallOptions {
  /**
   * Signs bytes with the key of the facility, with the content inside: a JWS of `signDocument`, for instance. What the
   * bundle confirms does not become a signature by it.
   */
  readonly seal?: (content: Uint8Array, options: CallOptions) => Promise<Uint8Array>;
  /** For a facility without a key, or besides it: proves that the statement existed then. */
  readonly timeStamp?: TimestampAuthority;
  /** Default: the portable one. */
  readonly digest?: Digest;
}

/** A confirmation that was sealed. */
export interface CreatedConfirmation {
  readonly bundle: ConfirmationBundle;
  /** What is stored. */
  readonly bytes: Uint8Array;
  /** Of {@link bytes}: what the record keeps, and the next bundle of the chain names. */
  readonly digest: DigestText;
  /** What `attest` of the record's `sign` answers with. */
  readonly attestation: BiometricConfirmation | OtherConfirmation;
}

/**
 * Makes the evidence of a confirmation that is not a digital signature, and has it sealed. Bytes are digested and not
 * kept.
 *
 * @throws EmrError `signing.confirmation.incomplete` with all findings; `signing.confirmation.seal_refused`;
 * `signing.call.invalid_argument`
 * @legal TT 13/2025/TT-BYT Đ3
 */
export async function createConfirmation(
  input: ConfirmationInput,
  options: CreateConfirmationOptions,
): Promise<CreatedConfirmation> {
  checkCall(
    "createConfirmation",
    fileArgument(input?.document?.bytes, "input", "document", "bytes"),
    ...[...(input?.attachments ?? [])].map((one, index) =>
      fileArgument(one?.bytes, "input", "attachments", String(index), "bytes"),
    ),
    sealArgument(options),
  );
  const { digest } = options;
  const statement = requireOk(statementOf(input, digest), confirmationIncomplete);
  const seals = await sealsOf(sealedBytes(statement), options);
  const unfinished = {
    type: bundleType,
    version: 1,
    statement,
    seals,
    digest: digestOf(new Uint8Array(), digest),
  } as const;
  const bundle: ConfirmationBundle = { ...unfinished, digest: bundleDigest(unfinished, digest) };
  const bytes = bundleBytes(bundle);
  const own = digestOf(bytes, digest);
  return { bundle, bytes, digest: own, attestation: attestationOf(statement, own) };
}

function statementOf(input: ConfirmationInput, digest?: Digest): Report<ConfirmationStatement> {
  const { document, attachments, ...said } = input;
  const { bytes, ...named } = document;
  const statement = normalized({
    ...said,
    document: { ...named, digest: digestOf(bytes, digest), size: bytes.length },
    ...(attachments && {
      attachments: attachments.map(({ bytes: content, ...one }) => ({
        ...one,
        digest: digestOf(content, digest),
        size: content.length,
      })),
    }),
  }) as ConfirmationStatement;
  const shape = shapeIssues(statementShape, statement, "signing.confirmation.invalid_statement");
  const issues: readonly Issue[] = shape.length > 0 ? shape : checkStatement(statement);
  return reportOf(statement, issues);
}

/** Every text in NFC, and members without a value left out: what canonical JSON can write. */
function normalized(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return value.normalize("NFC").replace(loneSurrogates, "\ufffd");
  if (typeof value !== "object" || value === null || depth > 8) return value;
  if (Array.isArray(value)) return value.map((one) => normalized(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, normalized(member, depth + 1)]),
  );
}

const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

async function sealsOf(
  content: Uint8Array,
  { seal, timeStamp, signal }: CreateConfirmationOptions,
): Promise<readonly ConfirmationSeal[]> {
  const call = signal ? { signal } : {};
  const seals: ConfirmationSeal[] = [];
  if (seal !== undefined) {
    const bytes = await seal(new Uint8Array(content), call);
    if (!isBytes(bytes) || bytes.length === 0) throw sealRefused({ kind: "facility" });
    seals.push({ kind: "facility", bytes: encodeBase64(bytes) });
  }
  if (timeStamp !== undefined) {
    const token = await timeStamp.stamp({ hash: "SHA-256", value: await hashOf("SHA-256", content) }, call);
    if (!isBytes(token) || (await isStampOf(token, content)) !== true)
      throw sealRefused({ kind: "time-stamp" });
    seals.push({ kind: "time-stamp", bytes: encodeBase64(token) });
  }
  return seals;
}

function sealArgument(options: CreateConfirmationOptions | undefined): Argument {
  const { seal, timeStamp } = options ?? {};
  const isRight =
    (seal !== undefined || timeStamp !== undefined) &&
    (seal === undefined || typeof seal === "function") &&
    (timeStamp === undefined || typeof timeStamp?.stamp === "function");
  return {
    isRight,
    path: ["options", "seal"],
    text: {
      vi: "thiếu options.seal và options.timeStamp: gói không niêm phong thì không chứng minh được gì",
      en: "options.seal and options.timeStamp are missing: a bundle without a seal proves nothing",
    },
    nextStep: {
      vi: "Truyền seal: một hàm nhận Uint8Array và trả Uint8Array đã ký bằng khóa của cơ sở; hoặc timeStamp.",
      en: "Give as seal a function that answers bytes with bytes signed by the facility's key, or timeStamp.",
    },
  };
}
