import { defineFault, type Fault } from "@benhan/core/faults";
import type { TransactionStanding } from "./describe-transaction.ts";

/** Why a batch cannot be sent. */
export type BatchDefect =
  | "empty"
  | "too-many"
  | "repeated"
  | "other-certificate"
  | "certificate-not-valid"
  | "document-id"
  | "hash"
  | "digest"
  | "signer";

const batchDefects: Readonly<Record<BatchDefect, { readonly vi: string; readonly en: string }>> = {
  empty: { vi: "lô không có tài liệu nào", en: "the batch holds no document" },
  "too-many": {
    vi: "lô vượt quá số tài liệu dịch vụ nhận một lần",
    en: "the batch holds more than the service takes at once",
  },
  repeated: {
    vi: "một tài liệu hoặc mã tài liệu xuất hiện hai lần",
    en: "a document or a document id occurs twice",
  },
  "other-certificate": {
    vi: "các tài liệu được chuẩn bị cho chứng thư số khác nhau",
    en: "the documents were prepared for different certificates",
  },
  "certificate-not-valid": {
    vi: "chứng thư số đã hết hạn hoặc chưa có hiệu lực, nên không hỏi người ký",
    en: "the certificate has expired or is not valid yet, so that the signer is not asked",
  },
  "document-id": {
    vi: "mã tài liệu chỉ được gồm chữ không dấu, số, dấu chấm, gạch nối, gạch dưới, tối đa 40 ký tự",
    en: "a document id may hold plain letters, digits, dots, hyphens and underscores only, at most 40",
  },
  hash: {
    vi: "dịch vụ không nhận thuật toán băm đã chuẩn bị",
    en: "the service does not take the hash that was prepared",
  },
  digest: {
    vi: "giá trị băm không phải của nội dung đã chuẩn bị (trạng thái bị hỏng)",
    en: "a digest is not that of what was prepared (the state is damaged)",
  },
  signer: {
    vi: "thiếu mã người ký hoặc mã chứng thư tại dịch vụ",
    en: "the signer or the credential at the service is missing",
  },
};

/** The batch cannot be sent to the service; nothing has left. */
export const batchRefused: Fault<{ readonly defect: BatchDefect; readonly most: number }> = defineFault({
  code: "signing.remote.batch_refused",
  text: ({ defect }: { readonly defect: BatchDefect; readonly most: number }) => ({
    vi: `Không gửi được lô ký: ${batchDefects[defect].vi}.`,
    en: `The batch cannot be sent for signing: ${batchDefects[defect].en}.`,
  }),
  nextStep: ({ defect, most }: { readonly defect: BatchDefect; readonly most: number }) => {
    return {
      empty: {
        vi: "Đưa ít nhất một tài liệu { prepared } vào documents.",
        en: "Give at least one document { prepared } in documents.",
      },
      "too-many": {
        vi: `Chia thành các lô tối đa ${most} tài liệu.`,
        en: `Split into batches of at most ${most} documents.`,
      },
      repeated: {
        vi: "Bỏ tài liệu trùng; mỗi docId chỉ dùng cho một tài liệu của lô.",
        en: "Leave the repeated document out; each docId names one document of the batch.",
      },
      "other-certificate": {
        vi: "Chia lô theo người ký: mỗi lô một chứng thư số.",
        en: "Split by signer: one certificate in a batch.",
      },
      "certificate-not-valid": {
        vi: "Chọn chứng thư còn hạn bằng listCredentials, kiểm tra đồng hồ của máy, rồi prepareSignature lại.",
        en: "Choose a valid certificate with listCredentials, check the machine's clock, then prepareSignature again.",
      },
      "document-id": {
        vi: "Viết docId không dấu, không khoảng trắng, ví dụ GRV-2026-0001; tên có dấu chỉ hiện trên màn hình của phần mềm.",
        en: "Write the docId without accents and spaces, such as GRV-2026-0001; show the name in your own program.",
      },
      hash: {
        vi: "prepareSignature lại với algorithms của chứng thư mà listCredentials trả về.",
        en: "Call prepareSignature again with the algorithms of the credential that listCredentials gave.",
      },
      digest: {
        vi: "Bỏ trạng thái hỏng và prepareSignature lại từ tệp gốc.",
        en: "Drop the damaged state and call prepareSignature again from the unsigned file.",
      },
      signer: {
        vi: "Truyền signer (mã người ký tại dịch vụ) và credential (của listCredentials).",
        en: "Give signer (the user id at the service) and credential (of listCredentials).",
      },
    }[defect];
  },
});

