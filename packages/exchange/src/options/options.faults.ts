import { perhaps } from "@benhan/core/codes";
import { type Bilingual, defineFault, formatPath, type Issue, type JsonPath } from "@benhan/core/faults";

/** A page of `docs/{vi,en}/guides` that shows the call as it should be. */
export type Guide = "emr365" | "give-a-copy" | "print";

/** What a function does not know or takes as another kind; `issues` names every place. */
export const optionsWrong = defineFault<{
  /** Name of the function. */
  readonly of: string;
  readonly count: number;
  /** What is wrong with each, one sentence after the other. */
  readonly all: Bilingual;
  readonly guide: Guide;
}>({
  code: "exchange.options.wrong",
  text: ({ of, count, all }) => ({
    vi: `${of}: gọi sai ${count} chỗ. ${all.vi}`,
    en: `${of}: the call is wrong in ${count} ${count === 1 ? "place" : "places"}. ${all.en}`,
  }),
  nextStep: ({ guide }) => ({
    vi: `Sửa từng chỗ theo issues; hướng dẫn: docs/vi/guides/${guide}.md.`,
    en: `Mend each place by the entries of issues; see docs/en/guides/${guide}.md.`,
  }),
});

/** A name that means nothing: what was meant by it would not be done, and nobody would see it. */
export function optionUnknown(path: JsonPath, meant: readonly string[], names: readonly string[]): Issue {
  const told = [...path.slice(0, -1), plain(String(path.at(-1)))];
  const near = perhaps(meant);
  const known = (meant.length > 0 ? meant : names).join(", ");
  return {
    code: "exchange.options.unknown",
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
    code: "exchange.options.kind",
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
    code: "exchange.options.missing",
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
    code: "exchange.options.argument",
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
