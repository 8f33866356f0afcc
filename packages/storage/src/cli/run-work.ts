import { type CommandLine, showProgress, stopSignal, type Terminal } from "@benhan/core/command-line";
import { type Bilingual, isEmrError } from "@benhan/core/faults";
import { commandStopped } from "./cli.faults.ts";

/**
 * Long work with its progress on the terminal, which Ctrl-C ends in an orderly way.
 *
 * @param patienceMs What tidying up may take after it was asked to end; a second Ctrl-C ends it at once
 */
export async function runWork<T>(
  what: Bilingual,
  { language }: Pick<Terminal, "language">,
  work: (means: {
    readonly signal: AbortSignal;
    readonly step: (done: number, what?: Bilingual) => void;
  }) => Promise<T>,
  { patienceMs }: { readonly patienceMs?: number } = {},
): Promise<T> {
  const progress = showProgress(what, language);
  const stop = stopSignal(patienceMs);
  try {
    return await work({ signal: stop.signal, step: progress.step });
  } catch (error) {
    throw stop.signal.aborted && !isEmrError(error) ? commandStopped({}, { cause: error }) : error;
  } finally {
    progress.end();
    stop.end();
  }
}

/** Who runs a command when the host does not say. */
export const usualActor = "benhan-storage";

/** The purpose that a person wrote, or that of the command. */
export const purposeOf = (line: CommandLine, usual: string): string => line.text("purpose") ?? usual;
