import { once } from "node:events";
import { type Bundle, bundleProgram } from "../../../../tests/cli/command-line.ts";

export type { Bundle, Run } from "../../../../tests/cli/command-line.ts";

/** The command of this package; without libraries, as for who left the optional ones out. */
export const bundleCommand = ({ withLibraries = true } = {}): Promise<Bundle> =>
  bundleProgram({
    of: "signing",
    program: ["benhan-signing", "src/cli/cli.ts"],
    external: ["@peculiar/x509", "reflect-metadata"],
    withLibraries,
  });

/** The key file of `testkit ca` and where its passphrase lies. */
export const keyOptions = ["--key", "TEST-signer.p12", "--passphrase-file", "TEST-passphrase.txt"];

/** Starts the test time-stamping service and tells its address; `stop` ends it. */
export async function startStamps(command: Bundle, folder = ".") {
  const child = command.start(["testkit", "tsa", "--ca", folder]);
  if (child.stdout === null) throw new Error("no pipe");
  const [first] = (await once(child.stdout, "data")) as [Buffer];
  return {
    url: first.toString().trim(),
    async stop(): Promise<number | null> {
      child.kill("SIGINT");
      const [code] = (await once(child, "exit")) as [number | null];
      return code;
    },
  };
}
