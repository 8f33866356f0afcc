import { refusalsOf } from "../refusal/refusal.ts";
import type { ByteSink } from "../xml/byte-sink.ts";
import type { CanonicalForm } from "../xml/canonical-form.ts";
import { type Canonicalizer, createCanonicalizer } from "../xml/canonicalizer.ts";
import type { XmlHandler } from "../xml/read-xml.ts";
import { type XmlAttribute, xmlNamespace } from "../xml/xml-name.ts";
import { elementIds } from "./element-ids.ts";

const refusal = refusalsOf(() => import("./xmldsig.faults.ts"));

/** The document, or an element: by its `Id`, or the one that has any. */
export type Subject = "document" | { readonly id: string | undefined };

/** Hashes what is going to be signed while the file is being read. */
export class SubjectDigester implements XmlHandler {
  readonly #bytes: Uint8Array;
  readonly #sink: ByteSink;
  readonly #form: CanonicalForm;
  readonly #subject: Subject;
  /** `xml:` attributes of the open elements, until the element that is signed begins. */
  readonly #above: (readonly XmlAttribute[])[] = [];
  #canonicalizer: Canonicalizer | undefined;
  #depth = 0;
  /** The depth of the element that is signed, while it is open. */
  #inside = 0;
  #id = "";

  constructor(bytes: Uint8Array, sink: ByteSink, form: CanonicalForm, subject: Subject) {
    this.#bytes = bytes;
    this.#sink = sink;
    this.#form = form;
    this.#subject = subject;
    if (subject === "document") this.#canonicalizer = createCanonicalizer(bytes, sink, { form });
  }

  startElement: NonNullable<XmlHandler["startElement"]> = (tag, scope) => {
    this.#depth++;
    if (this.#subject !== "document" && this.#inside === 0) {
      const id = this.#wantedId(elementIds(tag));
      if (id !== undefined) {
        if (this.#canonicalizer !== undefined) throw refusal((faults) => faults.signedElementAmbiguous({}));
        this.#inside = this.#depth;
        this.#id = id;
        const inheritedXmlAttributes = this.#above.flat();
        const options = { form: this.#form, apex: tag.start, inheritedXmlAttributes };
        this.#canonicalizer = createCanonicalizer(this.#bytes, this.#sink, options);
      } else if (this.#canonicalizer === undefined) {
        this.#above.push(tag.attributes.filter(({ uri }) => uri === xmlNamespace));
      }
    }
    this.#canonicalizer?.startElement?.(tag, scope);
  };

  endElement: NonNullable<XmlHandler["endElement"]> = (name, start, end) => {
    this.#canonicalizer?.endElement?.(name, start, end);
    if (this.#canonicalizer === undefined) this.#above.pop();
    if (this.#inside === this.#depth) this.#inside = 0;
    this.#depth--;
  };

  text = (from: number, to: number): void => this.#canonicalizer?.text?.(from, to);
  character = (code: number, from: number, to: number): void =>
    this.#canonicalizer?.character?.(code, from, to);
  comment = (from: number, to: number): void => this.#canonicalizer?.comment?.(from, to);
  instruction = (target: string, from: number, to: number): void =>
    this.#canonicalizer?.instruction?.(target, from, to);

  /** Answers the `Id` of what was hashed, empty for the document. */
  finish(): string {
    if (this.#canonicalizer === undefined) throw refusal((faults) => faults.signedElementMissing({}));
    this.#canonicalizer.finish();
    return this.#id;
  }

  /** Nobody means the root when an `Id` is not named: the container of the signature stands in it. */
  #wantedId(ids: ReadonlySet<string>): string | undefined {
    const wanted = this.#subject === "document" ? undefined : this.#subject.id;
    if (wanted !== undefined) return ids.has(wanted) ? wanted : undefined;
    const [first] = ids;
    return this.#depth > 1 ? first : undefined;
  }
}
