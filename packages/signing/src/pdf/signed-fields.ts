import { plainFlags } from "./drawn-places.ts";
import { type FormField, listFields } from "./form-fields.ts";
import { signatureKind } from "./new-fields.ts";
import { isCount, isDictionary, isReference, type PdfDictionary, type PdfObject } from "./pdf-object.ts";
import { differingKeys, type RevisionStep } from "./revision-step.ts";

/** What signing may change of an empty field besides its value: how it looks. */
const looks: ReadonlySet<string> = new Set(["AP", "AS", "M", "DA", "DR", "MK"]);

/** The signature fields that were there before a revision: an empty one may be signed, and nothing else. */
export class SignedFields {
  readonly #step: RevisionStep;

  constructor(step: RevisionStep) {
    this.#step = step;
  }

  compare(): void {
    const { file, before, changed } = this.#step;
    for (const field of listFields(file, before)) {
      const own = [field.number, ...field.widgets];
      if (field.type === "Sig" && own.some((number) => changed.has(number))) this.#compareField(field);
    }
  }

  #compareField({ number, name, dictionary, value, widgets }: FormField): void {
    const { file, before, after, changed, explain, tell, roles, misused } = this.#step;
    explain(number, "form-field");
    if ([number, ...widgets].some((one) => misused.has(one))) tell("form-field", name);
    const now = file.object(number, after);
    if (!isDictionary(now)) {
      tell("form-field", name);
      return;
    }
    const given = now.get("V");
    const wasEmpty = file.resolve(value, before) === null;
    const isNew = isReference(given) && !roles.has(given.number);
    const signature = isNew ? file.resolve(given, after) : null;
    const kind = wasEmpty && isDictionary(signature) ? signatureKind(signature) : undefined;
    const isSigned = kind === "signature";
    // A time-stamp is nobody's signature: in the place of one it only looks like it.
    if (kind !== undefined) tell(kind, name, isSigned);
    this.#comparePart(name, dictionary, now, isSigned);
    for (const widget of widgets) {
      if (widget === number || !changed.has(widget)) continue;
      explain(widget, "form-field");
      const [old, place] = [file.object(widget, before), file.object(widget, after)];
      if (isDictionary(old) && isDictionary(place)) this.#comparePart(name, old, place, isSigned);
      else tell("annotation", name);
    }
  }

  #comparePart(name: string, old: PdfDictionary, now: PdfDictionary, isSigned: boolean): void {
    const { tell } = this.#step;
    for (const key of differingKeys(old, now)) {
      if (isSigned && (key === "V" || looks.has(key))) continue;
      if (isSigned && key === "F" && isSameLook(old.get(key), now.get(key))) continue;
      tell(key === "Rect" || key === "F" ? "annotation" : "form-field", name);
    }
  }
}

/** Whether two sets of flags differ in nothing that shows, hides, turns or enlarges the place. */
function isSameLook(one: PdfObject | undefined, other: PdfObject | undefined): boolean {
  const [had, has] = [one ?? 0, other ?? 0];
  return isCount(had) && isCount(has) && ((had ^ has) & ~plainFlags) === 0;
}
