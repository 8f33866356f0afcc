import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { outputOf, programOf } from "../../../tests/docs/program-of.ts";
import { describeWithMariadb, type MariadbServer, startMariadb } from "./mariadb-server.ts";

const run = promisify(execFile);
// Where `mysql2` is found.
const cache = fileURLToPath(new URL("../node_modules/.cache/", import.meta.url));
const example = fileURLToPath(new URL("../src/index.ts", import.meta.url));
const pageOf = (language: string) => `docs/${language}/guides/adapter.md`;

describeWithMariadb("the guide to adapters", () => {
  let server: MariadbServer;
  beforeAll(async () => {
    server = await startMariadb(["--innodb-flush-method=nosync", "--sync-frm=0"]);
  });
  afterAll(() => server?.remove());
  beforeEach(() => server.asAdmin("DROP DATABASE IF EXISTS benhan; DROP DATABASE IF EXISTS his"));

  it.each(["vi", "en"])("shows a program that prints what it shows (%s)", async (language) => {
    mkdirSync(cache, { recursive: true });
    const folder = mkdtempSync(join(cache, "guide-"));
    try {
      const [source, program] = [join(folder, "program.ts"), join(folder, "program.mjs")];
      writeFileSync(source, programOf(pageOf(language)).replace("./custom-adapter/src/index.ts", example));
      await build({
        ...{ entryPoints: [source], outfile: program, bundle: true, platform: "node", format: "esm" },
        ...{ target: "node20", conditions: ["@benhan/source"], external: ["mysql2"], logLevel: "error" },
      });
      const url = `mysql://his@localhost/?socketPath=${encodeURIComponent(server.socketPath)}`;
      const { stdout } = await run(process.execPath, [program], {
        env: { ...process.env, DATABASE_URL: url },
      });
      expect(stdout).toBe(outputOf(pageOf(language)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("grants in the README the rights that the tests of the store work with", () => {
    const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
    const rights = [...read("../README.md").matchAll(/^GRANT .*;$/gm)].map(([line]) => line);
    expect(rights).toHaveLength(5);
    for (const right of rights) expect(read("mariadb-server.interop.test.ts")).toContain(right);
  });
});
