import type { JsonPath } from "../faults/json-path.ts";
import type { FormField, FormSection, FormTemplate } from "./form-template.ts";

/** Where a finding about a field stands. */
export interface FieldPlace {
  readonly template: FormTemplate;
  readonly section: FormSection;
  readonly field: FormField;
  readonly path: JsonPath;
  /** The name of the copy that was asked for. */
  readonly copy?: string | undefined;
}
