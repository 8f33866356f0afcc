import { type Bilingual, defineFault } from "@benhan/core/faults";

/** A function was called with something of another kind; types say so too, but who writes JavaScript has none. */
export const wrongArgument = defineFault<{
  readonly of: string;
  readonly wrong: readonly { readonly argument: string; readonly wanted: Bilingual }[];
}>({
  code: "exchange.bhyt.wrong_argument",
  text: ({ of, wrong }) => ({
    vi: `${of}: ${wrong.map(({ argument, wanted }) => `${argument} phải là ${wanted.vi}`).join("; ")}.`,
    en: `${of}: ${wrong.map(({ argument, wanted }) => `${argument} must be ${wanted.en}`).join("; ")}.`,
  }),
  nextStep: ({ of }) => ({
    vi: `Lập trình viên: xem lại lời gọi ${of}(…), thường là tham số còn null, chưa await, hoặc đổi chỗ với tham số khác.`,
    en: `Developers: look at the call ${of}(…); often an argument is null, not awaited yet, or in another's place.`,
  }),
});
