import { defineFault, type Fault } from "@benhan/core/faults";

/** A key was asked for an algorithm that is not among those it offers. */
export const algorithmNotOffered: Fault<{ readonly offered: readonly string[] }> = defineFault({
  code: "signing.key.algorithm_not_offered",
  text: ({ offered }: { readonly offered: readonly string[] }) => ({
    vi: `Khóa ký không hỗ trợ thuật toán được yêu cầu; khóa này chỉ ký bằng: ${offered.join(", ")}.`,
    en: `The key does not sign with the algorithm that was asked for; it offers: ${offered.join(", ")}.`,
  }),
  nextStep: () => ({
    vi: "Chọn một thuật toán trong danh sách `algorithms` của khóa.",
    en: "Choose one of the key's own `algorithms`.",
  }),
});
