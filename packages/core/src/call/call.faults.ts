import { defineFault } from "../faults/define-fault.ts";
import type { Bilingual, Issue } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import { perhaps } from "../text/perhaps.ts";

/** A function was called with something of another kind, or with an option that it does not have. */
export const wrongCall = /* @__PURE__ */ defineFault<{
  /** Name of the function. */
  readonly of: string;
  /** What is wrong, one sentence after the other. */
  readonly found: Bilingual;
}>({
  code: "core.call.wrong",
  text: ({ of, found }) => ({
    vi: `Gọi ${of}(…) sai. ${found.vi}`,
    en: `${of}(…) was called the wrong way. ${found.en}`,
  }),
  nextStep: ({ of }) => ({
    vi: `Lập trình viên: xem lại lời gọi ${of}(…), thường là tham số còn thiếu, chưa await, đổi chỗ cho nhau, hoặc tùy chọn viết sai tên.`,
    en: `Developers: look at the call ${of}(…); often an argument is missing, not awaited yet or in another's place, or an option is misspelt.`,
  }),
});

/** An argument, or an option, of another kind than the function takes. */
export function argumentKind(path: JsonPath, wanted: Bilingual): Issue {
  const name = path.join(".");
  return {
    code: "core.call.argument_kind",
    severity: "error",
    path,
    text: { vi: `${name} phải là ${wanted.vi}.`, en: `${name} must be ${wanted.en}.` },
    nextStep: { vi: "Sửa giá trị này.", en: "Correct this value." },
  };
}

/** A name that means nothing: what was meant by it would not be done, and nobody would see it. */
export function optionUnknown(name: string, near: readonly string[], names: readonly string[]): Issue {
  // What a program wrote in place of a name may be a value, and be about a patient: only a plain word is repeated.
  const told = /^[A-Za-z_]\w{0,39}$/.test(name) ? name : "…";
  const meant = perhaps(near);
  const known = (near.length === 0 ? names : near).join(", ");
  return {
    code: "core.call.option_unknown",
    severity: "error",
    path: ["options", told],
    text: {
      vi: `Không có tùy chọn "${told}"${meant.vi}.`,
      en: `There is no option "${told}"${meant.en}.`,
    },
    nextStep: { vi: `Dùng: ${known}.`, en: `Use: ${known}.` },
  };
}
