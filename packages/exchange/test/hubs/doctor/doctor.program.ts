import { runProgram } from "@benhan/core/command-line";
import { doctorCommand } from "../../../src/cli/commands/doctor.ts";

const empty = { vi: "", en: "" };
await runProgram({
  ...{ name: "doctor-program", version: "0", commands: [doctorCommand], helpOfAll: empty, hint: empty },
});
