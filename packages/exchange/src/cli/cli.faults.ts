import { type Bilingual, defineFault } from "@benhan/core/faults";
import { perhaps } from "@benhan/core/options";

/** A command, an option or an argument is missing or wrong: all of them at once. */
export const usageWrong = defineFault<{
  readonly usage: string;
  /** Each as it is written, or as a sentence about it. */
  readonly parts: readonly (string | Bilingual)[];
}>({
  code: "exchange.cli.usage_wrong",
  text: ({ parts }) => ({
    vi: `Thiếu hoặc sai: ${parts.map((part) => (typeof part === "string" ? part : part.vi)).join("; ")}.`,
    en: `Missing or wrong: ${parts.map((part) => (typeof part === "string" ? part : part.en)).join("; ")}.`,
  }),
  nextStep: ({ usage }) => ({
    vi: `Xem cách dùng: benhan-exchange ${usage}`,
    en: `See: benhan-exchange ${usage}`,
  }),
});

/** A library for XLSX is not installed: it is an optional dependency. */
export const workbookLibraryMissing = defineFault<object>({
  code: "exchange.cli.workbook_library_missing",
  text: () => ({
    vi: 'Chưa cài thư viện "write-excel-file" cần để ghi XLSX.',
    en: 'The library "write-excel-file", which writes XLSX, is not installed.',
  }),
  nextStep: () => ({
    vi: "Chạy `npm install write-excel-file` rồi thử lại, hoặc chọn --format khác.",
    en: "Run `npm install write-excel-file` and try again, or choose another --format.",
  }),
});

/** The thread that checked the file came to an end. */
export const checkBroken = defineFault<{ readonly reason: string }>({
  code: "exchange.cli.check_broken",
  text: ({ reason }) => ({
    vi: `Việc kiểm tra tệp này bị đứt giữa chừng (${reason}).`,
    en: `The check of this file broke off (${reason}).`,
  }),
  nextStep: () => ({
    vi: "Chạy lại riêng tệp này; nếu vẫn hỏng, bỏ --rules để xem có phải do luật riêng hay không.",
    en: "Check this file alone; if it fails again, leave out --rules to see whether a rule of your own is the cause.",
  }),
});

/** A run that came to an end before it was done: somebody else's code ended it, or nothing was left to wait for. */
export const runUnfinished = defineFault<{ readonly reason: string }>({
  code: "exchange.cli.run_unfinished",
  text: ({ reason }) => ({
    vi: `Lệnh kết thúc giữa chừng (${reason}); kết quả, nếu có, chưa đầy đủ.`,
    en: `The command ended before it was done (${reason}); its result, if there is any, is not whole.`,
  }),
  nextStep: () => ({
    vi: "Chạy lại không có --rules; nếu được thì tệp luật là nguyên nhân: nó không được gọi process.exit, chờ mãi hay để lỗi ngoài luật.",
    en: "Run it without --rules; if that works, the file of rules is the cause: it must not call process.exit, wait for ever or fail outside of a rule.",
  }),
});

/** Neither a rule nor a column has this name. */
export const nameUnknown = defineFault<{ readonly name: string; readonly near: readonly string[] }>({
  code: "exchange.cli.name_unknown",
  text: ({ name, near }) => ({
    vi: `Không có luật hay cột nào tên ${name}${perhaps(near).vi}.`,
    en: `No rule and no column is named ${name}${perhaps(near).en}.`,
  }),
  nextStep: () => ({
    vi: "Dùng mã luật (X2-016), mã lỗi (exchange.bhyt.x2_016), XML2.MA_THUOC hoặc MA_THUOC.",
    en: "Use a rule (X2-016), a code (exchange.bhyt.x2_016), XML2.MA_THUOC or MA_THUOC.",
  }),
});

/** The run was stopped by the person at the keyboard. */
export const stopped = defineFault<object>({
  code: "exchange.cli.stopped",
  text: () => ({
    vi: "Đã dừng theo yêu cầu; báo cáo chưa đủ các tệp.",
    en: "Stopped as asked; the report does not cover all files.",
  }),
  nextStep: () => ({ vi: "Chạy lại khi cần.", en: "Run it again when you like." }),
});
