import { defineFault, type Fault } from "@benhan/core/faults";

/** Bytes that should be DER are not: truncated, with trailing bytes, or encoded another way than the one allowed. */
export const derUnreadable: Fault<{ readonly offset: number }> = defineFault({
  code: "signing.der.unreadable",
  text: ({ offset }: { readonly offset: number }) => ({
    vi: `Dữ liệu chứng thư số bị hỏng hoặc sai định dạng DER tại byte ${offset}.`,
    en: `The certificate data is damaged or not valid DER at byte ${offset}.`,
  }),
  nextStep: () => ({
    vi: "Nếu là tệp chữ có -----BEGIN (PEM): đổi sang DER. Nếu không: lấy lại chứng thư số từ nhà cung cấp.",
    en: "If it is text with -----BEGIN (PEM): convert it to DER. Else get the certificate again from its provider.",
  }),
});
