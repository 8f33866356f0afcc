import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { outputOf, programOf } from "../../../../tests/docs/program-of.ts";
import { openPool } from "../load-pg.ts";
import { describeWithPostgres, type PostgresServer, startPostgres } from "../postgres-server.ts";

const run = promisify(execFile);
// Where `pg` is found.
const cache = fileURLToPath(new URL("../../node_modules/.cache/", import.meta.url));
const pageOf = (language: string) => `docs/${language}/guides/postgres.md`;

describeWithPostgres("the guide to PostgreSQL", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.remove());
  beforeEach(async () => {
    const pool = openPool({ ...server.config("postgres"), max: 1 });
    await pool.query("DROP SCHEMA IF EXISTS benhan CASCADE");
    await pool.end();
  });

  it.each(["vi", "en"])("shows a program that prints what it shows (%s)", async (language) => {
    mkdirSync(cache, { recursive: true });
    const folder = mkdtempSync(join(cache, "guide-"));
    try {
      const [source, program] = [join(folder, "program.ts"), join(folder, "program.mjs")];
      writeFileSync(source, programOf(pageOf(language)));
      await build({
        ...{ entryPoints: [source], outfile: program, bundle: true, platform: "node", format: "esm" },
        ...{ target: "node20", conditions: ["@benhan/source"], external: ["pg"], logLevel: "error" },
      });
      const url = `postgres://his@127.0.0.1:${server.port}/postgres`;
      const { stdout } = await run(process.execPath, [program], {
        env: { ...process.env, DATABASE_URL: url },
      });
      expect(stdout).toBe(outputOf(pageOf(language)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("grants in both languages the rights that the tests of the store work with", () => {
    const rights = (page: string) =>
      [
        ...readFileSync(new URL(`../../../../${page}`, import.meta.url), "utf8").matchAll(
          /^(GRANT|REVOKE) .*;$/gm,
        ),
      ].map(([line]) => line);
    const tested = readFileSync(new URL("postgres-server.interop.test.ts", import.meta.url), "utf8");
    expect(rights(pageOf("vi"))).toEqual(rights(pageOf("en")));
    expect(rights(pageOf("vi"))).toHaveLength(5);
    for (const right of rights(pageOf("vi"))) expect(tested).toContain(right);
  });
});
