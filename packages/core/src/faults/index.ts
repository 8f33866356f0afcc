export {
  defineFault,
  type Fault,
  type FaultContext,
  type FaultDefinition,
} from "./define-fault.ts";
export {
  EmrError,
  type EmrErrorJson,
  type EmrErrorOptions,
  isEmrError,
  type RetryAdvice,
} from "./emr-error.ts";
export { kindOf } from "./error-kind.ts";
export { type Bilingual, bySeverity, hasErrors, type Issue, type Severity } from "./issue.ts";
export { formatPath, type JsonPath, valueAt } from "./json-path.ts";
export { type Report, reportOf, requireOk } from "./report.ts";
