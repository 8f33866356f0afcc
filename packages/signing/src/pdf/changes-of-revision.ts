import type { DocumentChange } from "../verification/found-signature.ts";
import { changedObjects } from "./changed-objects.ts";
import { hasLooseBytes } from "./loose-bytes.ts";
import { NewFields } from "./new-fields.ts";
import { type RoleBudget, rolesOf, trailerEntries } from "./object-roles.ts";
import type { PdfFile } from "./open-pdf.ts";
import { listPages } from "./pages.ts";
import {
  isArray,
  isCount,
  isDictionary,
  isReference,
  type PdfArray,
  type PdfDictionary,
  type PdfObject,
  sameObject,
} from "./pdf-object.ts";
import { differingKeys, type RevisionStep } from "./revision-step.ts";
import { serializeObject } from "./serialize-object.ts";
import { SignedFields } from "./signed-fields.ts";

/** How a change of one entry of the catalog is named; everything else there is unknown. */
const catalogEntries: Readonly<Record<string, DocumentChange["kind"]>> = {
  DSS: "evidence",
  Pages: "page-content",
  OCProperties: "page-content",
  Metadata: "metadata",
  Version: "metadata",
  Lang: "metadata",
};

/**
 * What a revision changed of the one before it. Signatures in new fields or in fields that were there, time-stamps and
 * evidence are harmless; everything else that changed and could be reached before is named after what it
 * belongs to, and is not.
 */
export function changesOfRevision(
  file: PdfFile,
  revision: number,
  budget: RoleBudget,
): readonly DocumentChange[] {
  const changed = changedObjects(file, revision);
  const [had, has] = [file.revision(revision - 1).trailer, file.revision(revision).trailer];
  const isSame = ["Root", "Info"].every((key) => sameObject(had.get(key) ?? null, has.get(key) ?? null));
  const isLoose = hasLooseBytes(file, revision);
  if (changed.size === 0 && isSame && !isLoose && newEntries(had, has).length === 0) return [];
  const { roles, misused, unread } = rolesOf(file, revision - 1, budget);
  const changes: DocumentChange[] = [];
  const explained = new Set<number>();
  const tell = (kind: DocumentChange["kind"], where: string, isHarmless = false) =>
    changes.push({ kind, where, isHarmless });
  const explain = (number: number, kind: DocumentChange["kind"]) => {
    if (roles.get(number)?.kind === kind) explained.add(number);
  };
  const step = { file, before: revision - 1, after: revision, roles, misused, changed, explain, tell };
  const fields = new NewFields(step);
  compareTrailers(step);
  compareCatalogs(step);
  compareForms(step, fields);
  new SignedFields(step).compare();
  comparePages(step, fields);
  if (isLoose) tell("unknown", "bytes outside of objects");
  // Behind what cannot be read may lie any object, and other readers may read it.
  if (unread !== undefined && changed.size > 0) tell("unknown", unread.where);
  for (const number of changed) {
    const role = roles.get(number);
    // What nothing referred to is new: it is judged where it is referred to now.
    if (role === undefined || explained.has(number)) continue;
    tell(role.kind, role.where, role.kind === "evidence");
  }
  return changes;
}

function compareTrailers({ file, before, after, tell }: RevisionStep): void {
  if (file.rootNumber(before) !== file.rootNumber(after)) tell("unknown", "Root");
  const [old, now] = [file.revision(before).trailer, file.revision(after).trailer];
  if (!sameObject(old.get("Info") ?? null, now.get("Info") ?? null)) tell("metadata", "Info");
  for (const key of newEntries(old, now)) tell("unknown", key);
}

/** Entries of a trailer that only some programs know, and that may lead to another document; they may be left out. */
function newEntries(old: PdfDictionary, now: PdfDictionary): readonly string[] {
  return differingKeys(old, now).filter((key) => now.has(key) && !trailerEntries.has(key));
}

function compareCatalogs({ file, before, after, explain, tell }: RevisionStep): void {
  const [old, now] = [file.root(before), file.root(after)];
  explain(file.rootNumber(before), "unknown");
  for (const key of differingKeys(old, now)) {
    if (key === "AcroForm") continue;
    if (key === "Extensions" && isExtensions(file, after, now.get(key))) {
      tell("evidence", key, true);
      continue;
    }
    const kind = catalogEntries[key] ?? "unknown";
    tell(kind, key, kind === "evidence" && now.has(key));
  }
}

/** Declarations of extensions of the format, which writers of long-term evidence add. */
function isExtensions(file: PdfFile, at: number, object: PdfObject | undefined): boolean {
  const extensions = file.resolve(object, at);
  if (!isDictionary(extensions)) return false;
  return [...extensions].every(([key, value]) => {
    const one = file.resolve(value, at);
    return (
      key === "Type" || (isDictionary(one) && one.has("BaseVersion") && isCount(one.get("ExtensionLevel")))
    );
  });
}

function compareForms(step: RevisionStep, fields: NewFields): void {
  const { file, before, after, explain, tell } = step;
  const [given, taken] = [file.root(before).get("AcroForm"), file.root(after).get("AcroForm")];
  const [old, now] = [formOf(file, given, before), formOf(file, taken, after)];
  if (isReference(given)) explain(given.number, "form-field");
  for (const key of differingKeys(old, now)) {
    if (key === "SigFlags" && isCount(now.get(key))) continue;
    if (key !== "Fields") tell("form-field", "form");
  }
  const list = old.get("Fields");
  if (isReference(list)) explain(list.number, "form-field");
  const [had, has] = [arrayOf(file, list, before), arrayOf(file, now.get("Fields"), after)];
  if (notIn(had, has).length > 0) tell("form-field", "form");
  for (const one of notIn(has, had)) fields.add(one);
}

function formOf(file: PdfFile, object: PdfObject | undefined, at: number): PdfDictionary {
  const form = file.resolve(object, at);
  return isDictionary(form) ? form : new Map();
}

function comparePages(
  { file, before, after, changed, explain, tell }: RevisionStep,
  fields: NewFields,
): void {
  listPages(file, before).pages.forEach(({ number, dictionary: old }, i) => {
    const where = `page ${i + 1}`;
    const list = old.get("Annots");
    const isListChanged = isReference(list) && changed.has(list.number);
    if (!changed.has(number) && !isListChanged) return;
    explain(number, "page-content");
    if (isReference(list)) explain(list.number, "annotation");
    const now = file.object(number, after);
    if (!isDictionary(now)) {
      tell("page-content", where);
      return;
    }
    for (const key of differingKeys(old, now)) if (key !== "Annots") tell("page-content", where);
    const [had, has] = [arrayOf(file, list, before), arrayOf(file, now.get("Annots"), after)];
    const added = notIn(has, had);
    // What stands later in the list lies on top.
    const kept = has.filter((one) => !added.includes(one));
    if (!sameObject(kept, had)) tell("annotation", where);
    for (const one of added) {
      if (!(isReference(one) && fields.widgets.has(one.number))) tell("annotation", where);
    }
  });
}

function arrayOf(file: PdfFile, object: PdfObject | undefined, at: number): PdfArray {
  const array = file.resolve(object, at);
  return isArray(array) ? array : [];
}

/** The items of one list that the other lacks. */
function notIn(list: PdfArray, other: PdfArray): PdfArray {
  const textOf = (item: PdfObject) => serializeObject(item).join("");
  const known = new Set(other.map(textOf));
  return list.filter((item) => !known.has(textOf(item)));
}
