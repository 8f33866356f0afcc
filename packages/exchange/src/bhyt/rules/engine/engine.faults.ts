import { defineFault } from "@benhan/core/faults";

/** A rule of the host threw, or answered with a promise: a check waits for nothing. */
export const ruleBroken = defineFault<{ readonly rule: string; readonly reason: string }>({
  code: "exchange.bhyt.rule_broken",
  text: ({ rule, reason }) => ({
    vi: `Luật riêng ${rule} bị lỗi khi chạy (${reason}) nên hồ sơ này chưa được kiểm tra hết theo luật đó; các luật khác vẫn chạy.`,
    en: `The host's rule ${rule} failed (${reason}), so this episode was not checked to its end by it; other rules were.`,
  }),
  nextStep: ({ rule }) => ({
    vi: `Sửa luật ${rule}: luật phải đủ thành phần, đồng bộ (không async, không function*), không ném lỗi khi ô trống, không sửa dữ liệu.`,
    en: `Mend the rule ${rule}: it must be complete and synchronous (no async, no function*), must not throw on empty cells, and must change no data.`,
  }),
});
