import { isEmrError } from "@benhan/core/faults";
import { readCertificate } from "../certificate/read-certificate.ts";
import { readOcspAnswer } from "../certificate/revocation/read-ocsp-answer.ts";
import { readRevocationList } from "../certificate/revocation/read-revocation-list.ts";
import type { Evidence } from "../verification/found-signature.ts";
import { type InflateBudget, inflateStream } from "./inflate.ts";
import type { PdfFile } from "./open-pdf.ts";
import {
  isArray,
  isDictionary,
  isReference,
  isStream,
  type PdfObject,
  type PdfReference,
  type PdfStream,
} from "./pdf-object.ts";

const mostItems = 512;

/** The document security store (`DSS`) as it stands in a file: DER by kind. */
export interface SecurityStore {
  readonly certificates: readonly Uint8Array[];
  readonly lists: readonly Uint8Array[];
  readonly answers: readonly Uint8Array[];
}

/** The DER in the stream behind a reference; undefined for what cannot be read, because anyone can append to the store. */
export async function readStoreItem(
  file: PdfFile,
  item: PdfReference,
  at: number,
  budget: InflateBudget,
  unpacked: WeakMap<PdfStream, Uint8Array> = new WeakMap(),
): Promise<Uint8Array | undefined> {
  try {
    const stream = file.resolve(item, at);
    if (!isStream(stream)) return undefined;
    const data = unpacked.get(stream) ?? (await inflateStream(stream, budget));
    unpacked.set(stream, data);
    return data;
  } catch (error) {
    if (!isEmrError(error)) throw error;
    return undefined;
  }
}

/** How much the stores of one file may unpack to. */
export const storeBudget = 64 * 1024 * 1024;

/** The evidence that a file brings along as of a revision. */
export type Stores = (revision: number) => Promise<Evidence>;

/**
 * The readable part of the stores of a file, also what is filed under single signatures (`VRI`): evidence is a hint, and
 * what cannot be read proves nothing. What several revisions hold is unpacked and read once.
 */
export function createStores(file: PdfFile): Stores {
  const budget: InflateBudget = { left: storeBudget };
  const unpacked = new WeakMap<PdfStream, Uint8Array>();
  const unpack: Unpack = (item, at) => readStoreItem(file, item, at, budget, unpacked);
  const certificates = readableOnce(readCertificate);
  const lists = readableOnce(readRevocationList);
  const answers = readableOnce(readOcspAnswer);
  const evidenceAt = async (revision: number): Promise<Evidence> => {
    const store = await readSecurityStore(file, revision, unpack);
    return {
      certificates: store.certificates.flatMap(certificates),
      lists: store.lists.flatMap(lists),
      answers: store.answers.flatMap(answers),
    };
  };
  const known = new Map<number, Promise<Evidence>>();
  return (revision) => {
    const evidence = known.get(revision) ?? evidenceAt(revision);
    known.set(revision, evidence);
    return evidence;
  };
}

type Unpack = (item: PdfReference, at: number) => Promise<Uint8Array | undefined>;

async function readSecurityStore(file: PdfFile, at: number, unpack: Unpack): Promise<SecurityStore> {
  const store = file.resolve(file.root(at).get("DSS"), at);
  const found = { certificates: [], lists: [], answers: [] } as Record<keyof SecurityStore, Uint8Array[]>;
  if (!isDictionary(store)) return found;
  const seen = new Set<number>();
  const take = async (kind: keyof SecurityStore, list: PdfObject | undefined) => {
    const items = file.resolve(list, at);
    for (const item of isArray(items) ? items : []) {
      if (!isReference(item) || seen.has(item.number) || seen.size >= mostItems) continue;
      seen.add(item.number);
      const der = await unpack(item, at);
      if (der !== undefined) found[kind].push(der);
    }
  };
  await take("certificates", store.get("Certs"));
  await take("lists", store.get("CRLs"));
  await take("answers", store.get("OCSPs"));
  const bySignature = file.resolve(store.get("VRI"), at);
  for (const value of isDictionary(bySignature) ? bySignature.values() : []) {
    const part = file.resolve(value, at);
    if (!isDictionary(part)) continue;
    await take("certificates", part.get("Cert"));
    await take("lists", part.get("CRL"));
    await take("answers", part.get("OCSP"));
  }
  return found;
}

/** Reads the same bytes once. */
function readableOnce<T>(read: (der: Uint8Array) => T): (der: Uint8Array) => readonly T[] {
  const known = new WeakMap<Uint8Array, readonly T[]>();
  return (der) => {
    const found = known.get(der) ?? readable(der, read);
    known.set(der, found);
    return found;
  };
}

function readable<T>(der: Uint8Array, read: (der: Uint8Array) => T): readonly T[] {
  try {
    return [read(der)];
  } catch (error) {
    if (isEmrError(error)) return [];
    throw error;
  }
}
