import { spawnSync } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { type EmrError, kindOf } from "../faults/index.ts";
import { isObject } from "../options/index.ts";
import { configFailed, configPackageAbsent, configSyntax, type HostSample } from "./host.faults.ts";

/** The longest sentence of somebody else's code that is repeated. */
const longest = 300;

/**
 * Why the module of a host cannot be loaded, or what it opens cannot be opened: which file, which line if it is known, and
 * what its own code says, for without that nobody finds the cause.
 */
export function hostFailure(file: string, href: string, sample: HostSample, error: unknown): EmrError {
  const kind = kindOf(error);
  const message = withoutSecrets(textOf(error, "message").split("\n")[0]?.slice(0, longest) || "?");
  const [, wanted] = /^Cannot find (?:package|module) '([^'./\\][^':\\]*)'/.exec(message) ?? [];
  if (wanted !== undefined) return configPackageAbsent({ file, sample, wanted }, { cause: error });
  const line = kind === "SyntaxError" ? lineOfSyntax(href) : undefined;
  if (line !== undefined) return configSyntax({ file, sample, line, reason: message }, { cause: error });
  const at = lineIn(textOf(error, "stack"), href);
  return configFailed({ file, line: at, reason: `${kind}: ${message}` }, { cause: error });
}

/** Drivers repeat the address that they cannot reach, with the account in it. */
function withoutSecrets(text: string): string {
  return text
    .replace(/:\/\/[^\s/@]+@/g, "://…@")
    .replace(/\b(pass(?:word|wd|phrase)?|pwd|secret|token)(["']?\s*[=:]\s*)\S+/gi, "$1$2…");
}

function textOf(error: unknown, member: "message" | "stack"): string {
  const text: unknown = isObject(error) ? error[member] : undefined;
  return typeof text === "string" ? text : "";
}

/** The line that is no JavaScript, by another Node that only reads the file: the error of a module does not say its place. */
function lineOfSyntax(href: string): number | undefined {
  const { stderr, status } = spawnSync(process.execPath, ["--check", fileURLToPath(href)], {
    encoding: "utf8",
    timeout: 10_000,
  });
  return status === 1 ? (lineIn(stderr, href) ?? lineIn(stderr, fileURLToPath(href))) : undefined;
}

/** The first line of that file that a text of Node names. */
function lineIn(text: string, file: string): number | undefined {
  const at = text.indexOf(`${file}:`);
  const [, line] = at < 0 ? [] : (/^(\d+)/.exec(text.slice(at + file.length + 1)) ?? []);
  return line === undefined ? undefined : Number(line);
}
