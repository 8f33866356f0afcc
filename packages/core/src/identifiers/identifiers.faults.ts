import { defineFault } from "../faults/define-fault.ts";

/** A key for hashing identifiers that could be guessed. */
export const searchKeyTooShort = defineFault<{ readonly bytes: number }>({
  code: "core.identifiers.search_key_too_short",
  text: ({ bytes }) => ({
    vi: `Khóa để băm số định danh phải có ít nhất ${bytes} byte ngẫu nhiên.`,
    en: `The key for hashing identifiers must have at least ${bytes} random bytes.`,
  }),
  nextStep: () => ({
    vi: "Tạo khóa mới bằng nguồn ngẫu nhiên an toàn, cất trong kho bí mật và lập lại chỉ mục tìm kiếm.",
    en: "Make a new key from a secure random source, keep it with the secrets and build the index again.",
  }),
});
