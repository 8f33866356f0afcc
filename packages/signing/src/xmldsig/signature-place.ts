import type { Digest } from "@benhan/core/ports";
import { engineHashing, streamHashing } from "../policy/hash-of.ts";
import { combineHandlers } from "../xml/combine-handlers.ts";
import { parseXml } from "../xml/parse-xml.ts";
import type { XmlAttribute, XmlNamespaceDeclaration } from "../xml/xml-name.ts";
import { PlaceFinder } from "./place-finder.ts";
import { SubjectDigester } from "./subject-digester.ts";
import type { XmlSignatureLayout } from "./xml-signature-layout.ts";

/** Where a signature goes, and what it will see around it. */
export interface SignaturePlace {
  /** The bytes before and after the signature; together with it they are the signed file. */
  readonly before: readonly Uint8Array[];
  readonly after: readonly Uint8Array[];
  readonly namespaces: readonly XmlNamespaceDeclaration[];
  readonly xmlAttributes: readonly XmlAttribute[];
  /** Everything in the file that can be referred to. */
  readonly ids: ReadonlySet<string>;
  /** What the reference names: empty for the document, otherwise `#` and an `Id`. */
  readonly uri: string;
  /** The digest of what is signed in canonical form, which does not change when the signature is put in. */
  readonly digest: Uint8Array;
}

const encoder = new TextEncoder();

/**
 * Finds the place of the signature in a file and hashes what is signed on the way: one reading for both.
 *
 * @throws EmrError when the file is not well-formed, has no such place or no such element, is signed already or repeats
 * an `Id`
 */
export async function findSignaturePlace(
  bytes: Uint8Array,
  layout: XmlSignatureLayout,
  id: string | undefined,
  digest: Digest | undefined,
): Promise<SignaturePlace> {
  const isDocument = layout.covers === "document" || (layout.covers === "either" && id === undefined);
  const finder = new PlaceFinder(bytes, layout.container);
  const hash = digest === undefined ? engineHashing("SHA-256", bytes.length) : streamHashing(digest);
  const digester = new SubjectDigester(
    bytes,
    hash.sink,
    layout.canonicalization,
    isDocument ? "document" : { id },
  );
  parseXml(bytes, combineHandlers([finder, digester]));
  const { tag, contentEnd, namespaces, xmlAttributes, ids } = finder.result();
  const sides = tag.empty
    ? {
        before: [bytes.subarray(0, tag.end - 2), encoder.encode(">")],
        after: [encoder.encode(`</${tag.name.text}>`), bytes.subarray(tag.end)],
      }
    : { before: [bytes.subarray(0, contentEnd)], after: [bytes.subarray(contentEnd)] };
  const subject = digester.finish();
  return {
    ...sides,
    namespaces,
    xmlAttributes,
    ids,
    uri: subject === "" ? "" : `#${subject}`,
    digest: (await hash.finish()).hash,
  };
}
