import type { Command } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import { disposeCommand } from "./commands/dispose.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { dueCommand } from "./commands/due.ts";
import { exportCommand } from "./commands/export.ts";
import { holdCommand } from "./commands/hold.ts";
import { importCommand } from "./commands/import.ts";
import { migrateCommand } from "./commands/migrate.ts";
import { rotateKeysCommand } from "./commands/rotate-keys.ts";
import { statsCommand } from "./commands/stats.ts";
import { verifyCommand } from "./commands/verify.ts";
import { programName } from "./program.ts";

/** All commands, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  verifyCommand,
  dueCommand,
  holdCommand,
  disposeCommand,
  exportCommand,
  importCommand,
  migrateCommand,
  rotateKeysCommand,
  statsCommand,
  doctorCommand,
];

const firstLines = (language: "vi" | "en") =>
  commands.map(({ help }) => `  ${help[language].split("\n")[0]?.replace(`${programName} `, "")}`).join("\n");

/** What `--help` without a command says. */
export const helpOfAll: Bilingual = {
  vi: `${programName} LỆNH --config TỆP …: kiểm tra, lưu giữ, hủy, đóng gói, chuyển kho bệnh án trên dòng lệnh.

${firstLines("vi")}

TỆP là mô-đun JavaScript của bạn, export default kho đã mở (xem hướng dẫn). Mỗi lệnh: ${programName} LỆNH --help.
Thông báo bằng tiếng Anh: --lang en.`,
  en: `${programName} COMMAND --config FILE …: checks, keeps, disposes of, packs and moves a store of records.

${firstLines("en")}

FILE is a JavaScript module of yours whose default export is the open store (see the guide). Each command:
${programName} COMMAND --help. Messages in Vietnamese: --lang vi.`,
};
