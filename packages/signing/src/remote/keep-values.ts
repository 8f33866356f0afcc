import type { Instant } from "@benhan/core";
import { readCertificate } from "../certificate/read-certificate.ts";
import { decodeBase64, encodeBase64 } from "../encoding/base64.ts";
import { verifySignatureValue } from "../policy/verify-signature-value.ts";
import { decodeRemoteValue, type ExpectedValue, type ValueRefusal } from "./decode-remote-value.ts";
import type { ProviderValue } from "./remote-provider.ts";
import type { OrphanResult, RemoteItem, RemoteTransaction } from "./remote-transaction.ts";

/** What is kept of returned values. */
export interface KeptValues {
  readonly items: readonly RemoteItem[];
  /** Values that belong to no item. */
  readonly surplus: number;
}

/**
 * Sorts returned values to the items they name and keeps those that verify under the expected certificate. An item whose
 * value is missing, was swapped with another's or is wrong in any other way says so; the others are not harmed by it.
 */
export async function keepValues(
  { items, certificate }: Pick<RemoteTransaction, "items" | "certificate">,
  values: readonly ProviderValue[],
  encoding: "base64" | "hex",
): Promise<KeptValues> {
  const signer = readCertificate(bytesOf(certificate));
  const expected = items.map((item) => ({ certificate: signer, toBeSigned: bytesOf(item.toBeSigned) }));
  const isOf = (value: Uint8Array, index: number): Promise<boolean> => {
    const [item, wanted] = [items[index], expected[index]];
    if (item === undefined || wanted === undefined) return Promise.resolve(false);
    return verifySignatureValue(signer.key, item.algorithm, value, wanted.toBeSigned);
  };
  const judge = async (item: RemoteItem, index: number): Promise<RemoteItem> => {
    const texts = textsOf(values, item, index);
    const [text] = texts;
    const wanted = expected[index];
    if (text === undefined || wanted === undefined) return refused(item, "missing");
    const value = texts.length > 1 ? "repeated" : decodeRemoteValue(text, encoding, wanted as ExpectedValue);
    if (typeof value === "string") return refused(item, value);
    if (await isOf(value, index)) return withValue(item, value);
    const owners = await Promise.all(items.map((_, other) => isOf(value, other)));
    return refused(item, owners.includes(true) ? "swapped" : "does-not-verify");
  };
  return {
    items: await Promise.all(items.map(judge)),
    surplus: values.filter(({ item }) => !items.some(({ docId }, i) => item === docId || item === i)).length,
  };
}

/** Verified values that came too late, added to those that came before. */
export function addOrphans(
  orphans: readonly OrphanResult[],
  { items }: KeptValues,
  receivedAt: Instant,
): readonly OrphanResult[] {
  const fresh = items.flatMap(({ docId, value }) =>
    value === undefined || orphans.some((known) => known.docId === docId)
      ? []
      : [{ docId, value, receivedAt }],
  );
  return fresh.length === 0 ? orphans : [...orphans, ...fresh];
}

/** The different spellings of what came for an item: the same value twice is one value. */
function textsOf(values: readonly ProviderValue[], { docId }: RemoteItem, index: number): readonly string[] {
  const own = values.filter(({ item }) => item === docId || item === index);
  return [...new Set(own.map(({ text }) => text.replace(/\s+/g, "")))];
}

function refused({ value: _, ...item }: RemoteItem, refusal: ValueRefusal): RemoteItem {
  return { ...item, refusal };
}

function withValue({ refusal: _, ...item }: RemoteItem, value: Uint8Array): RemoteItem {
  return { ...item, value: encodeBase64(value) };
}

function bytesOf(base64: string): Uint8Array {
  return decodeBase64(base64) ?? new Uint8Array();
}
