export { type DecideScopeOptions, decideScope, type ScopeDecision } from "./decide-scope.ts";
export { type Fulfilment, fulfilRequest, type GivenItem, summaryForms } from "./fulfil-request.ts";
export { fulfilmentInvalid, receiptInvalid, requestInvalid } from "./patient-request.faults.ts";
export {
  type Delivery,
  type DeliveryReceipt,
  type DeliveryWay,
  receiptBytes,
  receiptOf,
} from "./receipt-of.ts";
export { receiptPaper } from "./receipt-paper.ts";
export {
  checkRecordRequest,
  createRecordRequest,
  type KeptDocument,
  type RecordRequest,
  type RequesterCategory,
  type RequestScope,
} from "./record-request.ts";
