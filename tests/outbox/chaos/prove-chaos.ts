import { fileURLToPath } from "node:url";
import { bundle } from "../../kill/bundle.ts";
import type { Prover } from "../../prove/prover.ts";
import type { ChaosHubName } from "./hubs/index.ts";
import { judge } from "./judge.ts";
import { type ChaosRun, runChaos } from "./run-chaos.ts";
import { scanFor } from "./scan.ts";

const child = fileURLToPath(new URL("chaos-child.program.ts", import.meta.url));

/** Bundles the processes of a run. */
export function bundleChaos(name: string): Promise<string> {
  return bundle(child, name);
}

/** A hundred thousand messages through one simulated hub in chaos. */
export function chaosProver(hub: ChaosHubName, name: string): Prover {
  return {
    claim: `100,000 messages to the simulated hub ${hub}, which fails in 30 of a hundred calls, from processes that are killed with SIGKILL at random: each ends accepted once, rejected with a reason, or overdue and reported; none is lost, none is double (two effective entries of one hub key, or two hashes of one hub key and content version). No password, token or patient field stands in logs, errors, metrics, traces and reports.`,
    target: 100_000,
    batch: 2_500,
    async run({ seed, count }) {
      const program = await bundleChaos(`prove-${hub}-chaos`);
      return figuresOf(await runChaos({ program, hub, seed: `${seed}`, count }), count, name);
    },
  };
}

/**
 * Judges a run.
 *
 * @throws with everything that is lost, double or told
 */
export function figuresOf(run: ChaosRun, count: number, name: string): Readonly<Record<string, number>> {
  const { lost, double, wrong, ...counts } = judge(run.records);
  const leaks = scanFor(run.secrets, run.said).map(
    ({ what, form, before }) => `${what} (${form}) after ${before}`,
  );
  const { messages = 0 } = run.figures;
  const missing = messages === count ? [] : [`${messages} of ${count} messages were acknowledged`];
  const found = { missing, lost, double, wrong, leaks };
  if (Object.values(found).some((list) => list.length > 0))
    throw new Error(
      Object.entries(found)
        .map(([what, list]) => `${name}: ${list.length} ${what}\n${list.slice(0, 20).join("\n")}`)
        .join("\n"),
    );
  return {
    ...run.figures,
    ...counts,
    lost: 0,
    double: 0,
    "marked values": run.secrets.length,
    "characters scanned": run.said.length,
  };
}
