import { defineFault, type Fault } from "@benhan/core/faults";

/** What was given makes no confirmation that could be relied on; the issues say why. */
export const confirmationIncomplete: Fault<{ readonly count: number }> = defineFault({
  code: "signing.confirmation.incomplete",
  text: ({ count }: { readonly count: number }) => ({
    vi: `Chưa lập được gói xác nhận: có ${count} điểm phải sửa.`,
    en: `No bundle was made of the confirmation: ${count} things must be mended.`,
  }),
  nextStep: () => ({
    vi: "Xem từng phát hiện kèm theo; mỗi phát hiện nêu đường dẫn và việc cần làm.",
    en: "See the findings: each names its path and what to do.",
  }),
});

/** What came back as a seal does not hold, or not for this content; the issues say why. */
export const sealRefused: Fault<{ readonly kind: "facility" | "time-stamp" }> = defineFault({
  code: "signing.confirmation.seal_refused",
  text: ({ kind }: { readonly kind: "facility" | "time-stamp" }) =>
    kind === "facility"
      ? {
          vi: "Kết quả của hàm seal không niêm phong được nội dung này.",
          en: "What the function seal brought back does not seal this content.",
        }
      : {
          vi: "Dấu thời gian trả về không niêm phong được nội dung này.",
          en: "The time-stamp that came back does not seal this content.",
        },
  nextStep: () => ({
    vi: "Chưa có gói nào được lập. Xem từng phát hiện, kiểm tra dịch vụ niêm phong và verifySeal rồi lập lại; người xác nhận không phải làm lại.",
    en: "No bundle was made. See the findings, look at the sealing service and at verifySeal, then make it again; nobody needs to confirm once more.",
  }),
});
