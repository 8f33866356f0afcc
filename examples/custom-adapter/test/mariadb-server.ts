import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import mysql, { type Pool, type PoolOptions } from "mysql2/promise";
import { describe, it } from "vitest";

const run = promisify(execFile);

/** A throwaway server with its data in a folder that is removed afterwards. It listens on no port. */
export interface MariadbServer {
  readonly socketPath: string;
  /** For `createPool`; by default for an ordinary account. */
  config(user?: "his" | "root"): PoolOptions;
  asAdmin(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  start(): Promise<void>;
  /** Without warning. */
  kill(): Promise<void>;
  /** Stops it and removes its data. */
  remove(): Promise<void>;
}

function programOf(name: string): string | undefined {
  const folders = [
    ...(process.env["PATH"] ?? "").split(":"),
    "/usr/sbin",
    "/usr/local/sbin",
    "/usr/local/bin",
  ];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Where the programs lie, or why the tests cannot run. */
function programs(): { readonly server: string; readonly install: string } | { readonly skip: string } {
  const [server, install] = ["mariadbd", "mariadb-install-db"].map(programOf);
  if (server !== undefined && install !== undefined) return { server, install };
  const skip = "no MariaDB server is installed (Debian: apt-get install mariadb-server)";
  if (process.env["CI"] === "true") throw new Error(`${skip}; in CI it must be there`);
  return { skip };
}

/** Declares tests that need a server: where there is none they stand in the report as one skip with its reason. */
export function describeWithMariadb(title: string, tests: () => void): void {
  const found = programs();
  describe(title, () => {
    if ("skip" in found) it.skip(`skipped: ${found.skip}`, () => undefined);
    else tests();
  });
}

/** Makes and starts a server; as root it runs as the user `mysql` that its package makes. */
export async function startMariadb(settings: readonly string[] = []): Promise<MariadbServer> {
  const found = programs();
  if ("skip" in found) throw new Error(found.skip);
  const { server: program } = found;
  const folder = mkdtempSync(join(tmpdir(), "benhan-mdb-"));
  const [data, socketPath, log] = ["data", "sock", "log"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const as: string[] = [];
  if (process.getuid?.() === 0) {
    const id = (what: string) => Number(execFileSync("id", [what, "mysql"], { encoding: "utf8" }));
    chownSync(folder, id("-u"), id("-g"));
    as.push("--user=mysql");
  }
  chmodSync(folder, 0o700);
  // Of its own: a server that starts sweeps its folder for temporary files, also those of others that run.
  const temporary = `--tmpdir=${folder}`;
  await run(found.install, [
    ...["--no-defaults", `--datadir=${data}`, temporary, ...as],
    ...["--auth-root-authentication-method=normal", "--skip-test-db"],
  ]);

  let child: ChildProcess | undefined;
  const config = (user: string): PoolOptions => ({ socketPath, user });
  async function asAdmin(sql: string) {
    const admin = await mysql.createConnection({ ...config("root"), multipleStatements: true });
    try {
      const [rows] = await admin.query(sql);
      return rows as readonly Readonly<Record<string, unknown>>[];
    } finally {
      await admin.end();
    }
  }
  const ended = async (signal: NodeJS.Signals) => {
    const running = child;
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
    const gone = new Promise((resolve) => running.once("exit", resolve));
    running.kill(signal);
    await gone;
  };
  async function start(): Promise<void> {
    const output = openSync(log, "a");
    const own = [
      `--datadir=${data}`,
      temporary,
      `--socket=${socketPath}`,
      `--pid-file=${join(folder, "pid")}`,
      "--skip-networking",
    ];
    child = spawn(program, ["--no-defaults", ...own, ...as, ...settings], {
      stdio: ["ignore", output, output],
    });
    for (let tries = 0; ; tries += 1) {
      try {
        await asAdmin("SELECT 1");
        return;
      } catch (error) {
        if (tries === 300 || child.exitCode !== null)
          throw new Error(`the server does not come up: ${readFileSync(log, "utf8").slice(-2000)}`, {
            cause: error,
          });
        await new Promise((done) => setTimeout(done, 100));
      }
    }
  }
  const server: MariadbServer = {
    ...{ socketPath, config: (user = "his") => config(user), asAdmin, start },
    kill: () => ended("SIGKILL"),
    async remove() {
      await ended("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await start();
  await asAdmin("CREATE USER his@localhost; GRANT ALL ON *.* TO his@localhost");
  return server;
}

/** Opens a pool of an ordinary account. */
export function openPool(server: MariadbServer, given: PoolOptions = {}): Pool {
  return mysql.createPool({ ...server.config(), connectionLimit: 5, ...given });
}
