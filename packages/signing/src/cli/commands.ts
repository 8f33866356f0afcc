import type { Command } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import { extendCommand } from "./commands/extend.ts";
import { inspectCommand } from "./commands/inspect.ts";
import { signCommand } from "./commands/sign.ts";
import { testkitCommand } from "./commands/testkit.ts";
import { timestampCommand } from "./commands/timestamp.ts";
import { verifyCommand } from "./commands/verify.ts";
import { programName } from "./program.ts";

/** All commands, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  signCommand,
  extendCommand,
  verifyCommand,
  timestampCommand,
  inspectCommand,
  testkitCommand,
];

const firstLines = (language: "vi" | "en") =>
  commands.map(({ help }) => `  ${help[language].split("\n")[0]?.replace(`${programName} `, "")}`).join("\n");

/** What `--help` without a command says. */
export const helpOfAll: Bilingual = {
  vi: `${programName} LỆNH …: ký số và kiểm tra chữ ký số trên dòng lệnh (XML, PDF, CMS, JWS, dấu thời gian).

${firstLines("vi")}

Mỗi lệnh: ${programName} LỆNH --help. Thông báo bằng tiếng Anh: --lang en.`,
  en: `${programName} COMMAND …: digital signatures on the command line (XML, PDF, CMS, JWS, time-stamps).

${firstLines("en")}

Each command: ${programName} COMMAND --help. Messages in Vietnamese: --lang vi.`,
};
