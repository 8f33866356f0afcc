import type { DocumentChange } from "../verification/found-signature.ts";
import type { ObjectRole } from "./object-roles.ts";
import type { PdfFile } from "./open-pdf.ts";
import { type PdfDictionary, sameObject } from "./pdf-object.ts";

/** One step from a revision to the next. */
export interface RevisionStep {
  readonly file: PdfFile;
  readonly before: number;
  readonly after: number;
  /** What objects were for before. */
  readonly roles: ReadonlyMap<number, ObjectRole>;
  /** Fields that are something else as well. */
  readonly misused: ReadonlySet<number>;
  readonly changed: ReadonlySet<number>;
  /** Says that the change of an object was looked at, unless the object is for something else as well. */
  explain(number: number, kind: DocumentChange["kind"]): void;
  tell(kind: DocumentChange["kind"], where: string, isHarmless?: boolean): void;
}

/** The keys of entries that one of both lacks or has otherwise. */
export function differingKeys(one: PdfDictionary, other: PdfDictionary): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (key) => !sameObject(one.get(key), other.get(key)),
  );
}
