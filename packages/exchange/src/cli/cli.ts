#!/usr/bin/env node
import { runProgram } from "@benhan/core/command-line";
import { programName } from "./cli.faults.ts";
import { commands, helpOfAll } from "./commands.ts";
import { engineName } from "./engine-name.ts";

await runProgram({
  name: programName,
  version: engineName,
  commands,
  helpOfAll,
  hint: {
    vi: "Thử không có --rules; nếu được thì tệp luật là nguyên nhân: nó không được gọi process.exit, chờ mãi hay để lỗi ngoài luật.",
    en: "Try without --rules; if that works, the file of rules is the cause: it must not call process.exit, wait for ever or fail outside of a rule.",
  },
});
