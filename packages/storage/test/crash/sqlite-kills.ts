import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDice } from "./dice.ts";
import { addUp, type Figures, killChildren, type Life } from "./life.ts";
import type { LifePlan } from "./life-plan.ts";

/**
 * Kills the writers of stores in SQLite files as planned.
 *
 * @throws with what is lost or half there; the folder is left as it is then
 */
export async function killSqlite(
  program: string,
  seed: string,
  plans: readonly LifePlan[],
): Promise<Figures> {
  const all: Figures[] = [];
  for (const [at, { kills, isEncrypted }] of plans.entries()) {
    const folder = mkdtempSync(join(tmpdir(), "benhan-kill-"));
    const file = join(folder, "store.db");
    const keys = isEncrypted ? { keyFile: join(folder, "keys.db") } : {};
    const life: Life = { place: { engine: "sqlite", file, ...keys }, promises: [] };
    for (let kill = 0; kill < kills; kill += 1) {
      const name = `${seed} ${at} ${kill}`;
      all.push(await killChildren(program, life, name, createDice(name)));
    }
    rmSync(folder, { recursive: true, force: true });
    all.push({ stores: 1 });
  }
  return addUp(all);
}
