import { type Bilingual, defineFault } from "@benhan/core/faults";

/** A function was called with something of another kind; types say so too, but who writes JavaScript has none. */
export const wrongArgument = defineFault<{
  readonly of: string;
  readonly argument: string;
  readonly wanted: Bilingual;
}>({
  code: "exchange.bhyt.wrong_argument",
  text: ({ of, argument, wanted }) => ({
    vi: `${of}: ${argument} phải là ${wanted.vi}.`,
    en: `${of}: ${argument} must be ${wanted.en}.`,
  }),
  nextStep: ({ of, argument }) => ({
    vi: `Lập trình viên: xem lại lời gọi ${of}(…), thường là ${argument} còn null, chưa await, hoặc đổi chỗ với tham số khác.`,
    en: `Developers: look at the call ${of}(…); often ${argument} is null, not awaited yet, or in another's place.`,
  }),
});
