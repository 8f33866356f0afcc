export { escapeHtml } from "../text/escape-html.ts";
export { foldKey } from "../text/fold-key.ts";
export { nearNames } from "../text/near-names.ts";
export { perhaps } from "../text/perhaps.ts";
export { spellingKey } from "../text/spelling-key.ts";
export { type CheckCodeOptions, checkCode } from "./check-code.ts";
export {
  checkDiagnosisCodes,
  type DiagnosisCodes,
  type DiagnosisCodesContext,
} from "./check-diagnosis-codes.ts";
export type { CodeEntry, CodeSource, CodeSystem, CodeTable, PackName } from "./code-system.ts";
export {
  checkDepartmentCode,
  type DepartmentCodeParts,
  departmentShape,
  readDepartmentCode,
} from "./department-code.ts";
export {
  type CodeAnswer,
  type CodeState,
  editionAt,
  editionsOf,
  entriesAt,
  isKnown,
  type LookUpOptions,
  lookUp,
} from "./look-up.ts";
export { createMemoryTerminology, type MemoryTerminologyOptions } from "./memory-terminology.ts";
export { activeIngredientShape, icd9cmShape, routeShape, tenderShape } from "./shapes/claim-shapes.ts";
export { type CodeShape, checkShape, type ShapeOptions } from "./shapes/code-shape.ts";
export { formatIcd10, icd10Key, icd10Shape, isAsteriskCode, isExternalCause } from "./shapes/icd10.ts";
export { type Icd10Edition, icd10EditionAt, icd10Editions } from "./shapes/icd10-editions.ts";
export { hasIcd10Flag, type Icd10Flag, icd10Flags } from "./shapes/icd10-flags.ts";
export { readServiceCode, type ServiceCodeParts, serviceCodeShape } from "./shapes/service-code.ts";
export type {
  TerminologyEdition,
  TerminologyMatch,
  TerminologyMeta,
  TerminologySource,
} from "./terminology-source.ts";