/** The stored transaction is of another service or version, or damaged. */
export const transactionUnreadable: Fault<{ readonly part: string }> = defineFault({
  code: "signing.remote.transaction_unreadable",
  text: ({ part }: { readonly part: string }) => ({
    vi: `Trạng thái giao dịch ký từ xa đã lưu bị hỏng hoặc không thuộc dịch vụ này (phần ${part}).`,
    en: `The stored state of the remote signing is damaged or belongs to another service (part ${part}).`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra nơi lưu trạng thái và cấu hình dịch vụ ký; không sửa trạng thái bằng tay.",
    en: "Check where the state is stored and which service is configured; do not edit the state by hand.",
  }),
});

/** Why a transaction cannot be completed. */
export type CompletionDefect =
  | { readonly reason: "completed" | "orphan" | "document" }
  | { readonly reason: "state"; readonly standing: TransactionStanding };

/** A transaction cannot be completed: it has no verified values, or those of other documents. */
export const notCompletable: Fault<CompletionDefect> = defineFault({
  code: "signing.remote.not_completable",
  text: (defect: CompletionDefect) => {
    const why = {
      state: defect.reason === "state" ? defect.standing.text : { vi: "", en: "" },
      completed: { vi: "đã được hoàn tất trước đó", en: "it was completed before" },
      orphan: { vi: "kết quả đến sau khi giao dịch đã kết thúc", en: "its values came after it had ended" },
      document: {
        vi: "tài liệu đưa vào không phải tài liệu đã gửi ký",
        en: "the given documents are not those that were sent",
      },
    }[defect.reason];
    return {
      vi: `Không hoàn tất được giao dịch ký từ xa: ${why.vi}.`,
      en: `The remote signing cannot be completed: ${why.en}.`,
    };
  },
  nextStep: (defect: CompletionDefect) => {
    const { nextStep: step } = defect.reason === "state" ? defect.standing : { nextStep: { vi: "", en: "" } };
    return {
      state: { vi: `${step.vi}`, en: `${step.en}` },
      completed: {
        vi: "Lấy các tài liệu đã lưu cùng giao dịch; không hoàn tất lần nữa.",
        en: "Take the documents that were stored with the transaction; it is not completed again.",
      },
      orphan: {
        vi: "Nếu chắc chắn chưa ký lại bằng giao dịch khác, gọi lại với `acceptOrphans: true`.",
        en: "If no other transaction has signed the documents since, call again with `acceptOrphans: true`.",
      },
      document: {
        vi: "Đưa vào đúng và đủ các tài liệu đã chuẩn bị cho giao dịch đó, mỗi tài liệu một lần.",
        en: "Give exactly the documents that were prepared for it, each once.",
      },
    }[defect.reason];
  },
});

/** A base address that is neither HTTPS nor on this machine, or carries a name, password or query. */
export const baseAddressRefused: Fault<Record<never, never>> = defineFault({
  code: "signing.remote.base_address_refused",
  text: () => ({
    vi: "Địa chỉ dịch vụ ký (baseUrl) phải là https://, không kèm tài khoản hay tham số; http:// chỉ dùng cho máy này.",
    en: "The address of the signing service (baseUrl) must be https:// without account or query; http:// is for this machine only.",
  }),
  nextStep: () => ({
    vi: "Nhập lại địa chỉ do nhà cung cấp công bố, ví dụ https://gwsca.vnpt.vn/sca/sp769.",
    en: "Enter the address that the provider published, such as https://gwsca.vnpt.vn/sca/sp769.",
  }),
});

