import type { CalendarDate } from "../time/calendar-date.ts";
import { certificateTemplates } from "./certificates/certificate-templates.ts";
import type { FormTemplate } from "./form-template.ts";
import { recordTemplates } from "./records/record-templates.ts";
import { sheetTemplates } from "./sheets/sheet-templates.ts";

/** Every form that is known, one row an edition: record forms, sheets, certificates with transfer papers and prescriptions. */
export const templates: readonly FormTemplate[] = [
  ...recordTemplates,
  ...sheetTemplates,
  ...certificateTemplates,
];

/** The edition of a form that holds for an event of that day; nothing before its first day and after its end. */
export function templateFor(code: string, on: CalendarDate): FormTemplate | undefined {
  return templates.find(
    (one) => one.code === code && one.validFrom <= on && on <= (one.validTo ?? "9999-12-31"),
  );
}

/** All editions of a form, the oldest first. */
export function formEditions(code: string): readonly FormTemplate[] {
  return templates.filter((one) => one.code === code).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
}
