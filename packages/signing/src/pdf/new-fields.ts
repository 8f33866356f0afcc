import { DrawnPlaces } from "./drawn-places.ts";
import { listFields } from "./form-fields.ts";
import {
  isArray,
  isDictionary,
  isName,
  isReference,
  isString,
  type PdfDictionary,
  type PdfObject,
  sameObject,
} from "./pdf-object.ts";
import { decodeText } from "./pdf-text.ts";
import { isEmptyRect } from "./rectangle.ts";
import type { RevisionStep } from "./revision-step.ts";

/** All that a signature field or its widget may say without acting or taking part in another field. */
const plainEntries: ReadonlySet<string> = new Set(
  "Type Subtype FT T TU TM Ff V P Rect F AP AS Border C MK BS DA DR M NM Lock SV Kids H Contents Lang StructParent".split(
    " ",
  ),
);

const widgetEntries: ReadonlySet<string> = new Set([...plainEntries, "Parent"]);

/** The signature fields that a revision adds. */
export class NewFields {
  /** Numbers of what may be added to the annotations of pages: the places of these fields. */
  readonly widgets = new Set<number>();
  readonly #step: RevisionStep;
  readonly #drawn: DrawnPlaces;
  /** Of the fields that were there before. */
  #names: ReadonlySet<string> | undefined;

  constructor(step: RevisionStep) {
    this.#step = step;
    this.#drawn = new DrawnPlaces(step);
  }

  /** Takes a field that was added to the form, and says what it is. */
  add(item: PdfObject): void {
    const { file, after, tell } = this.#step;
    const field = this.#fresh(item);
    if (field === undefined || !isName(field.get("FT"), "Sig")) {
      tell("form-field", field === undefined ? "form" : nameIn(field));
      return;
    }
    const name = nameIn(field);
    // Fields of one name are one field to a reader.
    if (this.#hasName(name)) tell("form-field", name);
    const kids = file.resolve(field.get("Kids"), after);
    const places = isArray(kids)
      ? kids.map((kid) => [kid, this.#fresh(kid)] as const)
      : [[item, field] as const];
    const isPlain =
      hasOnly(field, plainEntries) &&
      places.every(
        ([, place]) =>
          place === field || (hasOnly(place, widgetEntries) && sameObject(place?.get("Parent"), item)),
      );
    if (!isPlain) tell("unknown", name);
    const value = field.get("V");
    const kind = value === undefined ? "signature" : signatureKind(this.#fresh(value));
    if (kind === undefined) tell("form-field", name);
    else tell(kind, name, isPlain);
    const isSigned = kind === "signature" && value !== undefined && isPlain && places.length === 1;
    for (const [reference, place] of places) {
      if (isReference(reference)) this.widgets.add(reference.number);
      // Something is drawn over what was signed: it may be the picture of a signature, it may hide a line.
      if (place !== undefined && !isEmptyRect(file.resolve(place.get("Rect"), after)))
        tell(isSigned && this.#drawn.isModest(reference, place) ? "picture" : "annotation", name);
    }
  }

  #hasName(name: string): boolean {
    this.#names ??= new Set(listFields(this.#step.file, this.#step.before).map((field) => field.name));
    return this.#names.has(name);
  }

  /** The dictionary behind a reference to an object that nothing referred to before. */
  #fresh(item: PdfObject): PdfDictionary | undefined {
    const { file, after, roles } = this.#step;
    if (!isReference(item) || roles.has(item.number)) return undefined;
    const object = file.resolve(item, after);
    return isDictionary(object) ? object : undefined;
  }
}

/** What a value of a signature field is; undefined for none of both, and for what says to be both. */
export function signatureKind(value: PdfDictionary | undefined): "signature" | "time-stamp" | undefined {
  const type = value?.get("Type");
  // The filter decides whether the value is judged as a signature.
  if (isName(value?.get("SubFilter"), "ETSI.RFC3161"))
    return isName(type, "DocTimeStamp") ? "time-stamp" : undefined;
  return value?.has("ByteRange") === true && (type === undefined || isName(type, "Sig"))
    ? "signature"
    : undefined;
}

function hasOnly(part: PdfDictionary | undefined, keys: ReadonlySet<string>): boolean {
  return part !== undefined && [...part.keys()].every((key) => keys.has(key));
}

function nameIn(field: PdfDictionary): string {
  const name = field.get("T");
  return isString(name) ? decodeText(name) : "form";
}
