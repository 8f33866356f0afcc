import { type FormField, listFields } from "./form-fields.ts";
import type { PdfFile } from "./open-pdf.ts";
import {
  dictionaryOf,
  isArray,
  isDictionary,
  isName,
  isString,
  nameOf,
  type PdfDictionary,
  type PdfObject,
} from "./pdf-object.ts";
import { decodeText } from "./pdf-text.ts";

/** What a signature forbids later: signing in fields, and, where it forbids every change, anything but evidence. */
export interface FieldLock {
  /** True when nobody may sign in that field any more. */
  isLocked(name: string): boolean;
}

const nothing: FieldLock = { isLocked: () => false };
const everything: FieldLock = { isLocked: () => true };

/**
 * What the signature in a field locks (ISO 32000-2, 12.7.5.5 and 12.8.2.4): by the entry `Lock` of the field, and by the
 * FieldMDP of the signature itself. What cannot be read locks everything.
 */
export function lockOf(file: PdfFile, signature: PdfDictionary, field: string, at: number): FieldLock {
  const dictionary = listFields(file, at).find(({ name }) => name === field)?.dictionary;
  const locks = [lockIn(file, dictionary?.get("Lock"), at), ...transformLocks(file, signature, at)];
  return { isLocked: (name) => locks.some((lock) => lock.isLocked(name)) };
}

/** The fields of earlier signatures of a file that forbid to sign in a field. */
export function isLockedBefore(file: PdfFile, fields: readonly FormField[], name: string): boolean {
  return fields.some(({ type, value, name: other }) => {
    const signature = type === "Sig" ? file.resolve(value) : null;
    return isDictionary(signature) && lockOf(file, signature, other, file.last).isLocked(name);
  });
}

/** The FieldMDP reference that a signature in a field with a `Lock` must carry; nothing where there is no lock. */
export function fieldTransform(file: PdfFile, field: PdfDictionary): PdfDictionary | undefined {
  const lock = file.resolve(field.get("Lock"));
  if (!isDictionary(lock)) return undefined;
  const [action, fields, permission] = ["Action", "Fields", "P"].map((key) => file.resolve(lock.get(key)));
  return dictionaryOf({
    Type: nameOf("SigRef"),
    TransformMethod: nameOf("FieldMDP"),
    TransformParams: dictionaryOf({
      Type: nameOf("TransformParams"),
      V: nameOf("1.2"),
      Action: action ?? nameOf("All"),
      Fields: fields ?? undefined,
      P: permission ?? undefined,
    }),
  });
}

function* transformLocks(file: PdfFile, signature: PdfDictionary, at: number): Iterable<FieldLock> {
  const references = file.resolve(signature.get("Reference"), at);
  for (const item of isArray(references) ? references : []) {
    const reference = file.resolve(item, at);
    if (isDictionary(reference) && isName(reference.get("TransformMethod"), "FieldMDP"))
      yield lockIn(file, reference.get("TransformParams") ?? new Map(), at);
  }
}

function lockIn(file: PdfFile, object: PdfObject | undefined, at: number): FieldLock {
  if (object === undefined) return nothing;
  const lock = file.resolve(object, at);
  if (lock === null) return nothing;
  if (!isDictionary(lock) || file.resolve(lock.get("P"), at) === 1) return everything;
  const action = file.resolve(lock.get("Action"), at);
  const names = namesIn(file, lock.get("Fields"), at);
  if (names === undefined) return everything;
  const isNamed = (name: string) => names.some((one) => name === one || name.startsWith(`${one}.`));
  if (isName(action, "Include")) return { isLocked: isNamed };
  return isName(action, "Exclude") ? { isLocked: (name) => !isNamed(name) } : everything;
}

function namesIn(file: PdfFile, object: PdfObject | undefined, at: number): readonly string[] | undefined {
  const list = file.resolve(object, at);
  if (list === null) return [];
  const names = (isArray(list) ? list : [undefined]).map((item) => file.resolve(item, at));
  return names.every(isString) ? names.map(decodeText) : undefined;
}
