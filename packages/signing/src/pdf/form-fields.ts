import type { PdfFile } from "./open-pdf.ts";
import { pdfUnreadable } from "./pdf.faults.ts";
import {
  isArray,
  isDictionary,
  isName,
  isReference,
  isString,
  type PdfDictionary,
  type PdfObject,
} from "./pdf-object.ts";
import { decodeText } from "./pdf-text.ts";

/** A field of the form that holds no other fields. */
export interface FormField {
  readonly number: number;
  /** Whole name: `sign.head-of-facility`. */
  readonly name: string;
  /** `Sig`, `Tx`, `Btn`, `Ch`. */
  readonly type: string | undefined;
  readonly dictionary: PdfDictionary;
  readonly value: PdfObject;
  /** Numbers of the places on pages where it is seen; often the field itself. */
  readonly widgets: readonly number[];
}

const mostFields = 5000;
const deepest = 32;

/** Those of the revision that was asked about last: one revision is asked about several times. */
const kept = new WeakMap<PdfFile, { readonly at: number; readonly fields: readonly FormField[] }>();

/** The fields of the form as of a revision. @throws EmrError `signing.pdf.unreadable` for loops and too many */
export function listFields(file: PdfFile, at: number = file.last): readonly FormField[] {
  const known = kept.get(file);
  if (known?.at === at) return known.fields;
  const fields = findFields(file, at);
  kept.set(file, { at, fields });
  return fields;
}

function findFields(file: PdfFile, at: number): readonly FormField[] {
  const form = file.resolve(file.root(at).get("AcroForm"), at);
  const top = isDictionary(form) ? file.resolve(form.get("Fields"), at) : null;
  const fields: FormField[] = [];
  const seen = new Set<number>();
  const visit = (items: PdfObject, parents: readonly PdfDictionary[]) => {
    if (!isArray(items)) return;
    for (const item of items) {
      // A field is an object of its own; others are no fields to any reader.
      if (!isReference(item)) continue;
      if (seen.has(item.number) || seen.size > mostFields || parents.length > deepest)
        throw pdfUnreadable({ part: "form fields", offset: 0 });
      seen.add(item.number);
      const dictionary = file.resolve(item, at);
      if (!isDictionary(dictionary)) continue;
      const chain = [...parents, dictionary];
      const kids = file.resolve(dictionary.get("Kids"), at);
      const holdsFields = isArray(kids) && kids.some((kid) => hasName(file.resolve(kid, at)));
      if (holdsFields) visit(kids, chain);
      else fields.push(fieldOf(file, item.number, chain, isArray(kids) ? kids : [], at));
    }
  };
  visit(top, []);
  return fields;
}

function fieldOf(
  file: PdfFile,
  number: number,
  chain: readonly PdfDictionary[],
  kids: readonly PdfObject[],
  at: number,
): FormField {
  const dictionary = chain[chain.length - 1] ?? new Map();
  const inherited = (key: string) =>
    chain.reduce<PdfObject>((value, one) => (one.has(key) ? (one.get(key) ?? null) : value), null);
  const type = file.resolve(inherited("FT"), at);
  const widgets = kids.filter(isReference).map((kid) => kid.number);
  return {
    number,
    name: chain.flatMap((one) => nameIn(file.resolve(one.get("T"), at))).join("."),
    type: isName(type) ? type.name : undefined,
    dictionary,
    value: inherited("V"),
    widgets: isName(file.resolve(dictionary.get("Subtype"), at), "Widget") ? [number, ...widgets] : widgets,
  };
}

function hasName(object: PdfObject): boolean {
  return isDictionary(object) && object.has("T");
}

function nameIn(object: PdfObject): readonly string[] {
  return isString(object) ? [decodeText(object)] : [];
}
