import * as z from "zod/mini";
import { kindOf, labelled, longestText, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { FormDataEntry, FormValue } from "./form-data.ts";

/** The one name that a schema of free names passes over in silence: whoever checks a record must look for it. */
export const hiddenName = "__proto__";

/** Free names, each with a value: an object without members of its own. */
const formValues = z.catchall(
  z.object({}),
  z.custom<FormValue>(isFormValue, { params: { format: "form-value" } }),
) as unknown as z.ZodMiniType<FormDataEntry["values"]>;

const issue = objectOf<NonNullable<FormDataEntry["issue"]>>({
  number: z.exactOptional(labelled(text, "", "số giấy", "number of the paper")),
  series: z.exactOptional(labelled(text, "", "quyển số")),
  reissueOf: z.exactOptional(labelled(text, "", "cấp lại cho số", "issued again for")),
  replaces: z.exactOptional(labelled(text, "", "thay thế số")),
  electronic: z.exactOptional(
    labelled(
      objectOf<{ readonly lookUpCode: string }>({
        lookUpCode: labelled(text, "", "mã tra cứu", "look-up code"),
      }),
      "",
      "bản điện tử",
      "issued electronically",
    ),
  ),
});

export const formDataSchema: z.ZodMiniType<FormDataEntry> = objectOf<FormDataEntry>({
  ...entryMembers,
  kind: kindOf("form-data", "loại mục ghi", "kind of entry"),
  form: labelled(text, "", "mã mẫu", "code of the form"),
  copy: z.exactOptional(labelled(text, "", "bản số")),
  values: labelled(formValues, "", "giá trị các trường của mẫu", "values of the form"),
  issue: z.exactOptional(labelled(issue, "", "số phát hành")),
});

function isFormValue(value: unknown): value is FormValue {
  if (isCell(value)) return true;
  if (!Array.isArray(value)) return false;
  return value.every((item) => typeof item === "string") || value.every(isRow);
}

function isRow(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !Object.hasOwn(value, hiddenName) &&
    Object.values(value).every(isCell)
  );
}

function isCell(value: unknown): value is string | boolean {
  return typeof value === "boolean" || (typeof value === "string" && value.length <= longestText);
}
