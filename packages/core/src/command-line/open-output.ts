import { once } from "node:events";
import { type BigIntStats, chmodSync, createWriteStream, realpathSync, rmSync, statSync } from "node:fs";
import process from "node:process";
import { isEmrError } from "../faults/index.ts";
import { giveName } from "./give-name.ts";
import { outputExists, outputIsInput, outputNotWritable, readerGone } from "./output.faults.ts";
import { partName } from "./part-name.ts";
import { reasonOf } from "./reason-of.ts";
import { beforeEnd } from "./stop-signal.ts";

/** Where a command writes its result: a file, or the standard output. */
export interface Output {
  /** Waits while the other side is slower. */
  write(part: string | Uint8Array): Promise<void>;
  end(): Promise<void>;
}

/**
 * Opens the file of `--out`, or the standard output, which `-` names as well. The file gets its name only when it is whole: until then what it
 * held stays, and a run that breaks off leaves no part of a result that could be taken for all of it.
 *
 * @param inputs The files that are read, and must not be written over.
 * @param keepsOld Whether a file that is there already is refused, for it may be somebody's work. A report is the result
 *   of a run and takes the place of the one before.
 * @throws EmrError `core.cli.output_is_input`; `core.cli.output_exists`; `core.cli.output_not_writable`, from `write` and `end` as well
 */
export function openOutput(
  to: string | undefined,
  inputs: readonly string[] = [],
  { keepsOld = false }: { readonly keepsOld?: boolean } = {},
): Output {
  const file = to === "-" ? undefined : to;
  const place = file === undefined ? undefined : placeOf(file, inputs, keepsOld);
  const stream = place === undefined ? process.stdout : createWriteStream(place.part, { flags: place.flags });
  let broken: unknown;
  stream.on("error", (error) => {
    broken = error;
  });
  const check = () => {
    if (broken === undefined) return;
    if (file === undefined && reasonOf(broken) === "EPIPE") throw readerGone({}, { cause: broken });
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
      if (place === undefined) {
        await new Promise<void>((resolve) => process.stdout.write("", () => resolve()));
      } else {
        stream.end();
        await once(stream, "close").catch(() => undefined);
        check();
        try {
          place.finish();
        } catch (error) {
          if (isEmrError(error)) throw error;
          broken = error;
        }
      }
      check();
    },
  };
}

/** Where a file is written to, and how it comes to its name. */
interface OutputPlace {
  readonly part: string;
  readonly flags: "w" | "wx";
  finish(): void;
}

function placeOf(file: string, inputs: readonly string[], keepsOld: boolean): OutputPlace {
  const old = statOf(file);
  // A device or a pipe is written to as it stands.
  if (old !== undefined && !old.isFile()) return { part: file, flags: "w", finish: () => undefined };
  requireNoInput(file, inputs);
  if (old !== undefined && keepsOld) throw outputExists({ file, canForce: true });
  // A link goes on leading to its file.
  const target = old === undefined ? file : realpathSync(file);
  const part = partName(target);
  const keep = beforeEnd(() => rmSync(part, { force: true }));
  return {
    part,
    flags: "wx",
    finish() {
      if (old !== undefined) chmodSync(part, Number(old.mode) & 0o777);
      giveName(part, target, old === undefined && keepsOld);
      keep();
    },
  };
}

/**
 * Refuses a file that is read, by whatever name.
 *
 * @throws EmrError `core.cli.output_is_input`
 */
export function requireNoInput(file: string, inputs: readonly string[]): void {
  const old = statOf(file);
  if (old === undefined) return;
  if (inputs.some((input) => isSame(old, statOf(input)))) throw outputIsInput({ file });
}

/** What lies there, if anything does that this account may see. */
function statOf(file: string): BigIntStats | undefined {
  try {
    return statSync(file, { bigint: true });
  } catch {
    return undefined;
  }
}

function isSame(left: BigIntStats, right: BigIntStats | undefined): boolean {
  return left.dev === right?.dev && left.ino === right.ino;
}
