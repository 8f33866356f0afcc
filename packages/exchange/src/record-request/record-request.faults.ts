import { defineFault } from "@benhan/core/faults";

const nextStep = () => ({
  vi: "Sửa từng mục trong issues rồi làm lại bước này.",
  en: "Correct the entries of issues and do this step again.",
});

/** A request lacks something, or nobody may make it; `issues` names every place. */
export const requestInvalid = defineFault<{ readonly count: number }>({
  code: "exchange.record_request.request_invalid",
  text: ({ count }) => ({
    vi: `Yêu cầu cấp hồ sơ bệnh án còn ${count} chỗ thiếu hoặc sai.`,
    en: `The request for a record has ${count} missing or wrong places.`,
  }),
  nextStep,
});

/** What is to be given is not what was granted, or is not described. */
export const fulfilmentInvalid = defineFault<{ readonly count: number }>({
  code: "exchange.record_request.fulfilment_invalid",
  text: ({ count }) => ({
    vi: `Phần giao theo yêu cầu còn ${count} chỗ thiếu hoặc vượt phạm vi.`,
    en: `What is given for the request has ${count} places that are missing or go beyond its scope.`,
  }),
  nextStep,
});

/** A receipt does not say who received what, when and how. */
export const receiptInvalid = defineFault<{ readonly count: number }>({
  code: "exchange.record_request.receipt_invalid",
  text: ({ count }) => ({
    vi: `Giấy giao nhận còn ${count} chỗ thiếu hoặc sai.`,
    en: `The receipt has ${count} missing or wrong places.`,
  }),
  nextStep,
});
