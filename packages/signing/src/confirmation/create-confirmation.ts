import { type DigestText, digestOf } from "@benhan/core/digest";
import { type Issue, type Report, reportOf, requireOk } from "@benhan/core/faults";
import type { BiometricConfirmation, OtherConfirmation } from "@benhan/core/lifecycle";
import { callable, isObject, object, optionKind } from "@benhan/core/options";
import type { CallOptions, Digest } from "@benhan/core/ports";
import { isBytes } from "../call/is-bytes.ts";
import { shapeIssues } from "../data-shape/shape-issues.ts";
import { encodeBase64 } from "../encoding/base64.ts";
import { hashOf } from "../policy/hash-of.ts";
import type { TimestampAuthority } from "../time-stamp/time-stamp-authority.ts";
import { attestationOf } from "./attestation-of.ts";
import { checkSeal, type VerifySeal } from "./check-seal.ts";
import { checkStatement } from "./check-statement.ts";
import type { ConfirmationTimes } from "./check-times.ts";
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
import {
  bytesIssues,
  commonOptions,
  listIssues,
  refuseConfirmationCall,
  timeStampAuthority,
} from "./confirmation-call.ts";
import { confirmationIssue } from "./confirmation-finding.ts";
import type { ConfirmationStatement, ConfirmedDocument } from "./confirmation-statement.ts";

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

/** With what a confirmation is sealed: `seal`, `timeStamp` or both; and what judges the seals before anything is kept. */
export interface CreateConfirmationOptions extends CallOptions, ConfirmationTimes {
  /**
   * Signs bytes with the key of the facility, with the content inside: a JWS of `signDocument`, for instance. What the
   * bundle confirms does not become a signature by it.
   */
  readonly seal?: (content: Uint8Array, options: CallOptions) => Promise<Uint8Array>;
  /** For a facility without a key, or besides it: proves that the statement existed then. */
  readonly timeStamp?: TimestampAuthority;
  /** Judges what comes back as a seal, as `checkConfirmation` will: a bundle whose seal does not pass is not made. */
  readonly verifySeal: VerifySeal;
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
 * @throws EmrError `signing.confirmation.incomplete` with all findings; `signing.confirmation.seal_refused` with those of
 * the seal; `core.options.wrong` for a call that is wrong
 * @legal TT 13/2025/TT-BYT Đ3
 */
export async function createConfirmation(
  input: ConfirmationInput,
  options: CreateConfirmationOptions,
): Promise<CreatedConfirmation> {
  refuseConfirmationCall("createConfirmation", wrongOf(input, options), options, createOptions);
  const { digest } = options;
  const statement = requireOk(statementOf(input, options), confirmationIncomplete);
  const seals = await sealsOf(statement, options);
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

function statementOf(
  input: ConfirmationInput,
  options: CreateConfirmationOptions,
): Report<ConfirmationStatement> {
  const { digest } = options;
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
  const issues: readonly Issue[] = shape.length > 0 ? shape : checkStatement(statement, options);
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
  statement: ConfirmationStatement,
  options: CreateConfirmationOptions,
): Promise<readonly ConfirmationSeal[]> {
  const { seal, timeStamp, signal } = options;
  const content = sealedBytes(statement);
  const call = signal ? { signal } : {};
  const seals: ConfirmationSeal[] = [];
  async function keep(kind: ConfirmationSeal["kind"], bytes: unknown): Promise<void> {
    const path = ["seals", seals.length];
    const made = { kind, bytes: isBytes(bytes) ? encodeBase64(bytes) : "" };
    const { issues } =
      made.bytes === ""
        ? { issues: [confirmationIssue("seal_broken", [])] }
        : await checkSeal(made, statement, options.verifySeal, options);
    const refused = issues.filter(({ severity }) => severity === "error");
    if (refused.length > 0) {
      const found = refused.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
      throw sealRefused({ kind }, { path, issues: found });
    }
    seals.push(made);
  }
  if (seal !== undefined) await keep("facility", await seal(new Uint8Array(content), call));
  if (timeStamp !== undefined) {
    const value = await hashOf("SHA-256", content);
    await keep("time-stamp", await timeStamp.stamp({ hash: "SHA-256", value }, call));
  }
  return seals;
}

const createOptions = object<CreateConfirmationOptions>(
  { ...commonOptions, seal: callable, timeStamp: timeStampAuthority },
  ["verifySeal"],
);

const oneSeal = {
  vi: "một hàm ký đóng bằng khóa của cơ sở, hoặc truyền timeStamp thay nó: gói không niêm phong thì không chứng minh được gì",
  en: "a function that seals with the key of the facility, or timeStamp instead: a bundle without a seal proves nothing",
};

function wrongOf(input: ConfirmationInput | undefined, options: unknown): readonly Issue[] {
  const { document, attachments = [] } = input ?? {};
  const evidence = listIssues(attachments, "input", "attachments");
  const files = evidence.length > 0 ? [] : attachments;
  const isUnsealed = isObject(options) && options["seal"] === undefined && options["timeStamp"] === undefined;
  return [
    ...bytesIssues(document?.bytes, "input", "document", "bytes"),
    ...evidence,
    ...files.flatMap((one, index) => bytesIssues(one?.bytes, "input", "attachments", index, "bytes")),
    ...(isUnsealed ? [optionKind(["seal"], oneSeal)] : []),
  ];
}
