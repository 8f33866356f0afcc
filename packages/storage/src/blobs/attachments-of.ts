import type { DigestText, StoredDocument } from "@benhan/core";
import { isDigestText } from "@benhan/core/digest";

/** The digests of the blobs that a version of a document refers to. */
export type ReferencesOf = (document: StoredDocument) => Iterable<DigestText>;

/**
 * The attachments of a body in JSON: the digest of every object with `kind: "attachment"`, wherever it stands. Other bodies
 * refer to nothing. JSON that cannot be read refers to every digest that is written in it: what is in doubt is kept.
 */
export function attachmentsOf({ body, contentType }: StoredDocument): ReadonlySet<DigestText> {
  const digests = new Set<DigestText>();
  if (!/[/+]json\s*(?:;|$)/i.test(contentType)) return digests;
  const text = new TextDecoder().decode(body);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    for (const [digest] of text.matchAll(/sha-256:[0-9a-f]{64}/g)) digests.add(digest as DigestText);
    return digests;
  }
  // A list of what is still to be looked at, for a body may be nested deeper than calls may be.
  const left: object[] = isAnyObject(value) ? [value] : [];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (isAttachment(next)) digests.add(next.digest);
    for (const member of Object.values(next)) if (isAnyObject(member)) left.push(member);
  }
  return digests;
}

function isAnyObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isAttachment(value: object): value is { readonly digest: DigestText } {
  const { kind, digest } = value as { readonly kind?: unknown; readonly digest?: unknown };
  return kind === "attachment" && typeof digest === "string" && isDigestText(digest);
}
