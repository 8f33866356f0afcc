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

/** What came back as a seal is none, or not of this content. */
export const sealRefused: Fault<{ readonly kind: "facility" | "time-stamp" }> = defineFault({
  code: "signing.confirmation.seal_refused",
  text: ({ kind }: { readonly kind: "facility" | "time-stamp" }) =>
    kind === "facility"
      ? { vi: "Hàm seal không trả về niêm phong nào.", en: "The function seal brought no seal back." }
      : {
          vi: "Dấu thời gian trả về không thuộc nội dung cần niêm phong.",
          en: "The time-stamp that came back is not of the content to be sealed.",
        },
  nextStep: () => ({
    vi: "Không lưu gói này. Kiểm tra dịch vụ niêm phong rồi lập lại; người xác nhận không phải làm lại.",
    en: "Do not keep this bundle. Look at the sealing service and make it again; nobody needs to confirm once more.",
  }),
});
