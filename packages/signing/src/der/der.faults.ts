import { defineFault, type Fault } from "@benhan/core/faults";

/** Bytes that should be DER are not: truncated, with trailing bytes, or encoded another way than the one allowed. */
export const derUnreadable: Fault<{ readonly offset: number }> = defineFault({
  code: "signing.der.unreadable",
  text: ({ offset }: { readonly offset: number }) => ({
    vi: `Dữ liệu chứng thư số bị hỏng hoặc sai định dạng DER tại byte ${offset}.`,
    en: `The certificate data is damaged or not valid DER at byte ${offset}.`,
  }),
  nextStep: () => ({
    vi: "Lấy lại chứng thư số từ nhà cung cấp dịch vụ chữ ký số.",
    en: "Get the certificate again from the certificate provider.",
  }),
});
