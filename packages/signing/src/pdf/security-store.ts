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
): Promise<Uint8Array | undefined> {
  try {
    const stream = file.resolve(item, at);
    return isStream(stream) ? await inflateStream(stream, budget) : undefined;
  } catch (error) {
    if (!isEmrError(error)) throw error;
    return undefined;
  }
}

/** How much one store may unpack to. */
export const storeBudget = 64 * 1024 * 1024;

/** What the file brings along as of a revision, also what is filed under single signatures (`VRI`). */
export async function readSecurityStore(file: PdfFile, at: number = file.last): Promise<SecurityStore> {
  const store = file.resolve(file.root(at).get("DSS"), at);
  const found = { certificates: [], lists: [], answers: [] } as Record<keyof SecurityStore, Uint8Array[]>;
  if (!isDictionary(store)) return found;
  const seen = new Set<number>();
  const budget: InflateBudget = { left: storeBudget };
  const take = async (kind: keyof SecurityStore, list: PdfObject | undefined) => {
    const items = file.resolve(list, at);
    for (const item of isArray(items) ? items : []) {
      if (!isReference(item) || seen.has(item.number) || seen.size >= mostItems) continue;
      seen.add(item.number);
      const der = await readStoreItem(file, item, at, budget);
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

/** The readable part of it: evidence is a hint, and what cannot be read proves nothing. */
export function evidenceOf({ certificates, lists, answers }: SecurityStore): Evidence {
  return {
    certificates: readable(certificates, readCertificate),
    lists: readable(lists, readRevocationList),
    answers: readable(answers, readOcspAnswer),
  };
}

function readable<T>(items: readonly Uint8Array[], read: (der: Uint8Array) => T): readonly T[] {
  return items.flatMap((der) => {
    try {
      return [read(der)];
    } catch (error) {
      if (isEmrError(error)) return [];
      throw error;
    }
  });
}
