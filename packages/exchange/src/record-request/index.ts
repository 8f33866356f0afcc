export { type WorkingCalendar, workingDaysAfter } from "@benhan/core";
export { type DecideScopeOptions, decideScope, type ScopeDecision } from "./decide-scope.ts";
export {
  type Fulfilment,
  type FulfilRequestOptions,
  fulfilRequest,
  type GivenFile,
  type GivenItem,
  summaryForms,
} from "./fulfil-request.ts";
export type { GivenPackage } from "./given-package.ts";
export {
  checkReceipt,
  type Delivery,
  type DeliveryReceipt,
  type DeliveryWay,
  receiptBytes,
  receiptOf,
} from "./receipt-of.ts";
export { type ReceiptPaperOptions, receiptPaper } from "./receipt-paper.ts";
export { fulfilmentInvalid, receiptInvalid, requestInvalid } from "./record-request.faults.ts";
export {
  type AuthorityRequester,
  checkRecordRequest,
  createRecordRequest,
  type KeptDocument,
  type PatientSideRequester,
  type RecordRequest,
} from "./record-request.ts";
export { type RequestDue, type RequestDueOptions, requestDue } from "./request-due.ts";
export {
  type AuthorityCategory,
  type PatientSideCategory,
  type RequesterCategory,
  type RequesterRule,
  type RequestScope,
  requesterRules,
} from "./requesters.ts";
