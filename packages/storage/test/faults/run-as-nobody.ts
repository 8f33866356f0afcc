import { execFile, execFileSync } from "node:child_process";
import { chmodSync, chownSync, copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A folder of an account that has no more rights than any other, and a way to run programs as that account. */
export interface OrdinaryAccount {
  readonly folder: string;
  run(program: string, ...given: readonly string[]): Promise<string>;
  remove(): void;
}

/** Root may do everything, so that nothing can be taken away from it: then it is `nobody`; else it is who runs the test. */
export function ordinaryAccount(): OrdinaryAccount {
  const folder = mkdtempSync(join(tmpdir(), "benhan-rights-"));
  const as = process.getuid?.() === 0 ? idsOf("nobody") : {};
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  return {
    folder,
    run: async (program, ...given) => {
      // Where the account may read it, whatever the rights of the checkout are.
      const copy = join(folder, "program.mjs");
      copyFileSync(program, copy);
      chmodSync(copy, 0o644);
      const { stdout } = await run(process.execPath, [copy, ...given], { ...as, cwd: folder });
      return stdout;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function idsOf(name: string): { readonly uid?: number; readonly gid?: number } {
  const id = (what: string) => Number(execFileSync("id", [what, name], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}
