import { parseArgs } from "node:util";
import { optionsInvalid } from "./simulator.faults.ts";

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;

const options = {
  ...{ hub: text, data: text, facility: text, account: text, "password-env": text, port: text, fault: text },
  ...{ gln: text, "public-key": text, "six-months": flag, "wants-signature": flag },
  ...{ "connection-code": text, "facility-token": flag },
  practitioner: { type: "string", multiple: true },
  ...{ clock: text, "tls-key": text, "tls-cert": text, "end-with-stdin": flag, lang: text, help: flag },
} as const;

export type CliValues = ReturnType<typeof valuesOf>;

/** The command line as it was given. Throws `exchange.simulator.options_invalid`. */
export function valuesOf() {
  try {
    const { values, positionals } = parseArgs({ options, strict: true, allowPositionals: true });
    return { ...values, positionals };
  } catch (cause) {
    // Node's own sentence names the option in quotes, in English.
    const [, option = "-"] = /'(-[^' ]+)/.exec(String(cause)) ?? [];
    throw optionsInvalid({ hub: "bhxh", options: [option], variables: [] }, { cause });
  }
}

/** Reads values and collects what is wrong with them. */
export interface CliReading {
  readonly values: CliValues;
  expect(option: string, isGood: boolean): void;
  /** What the environment holds under the name that the option gives. */
  password(option: string, variable: string | undefined): string;
  /** The text of the file that the option names. */
  file(option: string, path: string | undefined): string | undefined;
}
