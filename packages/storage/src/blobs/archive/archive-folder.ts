import { link, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FacilityId } from "@benhan/core";
import { systemRandom } from "@benhan/core/platform";
import { hexOf } from "../../encryption/hex.ts";
import { codeOf, told, toldIfThere } from "./file-failure.ts";

/**
 * Where everything of a facility lies: `archive.json`, the blobs in 4,096 folders by the first digits of their names, and
 * what is being written or removed.
 */
export interface ArchiveFolder {
  readonly root: string;
  readonly marker: string;
  readonly blobs: string;
  readonly writing: string;
  pathOf(name: string): string;
  /** A new name among what is being written. */
  draft(ending: string): string;
  /** Makes the folder of a blob, durably. */
  prepare(name: string): Promise<void>;
}

/** The places of a facility in an archive. Nothing is made yet. */
export function archiveFolder(folder: string, facilityId: FacilityId): ArchiveFolder {
  const root = join(folder, folderNameOf(facilityId));
  const [blobs, writing] = [join(root, "blobs"), join(root, "writing")];
  const prepared = new Set<string>();
  const fanOf = (name: string) => join(blobs, name.slice(0, 3));
  return {
    ...{ root, blobs, writing, marker: join(root, "archive.json") },
    pathOf: (name) => join(fanOf(name), name),
    draft: (ending) => join(writing, hexOf(systemRandom.bytes(8)) + ending),
    async prepare(name) {
      const fan = fanOf(name);
      if (prepared.has(fan)) return;
      await makeFolder(fan);
      prepared.add(fan);
    },
  };
}

/** "BV" and "bv" are two facilities, but one name to Windows; "con" is none at all. */
function folderNameOf(facilityId: FacilityId): string {
  const safe = [...facilityId].map((sign) =>
    /[a-z0-9-]/.test(sign) ? sign : `_${(sign.codePointAt(0) ?? 0).toString(16)}`,
  );
  return `facility-${safe.join("")}`;
}

/** Makes a folder for the account of the program only, unless it is there, durably. */
export async function makeFolder(path: string): Promise<void> {
  await told(
    mkdir(path, { mode: 0o700 }).catch((error: unknown) => {
      if (codeOf(error) !== "EEXIST") throw error;
    }),
  );
  // Also when it was there: who made it may not have come so far.
  await syncFolder(dirname(path));
}

/** A new name lasts only when its folder is on the disk, too. */
export async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders, and needs none to be synced.
  if (process.platform === "win32") return;
  const folder = await told(open(path, "r"));
  try {
    await told(folder.sync());
  } finally {
    await folder.close();
  }
}

/** Gives a finished file its name, durably; `false` when there is one of that name. The draft may stay behind. */
export async function placeNew(draft: string, path: string): Promise<boolean> {
  try {
    // Unlike renaming, a link never takes the place of a file that is there.
    await link(draft, path);
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST") return false;
    if (code === undefined || !withoutLinks.has(code)) await told(Promise.reject(error));
    await told(rename(draft, path));
  }
  await syncFolder(dirname(path));
  return true;
}

/** File systems without links say so: exFAT, some drives of the network. */
const withoutLinks: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

/** Removes a file of which nobody knows, as far as that can be done now. */
export async function discard(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined);
}

/** Names in a folder, sorted; none when there is no such folder. */
export async function namesIn(path: string): Promise<readonly string[]> {
  return ((await toldIfThere(readdir(path))) ?? []).sort();
}
