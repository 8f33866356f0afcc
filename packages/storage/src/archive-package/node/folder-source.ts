import { constants, type Dirent } from "node:fs";
import { lstat, open, opendir, realpath } from "node:fs/promises";
import { join } from "node:path";
import { packageUnreadable } from "../archive-package.faults.ts";
import { isBagPath } from "../bag/bag-path.ts";
import type { FoundFile, PackageSource } from "../bag/package-source.ts";

const pieceSize = 256 * 1024;

/** Deepest folder of a package: deeper ones are told, not entered. */
const deepest = 32;

/**
 * Reads a package out of a folder. Links are neither followed nor read, so that nothing outside the folder is reached.
 *
 * @throws EmrError `storage.archive_package.unreadable` when there is no folder
 */
export async function openFolderSource(folder: string): Promise<PackageSource> {
  const root = await realpath(folder).catch((cause: unknown) => {
    throw packageUnreadable({}, { cause });
  });
  if (!(await lstat(root)).isDirectory()) throw packageUnreadable({});
  return {
    list: () => filesBelow(root, "", 0),
    async read(path) {
      if (!isBagPath(path) || !(await isBelowFolders(root, path))) return undefined;
      const handle = await open(join(root, path), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch(
        () => undefined,
      );
      if (handle === undefined) return undefined;
      if (!(await handle.stat()).isFile()) {
        await handle.close();
        return undefined;
      }
      return piecesOf(handle);
    },
  };
}

async function* piecesOf(handle: Awaited<ReturnType<typeof open>>): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const { bytesRead, buffer } = await handle.read({ buffer: new Uint8Array(pieceSize) });
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** True when every part of the path before the last is a folder, and no link to one. */
async function isBelowFolders(root: string, path: string): Promise<boolean> {
  const parts = path.split("/");
  for (let length = 1; length <= parts.length; length += 1) {
    const found = await lstat(join(root, ...parts.slice(0, length))).catch(() => undefined);
    if (found === undefined) return false;
    if (!(length === parts.length ? found.isFile() : found.isDirectory())) return false;
  }
  return true;
}

async function* filesBelow(root: string, path: string, depth: number): AsyncGenerator<FoundFile> {
  // As bytes: a name that is no UTF-8 would come back as another one.
  const folder = (await opendir(join(root, path), { encoding: "buffer" as never })) as AsyncIterable<unknown>;
  for await (const entry of folder as AsyncIterable<Dirent<Buffer>>) {
    const name = nameOf(entry.name);
    const below = path === "" ? (name ?? "?") : `${path}/${name ?? "?"}`;
    if (name === undefined) yield { path: below, kind: "other" };
    else if (entry.isFile()) yield { path: below, kind: "file" };
    else if (!entry.isDirectory() || depth >= deepest) yield { path: below, kind: "other" };
    else yield* filesBelow(root, below, depth + 1);
  }
}

function nameOf(bytes: Buffer | string): string | undefined {
  if (typeof bytes === "string") return bytes;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
