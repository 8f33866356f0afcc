import type { Bilingual } from "../../faults/issue.ts";
import type { ContentDocument } from "../../shape/content-document.ts";
import type { Visit } from "../visit.ts";

/**
 * One kind of document that a visit is made of: what it is called, by which text it exists, in which schema its
 * content is written, and which part of the visit fills it. Shared code asks the form; it never branches on a kind.
 */
export interface DocumentForm<Content> extends ContentDocument<Content> {
  readonly title: Bilingual;
  /** The official code of the form, where there is one. */
  readonly code?: string;
  /** The text that prescribes the form, with its edition. */
  readonly source: string;
  /** The filled forms of this kind in a visit. */
  readonly contentsOf: (visit: Visit) => readonly Content[];
  /** The part of a visit that these filled forms make. */
  readonly partOf: (contents: readonly Content[]) => Partial<Visit>;
}
