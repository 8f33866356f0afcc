import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type CommandLine, missing } from "@benhan/core/command-line";
import { isEmrError } from "@benhan/core/faults";
import { isObject } from "@benhan/core/options";
import { configAbsent, configWrong } from "../cli.faults.ts";
import { wrongLine } from "../program.ts";
import { hostFailure } from "./host-failure.ts";
import type { StorageHost } from "./storage-host.ts";

/** The options that lead to a host, for the `options` of a command. */
export const hostOptions = { config: "text" } as const;

/**
 * Runs work with what `--config FILE` (or the option of that name) opens, and closes it however the work ends.
 *
 * @throws EmrError `core.cli.usage_wrong`, `storage.cli.config_absent`, `.config_package_absent`, `.config_syntax`,
 * `.config_failed`, `.config_wrong`, and what the store throws
 */
export async function withHost<T>(
  command: string,
  line: CommandLine,
  work: (host: StorageHost, file: string) => Promise<T>,
  option = "config",
): Promise<T> {
  const file = line.text(option);
  if (file === undefined) throw wrongLine(command, [missing(`--${option}`)]);
  const host = await loadHost(file);
  try {
    return await work(host, file);
  } finally {
    await host.storage.close();
    await host.keys?.close();
    await host.close?.();
  }
}

async function loadHost(file: string): Promise<StorageHost> {
  if (!existsSync(file)) throw configAbsent({ file });
  const given = await opened(file);
  if (!isObject(given)) throw configWrong({ file, member: "export default" });
  const storage: unknown = given["storage"];
  if (
    !isObject(storage) ||
    typeof storage["readDocument"] !== "function" ||
    typeof storage["close"] !== "function"
  )
    throw configWrong({ file, member: "storage" });
  return given as unknown as StorageHost;
}

/** What the module exports, opened. */
async function opened(file: string): Promise<unknown> {
  const { href } = pathToFileURL(resolve(file));
  try {
    const module: unknown = await import(href);
    const own = isObject(module) ? module["default"] : undefined;
    return await (typeof own === "function" ? (own as () => unknown)() : own);
  } catch (error) {
    // What a store says has its own next step.
    if (isEmrError(error)) throw error;
    throw hostFailure(file, href, error);
  }
}
