import type { Issue } from "../../faults/issue.ts";
import { reportOf, requireOk } from "../../faults/report.ts";
import { bodyOf, contentOf } from "../../shape/content-document.ts";
import { shapeIssues } from "../../shape/shape-issues.ts";
import { invalidVisit } from "../visit.faults.ts";
import { visitShape } from "../visit.schema.ts";
import type { Visit } from "../visit.ts";
import type { DocumentForm } from "./document-form.ts";
import { documentForms } from "./document-forms.ts";

/** One document of a visit: its kind, which of its kind it is, and its canonical bytes. */
export interface FilledDocument {
  readonly form: DocumentForm<unknown>;
  /** 1 for the first of its kind. */
  readonly ordinal: number;
  readonly body: Uint8Array;
}

/** The documents of a visit, the visit record first. The same visit always gives the same bytes. */
export function documentsOf(visit: Visit): readonly FilledDocument[] {
  return documentForms.flatMap((form) =>
    form.contentsOf(visit).map((content, index) => ({
      form,
      ordinal: index + 1,
      body: bodyOf(form, content),
    })),
  );
}

/**
 * The visit again, from the stored bodies of its documents in the order of {@link documentsOf}. Reads every earlier
 * schema; documents of other kinds, such as signed files, are passed over.
 *
 * @throws `core.record.document_unreadable`, `core.record.schema_newer`, `core.record.visit_invalid`
 */
export function visitOf(documents: readonly { readonly kind: string; readonly body: Uint8Array }[]): Visit {
  const parts = documentForms.map((form) =>
    form.partOf(documents.filter(({ kind }) => kind === form.kind).map(({ body }) => contentOf(form, body))),
  );
  const visit: unknown = Object.assign({}, ...parts);
  const result = visitShape.safeParse(visit);
  const issues: readonly Issue[] = result.success ? [] : shapeIssues(visitShape, result.error, visit);
  return requireOk(reportOf(visit as Visit, issues), invalidVisit);
}
