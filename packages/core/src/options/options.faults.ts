import { defineFault } from "../faults/define-fault.ts";
import type { Bilingual, Issue } from "../faults/issue.ts";
import { formatPath, type JsonPath } from "../faults/json-path.ts";
import { perhaps } from "../text/perhaps.ts";

/** What a function does not know or takes as another kind; `issues` names every place. */
export const optionsWrong = /* @__PURE__ */ defineFault<{
  /** Name of the function. */
  readonly of: string;
  readonly count: number;
  /** What is wrong with each, one sentence after the other. */
  readonly all: Bilingual;
  /** Where the call is shown as it should be, or nothing. */
  readonly see: Bilingual;
}>({
  code: "core.options.wrong",
  text: ({ of, count, all }) => ({
    vi: `${of}: gọi sai ${count} chỗ. ${all.vi}`,
    en: `${of}: the call is wrong in ${count} ${count === 1 ? "place" : "places"}. ${all.en}`,
  }),
  nextStep: ({ see }) => ({
    vi: `Sửa từng chỗ theo issues${see.vi}.`,
    en: `Mend each place by the entries of issues${see.en}.`,
  }),
});

/** A name that means nothing: what was meant by it would not be done, and nobody would see it. */
export function optionUnknown(path: JsonPath, meant: readonly string[], names: readonly string[]): Issue {
  const told = [...path.slice(0, -1), plain(String(path.at(-1)))];
  const near = perhaps(meant);
  const known = (meant.length > 0 ? meant : names).join(", ");
  return {
    code: "core.options.unknown",
    severity: "error",
    path: told,
    text: {
      vi: `Không có tùy chọn "${nameOf(told)}"${near.vi}.`,
      en: `There is no option "${nameOf(told)}"${near.en}.`,
    },
    nextStep: { vi: `Dùng: ${known}.`, en: `Use: ${known}.` },
  };
}

/** A value of another kind than the option takes, or options that are no object. */
export function optionKind(path: JsonPath, wanted: Bilingual): Issue {
  const own = ` "${nameOf(path)}"`;
  const name = path.length === 0 ? { vi: "", en: "s" } : { vi: own, en: own };
  return {
    code: "core.options.kind",
    severity: "error",
    path,
    text: {
      vi: `Tùy chọn${name.vi} phải là ${wanted.vi}.`,
      en: `The option${name.en} must be ${wanted.en}.`,
    },
    nextStep: { vi: "Sửa giá trị này.", en: "Correct this value." },
  };
}

/** A member without which an option says nothing. */
export function optionMissing(path: JsonPath, wanted: Bilingual): Issue {
  const name = nameOf(path);
  return {
    code: "core.options.missing",
    severity: "error",
    path,
    text: {
      vi: `Thiếu "${name}" (${wanted.vi}).`,
      en: `"${name}" is missing (${wanted.en}).`,
    },
    nextStep: { vi: "Bổ sung giá trị này.", en: "Add this value." },
  };
}

/** What stands before the options and is of another kind. */
export function argumentKind(name: string, wanted: Bilingual): Issue {
  return {
    code: "core.options.argument",
    severity: "error",
    path: [name],
    text: {
      vi: `Đối số "${name}" phải là ${wanted.vi}.`,
      en: `The argument "${name}" must be ${wanted.en}.`,
    },
    nextStep: { vi: "Sửa giá trị này.", en: "Correct this value." },
  };
}

const nameOf = (path: JsonPath): string =>
  formatPath(path)
    .replace('["…"]', ".…")
    .replace(/^\$\.?/, "");

/** What a program wrote in place of a name may be a value, and be about a patient: only a plain word is repeated. */
const plain = (name: string): string => (/^[A-Za-z_]\w{0,39}$/.test(name) ? name : "…");
