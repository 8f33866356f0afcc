import { type Bilingual, defineFault } from "@benhan/core/faults";

/** The module of the host gives what no command knows, or something of another kind: all of it at once. */
export const configMembersWrong = defineFault<{
  readonly file: string;
  readonly parts: readonly Bilingual[];
  readonly known: readonly string[];
}>({
  code: "exchange.cli.config_members_wrong",
  text: ({ file, parts }) => ({
    vi: `Tệp cấu hình ${file}: ${parts.map(({ vi }) => vi).join("; ")}.`,
    en: `The configuration ${file}: ${parts.map(({ en }) => en).join("; ")}.`,
  }),
  nextStep: ({ known }) => ({
    vi: `Sửa trong phần export default. Các thành phần: ${known.join(", ")}.`,
    en: `Mend it in export default. Its members: ${known.join(", ")}.`,
  }),
});
