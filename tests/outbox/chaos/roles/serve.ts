import { join } from "node:path";
import process from "node:process";
import { startSimulator } from "@benhan/exchange/simulator";
import { createFastClock } from "../fast-clock.ts";
import type { Secrets } from "../hubs/chaos-hub.ts";
import { chaosHubs } from "../hubs/index.ts";
import type { JobOf } from "../job.ts";
import type { Tell } from "../told.ts";

/** Is the hub until its standard input closes. Then it tells what it has seen. */
export async function serve(job: JobOf<"hub">, secrets: Secrets, tell: Tell): Promise<void> {
  const simulator = await startSimulator({
    ...chaosHubs[job.hub].simulator(secrets),
    ...{ data: join(job.folder, "hub"), faults: job.faults, clock: createFastClock(job.time) },
  });
  tell({ word: "serves", baseUrl: simulator.baseUrl });
  await new Promise((resolve) => process.stdin.once("end", resolve).once("error", resolve).resume());
  process.stdin.destroy();
  const { calls, received } = simulator.state();
  tell({
    word: "seen",
    calls,
    effective: received.filter((one) => one.effective).map((one) => one.sequence),
  });
  await simulator.close();
}
