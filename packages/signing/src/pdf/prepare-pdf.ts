import { type AppendedRevision, RevisionWriter } from "./append-revision.ts";
import { certificationOf } from "./certification.ts";
import { fieldTransform, isLockedBefore } from "./field-lock.ts";
import { type FormField, listFields } from "./form-fields.ts";
import type { PdfFile } from "./open-pdf.ts";
import { listPages } from "./pages.ts";
import { pdfLocked, pdfPlaceUnusable } from "./pdf.faults.ts";
import {
  dictionaryOf,
  isArray,
  isDictionary,
  isReference,
  nameOf,
  type PdfDictionary,
  type PdfObject,
  type PdfRaw,
  type PdfReference,
  withEntries,
} from "./pdf-object.ts";
import type { PdfSignaturePlace } from "./pdf-signature-options.ts";
import { encodeText } from "./pdf-text.ts";
import { isInside, rectOf } from "./rectangle.ts";
import { hasUnmetDemands } from "./seed-values.ts";
import { latin1 } from "./serialize-object.ts";

/** What stands in the hole's dictionary, and where it goes. */
export interface PdfHoleRequest {
  readonly type: "Sig" | "DocTimeStamp";
  readonly subFilter: "ETSI.CAdES.detached" | "ETSI.RFC3161";
  /** The other entries of the signature dictionary. */
  readonly entries: PdfDictionary;
  readonly place: PdfSignaturePlace | undefined;
  readonly certify: 1 | 2 | 3 | undefined;
  /** In bytes. */
  readonly reserve: number;
  /** Draws what is seen, for the size of the place; absent for nothing. */
  readonly draw?:
    | ((writer: RevisionWriter, width: number, height: number) => Promise<PdfReference>)
    | undefined;
}

/** A file whose last revision has a signature without its value. */
export interface PdfWithHole {
  readonly bytes: Uint8Array;
  /** The hexadecimal string of `Contents`, brackets included. */
  readonly hole: readonly [start: number, end: number];
}

const widestNumber = 10;
/** Printed, and not to be moved. */
const widgetFlags = 4 + 128;

/**
 * Appends a revision with a signature dictionary and its field.
 *
 * @throws EmrError `signing.pdf.place_unusable`, `signing.pdf.locked`, `signing.pdf.text_undrawable`
 */
export async function preparePdf(file: PdfFile, request: PdfHoleRequest): Promise<PdfWithHole> {
  const fields = listFields(file);
  const isSigned = fields.some(({ type, value }) => type === "Sig" && value !== null);
  if (request.type === "Sig" && certificationOf(file) === 1) throw pdfLocked({ reason: "certified" });
  if (request.certify !== undefined && isSigned) throw pdfLocked({ reason: "signed" });
  const { place } = request;
  const filled = place !== undefined && "field" in place ? emptyField(file, fields, place.field) : undefined;
  if (request.type === "Sig") {
    // A new field is locked by whoever locked all fields.
    if (isLockedBefore(file, fields, filled?.name ?? "")) throw pdfLocked({ reason: "field" });
    if (filled !== undefined && hasUnmetDemands(file, filled.dictionary))
      throw pdfPlaceUnusable({ reason: "demands" });
  }
  const writer = new RevisionWriter(file);
  const locks = filled && request.type === "Sig" ? fieldTransform(file, filled.dictionary) : undefined;
  const signature = writer.add(signatureDictionary(request, locks));
  if (filled !== undefined) await fillField(file, writer, filled, signature, request.draw);
  else if (place === undefined || !("field" in place))
    await addField(file, writer, fields, place, signature, request.draw);
  if (request.certify !== undefined) {
    const root = currentRoot(file, writer);
    const permissions = file.resolve(root.get("Perms"));
    const Perms = withEntries(isDictionary(permissions) ? permissions : new Map(), { DocMDP: signature });
    writer.replace(file.rootNumber(), withEntries(root, { Perms }));
  }
  return withRange(writer.finish());
}

/** Writes the ranges that the hole leaves. */
function withRange({ bytes, marks }: AppendedRevision): PdfWithHole {
  const hole = marks.get("Contents") ?? [0, 0];
  const [at, end] = marks.get("ByteRange") ?? [0, 0];
  const text = `[0 ${hole[0]} ${hole[1]} ${bytes.length - hole[1]}]`;
  bytes.set(latin1(text.padEnd(end - at, " ")), at);
  return { bytes, hole };
}

function signatureDictionary(
  { type, subFilter, entries, certify, reserve }: PdfHoleRequest,
  locks: PdfDictionary | undefined,
): PdfDictionary {
  const range: PdfRaw = {
    kind: "raw",
    mark: "ByteRange",
    text: `[0${` ${"0".repeat(widestNumber)}`.repeat(3)}]`,
  };
  const contents: PdfRaw = { kind: "raw", mark: "Contents", text: `<${"0".repeat(reserve * 2)}>` };
  const parameters = dictionaryOf({ Type: nameOf("TransformParams"), P: certify, V: nameOf("1.2") });
  const reference = dictionaryOf({
    Type: nameOf("SigRef"),
    TransformMethod: nameOf("DocMDP"),
    TransformParams: parameters,
  });
  const references = [...(certify === undefined ? [] : [reference]), ...(locks ? [locks] : [])];
  return withEntries(
    dictionaryOf({
      Type: nameOf(type),
      Filter: nameOf("Adobe.PPKLite"),
      SubFilter: nameOf(subFilter),
      ByteRange: range,
      Contents: contents,
      Reference: references.length === 0 ? undefined : references,
    }),
    Object.fromEntries(entries),
  );
}

