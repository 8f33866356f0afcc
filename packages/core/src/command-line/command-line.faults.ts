import { type Bilingual, defineFault } from "../faults/index.ts";

/** A command, an option or an argument is missing or wrong: all of them at once. */
export const usageWrong = defineFault<{
  /** What shows the help, from the name of the program on. */
  readonly usage: string;
  /** Each as it is written, or as a sentence about it. */
  readonly parts: readonly (string | Bilingual)[];
}>({
  code: "core.cli.usage_wrong",
  text: ({ parts }) => ({
    vi: `Thiếu hoặc sai: ${parts.map((part) => (typeof part === "string" ? part : part.vi)).join("; ")}.`,
    en: `Missing or wrong: ${parts.map((part) => (typeof part === "string" ? part : part.en)).join("; ")}.`,
  }),
  nextStep: ({ usage }) => ({
    vi: `Xem cách dùng: ${usage}`,
    en: `See: ${usage}`,
  }),
});

/** A run that came to an end before it was done: somebody else's code ended it, or nothing was left to wait for. */
export const runUnfinished = defineFault<{
  readonly reason: string;
  /** What the program knows of likely causes. */
  readonly hint: Bilingual;
}>({
  code: "core.cli.run_unfinished",
  text: ({ reason }) => ({
    vi: `Lệnh kết thúc giữa chừng (${reason}); kết quả, nếu có, chưa đầy đủ.`,
    en: `The command ended before it was done (${reason}); its result, if there is any, is not whole.`,
  }),
  nextStep: ({ hint }) => ({
    vi: `Chạy lại; nếu vẫn vậy thì gửi cả câu này cho người hỗ trợ. ${hint.vi}`.trimEnd(),
    en: `Run it again; if it ends like this again, send this whole line to whoever supports you. ${hint.en}`.trimEnd(),
  }),
});
