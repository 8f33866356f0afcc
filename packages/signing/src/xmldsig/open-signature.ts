import { hashWith, isSameDigest } from "../policy/hash-of.ts";
import { digestUris } from "../policy/signature-algorithm.ts";
import type { ReadSignaturesOptions } from "../signature/signature-container.ts";
import { createByteCollector } from "../xml/byte-sink.ts";
import type { ParseXmlOptions } from "../xml/read-xml.ts";
import { canonicalizeReferences } from "./canonicalize-references.ts";
import type { ReadPlace } from "./place-defects.ts";

/** What the key signed, and of every reference whether its digest is that of what it leads to. */
export interface OpenedXmlSignature {
  readonly toBeSigned: Uint8Array;
  readonly digestsMatch: readonly boolean[];
  /** In the order of the references; `undefined` where an id leads nowhere. */
  readonly contents: readonly (Uint8Array | undefined)[];
}

/** Makes canonical what a signature is about, and compares the digests. */
export async function openSignature(
  bytes: Uint8Array,
  { survey, site, signature }: ReadPlace,
  parse: ParseXmlOptions,
  options: ReadSignaturesOptions,
): Promise<OpenedXmlSignature> {
  const { signedInfo, references: collectors } = canonicalizeReferences(
    bytes,
    survey,
    site,
    signature,
    parse,
    createByteCollector,
  );
  const kept = new Map([...new Set(collectors)].map((collector) => [collector, collector?.bytes()]));
  const references = collectors.map((collector) => kept.get(collector));
  const digestsMatch: boolean[] = [];
  for (const [i, { digestUri, digestValue }] of signature.references.entries()) {
    const content = references[i];
    const hash = digestUris.get(digestUri);
    const isSame =
      content !== undefined &&
      hash !== undefined &&
      isSameDigest(await hashWith(options.digest, hash, content), digestValue);
    digestsMatch.push(isSame);
    options.signal?.throwIfAborted();
  }
  return { toBeSigned: signedInfo, digestsMatch, contents: references };
}
