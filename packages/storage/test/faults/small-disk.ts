import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

/** A disk of 8 MB, or why there can be none. */
export type SmallDisk =
  | {
      readonly folder: string;
      /** Takes all room that is left. */
      fill(): void;
      /** Gives back what {@link fill} took. */
      free(): void;
      remove(): void;
    }
  | { readonly skip: string };

/** Mounts a disk in memory, which takes root and Linux. */
export function mountSmallDisk(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "benhan-small-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", folder], { stdio: "pipe" });
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return { skip: `no disk of 8 MB can be mounted here (needs root on Linux; this is ${process.platform})` };
  }
  const ballast = join(folder, "ballast");
  return {
    folder,
    fill() {
      // Smaller and smaller pieces, until not one page is left.
      for (let size = 2 ** 20; size >= 1024; size = size / 2) {
        try {
          for (;;) writeFileSync(ballast, new Uint8Array(size), { flag: "a" });
        } catch {
          // Full for pieces of this size.
        }
      }
    },
    free: () => rmSync(ballast, { force: true }),
    remove() {
      execFileSync("umount", ["-l", folder], { stdio: "pipe" });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
