import type { FilledField, FilledForm } from "@benhan/core/forms";

/** The fields of a form that stand nowhere on its paper yet: each is handed out once, so nothing is printed twice. */
export interface UnplacedFields {
  /** Hands a field out; nothing when the form has none of that id or it is placed. */
  take(id: string): FilledField | undefined;
  /** Hands out what is left of a section. */
  takeSection(section: string): readonly FilledField[];
  /** Looks without placing. */
  get(id: string): FilledField | undefined;
}

export function unplacedFields(form: FilledForm): UnplacedFields {
  const left = new Map(
    form.sections.flatMap(({ fields }) => fields.map((field) => [field.field.id, field] as const)),
  );
  const take = (id: string) => {
    const field = left.get(id);
    left.delete(id);
    return field;
  };
  return {
    take,
    get: (id) => left.get(id),
    takeSection(id) {
      const section = form.sections.find((one) => one.section.id === id);
      return (section?.fields ?? []).flatMap(({ field }) => take(field.id) ?? []);
    },
  };
}
