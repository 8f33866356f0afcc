import type { Bilingual } from "../faults/issue.ts";
import type { FormField, FormTemplate } from "./form-template.ts";
import { invalidExtension } from "./forms.faults.ts";

/** Fields that a facility adds to a form. @legal TT 32/2023/TT-BYT Đ52 k1 b; TT 25/2025/TT-BYT Đ3 k2 */
export interface FormExtension {
  /** Code of the form. */
  readonly form: string;
  /** Stands before every id: `bv-mau`. Lower-case letters, digits and hyphens; no section of the form. */
  readonly prefix: string;
  /** The section that they join at its end; without it they make a section of their own. */
  readonly section?: string;
  readonly title: Bilingual;
  readonly fields: readonly FormField[];
}

/**
 * The template with the facility's own fields, under ids `<prefix>.<id>`. Nothing official is changed. Throws
 * `core.forms.extension_invalid` when the extension would touch it.
 */
export function extendTemplate(template: FormTemplate, extension: FormExtension): FormTemplate {
  const { form, prefix, title } = extension;
  if (form !== template.code) throw invalidExtension({ form, reason: "form" });
  const taken = template.sections.some((one) => one.id === prefix);
  if (!/^[a-z][a-z0-9-]*$/.test(prefix) || taken) throw invalidExtension({ form, reason: "prefix" });
  const fields = extension.fields.map(({ phrase: _, ...field }) => ({
    ...field,
    id: `${prefix}.${field.id}`,
  }));
  const ids = new Set(template.sections.flatMap((one) => one.fields.map((field) => field.id)));
  for (const { id } of fields) {
    if (ids.has(id) || id === `${prefix}.`) throw invalidExtension({ form, reason: "field" });
    ids.add(id);
  }
  if (extension.section === undefined) {
    return { ...template, sections: [...template.sections, { id: prefix, title, fields }] };
  }
  if (!template.sections.some((one) => one.id === extension.section)) {
    throw invalidExtension({ form, reason: "section" });
  }
  return {
    ...template,
    sections: template.sections.map((one) =>
      one.id === extension.section ? { ...one, fields: [...one.fields, ...fields] } : one,
    ),
  };
}
