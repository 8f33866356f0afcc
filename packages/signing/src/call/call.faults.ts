import { type Bilingual, defineFault, type Fault } from "@benhan/core/faults";

/** How a call was wrong, and what the calling program should give instead. */
export interface CallDefects {
  readonly call: string;
  readonly found: Bilingual;
  readonly remedy: Bilingual;
}

/** A function was called with arguments that are missing or of the wrong kind: a mistake of the calling program. */
export const invalidCall: Fault<CallDefects> = defineFault({
  code: "signing.call.invalid_argument",
  text: ({ call, found }: CallDefects) => ({
    vi: `Gọi ${call} sai: ${found.vi}.`,
    en: `${call} was called the wrong way: ${found.en}.`,
  }),
  nextStep: ({ remedy }: CallDefects) => ({
    vi: `Sửa chỗ gọi trong phần mềm. ${remedy.vi}`,
    en: `Mend the calling program. ${remedy.en}`,
  }),
});
