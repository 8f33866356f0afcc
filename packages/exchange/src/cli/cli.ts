#!/usr/bin/env node
import process from "node:process";
import { type EmrError, isEmrError } from "@benhan/core/faults";
import { kindOf } from "../bhyt/rules/engine/error-kind.ts";
import { runUnfinished, usageWrong } from "./cli.faults.ts";
import { type Command, exitCodes, readCommandLine } from "./command.ts";
import { commands, helpOfAll } from "./commands.ts";
import { engineName } from "./engine-name.ts";
import { readerGone } from "./output.faults.ts";
import { sayIssues } from "./papers/say-issues.ts";
import { reasonOf } from "./reason-of.ts";
import { terminalIn } from "./terminal.ts";
import { noSuch } from "./usage-part.ts";

// Before the options are read, so that complaints about them are in the right language, too.
const language = /(?:^| )--lang[ =]en(?: |$)/.test(process.argv.join(" ")) ? "en" : "vi";
const terminal = terminalIn(language);

// A run is a failed one until it is done: a rule of the host may end it, or have it wait for what never comes.
process.exitCode = exitCodes.trouble;
let unfinished: string | undefined = "exit";
process.on("exit", () => {
  if (unfinished === undefined) return;
  process.exitCode = exitCodes.trouble;
  sayError(runUnfinished({ reason: unfinished }));
});
for (const event of ["uncaughtException", "unhandledRejection"]) {
  process.on(event, (error: unknown) => {
    // Whoever read the result has seen enough.
    unfinished = reasonOf(error) === "EPIPE" ? undefined : kindOf(error);
    process.exit(exitCodes.trouble);
  });
}

function sayError({ text, nextStep, issues }: EmrError): void {
  sayIssues(issues, terminal);
  terminal.say(`${text[language]} ${nextStep?.[language] ?? ""}`);
}

const commandWord = { vi: "lệnh", en: "command" };

/** Who writes `--lang` before the command means what it means behind it. */
function languageLast(words: readonly string[]): readonly string[] {
  const count = words[0] === "--lang" ? 2 : words[0]?.startsWith("--lang=") ? 1 : 0;
  const [name, ...rest] = words.slice(count);
  return name === undefined ? [] : [name, ...words.slice(0, count), ...rest];
}

async function main(): Promise<number> {
  const [name, ...args] = languageLast(process.argv.slice(2));
  try {
    if (name === "--version") {
      console.log(engineName);
      return exitCodes.clean;
    }
    if (name === "--help" || name === "-h" || name === "help") {
      console.log(helpOfAll[language]);
      return exitCodes.clean;
    }
    if (name === undefined) {
      terminal.say(helpOfAll[language]);
      return exitCodes.trouble;
    }
    const command: Command | undefined = commands.find((own) => own.name === name);
    if (command === undefined) {
      const names = commands.map((own) => own.name);
      throw usageWrong({ usage: "--help", parts: [noSuch(commandWord, name, names)] });
    }
    const line = readCommandLine(command, args);
    if (line.has("help")) {
      console.log(command.help[language]);
      return exitCodes.clean;
    }
    return await command.run(line, terminal);
  } catch (error) {
    // Whoever read the result has seen enough: `check … | head -1`.
    if (isEmrError(error) && error.code === readerGone.code) return exitCodes.trouble;
    sayError(isEmrError(error) ? error : runUnfinished({ reason: kindOf(error) }));
    return exitCodes.trouble;
  }
}

process.exitCode = await main();
unfinished = undefined;
// A sender that still holds the pipe open must not keep a finished command alive.
process.stdin.destroy();
