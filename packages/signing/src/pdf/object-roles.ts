import { isEmrError } from "@benhan/core/faults";
import type { DocumentChange } from "../verification/found-signature.ts";
import { listFields } from "./form-fields.ts";
import type { PdfFile } from "./open-pdf.ts";
import { listPages } from "./pages.ts";
import { pdfUnreadable } from "./pdf.faults.ts";
import { entriesOf, isArray, isReference, type PdfObject } from "./pdf-object.ts";

/** What an object is for, as far as a person sees it. */
export interface ObjectRole {
  readonly kind: DocumentChange["kind"];
  readonly where: string;
}

/** What every trailer has, and what a cross-reference stream has besides. */
export const trailerEntries: ReadonlySet<string> = new Set(
  "Root Info Size Prev ID XRefStm Type W Index Filter DecodeParms Length".split(" "),
);

/** The roles of the objects of a revision, by number. */
export interface ObjectRoles {
  readonly roles: ReadonlyMap<number, ObjectRole>;
  /** Fields that something refers to which has no business with fields, so that their entries may mean something else. */
  readonly misused: ReadonlySet<number>;
  /** Of an object that could not be read, so that what it leads to has no role. */
  readonly unread?: ObjectRole;
}

/** How many values may still be looked at in all revisions of a file. */
export interface RoleBudget {
  left: number;
}

/**
 * What every object that can be reached as of a revision is for; numbers that are referred to and not there as well. What a
 * page needs to be drawn is the page's, whoever else uses it; nothing is left out by its name, for resources have names of
 * any kind.
 */
export function rolesOf(file: PdfFile, at: number, budget: RoleBudget): ObjectRoles {
  const walker = new RoleWalker(file, at, budget);
  const root = file.root(at);
  const { pages, nodes } = listPages(file, at);
  const form = listFields(file, at);
  // Each of them is looked at in several ways.
  budget.left -= 24 * (pages.length + nodes.size + form.length);
  const places = pages.map((page, i) => ({ ...page, where: `page ${i + 1}` }));
  const tree: ObjectRole = { kind: "page-content", where: "pages" };
  walker.claim(file.rootNumber(at), { kind: "unknown", where: "Root" });
  for (const node of nodes) walker.claim(node, tree);
  for (const { number, where } of places) walker.claim(number, { kind: "page-content", where });
  for (const { dictionary, where } of places) {
    for (const [key, value] of dictionary)
      if (key !== "Annots") walker.walk(value, { kind: "page-content", where });
  }
  for (const node of nodes) walker.walkInside(node, tree);
  walker.walk(root.get("OCProperties"), { kind: "page-content", where: "layers" });
  const fields = form.map(({ number, name, widgets }) => ({
    own: [number, ...widgets],
    where: name,
  }));
  for (const { own, where } of fields)
    for (const number of own) walker.claimField(number, { kind: "form-field", where });
  for (const { dictionary, where } of places)
    walker.claimItems(dictionary.get("Annots"), { kind: "annotation", where });
  for (const { own, where } of fields) {
    for (const number of own) walker.walkInside(number, { kind: "form-field", where });
  }
  for (const { dictionary, where } of places)
    walker.walkItems(dictionary.get("Annots"), { kind: "annotation", where });
  walker.walk(root.get("AcroForm"), { kind: "form-field", where: "form" });
  walker.walk(root.get("Metadata"), { kind: "metadata", where: "Metadata" });
  walker.walk(file.revision(at).trailer.get("Info"), { kind: "metadata", where: "Info" });
  for (const [key, value] of root) if (key !== "DSS") walker.walk(value, { kind: "unknown", where: key });
  for (const [key, value] of file.revision(at).trailer)
    if (!trailerEntries.has(key)) walker.walk(value, { kind: "unknown", where: key });
  // Last, because evidence may change: what is for something else as well must not.
  walker.walk(root.get("DSS"), { kind: "evidence", where: "DSS" });
  const { roles, misused } = walker;
  return { roles, misused, ...(walker.unread && { unread: walker.unread }) };
}

/** The entries under which a dictionary refers to a field or to its place, besides lists of them. */
const fieldUses: ReadonlySet<string> = new Set(["Parent", "P", "Obj", "Popup", "IRT", "T", "AN"]);

/** Follows references from what has a role to what has none yet. */
class RoleWalker {
  readonly roles = new Map<number, ObjectRole>();
  readonly misused = new Set<number>();
  unread: ObjectRole | undefined;
  readonly #fields = new Set<number>();
  readonly #file: PdfFile;
  readonly #at: number;
  readonly #budget: RoleBudget;

  constructor(file: PdfFile, at: number, budget: RoleBudget) {
    this.#file = file;
    this.#at = at;
    this.#budget = budget;
  }

  claim(number: number, role: ObjectRole): boolean {
    if (this.roles.has(number)) return false;
    this.roles.set(number, role);
    return true;
  }

  claimField(number: number, role: ObjectRole): void {
    this.#fields.add(number);
    this.claim(number, role);
  }

  /** The list and the objects in it, not what they consist of. */
  claimItems(list: PdfObject | undefined, role: ObjectRole): void {
    if (isReference(list)) this.claim(list.number, role);
    for (const item of this.#itemsOf(list)) if (isReference(item)) this.claim(item.number, role);
  }

  walkItems(list: PdfObject | undefined, role: ObjectRole): void {
    for (const item of this.#itemsOf(list)) {
      if (isReference(item)) this.walkInside(item.number, role);
      else this.walk(item, role);
    }
  }

  /** What an object consists of, when it has that role itself. */
  walkInside(number: number, role: ObjectRole): void {
    if (this.roles.get(number)?.kind === role.kind) this.walk(this.#read(number, role), role);
  }

  walk(start: PdfObject | undefined, role: ObjectRole): void {
    const waiting: PdfObject[] = [start ?? null];
    for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
      if (object === null || typeof object !== "object") continue;
      if (--this.#budget.left < 0) throw pdfUnreadable({ part: "number of revisions", offset: 0 });
      if (isReference(object)) {
        if (!this.claim(object.number, role)) continue;
        const target = this.#read(object.number, role);
        // Readers differ in whether they follow an object that is nothing but a reference.
        if (isReference(target)) this.unread ??= role;
        waiting.push(target);
        continue;
      }
      const entries = entriesOf(object);
      for (const [key, value] of entries ?? []) {
        if (isReference(value) && this.#fields.has(value.number) && !fieldUses.has(key))
          this.misused.add(value.number);
      }
      // Numbers and the like lead nowhere, and most of a file is such.
      for (const value of isArray(object) ? object : (entries?.values() ?? [])) {
        if (typeof value === "object" && value !== null) waiting.push(value);
      }
    }
  }

  #itemsOf(list: PdfObject | undefined): readonly PdfObject[] {
    const items = this.#file.resolve(list, this.#at);
    return isArray(items) ? items : [];
  }

  /** What cannot be read leads nowhere that is known. */
  #read(number: number, role: ObjectRole): PdfObject {
    try {
      return this.#file.object(number, this.#at);
    } catch (error) {
      if (!isEmrError(error)) throw error;
      this.unread ??= role;
      return null;
    }
  }
}
