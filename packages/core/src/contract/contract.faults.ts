import { defineFault } from "../faults/define-fault.ts";

/** An adapter does not do what its port promises. */
export const contractBroken = defineFault<{ readonly what: string }>({
  code: "core.contract.broken",
  text: ({ what }) => ({
    vi: `Bộ chuyển đổi không giữ hợp đồng: ${what}`,
    en: `The adapter breaks its contract: ${what}`,
  }),
  nextStep: () => ({
    vi: "Sửa bộ chuyển đổi; chú thích của cổng (port) nói rõ nó phải làm gì.",
    en: "Mend the adapter; the comment of the port says what it has to do.",
  }),
});
