import { defineFault, type Fault } from "@benhan/core/faults";

/** A signature policy that was read is none, or contradicts itself. */
export const policyInvalid: Fault<{ readonly count: number }> = defineFault({
  code: "signing.facility_policy.invalid",
  text: ({ count }: { readonly count: number }) => ({
    vi: `Chính sách ký của cơ sở có ${count} lỗi nên không được dùng.`,
    en: `The signature policy of the facility has ${count} errors and is not used.`,
  }),
  nextStep: () => ({
    vi: "Sửa từng lỗi kèm theo; mỗi lỗi nêu đường dẫn trong chính sách.",
    en: "Mend each error: it names its path in the policy.",
  }),
});

/** The signatures on a document are not those that the policy asks for. */
export const policyNotKept: Fault<{ readonly count: number }> = defineFault({
  code: "signing.facility_policy.not_kept",
  text: ({ count }: { readonly count: number }) => ({
    vi: `Giấy tờ chưa hoàn tất được: ${count} điểm không theo chính sách ký của cơ sở.`,
    en: `The document cannot be completed: ${count} things are not as the signature policy of the facility asks.`,
  }),
  nextStep: () => ({
    vi: "Xem từng phát hiện kèm theo: thiếu ai, sai hình thức hay sai thứ tự.",
    en: "See the findings: who is missing, which method or order is wrong.",
  }),
});

/** No edition of the policy holds on the day that was asked for. */
export const noEditionOnDay: Fault<object> = defineFault({
  code: "signing.facility_policy.no_edition_on_day",
  text: () => ({
    vi: "Ngày này không có bản chính sách ký nào đang hiệu lực.",
    en: "No edition of the signature policy holds on that day.",
  }),
  nextStep: () => ({
    vi: "Chọn ngày khác hoặc bổ sung bản chính sách cho ngày đó.",
    en: "Ask for another day, or add an edition for it.",
  }),
});
