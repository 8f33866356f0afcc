import { addMs, epochMs } from "@benhan/core";
import { digestOf } from "@benhan/core/digest";
import type { Clock } from "@benhan/core/ports";
import { readCertificate } from "../certificate/read-certificate.ts";
import { decodeBase64, encodeBase64 } from "../encoding/base64.ts";
import { hashOf } from "../policy/hash-of.ts";
import type { PreparedSignature } from "../signature/prepared-signature.ts";
import { type BatchDefect, batchRefused } from "./remote.faults.ts";
import type { RemoteProvider } from "./remote-provider.ts";
import type { RemoteItem, RemoteTransaction } from "./remote-transaction.ts";

/** What is signed of a prepared signature; every `PreparedSignature` is one. */
export type DigestToSign = Pick<
  PreparedSignature,
  "algorithm" | "toBeSigned" | "digest" | "digestAlgorithm" | "certificate"
>;

/** One document of a batch. */
export interface RemoteDocument {
  readonly prepared: DigestToSign;
  /**
   * What the signer sees beside the short code, such as the number of the paper; letters, digits, `.`, `-`, `_`. It leaves
   * the facility: nothing of a patient. Default: the code alone.
   */
  readonly docId?: string;
}

/** Whom a batch is sent to. */
export interface RemoteBatch {
  readonly documents: readonly RemoteDocument[];
  /** Who the signer is at the service: its user id. */
  readonly signer: string;
  /** What the service calls the certificate; from `listCredentials`. */
  readonly credential: string;
  /** Shown on the signer's phone. It leaves the facility: nothing of a patient. */
  readonly description?: string;
  /** Default 1. Another attempt after a refusal or expiry is another transaction. */
  readonly attempt?: number;
}

/**
 * The transaction of a batch before anything is sent. The same batch gives the same ids, so that a start that is repeated
 * after a crash meets what the first one left.
 *
 * @throws EmrError `signing.remote.batch_refused`
 */
export async function createTransaction(
  batch: RemoteBatch,
  provider: Pick<RemoteProvider, "name" | "mostItems" | "lifetimeMs" | "hashes">,
  clock: Clock,
): Promise<RemoteTransaction> {
  const { documents, signer, credential, attempt = 1 } = batch;
  const refuse = (defect: BatchDefect) => batchRefused({ defect, most: provider.mostItems });
  const certificate = documents[0]?.prepared.certificate;
  if (certificate === undefined) throw refuse("empty");
  if (documents.length > provider.mostItems) throw refuse("too-many");
  if (!signer || !credential) throw refuse("signer");
  if (documents.some(({ prepared }) => prepared.certificate !== certificate))
    throw refuse("other-certificate");
  if (documents.some(({ prepared }) => !provider.hashes.includes(prepared.digestAlgorithm)))
    throw refuse("hash");
  const der = decodeBase64(certificate);
  if (der === undefined) throw refuse("other-certificate");
  // What was prepared may have waited for long.
  const { notBefore, notAfter } = readCertificate(der);
  const now = epochMs(clock.now());
  if (now < epochMs(notBefore) || now > epochMs(notAfter)) throw refuse("certificate-not-valid");
  const items: RemoteItem[] = [];
  for (const [at, { prepared, docId }] of documents.entries()) {
    const refuseAt = (defect: BatchDefect, name: string) =>
      batchRefused({ defect, most: provider.mostItems }, { path: ["documents", at, name] });
    if (docId !== undefined && !/^[A-Za-z0-9._-]{1,40}$/.test(docId)) throw refuseAt("document-id", "docId");
    // What the signer sees the code of must be what is signed.
    if (!(await isOwnDigest(prepared))) throw refuseAt("digest", "prepared");
    items.push(itemOf(prepared, docId));
  }
  const digests = items.map(({ digest }) => digest);
  const isRepeated = (list: readonly string[]) => new Set(list).size !== list.length;
  if (isRepeated(digests) || isRepeated(items.map(({ docId }) => docId))) throw refuse("repeated");
  const facts = [provider.name, signer, credential, digestOf(der), ...[...digests].sort()];
  const idempotencyKey = hash(facts.join("\n"));
  const createdAt = clock.now();
  return {
    version: 1,
    transactionId: hash(`${idempotencyKey}\n${attempt}`).slice(0, 32),
    idempotencyKey,
    attempt,
    provider: provider.name,
    signer,
    credential,
    certificate,
    description: batch.description ?? "",
    items,
    state: "created",
    delivery: "none",
    surplus: 0,
    orphans: [],
    createdAt,
    expiresAt: addMs(createdAt, provider.lifetimeMs),
    revision: 0,
  };
}

async function isOwnDigest({ toBeSigned, digest, digestAlgorithm }: DigestToSign): Promise<boolean> {
  const bytes = decodeBase64(toBeSigned);
  return bytes !== undefined && encodeBase64(await hashOf(digestAlgorithm, bytes)) === digest;
}

function itemOf(prepared: DigestToSign, name: string | undefined): RemoteItem {
  const { algorithm, toBeSigned, digest, digestAlgorithm } = prepared;
  const code = shortCodeOf(decodeBase64(digest) ?? new Uint8Array());
  return {
    docId: name === undefined ? code : `${name}-${code}`,
    code,
    digest,
    digestAlgorithm,
    algorithm,
    toBeSigned,
  };
}

/** First twelve hex digits of a digest in groups of four (`ab12-cd34-ef56`), shown to the signer on both screens. */
export function shortCodeOf(digest: Uint8Array): string {
  const digits = [...digest.subarray(0, 6)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/.{4}(?=.)/g, "$&-");
}

function hash(text: string): string {
  return digestOf(new TextEncoder().encode(text)).slice("sha-256:".length);
}
