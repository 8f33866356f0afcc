import { epochMs } from "@benhan/core";
import { bySeverity, type Issue, isEmrError } from "@benhan/core/faults";
import type { DocumentVerifier } from "@benhan/core/ports";
import {
  anchorsArgument,
  certificatesArgument,
  checkCall,
  fileArgument,
  policyArgument,
} from "../call/check-call.ts";
import { signersArgument, skewArgument } from "../call/expectation-arguments.ts";
import { cmsOid } from "../cms/cms-names.ts";
import { readSignedData } from "../cms/read-signed-data.ts";
import { judgeTimeStamp } from "../time-stamp/judge-time-stamp.ts";
import { readTimeStampReply } from "../time-stamp/read-time-stamp-reply.ts";
import { readTimeStampToken } from "../time-stamp/read-time-stamp-token.ts";
import type { TimeStampReport } from "../time-stamp/time-stamp-report.ts";
import { refuseLayout } from "./checks/layout.check.ts";
import { type Conclusion, conclude } from "./conclude.ts";
import { contextOf } from "./context-of.ts";
import type { DocumentReport } from "./document-report.ts";
import { doNotUse, findingOf } from "./finding.ts";
import { issuesOfError } from "./issue-of-error.ts";
import { judgeSignature } from "./judge-signature.ts";
import { findMissingSigners } from "./missing-signers.ts";

import { signatureReaders } from "./signature-readers.ts";
import type { SignatureReport } from "./signature-report.ts";
import { type SniffedDocument, sniffDocument } from "./sniff-document.ts";
import type { VerificationContext } from "./verification-context.ts";
import { documentOptions, type VerifyDocumentOptions } from "./verify-options.ts";

/**
 * Judges every signature of a document of any kind: XML, CMS (DER or PEM), PDF, JWS, or the reply of a time-stamping
 * authority. A bad signature or a damaged document is an answer, never an exception. Revocation: `prefer`, unless said
 * otherwise.
 *
 * @throws EmrError only for mistakes of the caller: `signing.der.unreadable` when one of its own certificates, lists or
 * answers cannot be read, `signing.call.invalid_argument` for missing options
 */
export async function verifyDocument(
  bytes: Uint8Array,
  options: VerifyDocumentOptions,
): Promise<DocumentReport> {
  checkCall(
    "verifyDocument",
    fileArgument(bytes, "bytes"),
    anchorsArgument(options?.trustAnchors),
    certificatesArgument("intermediates", options?.intermediates ?? []),
    policyArgument(options?.policy),
    signersArgument("signers", options?.expect?.signers),
    skewArgument(options?.clockSkewMs),
    ...documentOptions(options),
  );
  const context = contextOf(options, options.expect ?? {}, options.revocation ?? "prefer");
  const same = { policy: context.policy.edition, at: context.at };
  // Hashed long after it was read: nobody may change it in between.
  const document = sniffDocument(new Uint8Array(bytes));
  if (document === undefined) return { ...same, ...unreadable([unknownKind]) };
  try {
    return { ...same, kind: document.kind, ...(await judgeDocument(document, options, context)) };
  } catch (error) {
    if (!isEmrError(error)) throw error;
    return { ...same, kind: document.kind, ...unreadable(issuesOfError(error)) };
  }
}

/** A `DocumentVerifier` of the core with fixed options. */
export function createDocumentVerifier(options: Omit<VerifyDocumentOptions, "signal">): DocumentVerifier {
  return { verify: (bytes, call = {}) => verifyDocument(bytes, { ...options, ...call }) };
}

type Judged = Omit<DocumentReport, "policy" | "at">;

