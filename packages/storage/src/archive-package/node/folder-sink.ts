import { type FileHandle, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { systemRandom } from "@benhan/core/platform";
import { packageExists, packageUnwritable } from "../archive-package.faults.ts";
import type { PackageSink } from "../bag/package-sink.ts";

/** Files that a program of today makes in one folder; whatever else stands there is somebody's. */
const privateFile = 0o600;
const privateFolder = 0o700;

/**
 * A package in a folder of this machine, which only the account of the program may read. It gets its name when it is
 * whole; until then it lies beside it.
 *
 * @throws EmrError `storage.archive_package.exists`, `.unwritable`
 */
export async function createFolderSink(folder: string): Promise<PackageSink> {
  const target = resolve(folder);
  const found = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw packageExists({}, { cause: error });
  });
  if (found !== undefined && found.length > 0) throw packageExists({});
  const draft = `${target}.${Buffer.from(systemRandom.bytes(4)).toString("hex")}.partial`;
  await mkdir(draft, { mode: privateFolder }).catch((cause: unknown) => {
    throw packageUnwritable({}, { cause });
  });
  // The folders of one record follow one another: only the last ones are worth remembering.
  let lastFolder = "";
  const opened = new Set<FileHandle>();

  return {
    async create(path) {
      const file = join(draft, path);
      const parent = dirname(file);
      if (parent !== lastFolder) await mkdir(parent, { recursive: true, mode: privateFolder });
      lastFolder = parent;
      const handle = await open(file, "wx", privateFile);
      opened.add(handle);
      return {
        async write(bytes) {
          await handle.writeFile(bytes);
        },
        async close() {
          await handle.sync();
          await handle.close();
          opened.delete(handle);
        },
      };
    },
    async finish() {
      if (found !== undefined) await rm(target, { recursive: true });
      await rename(draft, target);
      await syncFolder(dirname(target));
    },
    async abandon() {
      for (const handle of opened) await handle.close();
      await rm(draft, { recursive: true, force: true });
    },
  };
}

/** A new name lasts only when its folder is on the disk, too. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders, and needs none to be synced.
  const handle = await open(folder, "r").catch(() => undefined);
  try {
    await handle?.sync();
  } finally {
    await handle?.close();
  }
}
