#!/usr/bin/env node
import process from "node:process";
import { isEmrError } from "@benhan/core/faults";
import { readerGone, usageWrong } from "./cli.faults.ts";
import { type Command, exitCodes, readCommandLine } from "./command.ts";
import { commands, helpOfAll } from "./commands.ts";
import { engineName } from "./engine-name.ts";
import { terminalIn } from "./terminal.ts";

async function main(): Promise<number> {
  const [name, ...args] = process.argv.slice(2);
  // Before the options are read, so that complaints about them are in the right language, too.
  const language = /(?:^| )--lang[ =]en(?: |$)/.test(process.argv.join(" ")) ? "en" : "vi";
  const terminal = terminalIn(language);
  try {
    if (name === "--version") {
      console.log(engineName);
      return exitCodes.clean;
    }
    if (name === "--help" || name === "-h" || name === "help") {
      console.log(helpOfAll[language]);
      return exitCodes.clean;
    }
    const command: Command | undefined = commands.find((own) => own.name === name);
    if (command === undefined)
      throw usageWrong({ usage: "--help", parts: [name ?? commands.map((own) => own.name).join("|")] });
    const line = readCommandLine(command, args);
    if (line.has("help")) {
      console.log(command.help[language]);
      return exitCodes.clean;
    }
    return await command.run(line, terminal);
  } catch (error) {
    // Whoever read the result has seen enough: `check … | head -1`.
    if (isEmrError(error) && error.code === readerGone.code) return exitCodes.trouble;
    if (isEmrError(error)) terminal.say(`${error.text[language]} ${error.nextStep?.[language] ?? ""}`);
    else terminal.say(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    return exitCodes.trouble;
  }
}

process.exitCode = await main();
// A sender that still holds the pipe open must not keep a finished command alive.
process.stdin.destroy();