async function judgeDocument(
  { kind, bytes }: SniffedDocument,
  options: VerifyDocumentOptions,
  context: VerificationContext,
): Promise<Judged> {
  if (kind === "time-stamp") return judgeToken(readTimeStampReply(bytes), options, context);
  // A token is a time-stamp and nobody's signature, whatever it looks like.
  if (kind === "cms" && readSignedData(bytes).contentType === cmsOid.timeStampInfo)
    return { kind: "time-stamp", ...(await judgeToken(bytes, options, context)) };
  const { detached, limits, signal } = options;
  // Neither has a signature over another file: whoever gives one means to learn about that one.
  if (detached !== undefined && (kind === "xml" || kind === "pdf"))
    return { ...unreadable([nothingBeside]), isReadable: true };
  const load = options.readers?.[kind] ?? signatureReaders[kind];
  const read = await load();
  const found = await read(bytes, {
    ...(detached && { detached }),
    ...(limits && { limits }),
    ...(signal && { signal }),
  });
  if (found.length === 0) return withoutSignature();
  const signatures: SignatureReport[] = [];
  for (const one of found) signatures.push(await judgeSignature(one, context));
  const [only, ...others] = signatures;
  const signedBytes = others.length === 0 ? only?.content : undefined;
  const missing = findMissingSigners(context.expect, signatures);
  return {
    ...worstOf([
      ...signatures,
      ...missing.map(() => ({ subIndication: "SIG_CONSTRAINTS_FAILURE" as const })),
    ]),
    isReadable: true,
    signatures,
    timeStamps: [],
    issues: bySeverity([...missing, ...signatures.flatMap(({ issues }) => issues)]),
    ...(signedBytes && { signedBytes }),
  };
}

async function judgeToken(
  bytes: Uint8Array,
  { detached, expect = {} }: VerifyDocumentOptions,
  context: VerificationContext,
): Promise<Judged> {
  const { report } = await judgeTimeStamp(
    {
      kind: "document",
      token: readTimeStampToken(bytes),
      stamped: () => detached,
      provenMs: epochMs(context.at),
      evidence: { certificates: [], lists: [], answers: [] },
      provenAt: () => undefined,
    },
    context,
  );
  const timeStamps: readonly TimeStampReport[] = [report];
  const { layout, root, signers = [] } = expect;
  // Who expects anything of a signature expects one.
  const isWanted =
    expect.timeStamp === true && layout === undefined && root === undefined && signers.length === 0;
  if (!isWanted)
    return { ...withoutSignature(), timeStamps, issues: bySeverity([onlyTimeStamp, ...report.issues]) };
  return { ...worstOf(timeStamps), isReadable: true, signatures: [], timeStamps, issues: report.issues };
}

/** What is wrong for ever outweighs missing evidence; among equals the first one speaks. */
function worstOf(reports: readonly Pick<Conclusion, "subIndication">[]): Conclusion {
  return conclude(
    reports.flatMap(({ subIndication }) => (subIndication === undefined ? [] : [subIndication])),
  );
}

function withoutSignature(): Judged {
  return { ...unreadable(refuseLayout("no-signature").issues), isReadable: true };
}

function unreadable(issues: readonly Issue[]): Judged {
  return { ...conclude(["FORMAT_FAILURE"]), isReadable: false, signatures: [], timeStamps: [], issues };
}

const nothingBeside = findingOf("verification.content_not_signed", {
  vi: "Chữ ký trong tệp XML hoặc PDF không ký tệp đi kèm.",
  en: "The signatures of an XML or PDF file are not over the file that was given beside it.",
  nextStep: {
    vi: "Kiểm tra tệp XML hoặc PDF một mình, hoặc đưa đúng tệp chữ ký rời (CMS, JWS).",
    en: "Verify the XML or PDF file alone, or give the detached signature (CMS, JWS) that belongs to the file.",
  },
});

const onlyTimeStamp = findingOf("verification.only_time_stamp", {
  vi: "Tệp chỉ là dấu thời gian, không phải chữ ký: không cho biết ai đã ký.",
  en: "The file is only a time-stamp and no signature: it does not tell that anybody signed.",
  nextStep: {
    vi: "Lấy tệp có chữ ký. Nếu đúng là cần kiểm tra dấu thời gian, thêm --time-stamp (trong mã: expect: { timeStamp: true }).",
    en: "Get the file with the signature. To verify a time-stamp as such, add --time-stamp (in code: expect: { timeStamp: true }).",
  },
});

const unknownKind = findingOf("verification.unknown_document", {
  vi: "Tệp không phải là loại có thể mang chữ ký số (XML, PDF, CMS, JWS, dấu thời gian).",
  en: "The file is of no kind that carries digital signatures (XML, PDF, CMS, JWS, time-stamp).",
  nextStep: doNotUse,
});