function emptyField(file: PdfFile, fields: readonly FormField[], name: string): FormField {
  const field = fields.find((one) => one.name === name);
  const isFree = ({ type, value }: FormField) => type === "Sig" && file.resolve(value) === null;
  const free = fields.filter(isFree).map((one) => one.name);
  if (field === undefined) throw pdfPlaceUnusable({ reason: "no-field", free });
  if (field.type !== "Sig") throw pdfPlaceUnusable({ reason: "not-signature", free });
  if (!isFree(field)) throw pdfPlaceUnusable({ reason: "taken", free });
  return field;
}

async function fillField(
  file: PdfFile,
  writer: RevisionWriter,
  field: FormField,
  signature: PdfReference,
  draw: PdfHoleRequest["draw"],
): Promise<void> {
  writer.replace(field.number, withEntries(field.dictionary, { V: signature }));
  const [first] = field.widgets;
  if (draw !== undefined) {
    const widget =
      first === undefined ? null : writer.current({ kind: "reference", number: first, generation: 0 });
    const rect = isDictionary(widget) ? rectOf(file.resolve(widget.get("Rect"))) : undefined;
    if (first === undefined || !isDictionary(widget) || rect === undefined)
      throw pdfPlaceUnusable({ reason: "rectangle" });
    const N = await draw(writer, rect[2] - rect[0], rect[3] - rect[1]);
    writer.replace(first, withEntries(widget, { AP: dictionaryOf({ N }), AS: undefined }));
  }
  setForm(file, writer, undefined);
}

async function addField(
  file: PdfFile,
  writer: RevisionWriter,
  fields: readonly FormField[],
  place: Exclude<PdfSignaturePlace, { readonly field: string }> | undefined,
  signature: PdfReference,
  draw: PdfHoleRequest["draw"],
): Promise<void> {
  const page = listPages(file).pages[(place?.page ?? 1) - 1];
  if (page === undefined) throw pdfPlaceUnusable({ reason: "no-page" });
  const rect = place === undefined ? undefined : rectOf(place.rect);
  const box = rectOf(page.box);
  if (place !== undefined && (rect === undefined || box === undefined || !isInside(rect, box)))
    throw pdfPlaceUnusable({ reason: "rectangle" });
  if (draw !== undefined && rect === undefined) throw pdfPlaceUnusable({ reason: "rectangle" });
  const widget = writer.add(
    dictionaryOf({
      Type: nameOf("Annot"),
      Subtype: nameOf("Widget"),
      FT: nameOf("Sig"),
      T: encodeText(freeName(fields, place?.name)),
      V: signature,
      F: widgetFlags,
      Rect: rect ?? [0, 0, 0, 0],
      P: referenceTo(file, page.number),
      AP: draw && rect && dictionaryOf({ N: await draw(writer, rect[2] - rect[0], rect[3] - rect[1]) }),
    }),
  );
  const annotations = page.dictionary.get("Annots");
  const list = file.resolve(annotations);
  const longer = [...(isArray(list) ? list : []), widget];
  if (isReference(annotations) && isArray(list)) writer.replace(annotations.number, longer);
  else writer.replace(page.number, withEntries(page.dictionary, { Annots: longer }));
  setForm(file, writer, widget);
}

/** Says that the file has signatures and may only be appended to, and adds a field at the top. */
function setForm(file: PdfFile, writer: RevisionWriter, added: PdfReference | undefined): void {
  const root = currentRoot(file, writer);
  const given = root.get("AcroForm");
  const known = file.resolve(given);
  const form = isDictionary(known) ? known : new Map<string, PdfObject>();
  const fields = form.get("Fields");
  const list = file.resolve(fields);
  const entries: Record<string, PdfObject> = { SigFlags: 3 };
  if (added !== undefined) {
    const longer = [...(isArray(list) ? list : []), added];
    if (isReference(fields) && isArray(list)) writer.replace(fields.number, longer);
    else entries["Fields"] = longer;
  }
  if (form.get("SigFlags") === 3 && Object.keys(entries).length === 1) return;
  const changed = withEntries(form, entries);
  if (isReference(given) && isDictionary(known)) writer.replace(given.number, changed);
  else writer.replace(file.rootNumber(), withEntries(root, { AcroForm: changed }));
}

function currentRoot(file: PdfFile, writer: RevisionWriter): PdfDictionary {
  const root = writer.current({ kind: "reference", number: file.rootNumber(), generation: 0 });
  return isDictionary(root) ? root : file.root();
}

function freeName(fields: readonly FormField[], wanted: string | undefined): string {
  const taken = new Set(fields.flatMap(({ name }) => [name, name.split(".")[0] ?? ""]));
  if (wanted !== undefined) {
    if (taken.has(wanted) || wanted.includes(".") || wanted === "")
      throw pdfPlaceUnusable({ reason: "name-taken" });
    return wanted;
  }
  let number = 1;
  while (taken.has(`Signature${number}`)) number++;
  return `Signature${number}`;
}

export function referenceTo(file: PdfFile, number: number): PdfReference {
  const entry = file.entry(number)?.entry;
  return { kind: "reference", number, generation: entry?.kind === "offset" ? entry.generation : 0 };
}
