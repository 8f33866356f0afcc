import type { CommandLine } from "@benhan/core/command-line";
import type { JudgeOptions } from "../../verification/context-of.ts";
import type { FileSort } from "./file-sort.ts";
import { readSort } from "./read-input.ts";

/** The options by which anchors and evidence are given. */
export const evidenceOptions = { trust: "texts", cert: "texts", crl: "texts", ocsp: "texts" } as const;

type GivenEvidence = Required<Pick<JudgeOptions, "intermediates" | "lists" | "answers">> & {
  readonly trustAnchors: readonly Uint8Array[];
};

/**
 * Anchors and evidence out of the files that the line names.
 *
 * @throws EmrError `signing.cli.input_unreadable`, `signing.cli.other_file`
 */
export async function readEvidence(line: CommandLine): Promise<GivenEvidence> {
  const read = async (option: string, wanted: FileSort) => {
    const all: Uint8Array[] = [];
    for (const file of line.texts(option)) all.push(await readSort(file, `--${option}`, wanted));
    return all;
  };
  return {
    trustAnchors: await read("trust", "certificate"),
    intermediates: await read("cert", "certificate"),
    lists: await read("crl", "list"),
    answers: await read("ocsp", "answer"),
  };
}
