import { type DigestText, digestOf } from "@benhan/core/digest";
import { bySeverity, type Issue, isEmrError, type Report, reportOf } from "@benhan/core/faults";
import { object, plainObject, text, word } from "@benhan/core/options";
import type { CallOptions, Digest, Verification } from "@benhan/core/ports";
import { isBytes } from "../call/is-bytes.ts";
import { shapeIssues } from "../data-shape/shape-issues.ts";
import { sameBytes } from "../der/same-bytes.ts";
import { checkSeal, type VerifySeal } from "./check-seal.ts";
import { checkStatement } from "./check-statement.ts";
import type { ConfirmationTimes } from "./check-times.ts";
import {
  bundleBytes,
  bundleDigest,
  bundleShape,
  type ConfirmationBundle,
  type ConfirmationSeal,
  longestBundle,
} from "./confirmation-bundle.ts";
import { bytesIssues, commonOptions, refuseConfirmationCall } from "./confirmation-call.ts";
import { confirmationIssue } from "./confirmation-finding.ts";
import { isBiometric } from "./confirmation-method.ts";
import type { ConfirmationStatement, EvidenceAttachment } from "./confirmation-statement.ts";

/** What a confirmation is checked against. */
export interface CheckConfirmationOptions extends CallOptions, ConfirmationTimes {
  /** Judges the seals. Without it no bundle passes. */
  readonly verifySeal?: VerifySeal;
  /**
   * Which seal it must have. Default `facility`. Anybody can have anything time-stamped: with `time-stamp` the digest that
   * the record kept (`evidence`) must say that it is the facility's.
   */
  readonly sealedBy?: ConfirmationSeal["kind"];
  /** The attached evidence, by its name. What is not given is a warning. */
  readonly attachments?: Readonly<Record<string, Uint8Array>>;
  /** The digest of the bundle that the record kept. */
  readonly evidence?: DigestText;
  /** The digest of the bundle before it in the chain of the facility. */
  readonly previous?: DigestText;
  /** Default: the portable one. */
  readonly digest?: Digest;
}

/** A confirmation that holds. It is never a digital signature. */
export interface CheckedConfirmation {
  /** Which of the three forms of TT 13 it is. @legal TT 13/2025/TT-BYT Đ3 */
  readonly form: "biometric" | "other-confirmation";
  readonly statement: ConfirmationStatement;
  readonly digest: DigestText;
  /** What was found about each seal. */
  readonly seals: readonly {
    readonly kind: ConfirmationSeal["kind"];
    readonly verification: Verification;
  }[];
}

/**
 * Checks a bundle against the document that it confirms: every byte of bundle, document and attachments. What does not
 * hold is an answer, never an exception.
 *
 * @throws EmrError `core.options.wrong` for a call that is wrong
 */
export async function checkConfirmation(
  bundle: Uint8Array,
  document: Uint8Array,
  options: CheckConfirmationOptions = {},
): Promise<Report<CheckedConfirmation>> {
  const wrong = [...bytesIssues(bundle, "bundle"), ...bytesIssues(document, "document")];
  refuseConfirmationCall("checkConfirmation", wrong, options, checkOptions);
  // Read long after the call has returned its promise: nobody may change them in between.
  const [bytes, confirmed] = [new Uint8Array(bundle), new Uint8Array(document)];
  const read = readBundle(bytes);
  if (!read.ok) return read;
  const { statement, seals } = read.value;
  const issues: Issue[] = [
    ...checkBytes(read.value, bytes, options),
    ...checkDocument(statement, confirmed, options.digest),
    ...checkAttachments(statement.attachments ?? [], options),
    ...checkStatement(statement, options).map((issue) => ({ ...issue, path: ["statement", ...issue.path] })),
  ];
  const { evidence, sealedBy = "facility" } = options;
  if (!seals.some(({ kind }) => kind === sealedBy)) issues.push(confirmationIssue("unsealed", ["seals"]));
  else if (sealedBy === "time-stamp" && evidence === undefined)
    issues.push(confirmationIssue("origin_unknown", ["seals"]));
  const verified: CheckedConfirmation["seals"][number][] = [];
  for (const [index, seal] of seals.entries()) {
    const { verification, issues: found } = await checkSeal(seal, statement, options.verifySeal, options);
    issues.push(...found.map((issue) => ({ ...issue, path: ["seals", index, ...issue.path] })));
    if (verification !== undefined) verified.push({ kind: seal.kind, verification });
  }
  issues.push(confirmationIssue("weak_evidence", ["statement", "method", "kind"]));
  const form = isBiometric(statement.method) ? "biometric" : "other-confirmation";
  const value = { form, statement, digest: digestOf(bytes, options.digest), seals: verified } as const;
  return reportOf(value, bySeverity(issues));
}

const checkOptions = object<CheckConfirmationOptions>({
  ...commonOptions,
  sealedBy: word("facility", "time-stamp"),
  attachments: plainObject,
  evidence: text,
  previous: text,
});

function readBundle(bytes: Uint8Array): Report<ConfirmationBundle> {
  const unreadable = { ok: false, issues: [confirmationIssue("unreadable", [])] } as const;
  if (bytes.length > longestBundle) return unreadable;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return unreadable;
  }
  const issues = shapeIssues(bundleShape, value, "signing.confirmation.invalid_bundle");
  return reportOf(value as ConfirmationBundle, issues);
}

function checkBytes(
  bundle: ConfirmationBundle,
  bytes: Uint8Array,
  { digest, evidence, previous }: CheckConfirmationOptions,
): readonly Issue[] {
  const issues: Issue[] = [];
  try {
    if (!sameBytes(bundleBytes(bundle), bytes)) issues.push(confirmationIssue("not_canonical", []));
    if (bundleDigest(bundle, digest) !== bundle.digest)
      issues.push(confirmationIssue("bundle_changed", ["digest"]));
  } catch (error) {
    // Texts that are not NFC, which canonical JSON does not write.
    if (!isEmrError(error)) throw error;
    issues.push(confirmationIssue("not_canonical", []));
  }
  if (evidence !== undefined && digestOf(bytes, digest) !== evidence)
    issues.push(confirmationIssue("evidence_differs", []));
  if (previous !== undefined && bundle.statement.previous !== previous)
    issues.push(confirmationIssue("chain_broken", ["statement", "previous"]));
  return issues;
}

function checkDocument(
  { document }: ConfirmationStatement,
  bytes: Uint8Array,
  digest?: Digest,
): readonly Issue[] {
  const isSame = document.size === bytes.length && document.digest === digestOf(bytes, digest);
  return isSame ? [] : [confirmationIssue("document_changed", ["statement", "document", "digest"])];
}

function checkAttachments(
  attached: readonly EvidenceAttachment[],
  { attachments = {}, digest }: CheckConfirmationOptions,
): readonly Issue[] {
  const given = new Map(Object.entries(attachments).map(([name, bytes]) => [name.normalize("NFC"), bytes]));
  const known = new Set(attached.map(({ name }) => name));
  const compared = attached.flatMap(({ name, size, digest: wanted }, index) => {
    const path = ["statement", "attachments", index];
    const bytes = given.get(name);
    if (bytes === undefined) return [confirmationIssue("attachment_not_given", path)];
    const isSame = isBytes(bytes) && bytes.length === size && digestOf(bytes, digest) === wanted;
    return isSame ? [] : [confirmationIssue("attachment_changed", path)];
  });
  const strange = [...given.keys()].filter((name) => !known.has(name));
  return [
    ...compared,
    ...strange.map(() => confirmationIssue("attachment_unknown", ["statement", "attachments"])),
  ];
}
