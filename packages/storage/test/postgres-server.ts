import { execFile, execFileSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import type pg from "pg";
import { describe, it } from "vitest";
import { Client } from "./load-pg.ts";

const run = promisify(execFile);

/** A throwaway server with its data in a folder that is removed afterwards. */
export interface PostgresServer {
  readonly port: number;
  /** For `new Pool`; by default for an ordinary role, to which the policies of the tables apply. */
  config(user?: "his" | "postgres"): pg.PoolConfig;
  /** Starts it again after {@link kill}. */
  start(): Promise<void>;
  /** As after a crash of the machine's power, without the loss of what the system has not written: nothing is finished. */
  kill(how: "immediate" | "kill"): Promise<void>;
  /** Stops it and removes its data. */
  remove(): Promise<void>;
}

/** Where the programs of a server lie: Debian does not put them on PATH. */
function serverPrograms(): { readonly folder: string } | { readonly skip: string } {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    process.env["PG_BIN"] ?? "",
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env["PATH"] ?? "").split(":"),
  ];
  for (const folder of folders) {
    if (folder !== "" && existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres"))) {
      return { folder };
    }
  }
  const skip = "no PostgreSQL server is installed (Debian: apt-get install postgresql; else PG_BIN)";
  if (process.env["CI"] === "true") throw new Error(`${skip}; in CI it must be there`);
  return { skip };
}

/** Declares tests that need a server: where there is none they stand in the report as one skip with its reason. */
export function describeWithPostgres(title: string, tests: () => void): void {
  const programs = serverPrograms();
  describe(title, () => {
    if ("skip" in programs) it.skip(`skipped: ${programs.skip}`, () => undefined);
    else tests();
  });
}

/** Makes and starts a server. It works for root, as whom PostgreSQL refuses to run, and for anybody else. */
export async function startPostgres(settings: readonly string[] = []): Promise<PostgresServer> {
  const programs = serverPrograms();
  if ("skip" in programs) throw new Error(programs.skip);
  const folder = mkdtempSync(join(tmpdir(), "benhan-pg-"));
  const as = ordinaryUser();
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  chmodSync(folder, 0o700);
  const program = (name: string, ...given: readonly string[]) =>
    run(join(programs.folder, name), given, { ...as, cwd: folder });
  const data = join(folder, "data");
  await program(
    "initdb",
    ...["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
  );
  const port = await freePort();
  const config = (user: string): pg.PoolConfig => ({ host: "127.0.0.1", port, user, database: "postgres" });
  const start = async () => {
    const own = ["listen_addresses=127.0.0.1", "max_connections=40", ...settings].map((one) => `-c ${one}`);
    const options = `-p ${port} -k ${folder} ${own.join(" ")}`;
    await program("pg_ctl", "-D", data, "-w", "-t", "60", "-l", join(folder, "log"), "-o", options, "start");
  };
  const isRunning = () => existsSync(join(data, "postmaster.pid"));
  const server: PostgresServer = {
    port,
    config: (user = "his") => config(user),
    start,
    async kill(how) {
      if (how === "immediate") {
        await program("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop");
        return;
      }
      const pid = Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]);
      const backends = execFileSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" });
      process.kill(pid, "SIGKILL");
      // The processes of its clients notice by themselves; the next start waits until they are gone.
      for (const line of backends.split("\n")) {
        const child = Number(line);
        while (child > 0 && existsSync(`/proc/${child}`)) await new Promise((done) => setTimeout(done, 20));
      }
    },
    async remove() {
      if (isRunning())
        await program("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop").catch(() => undefined);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await start();
  const admin = new Client(config("postgres"));
  await admin.connect();
  await admin.query("CREATE ROLE his LOGIN; GRANT CREATE ON DATABASE postgres TO his");
  await admin.end();
  return server;
}

function ordinaryUser(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    try {
      const id = (what: string) => Number(execFileSync("id", [what, name], { encoding: "utf8" }));
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      // There is no such user.
    }
  }
  return {};
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
