import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { isEmrError } from "../faults/index.ts";
import { isObject } from "../options/index.ts";
import { configAbsent, configWrong, type HostSample } from "./host.faults.ts";
import { hostFailure } from "./host-failure.ts";

/**
 * What the module of a host gives: what it exports as `default`, or what the function returns that it exports. Which members
 * it must have is for the program to look at.
 *
 * @throws EmrError `core.cli.config_absent`, `.config_package_absent`, `.config_syntax`, `.config_failed`, `.config_wrong`,
 * and what a store throws that the module opens
 */
export async function loadHostModule(
  file: string,
  sample: HostSample,
): Promise<Readonly<Record<string, unknown>>> {
  if (!existsSync(file)) throw configAbsent({ file, sample });
  const given = await opened(file, sample);
  if (!isObject(given)) throw configWrong({ file, sample, member: "export default" });
  return given;
}

/** What the module exports, opened. */
async function opened(file: string, sample: HostSample): Promise<unknown> {
  const { href } = pathToFileURL(resolve(file));
  try {
    const module: unknown = await import(href);
    const own = isObject(module) ? module["default"] : undefined;
    return await (typeof own === "function" ? (own as () => unknown)() : own);
  } catch (error) {
    // What a store says has its own next step.
    if (isEmrError(error)) throw error;
    throw hostFailure(file, href, sample, error);
  }
}
