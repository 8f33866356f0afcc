#!/usr/bin/env node
import process from "node:process";
import { isEmrError } from "@benhan/core";
import { help } from "./cli-help.ts";
import { settingsOf } from "./cli-options.ts";
import { valuesOf } from "./cli-values.ts";
import { startSimulator } from "./start-simulator.ts";

/** Reads the standard input to its end: whoever started this process is gone, however it ended. */
function whenStdinCloses(end: () => void): void {
  process.stdin.once("end", end).once("error", end).resume();
}

async function main(): Promise<void> {
  // Before the options are read, so that complaints about them are in the right language, too.
  const lang = /(?:^| )--lang[ =]en(?: |$)/.test(process.argv.join(" ")) ? "en" : "vi";
  try {
    const values = valuesOf();
    if (values.help) return console.log(help[lang]);
    const chosen = settingsOf(values);
    const simulator = await startSimulator(chosen);
    const end = () => {
      if (values["end-with-stdin"]) process.stdin.destroy();
      void simulator.close();
    };
    // Before the line is printed: whoever has read it may end the process.
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, end);
    if (values["end-with-stdin"]) whenStdinCloses(end);
    const { baseUrl, port } = simulator;
    const { facilityCode } = simulator.state();
    const { data, hub } = chosen;
    const facility = hub === "emrhub" ? { gln: facilityCode } : { facilityCode };
    console.log(JSON.stringify({ baseUrl, port, data, ...facility, hub }));
  } catch (error) {
    console.error(isEmrError(error) ? `${error.text[lang]} ${error.nextStep?.[lang] ?? ""}` : String(error));
    process.exitCode = 1;
  }
}

await main();
