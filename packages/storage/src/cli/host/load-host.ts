import {
  type CommandLine,
  configWrong,
  type HostSample,
  loadHostModule,
  missing,
} from "@benhan/core/command-line";
import type { EmrError } from "@benhan/core/faults";
import { isObject } from "@benhan/core/options";
import { wrongLine } from "../program.ts";
import type { StorageHost } from "./storage-host.ts";

/** The options that lead to a host, for the `options` of a command. */
export const hostOptions = { config: "text" } as const;

const sample: HostSample = {
  packageName: "@benhan/storage",
  guide: "storage-command",
  members: "{ storage, vault, keys, folder, actor }",
  shortest: `import { parseFacilityId } from "@benhan/core";
import { openSqliteStorage } from "@benhan/storage/sqlite";
const [file, facilityId] = ["/var/lib/benhan/benhan.db", parseFacilityId("bv-mau")];
export default async () => ({ storage: await openSqliteStorage({ file, facilityId, create: false }) });`,
};

/**
 * Runs work with what `--config FILE` (or the option of that name) opens, and closes it however the work ends.
 *
 * @throws EmrError `core.cli.usage_wrong`, `core.cli.config_absent`, `.config_package_absent`, `.config_syntax`,
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
  const given = await loadHostModule(file, sample);
  const storage: unknown = given["storage"];
  if (
    !isObject(storage) ||
    typeof storage["readDocument"] !== "function" ||
    typeof storage["close"] !== "function"
  )
    throw lacks(file, "storage");
  return given as unknown as StorageHost;
}

/** What the module of a host does not give, and this command needs. */
export const lacks = (file: string, member: string): EmrError => configWrong({ file, sample, member });
