import {
  anchorsArgument,
  authorityArgument,
  certificatesArgument,
  checkCall,
  fileArgument,
  nameArgument,
  policyArgument,
} from "../call/check-call.ts";
import { sameBytes } from "../der/same-bytes.ts";
import type { EvidenceNote } from "../ports/evidence-source.ts";
import type { FoundSignature } from "../verification/found-signature.ts";
import type { SignatureReport } from "../verification/signature-report.ts";
import { type SniffedDocument, sniffDocument } from "../verification/sniff-document.ts";
import { extensionNotValid, extensionTargetMissing, extensionUnsupported } from "./extension.faults.ts";
import { ExtensionJudge, signatureLevels } from "./extension-judge.ts";
import type { ExtendSignatureOptions, ExtensionSources } from "./extension-options.ts";
import { loadExtender } from "./load-extender.ts";
import type { SignatureFormat } from "./signature-format.ts";

/** A document whose signature reached a higher level. */
export interface ExtendedSignature {
  readonly bytes: Uint8Array;
  /** What a verifier says of it: from B-LT on without asking anybody. */
  readonly report: SignatureReport;
  /** What was fetched, and from where: the record of the status check. */
  readonly notes: readonly EvidenceNote[];
}

/**
 * Raises the level of a signature (XAdES, CAdES, PAdES): a time-stamp, then the certificates and the proof of their
 * validity of signer and time-stamping authority, then a time-stamp over all of it. What was signed does not change, and
 * nothing is returned that does not verify at the wanted level. What is unknown is never taken for good.
 *
 * @throws EmrError `signing.extension.evidence_missing`, `signing.extension.revoked`, `signing.extension.not_valid`, with
 * the findings as issues; `signing.extension.target_missing`, `signing.extension.unsupported`, `signing.time_stamp.*`;
 * `signing.call.invalid_argument`
 */
export function extendSignature(
  bytes: Uint8Array,
  options: ExtendSignatureOptions,
): Promise<ExtendedSignature> {
  return extendChosen(bytes, options, options?.signature);
}

/** {@link extendSignature} for a signature that is recognised rather than named. */
export async function extendChosen(
  bytes: Uint8Array,
  options: ExtendSignatureOptions,
  wanted: string | ((found: FoundSignature) => boolean) | undefined,
): Promise<ExtendedSignature> {
  checkExtensionCall("extendSignature", options);
  checkCall("extendSignature", fileArgument(bytes, "bytes"));
  const { to, timestampAuthority, signal } = options;
  // The caller may use its buffers again as soon as this call has returned its promise.
  const document = sniffDocument(new Uint8Array(bytes));
  const beside = options.detached === undefined ? {} : { detached: new Uint8Array(options.detached) };
  const judge = new ExtensionJudge({ ...options, ...beside });
  const before = chooseTarget(await judge.read(document), wanted, document);
  const extender = await loadExtender(before.format);
  if (extender === undefined || document === undefined) throw extensionUnsupported({ format: before.format });
  const opened = await judge.openSound(before);
  const target = { name: before.name, ...beside, ...(signal && { signal }) };
  let current = document.bytes;
  const isStamped = before.timeStamps.some(({ kind }) => kind !== "content");
  if (!isStamped) current = await extender.addTimeStamp(current, timestampAuthority, target);
  if (to !== "B-T") {
    const evidence = await judge.gather(await judge.find(current, document, before.name));
    current = await extender.addEvidence(current, evidence, target);
  }
  if (to === "B-LTA") current = await extender.addArchiveTimeStamp(current, timestampAuthority, target);
  const after = await judge.find(current, document, before.name);
  const again = await judge.openSound(after);
  const isSame = sameBytes(after.value, before.value) && sameBytes(again.toBeSigned, opened.toBeSigned);
  if (!isSame) throw extensionNotValid({ to });
  return { bytes: current, report: await judge.verify(after), notes: judge.notes };
}

/** Refuses options from which nothing can be extended. */
function checkExtensionCall(call: string, options: ExtensionSources): void {
  const mayLack = options?.to === "B-T" && options.trustAnchors === undefined;
  checkCall(
    call,
    nameArgument("to", options?.to, signatureLevels.slice(1)),
    authorityArgument(options?.timestampAuthority),
    policyArgument(options?.policy),
    certificatesArgument("intermediates", options?.intermediates ?? []),
    ...(mayLack ? [] : [anchorsArgument(options?.trustAnchors)]),
  );
}

/** Refuses, before anything is signed, what could not be extended afterwards. */
export async function requireExtendable(
  call: string,
  options: ExtensionSources,
  format: SignatureFormat,
): Promise<void> {
  checkExtensionCall(call, options);
  if ((await loadExtender(format)) === undefined) throw extensionUnsupported({ format });
}

function chooseTarget(
  all: readonly FoundSignature[],
  wanted: string | ((found: FoundSignature) => boolean) | undefined,
  document: SniffedDocument | undefined,
): FoundSignature {
  const isWanted = typeof wanted === "string" ? ({ name }: FoundSignature) => name === wanted : wanted;
  const fitting = isWanted === undefined ? all : all.filter(isWanted);
  const found = document?.kind === "pdf" ? fitting[fitting.length - 1] : fitting[0];
  const isClear = fitting.length === 1 || document?.kind === "pdf";
  if (found === undefined || !isClear) throw extensionTargetMissing({ names: all.map(({ name }) => name) });
  return found;
}
