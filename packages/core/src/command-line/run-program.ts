import process from "node:process";
import { type Bilingual, type EmrError, isEmrError, kindOf } from "../faults/index.ts";
import { type Command, exitCodes, readCommandLine } from "./command.ts";
import { runUnfinished, usageWrong } from "./command-line.faults.ts";
import { readerGone } from "./output.faults.ts";
import { reasonOf } from "./reason-of.ts";
import { sayIssues } from "./say-issues.ts";
import { endIfHungUp } from "./stop-signal.ts";
import { type Terminal, terminalIn } from "./terminal.ts";
import { noSuchCommand } from "./usage-part.ts";

/** A program of several commands. */
export interface Program {
  readonly name: string;
  /** What `--version` prints. */
  readonly version: string;
  readonly commands: readonly Command[];
  /** What `--help` without a command prints. */
  readonly helpOfAll: Bilingual;
  /** Likely causes of a run that ends before it is done. */
  readonly hint?: Bilingual;
}

/** Runs the program with the arguments of this process, and leaves its exit code there. */
export async function runProgram(program: Program): Promise<void> {
  // Before the options are read, so that complaints about them are in the right language, too.
  const language = /(?:^| )--lang[ =]en(?: |$)/.test(process.argv.join(" ")) ? "en" : "vi";
  const terminal = terminalIn(language);
  const { hint = { vi: "", en: "" } } = program;

  // A run is a failed one until it is done: code of the host may end it, or have it wait for what never comes.
  process.exitCode = exitCodes.trouble;
  let unfinished: string | undefined = "exit";
  process.on("exit", () => {
    if (unfinished === undefined) return;
    process.exitCode = exitCodes.trouble;
    sayError(runUnfinished({ reason: unfinished, hint }), terminal);
  });
  for (const event of ["uncaughtException", "unhandledRejection"]) {
    process.on(event, (error: unknown) => {
      // Whoever read the result has seen enough.
      unfinished = reasonOf(error) === "EPIPE" ? undefined : kindOf(error);
      process.exit(exitCodes.trouble);
    });
  }
  try {
    process.exitCode = await run(program, terminal);
  } catch (error) {
    // Whoever read the result has seen enough: `check … | head -1`.
    if (!isEmrError(error, readerGone.code))
      sayError(isEmrError(error) ? error : runUnfinished({ reason: kindOf(error), hint }), terminal);
  }
  unfinished = undefined;
  // A sender that still holds the pipe open must not keep a finished command alive.
  process.stdin.destroy();
  endIfHungUp();
}

async function run({ name: program, version, commands, helpOfAll }: Program, terminal: Terminal) {
  const { language } = terminal;
  const [name, ...args] = languageLast(process.argv.slice(2));
  if (name === "--version") {
    process.stdout.write(`${version}\n`);
    return exitCodes.clean;
  }
  if (name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(`${helpOfAll[language]}\n`);
    return exitCodes.clean;
  }
  if (name === undefined) {
    terminal.say(helpOfAll[language]);
    return exitCodes.trouble;
  }
  const command: Command | undefined = commands.find((own) => own.name === name);
  if (command === undefined) {
    const names = commands.map((own) => own.name);
    throw usageWrong({ usage: `${program} --help`, parts: [noSuchCommand(name, names)] });
  }
  const line = readCommandLine(program, command, args);
  if (line.has("help")) {
    process.stdout.write(`${command.help[language]}\n`);
    return exitCodes.clean;
  }
  return command.run(line, terminal);
}

/** The code stands at the end: a person reads past it, a script and a search find it. */
function sayError({ code, text, nextStep, issues }: EmrError, terminal: Terminal): void {
  sayIssues(issues, terminal);
  const sentences = [text, nextStep].flatMap((one) => (one === undefined ? [] : [one[terminal.language]]));
  terminal.say(`${sentences.join(" ")} [${code}]`);
}

/** Who writes `--lang` before the command means what it means behind it. */
function languageLast(words: readonly string[]): readonly string[] {
  const count = words[0] === "--lang" ? 2 : words[0]?.startsWith("--lang=") ? 1 : 0;
  const [name, ...rest] = words.slice(count);
  return name === undefined ? [] : [name, ...words.slice(0, count), ...rest];
}
