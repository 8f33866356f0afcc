import { isObject, kind, thingOf } from "@benhan/core/options";
import { passedOn } from "../options/call-issues.ts";

/** What the steps of a request pass on to each other, by what every one has; the content is told of as findings. */
export const recordRequest = kind(
  "yêu cầu (RecordRequest, kết quả của createRecordRequest)",
  "a request (RecordRequest, as createRecordRequest gives it)",
  (value) => isObject(value) && ("requester" in value || thingOf(value, passedOn) === undefined),
);

export const scopeDecision = kind(
  "quyết định (ScopeDecision, value của decideScope)",
  "a decision (ScopeDecision, the value of decideScope)",
  (value) => isObject(value) && "request" in value,
);

export const fulfilmentShape = kind(
  "việc cung cấp (Fulfilment, kết quả của fulfilRequest)",
  "a fulfilment (Fulfilment, as fulfilRequest gives it)",
  (value) => isObject(value) && "decision" in value,
);

export const deliveryReceipt = kind(
  "giấy giao nhận (DeliveryReceipt, kết quả của receiptOf)",
  "a receipt (DeliveryReceipt, as receiptOf gives it)",
  (value) => isObject(value) && "fulfilment" in value && "delivery" in value,
);
