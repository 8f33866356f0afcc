import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { claimFiles, dataFiles, markerFile, removeOwnFiles } from "../src/files/own-files.ts";
import { refuseFolderInUse } from "../src/files/refuse-folder-in-use.ts";

describe("the example's own files", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "benhan-own-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("are removed by the next run, and nothing else beside them is", async () => {
    await claimFiles(folder, [...dataFiles, "xml/a.v1.xml"]);
    const others = ["hub/notes.txt", "hub/theirs.lock", "xml/theirs.xml"];
    await write("benhan.db", "hub/received.jsonl", "xml/a.v1.xml", ...others);
    await removeOwnFiles(folder);
    expect((await filesIn(folder)).sort()).toEqual([markerFile, ...others]);
  });

  it.each(["benhan.db", "hub/received.jsonl", "hub/notes.txt"])(
    "are not confused with a foreign %s",
    async (name) => {
      await write(name);
      await expect(claimFiles(folder, dataFiles)).rejects.toMatchObject({
        code: "quickstart.folder.foreign",
      });
      expect(await filesIn(folder)).toEqual([name]);
    },
  );

  it("are left alone while the simulator of another run holds the folder", async () => {
    await write("hub/simulator.lock");
    const lock = join(folder, "hub/simulator.lock");
    await writeFile(lock, String(process.pid));
    expect(() => refuseFolderInUse(folder)).toThrow(
      expect.objectContaining({ code: "quickstart.folder.in_use" }),
    );
    // No system has a process of this number: the lock was left behind by a killed one.
    await writeFile(lock, "4194305");
    refuseFolderInUse(folder);
  });

  it("do not come to include a foreign store that --keep goes on with", async () => {
    await write("benhan.db");
    await claimFiles(folder, dataFiles, { goOn: true });
    await expect(claimFiles(folder, dataFiles)).rejects.toMatchObject({ code: "quickstart.folder.foreign" });
    await removeOwnFiles(folder);
    expect(await filesIn(folder)).toEqual(["benhan.db"]);
  });

  it("are the only ones that a marker can make removable, whatever it lists", async () => {
    const names = ["../outside.xml", "xml/../../outside.xml", "letter.txt"];
    await write("inner/letter.txt", "outside.xml");
    const inner = join(folder, "inner");
    await writeFile(join(inner, markerFile), names.join("\n"));
    await removeOwnFiles(inner);
    expect(await readFile(join(folder, "outside.xml"), "utf8")).toBe("x");
    expect(await readFile(join(inner, "letter.txt"), "utf8")).toBe("x");
  });

  it("cannot lie where a file stands instead of a folder; the fault names path and reason", async () => {
    await write("taken");
    await expect(claimFiles(join(folder, "taken"), dataFiles)).rejects.toMatchObject({
      code: "quickstart.folder.unwritable",
      text: { en: expect.stringMatching(/taken \(EEXIST\)/) },
    });
  });

  async function write(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      await mkdir(join(folder, name, ".."), { recursive: true });
      await writeFile(join(folder, name), "x");
    }
  }
});

async function filesIn(folder: string, prefix = ""): Promise<string[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  const found = entries.map((entry) =>
    entry.isDirectory() ? filesIn(folder, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
  );
  return (await Promise.all(found)).flat();
}
