import type { Command } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import { checkCommand } from "./commands/check.ts";
import { decodeCommand } from "./commands/decode.ts";
import { diffCommand } from "./commands/diff.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { encodeCommand } from "./commands/encode.ts";
import { explainCommand } from "./commands/explain.ts";
import { exportCommand } from "./commands/export.ts";
import { importCommand } from "./commands/import.ts";
import { migrateCommand } from "./commands/migrate.ts";
import { outboxCommand } from "./commands/outbox.ts";
import { printCommand } from "./commands/print.ts";
import { sampleCommand } from "./commands/sample.ts";
import { serveCommand } from "./commands/serve.ts";
import { templateCommand } from "./commands/template.ts";
import { verifyCommand } from "./commands/verify.ts";

/** All commands, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  sampleCommand,
  checkCommand,
  decodeCommand,
  encodeCommand,
  templateCommand,
  explainCommand,
  diffCommand,
  migrateCommand,
  printCommand,
  exportCommand,
  verifyCommand,
  importCommand,
  outboxCommand,
  doctorCommand,
  serveCommand,
];

const firstLines = (language: "vi" | "en") =>
  commands
    .map(({ help }) => `  ${help[language].split("\n")[0]?.replace("benhan-exchange ", "")}`)
    .join("\n");

/** What `--help` without a command says. */
export const helpOfAll: Bilingual = {
  vi: `benhan-exchange LỆNH …: chuẩn dữ liệu BHYT (XML giám định), giấy tờ và bản xuất của bệnh án trên dòng lệnh.

${firstLines("vi")}

Mỗi lệnh: benhan-exchange LỆNH --help. Thông báo bằng tiếng Anh: --lang en.`,
  en: `benhan-exchange COMMAND …: the health insurance data standard, papers and exports of records on the command line.

${firstLines("en")}

Each command: benhan-exchange COMMAND --help. Messages in Vietnamese: --lang vi.`,
};
