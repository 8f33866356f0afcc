import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Mode and path of every file that git keeps; `undefined` outside a clone, as in an unpacked archive. */
function trackedFiles(): readonly { readonly mode: string; readonly path: string }[] | undefined {
  try {
    const text = execFileSync("git", ["-c", "core.quotepath=off", "ls-files", "-s"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const lines = text.split("\n").filter((line) => line !== "");
    return lines.map((line) => ({ mode: line.slice(0, 6), path: line.slice(line.indexOf("\t") + 1) }));
  } catch {
    return undefined;
  }
}

const files = trackedFiles() ?? [];
const why = files.length === 0 ? " [skipped: not a git clone]" : "";

describe.skipIf(why !== "")(`the repository, checked out on Windows${why}`, () => {
  it("has short paths without forbidden names or characters", () => {
    expect(files.length).toBeGreaterThan(300);
    const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
    for (const { path } of files) {
      // Room for the folder into which somebody clones.
      expect(path.length, path).toBeLessThanOrEqual(140);
      for (const part of path.split("/")) {
        expect(part, path).not.toMatch(reserved);
        expect(part, path).not.toMatch(/[<>:"|?*\\]|[ .]$/);
      }
    }
  });

  it("has no symbolic links and no two names that differ in capitals only", () => {
    expect(files.filter(({ mode }) => mode === "120000")).toEqual([]);
    expect(new Set(files.map(({ path }) => path.toLowerCase())).size).toBe(files.length);
  });
});
