import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { Client } from "../load-pg.ts";
import type { PostgresServer } from "../postgres-server.ts";
import { createDice, type Dice } from "./dice.ts";
import { addUp, type Figures, killChildren, type Life, mustBeWhole, startChildren, until } from "./life.ts";
import type { LifePlan } from "./life-plan.ts";
import type { RunningChild } from "./start-child.ts";

const driver = createRequire(import.meta.url).resolve("pg/lib/client");

/** Kills in turn the writers of a store in PostgreSQL, and its server. @throws with what is lost or half there */
export async function killPostgres(
  program: string,
  server: PostgresServer,
  seed: string,
  plans: readonly LifePlan[],
): Promise<Figures> {
  const all: Figures[] = [];
  let rounds = 0;
  for (const [at, { kills, isEncrypted }] of plans.entries()) {
    const folder = mkdtempSync(join(tmpdir(), "benhan-kill-"));
    await asAdmin(server, "DROP SCHEMA IF EXISTS benhan CASCADE");
    const keys = isEncrypted ? { keyFile: join(folder, "keys.db") } : {};
    const place = { engine: "postgres", port: server.port, driver, ...keys } as const;
    const life: Life = { place, promises: [] };
    for (let kill = 0; kill < kills; kill += 1) {
      const name = `${seed} ${at} ${kill}`;
      const round = rounds % 2 === 0 ? killChildren : killServerOf(server);
      rounds += 1;
      all.push(await round(program, life, name, createDice(name)));
    }
    rmSync(folder, { recursive: true, force: true });
    all.push({ stores: 1 });
  }
  return addUp(all);
}

/** One round: the server is killed under its clients, which must go on by themselves when it is back. */
function killServerOf(server: PostgresServer): typeof killChildren {
  return async (program, life, seed, dice) => {
    const children = startChildren(program, life, seed, dice);
    try {
      await Promise.all(children.map((child) => until(() => isReady(child), child)));
      await new Promise((done) => setTimeout(done, dice.below(500)));
      const how = await killServer(server, dice);
      const before = children.map(callsOf);
      await Promise.all(
        children.map((child, at) => until(() => callsOf(child) > (before[at] ?? 0) + 1, child)),
      );
      const uncertain = children
        .flatMap(({ told }) => told)
        .filter(({ word }) => word === "uncertain").length;
      for (const child of children) child.kill();
      await Promise.all(children.map(({ ended }) => ended));
      const figures = await mustBeWhole(life, children);
      return { ...figures, [how]: 1, answersLost: uncertain };
    } catch (error) {
      throw new Error(`round ${seed} of ${JSON.stringify(life.place)}: ${error}`, { cause: error });
    } finally {
      for (const child of children) child.kill();
    }
  };
}

const callsOf = ({ told }: RunningChild) => told.filter(({ word }) => word === "end").length;
const isReady = ({ told }: RunningChild) => told.some(({ word }) => word === "ready");

/** Kills all of the server, or the process that serves one client, because of which the server ends all others. */
async function killServer(server: PostgresServer, dice: Dice): Promise<string> {
  const how = dice.pick(["backend", "kill", "immediate"] as const);
  if (how !== "backend") {
    await server.kill(how);
    await server.start();
    return how === "kill" ? "killedPostmasters" : "immediateShutdowns";
  }
  const rows = await asAdmin(server, "SELECT pid FROM pg_stat_activity WHERE usename = 'his'");
  process.kill(Number(dice.pick(rows)["pid"]), "SIGKILL");
  return "killedBackends";
}

async function asAdmin(server: PostgresServer, sql: string): Promise<readonly Record<string, unknown>[]> {
  const admin = new Client(server.config("postgres"));
  // The server ends it when another process of it is killed.
  admin.on("error", () => undefined);
  await admin.connect();
  try {
    const { rows } = await admin.query(sql);
    return rows;
  } finally {
    await admin.end();
  }
}
