import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { reading, writing } from "./file-access.ts";
import { folderForeign } from "./files.faults.ts";

/** Lists, in a folder of data or of results, the files that are this example's own. */
export const markerFile = ".benhan-demo";

/** Name of the store in the folder of data. */
export const storeFile = "benhan.db";

/** Where a started simulator keeps what it received, in the folder of data. */
export const hubFolder = "hub";

/** What this example puts into its folder of data. */
export const dataFiles = [
  ...[storeFile, `${storeFile}-wal`, `${storeFile}-shm`],
  ...[hubFolder, `${hubFolder}/received.jsonl`],
];

/** Name of the report in the folder of results. */
export const reportFile = "report.html";

/** Whatever a marker says, nothing but a file that this example could have written is ever removed. */
const removable =
  /^(?:benhan\.db(?:-wal|-shm)?|hub\/received\.jsonl|report\.html|xml\/[\w.-]+\.xml|pdf\/[\w.-]+\.pdf|receipts\/[\w.-]+\.json)$/;

/**
 * Writes down that these files of a folder are the example's own, before it makes them. Throws
 * `quickstart.folder.foreign` when one is there that it did not make; with `goOn` such a file is used, and stays foreign.
 */
export async function claimFiles(
  folder: string,
  names: readonly string[],
  { goOn = false }: { readonly goOn?: boolean } = {},
): Promise<void> {
  await writing(folder, () => mkdir(folder, { recursive: true }));
  const own = await ownFiles(folder);
  const foreign = names.find((name) => !own.includes(name) && existsSync(join(folder, name)));
  if (foreign !== undefined && goOn) return;
  if (foreign !== undefined) throw folderForeign({ path: join(folder, foreign) });
  const text = [...new Set([...own, ...names])].map((name) => `${name}\n`).join("");
  const marker = join(folder, markerFile);
  await writing(marker, async () => {
    // Renamed, because a marker that was cut off would make the example's own files foreign.
    await writeFile(`${marker}.new`, text);
    await rename(`${marker}.new`, marker);
  });
}

/** Removes the files that an earlier run made, and nothing else that may lie in the folder. */
export async function removeOwnFiles(folder: string): Promise<void> {
  const own = await ownFiles(folder);
  for (const name of own.filter((one) => removable.test(one))) {
    const path = join(folder, name);
    await writing(path, () => rm(path, { force: true }));
  }
}

async function ownFiles(folder: string): Promise<readonly string[]> {
  const marker = join(folder, markerFile);
  if (!existsSync(marker)) return [];
  const text = await reading(marker, () => readFile(marker, "utf8"));
  return text.split("\n").filter(Boolean);
}
