export { ageFormOf } from "./age-form.ts";
export { checkCheckup } from "./check-checkup.ts";
export type { AdultCheckup, Checkup, ChildCheckup, MinorCheckup } from "./checkup.data.ts";
export type { CheckupBlock, CheckupField } from "./checkup-block.ts";
export { type CheckupCodeList, checkupCodeLists } from "./code-lists.data.ts";
export {
  type DecodedCheckup,
  decodeCheckup,
  type ReadCheckupOptions,
  readCheckup,
} from "./decode-checkup.ts";
export { type EncodeCheckupOptions, encodeCheckup } from "./encode-checkup.ts";
export { type CheckupForm, checkupEdition, checkupForms } from "./field-table.ts";
export type { CheckupOptions } from "./ksk-options.ts";
