import type { ParseArgsConfig } from "node:util";
import { parseArgs } from "node:util";
import type { Bilingual } from "../faults/index.ts";
import { usageWrong } from "./command-line.faults.ts";
import type { Terminal } from "./terminal.ts";
import { missing, noSuch, surplus, takes, takesWord } from "./usage-part.ts";

/** How a run ends: nothing of the asked level, something of it, or not done. */
export const exitCodes = { clean: 0, findings: 1, trouble: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What a person wrote behind the name of a command. */
export interface CommandLine {
  /** The name of the program. */
  readonly program: string;
  readonly positionals: readonly string[];
  text(option: string): string | undefined;
  /** Every value of an option that may be given several times. */
  texts(option: string): readonly string[];
  has(option: string): boolean;
}

/** One command of a program. */
export interface Command {
  readonly name: string;
  /** The help of the command, options and all. */
  readonly help: Bilingual;
  /** Its options besides `--lang` and `--help`. */
  readonly options: Readonly<Record<string, "text" | "texts" | "flag">>;
  /** How many arguments it takes. */
  readonly takes: readonly [fewest: number, most: number];
  /** The names of missing arguments, for messages. */
  readonly arguments: string | Bilingual;
  readonly run: (line: CommandLine, terminal: Terminal) => Promise<ExitCode>;
}

/**
 * Reads the arguments of a command of that program.
 *
 * @throws EmrError `core.cli.usage_wrong`
 */
export function readCommandLine(program: string, command: Command, args: readonly string[]): CommandLine {
  const usage = `${program} ${command.name} --help`;
  const options: ParseArgsConfig["options"] = {
    lang: { type: "string", multiple: true },
    help: { type: "boolean", short: "h" },
  };
  for (const [name, kind] of Object.entries(command.options)) {
    options[name] = kind === "flag" ? { type: "boolean" } : { type: "string", multiple: true };
  }
  const { values, positionals } = parsed(usage, args, options);
  const textsOf = (name: string) => [values[name] ?? []].flat().filter((value) => typeof value === "string");
  const parts: Bilingual[] = [];
  for (const lang of textsOf("lang"))
    if (!languages.includes(lang)) parts.push(takesWord("--lang", languages, lang));
  for (const name of Object.keys(values)) {
    // As a script writes it whose variable is not set.
    if (textsOf(name).includes("")) parts.push(blank(`--${name}`));
    // Which of the two is meant would be a guess.
    if (command.options[name] !== "texts" && textsOf(name).length > 1) parts.push(twice(`--${name}`));
  }
  const [fewest, most] = command.takes;
  const count = positionals.length;
  if (values["help"] !== true) {
    if (count < fewest) parts.push(missing(command.arguments));
    if (count > most) parts.push(surplus(count - most, most + 1));
  }
  if (parts.length > 0) throw usageWrong({ usage, parts });
  return {
    program,
    positionals,
    text: (option) => textsOf(option)[0],
    texts: textsOf,
    has: (option) => values[option] === true,
  };
}

const blank = (option: string): Bilingual => ({ vi: `${option} để trống`, en: `${option} is empty` });

const twice = (option: string): Bilingual => ({
  vi: `${option} ghi nhiều lần`,
  en: `${option} is given more than once`,
});

function parsed(usage: string, args: readonly string[], options: ParseArgsConfig["options"]) {
  try {
    return parseArgs({ args: [...args], options: options ?? {}, strict: true, allowPositionals: true });
  } catch (cause) {
    // Node's own sentence names the option in quotes, in English.
    const [, option = "-"] = /'(-[^' ]+)/.exec(String(cause)) ?? [];
    const isUnknown = (cause as { readonly code?: unknown }).code === "ERR_PARSE_ARGS_UNKNOWN_OPTION";
    const part = isUnknown
      ? noSuch(optionWord, option, Object.keys(options ?? {}), (name) => `--${name}`)
      : wrongValue(option);
    throw usageWrong({ usage, parts: [part] }, { cause });
  }
}

const languages: readonly string[] = ["vi", "en"];
const optionWord: Bilingual = { vi: "tùy chọn", en: "option" };

/** A value where none is taken, or none where one is. */
const wrongValue = (option: string): Bilingual => ({
  vi: `${option} thiếu giá trị hoặc không nhận giá trị`,
  en: `${option} lacks its value or takes none`,
});

/**
 * The value of an option that knows a few words.
 *
 * @throws EmrError `core.cli.usage_wrong`
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
    throw usageWrong({
      usage: `${line.program} ${command} --help`,
      parts: [takesWord(`--${option}`, words, text)],
    });
  return word;
}

/** What a number may be. */
export interface NumberBounds {
  readonly least: number;
  readonly most: number;
  /** Without the option. */
  readonly usual: number;
  /** Told when the value is none, so that nobody writes `10s` again. */
  readonly unit?: "seconds";
}

/**
 * The value of an option that is a whole number.
 *
 * @throws EmrError `core.cli.usage_wrong`
 */
export function numberOf(
  command: string,
  line: CommandLine,
  option: string,
  { least, most, usual, unit }: NumberBounds,
): number {
  const text = line.text(option);
  if (text === undefined) return usual;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  const { vi, en } = takes(`--${option}`, `${least}–${most}`);
  const part =
    unit === "seconds"
      ? { vi: `${vi} giây, viết không kèm đơn vị`, en: `${en} seconds, as a bare number` }
      : { vi, en };
  throw usageWrong({ usage: `${line.program} ${command} --help`, parts: [part] });
}
