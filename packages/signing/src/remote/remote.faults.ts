import { defineFault, type Fault } from "@benhan/core/faults";

/** Why a batch cannot be sent. */
export type BatchDefect =
  | "empty"
  | "too-many"
  | "repeated"
  | "other-certificate"
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
  nextStep: ({ most }: { readonly defect: BatchDefect; readonly most: number }) => ({
    vi: `Chia lô theo người ký, mỗi lô tối đa ${most} tài liệu khác nhau, rồi gửi lại.`,
    en: `Split by signer, at most ${most} different documents in a batch, then send again.`,
  }),
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

/** A transaction cannot be completed: it has no verified values, or those of other documents. */
export const notCompletable: Fault<{ readonly reason: "state" | "completed" | "orphan" | "document" }> =
  defineFault({
    code: "signing.remote.not_completable",
    text: ({ reason }: { readonly reason: "state" | "completed" | "orphan" | "document" }) => {
      const why = {
        state: { vi: "chưa có giá trị chữ ký hợp lệ", en: "it has no verified values yet" },
        completed: { vi: "đã được hoàn tất trước đó", en: "it was completed before" },
        orphan: {
          vi: "kết quả đến sau khi giao dịch đã kết thúc",
          en: "its values came after it had ended",
        },
        document: {
          vi: "tài liệu đưa vào không phải tài liệu đã gửi ký",
          en: "the given documents are not those that were sent",
        },
      }[reason];
      return {
        vi: `Không hoàn tất được giao dịch ký từ xa: ${why.vi}.`,
        en: `The remote signing cannot be completed: ${why.en}.`,
      };
    },
    nextStep: ({ reason }: { readonly reason: "state" | "completed" | "orphan" | "document" }) =>
      reason === "orphan"
        ? {
            vi: "Nếu chắc chắn chưa ký lại bằng giao dịch khác, gọi lại với `acceptOrphans: true`.",
            en: "If no other transaction has signed the documents since, call again with `acceptOrphans: true`.",
          }
        : {
            vi: "Kiểm tra trạng thái giao dịch và đưa vào đúng các tài liệu đã chuẩn bị cho giao dịch đó.",
            en: "Look at the transaction's state and give exactly the documents that were prepared for it.",
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
    vi: "Kiểm tra tài khoản tại dịch vụ, mã người ký và địa chỉ; hỏi nhà cung cấp kèm mã lỗi trên.",
    en: "Check the account at the service, the signer's id and the address; ask the provider with that code.",
  }),
});

/** A remote key was not used: the signer refused, was too slow, or the service failed. */
export const remoteKeyEnded: Fault<{ readonly state: string; readonly failure: string }> = defineFault({
  code: "signing.remote.not_signed",
  text: ({ state, failure }: { readonly state: string; readonly failure: string }) => ({
    vi: `Người ký hoặc dịch vụ ký từ xa không ký (trạng thái ${state}${failure && `, ${failure}`}).`,
    en: `The signer or the signing service did not sign (state ${state}${failure && `, ${failure}`}).`,
  }),
  nextStep: () => ({
    vi: "Xem trạng thái giao dịch; nếu bị từ chối hoặc hết hạn, bắt đầu một lần ký mới.",
    en: "Look at the transaction's state; after a refusal or expiry start a new attempt.",
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
