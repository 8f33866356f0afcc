import type { Digest } from "@benhan/core/ports";
import { createHashing } from "../policy/hash-of.ts";
import { combineHandlers } from "../xml/combine-handlers.ts";
import { readXml } from "../xml/read-xml.ts";
import type { XmlAttribute, XmlNamespaceDeclaration } from "../xml/xml-name.ts";
import { PlaceFinder } from "./place-finder.ts";
import { SubjectDigester } from "./subject-digester.ts";
import type { XmlSignatureLayout } from "./xml-signature-layout.ts";

/** Where a signature goes, and what it will see around it. */
export interface SignaturePlace {
  /** The bytes of the file before and after the signature: views of it. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** What the signature stands between besides: the halves of an element that is written as an empty one. */
  readonly opening: string;
  readonly closing: string;
  readonly namespaces: readonly XmlNamespaceDeclaration[];
  readonly xmlAttributes: readonly XmlAttribute[];
  /** Everything in the file that can be referred to. */
  readonly ids: ReadonlySet<string>;
  /** What the reference names: empty for the document, otherwise `#` and an `Id`. */
  readonly uri: string;
  /** The digest of what is signed in canonical form, which does not change when the signature is put in. */
  readonly digest: Uint8Array;
}

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
  const hash = createHashing(digest, bytes.length);
  const digester = new SubjectDigester(
    bytes,
    hash,
    layout.canonicalization,
    isDocument ? "document" : { id },
  );
  readXml(bytes, combineHandlers([finder, digester]));
  const { tag, contentEnd, namespaces, xmlAttributes, ids } = finder.result();
  const sides = tag.empty
    ? {
        before: bytes.subarray(0, tag.end - 2),
        after: bytes.subarray(tag.end),
        opening: ">",
        closing: `</${tag.name.text}>`,
      }
    : { before: bytes.subarray(0, contentEnd), after: bytes.subarray(contentEnd), opening: "", closing: "" };
  const subject = digester.finish();
  return {
    ...sides,
    namespaces,
    xmlAttributes,
    ids,
    uri: subject === "" ? "" : `#${subject}`,
    digest: await hash.finish(),
  };
}
