export { bhytCodes } from "../qd3176/bhyt-codes.ts";
export type { CodeEntry, CodeList } from "../schema/table-definition.ts";
export { explainField, type FieldExplanation } from "./explain-field.ts";
