import { readFileSync } from "node:fs";
import process from "node:process";
import { isInstant } from "@benhan/core";
import { systemPlatform } from "@benhan/core/platform";
import type { Clock } from "@benhan/core/ports";
import { accountsOf, type HubName, ownOptions } from "./cli-accounts.ts";
import type { CliReading, CliValues } from "./cli-values.ts";
import { optionsInvalid, passwordVariableEmpty } from "./simulator.faults.ts";
import type { SimulatorTls } from "./simulator-server.ts";
import type { SimulatorOptions } from "./start-simulator.ts";

/**
 * How the simulator is set up. Throws `exchange.simulator.options_invalid` with every mistake, or
 * `password_variable_empty`.
 */
export function settingsOf(values: CliValues): SimulatorOptions {
  const wrong = new Set<string>();
  const empty = new Set<string>();
  const reading = readingOf(values, wrong, empty);
  const { data = "", fault, port = "0", clock, lang = "vi" } = values;
  const hub = isHubName(values.hub) ? values.hub : "bhxh";
  reading.expect("--data", data !== "");
  reading.expect("--hub bhxh|emrhub|eprescription", values.hub === undefined || values.hub === hub);
  const account = accountsOf[hub](reading);
  reading.expect("--port", /^\d{1,5}$/.test(port) && Number(port) <= 65_535);
  reading.expect("--clock", clock === undefined || isInstant(clock));
  const tls = tlsOf(reading);
  reading.expect("--lang vi|en", lang === "vi" || lang === "en");
  for (const option of foreignOptions(values, hub)) reading.expect(`--${option}`, false);
  for (const word of values.positionals) reading.expect(word, false);
  const variables = [...empty];
  if (wrong.size > 0) throw optionsInvalid({ hub, options: [...wrong], variables });
  if (variables.length > 0) throw passwordVariableEmpty({ hub, variables });
  return {
    ...account,
    ...{ data, port: Number(port), clock: clockAt(clock) },
    ...(fault !== undefined && { faults: fault }),
    ...(tls && { tls }),
  };
}

function readingOf(values: CliValues, wrong: Set<string>, empty: Set<string>): CliReading {
  const expect: CliReading["expect"] = (option, isGood) => {
    if (!isGood) wrong.add(option);
  };
  return {
    values,
    expect,
    password(option, variable = "") {
      expect(option, variable !== "");
      const held = process.env[variable] ?? "";
      if (variable !== "" && held === "") empty.add(variable);
      return held;
    },
    file(option, path = "") {
      try {
        return readFileSync(path, "utf8");
      } catch {
        expect(option, false);
        return undefined;
      }
    },
  };
}

/** Both or none. */
function tlsOf({ values, file }: CliReading): SimulatorTls | undefined {
  if (values["tls-key"] === undefined && values["tls-cert"] === undefined) return undefined;
  const [key, cert] = [file("--tls-key", values["tls-key"]), file("--tls-cert", values["tls-cert"])];
  return key === undefined || cert === undefined ? undefined : { key, cert };
}

/** Options that other hubs have, and this one has not: they would do nothing. */
function foreignOptions(values: CliValues, hub: HubName): readonly string[] {
  const foreign = Object.values(ownOptions)
    .flat()
    .filter((option) => !ownOptions[hub].includes(option));
  return foreign.filter((option) => values[option] !== undefined);
}

function isHubName(name: string | undefined): name is HubName {
  return name !== undefined && Object.hasOwn(ownOptions, name);
}

/** The system's clock, or one that stands still but waits for real. */
function clockAt(moment: string | undefined): Clock {
  const { clock } = systemPlatform();
  return moment !== undefined && isInstant(moment) ? { now: () => moment, sleep: clock.sleep } : clock;
}
