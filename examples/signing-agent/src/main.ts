import { runProgram } from "@benhan/core/command-line";
import { start } from "./start.ts";

await runProgram({
  name: "signing-agent",
  version: "0.0.0",
  commands: [start],
  helpOfAll: {
    vi: `Chương trình ký trên máy bác sĩ: ký bằng USB token hoặc tệp .p12 cho các trang web được phép.

${start.help.vi}`,
    en: `Signing agent on the doctor's PC: signs with a token or a .p12 file for the sites that are allowed.

${start.help.en}`,
  },
});
