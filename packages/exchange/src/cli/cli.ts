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
    vi: "Nguyên nhân thường là mã của bạn: mô-đun của --config hoặc tệp của --rules. Mã đó không được gọi process.exit, chờ mãi, hay để lỗi không ai bắt (như lỗi của pool pg khi không nghe sự kiện error). Thử không có --rules, hoặc bớt dần mô-đun.",
    en: "The cause is often your own code: the module of --config or the file of --rules. It must not call process.exit, wait for ever, or leave an error to nobody (such as that of a pg pool without a listener for error). Try without --rules, or take parts out of the module.",
  },
});