/** The secret source has no secret of that name. */
export const secretMissing: Fault<{ readonly name: string }> = defineFault({
  code: "signing.remote.secret_missing",
  text: ({ name }: { readonly name: string }) => ({
    vi: `Không có bí mật "${name}" cho cơ sở này, nên không đăng nhập được dịch vụ ký.`,
    en: `There is no secret "${name}" for this facility, so the signing service cannot be logged in to.`,
  }),
  nextStep: ({ name }: { readonly name: string }) => ({
    vi: `Nhập "${name}" vào kho bí mật mà SecretSource đọc.`,
    en: `Enter "${name}" where the SecretSource reads.`,
  }),
});

/** The service refused a call that asks and does not sign, such as that for certificates. */
export const serviceRefused: Fault<{ readonly service: string; readonly code: string }> = defineFault({
  code: "signing.remote.service_refused",
  text: ({ service, code }: { readonly service: string; readonly code: string }) => ({
    vi: `Dịch vụ ký ${service} từ chối yêu cầu (mã ${code}).`,
    en: `The signing service ${service} refused the request (code ${code}).`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra tài khoản tại dịch vụ, mã người ký và địa chỉ (baseUrl của CSC gồm cả phiên bản: …/csc/v2); hỏi nhà cung cấp kèm mã lỗi trên.",
    en: "Check the account at the service, the signer's id and the address (with CSC baseUrl holds the version: …/csc/v2); ask the provider with that code.",
  }),
});

/** A remote key was not used: the signer refused, was too slow, or the service failed. */
export const remoteKeyEnded: Fault<{ readonly standing: TransactionStanding }> = defineFault({
  code: "signing.remote.not_signed",
  text: ({ standing }: { readonly standing: TransactionStanding }) => ({
    vi: `Dịch vụ ký từ xa không ký: ${standing.text.vi}.`,
    en: `The signing service did not sign: ${standing.text.en}.`,
  }),
  nextStep: () => ({
    vi: "Xử lý lý do trên rồi gọi lại: mỗi lần gọi là một lần ký mới.",
    en: "Deal with that, then call again: each call is another attempt.",
  }),
});

/** The service could not be asked; the request was one that signs nothing. */
export const serviceUnavailable: Fault<{ readonly service: string; readonly reason: string }> = defineFault({
  code: "signing.remote.service_unavailable",
  retry: "safe",
  text: ({ service, reason }: { readonly service: string; readonly reason: string }) => ({
    vi: `Dịch vụ ký ${service} không trả lời đọc được (${reason}); yêu cầu này chỉ hỏi, không ký gì.`,
    en: `The signing service ${service} gave no answer that can be read (${reason}); this request only asks and signs nothing.`,
  }),
  nextStep: () => ({
    vi: "Thử lại sau ít phút; nếu vẫn vậy, kiểm tra địa chỉ (baseUrl), mạng và hỏi nhà cung cấp.",
    en: "Try again in some minutes; if it stays so, check the address (baseUrl) and the network, and ask the provider.",
  }),
});

/** The service answered with what cannot be read, or not at all; it may have acted on the request. */
export const noUsableAnswer: Fault<{ readonly service: string; readonly status: number }> = defineFault({
  code: "signing.remote.no_usable_answer",
  retry: "unknown-outcome",
  text: ({ service, status }: { readonly service: string; readonly status: number }) => ({
    vi: `Dịch vụ ký ${service} trả lời không đọc được (HTTP ${status}): có thể yêu cầu đã được xử lý.`,
    en: `The signing service ${service} gave no answer that can be read (HTTP ${status}): it may have acted on the request.`,
  }),
  nextStep: () => ({
    vi: "Hỏi lại trạng thái giao dịch (poll) sau ít phút; không tạo giao dịch mới.",
    en: "Ask for the transaction's state again (poll) in some minutes; do not start another one.",
  }),
});
