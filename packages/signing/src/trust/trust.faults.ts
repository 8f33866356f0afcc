import { type Bilingual, defineFault, type Fault } from "@benhan/core/faults";

/** Why a trusted certificate is not added, changed or removed. */
export type TrustRefusal =
  | "fingerprint"
  | "several"
  | "not-authority"
  | "expired"
  | "known"
  | "not-there"
  | "purposes"
  | "who"
  | "clock";

const reasons: Readonly<Record<TrustRefusal, Bilingual>> = {
  fingerprint: {
    vi: "dấu vân tay SHA-256 của tệp khác với dấu vân tay đã nhập",
    en: "the SHA-256 fingerprint of the file is not the one that was entered",
  },
  several: { vi: "tệp có nhiều chứng thư", en: "the file holds several certificates" },
  "not-authority": {
    vi: "chứng thư không phải của tổ chức cấp chứng thư (CA)",
    en: "the certificate is not that of an authority (CA)",
  },
  expired: { vi: "chứng thư đã hết hạn", en: "the certificate has expired" },
  known: { vi: "chứng thư đã có trong danh sách", en: "the certificate is trusted already" },
  "not-there": { vi: "không có chứng thư đó trong danh sách", en: "no such certificate is trusted" },
  purposes: {
    vi: "chưa nêu đúng mục đích hoặc miền tin cậy",
    en: "its purposes or its domain are not named",
  },
  who: { vi: "chưa ghi người quyết định hoặc lý do", en: "it is not said who decided, or why" },
  clock: {
    vi: "đồng hồ của máy này sớm hơn quyết định gần nhất",
    en: "the clock of this machine is before the last decision",
  },
};

const steps: Partial<Readonly<Record<TrustRefusal, Bilingual>>> = {
  fingerprint: {
    vi: "Không tin tệp này. Lấy lại chứng thư và dấu vân tay từ hai nguồn chính thức khác nhau rồi so lại.",
    en: "Do not trust the file. Get certificate and fingerprint again from two official sources, and compare.",
  },
  clock: {
    vi: "Chỉnh lại đồng hồ của máy rồi ghi lại quyết định.",
    en: "Set the clock of the machine, then take the decision again.",
  },
};

const checkAll: Bilingual = {
  vi: "Kiểm tra lại chứng thư, mục đích (sign, sign-remote, gov, timestamp), miền, người quyết định và lý do.",
  en: "Check the certificate, its purposes (sign, sign-remote, gov, timestamp), its domain, who decided and why.",
};

/** A decision about a trusted certificate was not taken. */
export const trustRefused: Fault<{ readonly reason: TrustRefusal }> = defineFault({
  code: "signing.trust.refused",
  text: ({ reason }) => ({
    vi: `Không cập nhật danh sách chứng thư gốc được tin: ${reasons[reason].vi}.`,
    en: `The list of trusted certificates was not changed: ${reasons[reason].en}.`,
  }),
  nextStep: ({ reason }) => steps[reason] ?? checkAll,
});

/** The stored list of trusted certificates is damaged, was changed, or is an older one than the host knows. */
export const trustStoreUnreadable: Fault<void> = defineFault({
  code: "signing.trust.store_unreadable",
  text: () => ({
    vi: "Danh sách chứng thư gốc được tin đã lưu bị hỏng hoặc bị sửa.",
    en: "The stored list of trusted certificates is damaged or was changed.",
  }),
  nextStep: () => ({
    vi: "Kiểm tra đồng hồ của máy và giá trị head đang giữ; nếu đúng thì khôi phục danh sách từ bản sao lưu. Không kiểm tra chữ ký bằng danh sách này.",
    en: "Look at the clock of the machine and at the head that is kept; when both are right restore the list from a backup. Verify no signature by this one.",
  }),
});
