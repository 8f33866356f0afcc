import type { Entry } from "../record/entry.ts";
import type { SourceKey } from "../store/source-key.ts";
import { sourceText } from "../store/source-text.ts";
import { standingFor } from "./as-given.ts";
import type { FormTemplate, MomentFacts } from "./form-template.ts";

/** Why a form cannot tell of the entry that was asked for; positions are those in the record. */
export type AboutRefusal =
  | { readonly reason: "missing" }
  | { readonly reason: "cancelled"; readonly position: number }
  | { readonly reason: "corrected"; readonly position: number; readonly by: number }
  | { readonly reason: "other-kind"; readonly position: number; readonly kind: Entry["kind"] }
  | { readonly reason: "of-another-copy"; readonly position: number };

/** The entry that a form is asked to tell of, or why it cannot. Another one in its place would be a false paper. */
export function aboutEntry(
  { code, moment }: FormTemplate,
  { record, entries }: MomentFacts,
  about: SourceKey,
): { readonly entry: Entry } | { readonly refusal: AboutRefusal } {
  const asked = sourceText(about);
  const entry = entries.find(({ source }) => sourceText(source) === asked);
  if (entry !== undefined) {
    const { subjects } = moment ?? {};
    // A filled copy that bears the name of the entry says itself what it tells of.
    const isNamed = entries.some(
      (copy) => copy.kind === "form-data" && copy.form === code && copy.copy === about.id,
    );
    if (isNamed || subjects === undefined || subjects.some(({ fits }) => fits(entry))) return { entry };
    return { refusal: { reason: "other-kind", position: record.entries.indexOf(entry), kind: entry.kind } };
  }
  const position = record.entries.findIndex(({ source }) => sourceText(source) === asked);
  const gone = record.entries[position];
  if (gone === undefined) return { refusal: { reason: "missing" } };
  const now = gone.status === "cancelled" ? undefined : standingFor(gone, record.entries);
  if (now === undefined) return { refusal: { reason: "cancelled", position } };
  return { refusal: { reason: "corrected", position, by: record.entries.indexOf(now) } };
}

/** The entries between which a form chooses where nobody names one, the chosen one first; none where it shows all. */
export function subjectsOf({ moment }: FormTemplate, entries: readonly Entry[]): readonly Entry[] {
  const { subjects = [], ofAll } = moment ?? {};
  if (ofAll) return [];
  for (const { fits, pick } of subjects) {
    const found = entries
      .filter(fits)
      .sort((a, b) => (a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : 0));
    if (found.length > 0) return pick === "first" ? found : found.reverse();
  }
  return [];
}
