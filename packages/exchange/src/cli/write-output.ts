import { once } from "node:events";
import { createWriteStream } from "node:fs";
import process from "node:process";
import { outputNotWritable } from "./cli.faults.ts";
import { reasonOf } from "./reason-of.ts";

/** Where a command writes its result: a file, or the standard output. */
export interface Output {
  /** Waits while the other side is slower. */
  write(part: string | Uint8Array): Promise<void>;
  end(): Promise<void>;
}

/**
 * Opens the file of `--out`, or the standard output.
 *
 * @throws EmrError `exchange.cli.output_not_writable`, from `write` and `end` as well
 */
export function openOutput(file: string | undefined): Output {
  const stream = file === undefined ? process.stdout : createWriteStream(file);
  let broken: unknown;
  stream.on("error", (error) => {
    broken = error;
  });
  const check = () => {
    if (broken === undefined) return;
    throw outputNotWritable({ file: file ?? "stdout", reason: reasonOf(broken) ?? "?" }, { cause: broken });
  };
  return {
    async write(part) {
      check();
      if (part.length > 0 && !stream.write(part)) {
        await once(stream, "drain").catch(() => undefined);
        check();
      }
    },
    async end() {
      check();
      if (file === undefined) {
        await new Promise<void>((resolve) => process.stdout.write("", () => resolve()));
      } else {
        stream.end();
        await once(stream, "close").catch(() => undefined);
      }
      check();
    },
  };
}
