import {
  type CommandLine,
  configWrong,
  type HostSample,
  loadHostModule,
  missing,
} from "@benhan/core/command-line";
import { isObject } from "@benhan/core/options";
import { usageWrong } from "../cli.faults.ts";
import { checkMembers } from "./check-members.ts";
import type { ExchangeHost } from "./exchange-host.ts";

/** The options that lead to a host, for the `options` of a command. */
export const hostOptions = { config: "text" } as const;

/** Who runs a command when the host does not say. */
export const usualActor = "benhan-exchange";

const sample: HostSample = {
  packageName: "@benhan/exchange",
  guide: "outbox-command",
  members: "{ storage, connectors, actor }",
  shortest: `import { parseFacilityId } from "@benhan/core";
import { openSqliteStorage } from "@benhan/storage/sqlite";
const [file, facilityId] = ["/var/lib/benhan/benhan.db", parseFacilityId("bv-mau")];
export default async () => ({ storage: await openSqliteStorage({ file, facilityId, create: false }) });`,
};

/** One function of each part of a storage that commands use: what is missing is said before the work begins. */
const partMembers = ["readDocument", "listEntryHeads", "listReceipts", "appendEvents", "close"] as const;

/**
 * Runs work with what `--config FILE` (or the option of that name) opens, and closes it however the work ends. What the
 * command needs besides a storage, it has to look for itself: {@link lacks}.
 *
 * @throws EmrError what {@link openHost} throws
 */
export async function withHost<Host extends ExchangeHost, T>(
  command: string,
  line: CommandLine,
  work: (host: Host, file: string) => Promise<T>,
  option = "config",
): Promise<T> {
  const { host, file } = await openHost<Host>(command, line, option);
  try {
    return await work(host, file);
  } finally {
    await closeHost(host);
  }
}

/**
 * What `--config FILE` (or the option of that name) opens. Who opens it closes it: {@link closeHost}.
 *
 * @throws EmrError `core.cli.usage_wrong`, `core.cli.config_absent`, `.config_package_absent`, `.config_syntax`,
 * `.config_failed`, `.config_wrong`, `exchange.cli.config_members_wrong`, and what the store throws
 */
export async function openHost<Host extends ExchangeHost>(
  command: string,
  line: CommandLine,
  option = "config",
): Promise<{ readonly host: Host; readonly file: string }> {
  const file = line.text(option);
  if (file === undefined) throw usageWrong({ usage: `${command} --help`, parts: [missing(`--${option}`)] });
  return { host: await loadHost<Host>(file), file };
}

/** Closes the store, then what else the host opened; rejects with what either throws. */
export async function closeHost(host: ExchangeHost): Promise<void> {
  try {
    await host.storage.close();
  } finally {
    await host.close?.();
  }
}

async function loadHost<Host extends ExchangeHost>(file: string): Promise<Host> {
  const given = await loadHostModule(file, sample);
  const { storage, close } = given;
  try {
    if (!isObject(storage)) throw lacks(file, "storage");
    for (const member of partMembers)
      if (typeof storage[member] !== "function") throw lacks(file, `storage.${member}`);
    checkMembers(file, given);
  } catch (error) {
    // A pool that stays open would keep the command alive behind its message.
    if (isObject(storage) && typeof storage["close"] === "function") await storage["close"]();
    if (typeof close === "function") await (close as () => unknown).call(given);
    throw error;
  }
  return given as unknown as Host;
}

/** What the module of the host does not give, and the command needs. */
export const lacks = (file: string, member: string) => configWrong({ file, sample, member });
