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

/** What the module of the host opens does not open in time: a database that does not answer, a promise that never ends. */
export const configOpensTooLong = defineFault<{ readonly file: string; readonly seconds: number }>({
  code: "exchange.cli.config_opens_too_long",
  text: ({ file, seconds }) => ({
    vi: `Tệp cấu hình ${file} mở chưa xong sau ${seconds} giây.`,
    en: `The configuration ${file} did not finish opening within ${seconds} seconds.`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra những gì export default chờ (cơ sở dữ liệu, kho bí mật, mạng); nếu chỉ là mở chậm, tăng --timeout.",
    en: "Look at what export default waits for (database, secret store, network); when it is merely slow, raise --timeout.",
  }),
});
