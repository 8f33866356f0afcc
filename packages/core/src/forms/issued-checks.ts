import type { Issue } from "../faults/issue.ts";
import { sourceIndex } from "../record/source-index.ts";
import { earlierVersions } from "./as-given.ts";
import { isWrittenSince } from "./as-issued.ts";
import { placeOf } from "./field-place.ts";
import { type FilledField, type FilledForm, fillTemplate } from "./fill-form.ts";
import type { FormOptions } from "./form-options.ts";
import type { FormField, FormSource, FormTemplate } from "./form-template.ts";
import {
  changedSinceIssue,
  type NamedField,
  preliminaryEntry,
  reissueDiffers,
  writtenSinceIssue,
} from "./issued-issues.ts";
import { issueChains } from "./numbering/issue-chains.ts";
import { positionIn, preliminaryPositions } from "./preliminary.ts";
import type { templateAndSource } from "./template-and-source.ts";

type Found = NonNullable<ReturnType<typeof templateAndSource>>;

/** What differs between an issued paper and the record of today. A paper whose place another took needs no other one. */
export function issuedIssues(
  filled: FilledForm,
  { template, source, issuedBy, today, firstIssue, issue }: Found,
): readonly Issue[] {
  if (issuedBy === undefined || today === undefined || issue?.standing === "replaced") return [];
  const changed = today.record === source.record ? [] : changedFields(filled, template, today);
  const { entries } = source.record;
  const late = fieldsOf(filled).filter(
    ({ values, path = [], rowPaths = [] }) =>
      values.length > 0 &&
      [path, ...rowPaths].flatMap(positionIn).some((position) => {
        const entry = entries[position];
        return entry !== undefined && entry !== source.data && isWrittenSince(entry, issuedBy);
      }),
  );
  const differing = firstIssue === undefined ? [] : differingValues(filled, source, firstIssue.values);
  return [
    ...(changed.length === 0 ? [] : [changedSinceIssue(template, changed)]),
    ...(late.length === 0 ? [] : [writtenSinceIssue(template, late.map(named))]),
    ...(differing.length === 0 ? [] : [reissueDiffers(template, differing)]),
  ];
}

const fieldsOf = ({ sections }: FilledForm): readonly FilledField[] =>
  sections.flatMap(({ fields }) => fields);

const named = ({ field, path = [] }: FilledField): NamedField => ({ field, path });

/** The fields that the record of today fills in another way. */
function changedFields(filled: FilledForm, template: FormTemplate, today: FormSource): readonly NamedField[] {
  const now = fieldsOf(fillTemplate(template, today));
  return fieldsOf(filled).flatMap(({ field, values, rows }, at) => {
    const other = now[at];
    if (other === undefined || isAlike([values, rows], [other.values, other.rows])) return [];
    return [{ field, path: placeOf(field, today) }];
  });
}

const isAlike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What was filled into a copy otherwise than into the first issue. */
function differingValues(
  filled: FilledForm,
  source: FormSource,
  first: NonNullable<FormSource["data"]>["values"],
): readonly NamedField[] {
  const own = source.data?.values ?? {};
  const isOfData = ({ binding }: FormField) => binding === undefined;
  return fieldsOf(filled)
    .filter(({ field }) => isOfData(field) && !isAlike(own[field.id], first[field.id]))
    .map(named);
}

/** What is wrong with the numbers and links of issued copies: of the one that is shown, or of all where none was named. */
export function linkIssues(
  { code }: FormTemplate,
  { today, source }: Found,
  { about, copy, issued }: FormOptions,
): readonly Issue[] {
  const { record, data } = today ?? source;
  if (!record.entries.some((entry) => entry.kind === "form-data" && entry.form === code && entry.issue))
    return [];
  const isChosen = about !== undefined || copy !== undefined || issued !== undefined;
  const at = data === undefined ? -1 : record.entries.indexOf(data);
  return issueChains(record, code).issues.filter(({ path }) => !isChosen || path[1] === at);
}

/** The entries that make a paper preliminary. */
export function preliminaryIssues(filled: FilledForm, source: FormSource): readonly Issue[] {
  const { entries } = source.record;
  return preliminaryPositions(filled, source).map((position) => {
    const entry = entries[position];
    const before = entry && earlierVersions(entry, entries, sourceIndex(entries));
    const final = before?.find(({ status }) => status === "final");
    return preliminaryEntry(filled.template, position, final && entries.indexOf(final));
  });
}

/** Where a cancelled entry stands that the form would tell of, when it can tell of no other. */
export function goneSubject({ template, source }: Found): number | undefined {
  const { subjects, ofAll } = template.moment ?? {};
  const { record, entries, about, data } = source;
  if (subjects === undefined || ofAll || about !== undefined || data !== undefined) return undefined;
  const isSubject = (entry: FormSource["entries"][number]) => subjects.some(({ fits }) => fits(entry));
  if (entries.some(isSubject)) return undefined;
  const gone = record.entries.filter((entry) => entry.status === "cancelled" && isSubject(entry)).at(-1);
  return gone && record.entries.indexOf(gone);
}
