import type { DocumentChange } from "../verification/found-signature.ts";
import { certificationOf } from "./certification.ts";
import { changesOfRevision } from "./changes-of-revision.ts";
import type { FieldLock } from "./field-lock.ts";
import type { RoleBudget } from "./object-roles.ts";
import type { PdfFile } from "./open-pdf.ts";

interface KnownSteps {
  readonly steps: Map<number, readonly DocumentChange[]>;
  readonly budget: RoleBudget;
}

const known = new WeakMap<PdfFile, KnownSteps>();
/** Enough for thirty revisions of a record of eight hundred pages. */
const mostValues = 8_000_000;

/**
 * What later revisions changed, step by step, each change once. Whatever is not known to be harmless is told.
 *
 * @param revision The revision that the signature stands in.
 * @param lock What the signature locks.
 * @throws EmrError `signing.pdf.unreadable`
 */
export function changesAfter(file: PdfFile, revision: number, lock: FieldLock): readonly DocumentChange[] {
  const { steps, budget } = known.get(file) ?? { steps: new Map(), budget: { left: mostValues } };
  known.set(file, { steps, budget });
  const found = new Map<string, DocumentChange>();
  const isClosed = certificationOf(file, revision) === 1;
  for (let at = revision + 1; at <= file.last; at++) {
    const changes = steps.get(at) ?? changesOfRevision(file, at, budget);
    steps.set(at, changes);
    for (const change of changes) {
      // A certification that allows nothing allows no further signature either; nor does a lock on the field.
      const isForbidden = change.kind === "signature" && (isClosed || lock.isLocked(change.where));
      const isHarmless = change.isHarmless && !isForbidden;
      found.set(`${change.kind} ${change.where} ${isHarmless}`, { ...change, isHarmless });
    }
  }
  return [...found.values()];
}
