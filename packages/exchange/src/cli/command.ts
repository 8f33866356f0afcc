import type { ParseArgsConfig } from "node:util";
import { parseArgs } from "node:util";
import type { Bilingual } from "@benhan/core/faults";
import { usageWrong } from "./cli.faults.ts";
import type { Terminal } from "./terminal.ts";

/** How a run ends: nothing of the asked level, something of it, or not done. */
export const exitCodes = { clean: 0, findings: 1, trouble: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What a person wrote behind the name of a command. */
export interface CommandLine {
  readonly positionals: readonly string[];
  text(option: string): string | undefined;
  /** Every value of an option that may be given several times. */
  texts(option: string): readonly string[];
  has(option: string): boolean;
}

/** One command of `benhan-exchange`. */
export interface Command {
  readonly name: string;
  /** The help of the command, options and all. */
  readonly help: Bilingual;
  /** Its options besides `--lang` and `--help`. */
  readonly options: Readonly<Record<string, "text" | "texts" | "flag">>;
  /** How many arguments it takes. */
  readonly takes: readonly [fewest: number, most: number];
  /** The names of missing arguments, for messages. */
  readonly arguments: string;
  readonly run: (line: CommandLine, terminal: Terminal) => Promise<ExitCode>;
}

/**
 * Reads the arguments of a command.
 *
 * @throws EmrError `exchange.cli.usage_wrong`
 */
export function readCommandLine(command: Command, args: readonly string[]): CommandLine {
  const options: ParseArgsConfig["options"] = {
    lang: { type: "string" },
    help: { type: "boolean", short: "h" },
  };
  for (const [name, kind] of Object.entries(command.options)) {
    options[name] = { type: kind === "flag" ? "boolean" : "string", multiple: kind === "texts" };
  }
  const { values, positionals } = parsed(command, args, options);
  const lang = values["lang"];
  const parts: string[] = [];
  if (lang !== undefined && lang !== "vi" && lang !== "en") parts.push("--lang vi|en");
  // As a script writes it whose variable is not set.
  for (const [name, value] of Object.entries(values)) {
    if ([value].flat().includes("")) parts.push(`--${name} ""`);
  }
  const [fewest, most] = command.takes;
  const count = positionals.length;
  if (values["help"] !== true) {
    if (count < fewest) parts.push(command.arguments);
    parts.push(...positionals.slice(most));
  }
  if (parts.length > 0) throw usageWrong({ usage: `${command.name} --help`, parts });
  return {
    positionals,
    text: (option) => (typeof values[option] === "string" ? values[option] : undefined),
    texts: (option) => [values[option] ?? []].flat().filter((value) => typeof value === "string"),
    has: (option) => values[option] === true,
  };
}

function parsed(command: Command, args: readonly string[], options: ParseArgsConfig["options"]) {
  try {
    return parseArgs({ args: [...args], options: options ?? {}, strict: true, allowPositionals: true });
  } catch (cause) {
    // Node's own sentence names the option in quotes, in English.
    const [, option = "-"] = /'(-[^' ]+)/.exec(String(cause)) ?? [];
    const isUnknown = (cause as { readonly code?: unknown }).code === "ERR_PARSE_ARGS_UNKNOWN_OPTION";
    const part = isUnknown
      ? { vi: `không có tùy chọn ${option}`, en: `there is no option ${option}` }
      : option;
    throw usageWrong({ usage: `${command.name} --help`, parts: [part] }, { cause });
  }
}

/**
 * The value of an option that knows a few words.
 *
 * @throws EmrError `exchange.cli.usage_wrong`
 */
export function oneOf<Word extends string>(
  command: string,
  line: CommandLine,
  option: string,
  words: readonly [Word, ...Word[]],
): Word {
  const text = line.text(option) ?? words[0];
  const word = words.find((own) => own === text);
  if (word === undefined)
    throw usageWrong({ usage: `${command} --help`, parts: [`--${option} ${words.join("|")}`] });
  return word;
}

/**
 * The value of an option that is a whole number.
 *
 * @throws EmrError `exchange.cli.usage_wrong`
 */
export function numberOf(
  command: string,
  line: CommandLine,
  option: string,
  { least, most, usual }: { readonly least: number; readonly most: number; readonly usual: number },
): number {
  const text = line.text(option);
  if (text === undefined) return usual;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most))
    throw usageWrong({ usage: `${command} --help`, parts: [`--${option} ${least}–${most}`] });
  return number;
}
