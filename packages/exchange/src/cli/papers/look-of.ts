import { readFile, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { reasonOf, sayIssues, type Terminal } from "@benhan/core/command-line";
import { isEmrError } from "@benhan/core/faults";
import type { FormExtension } from "@benhan/core/forms";
import type { PaperOptions } from "@benhan/exchange/paper";
import { inputUnreadable } from "../input/input.faults.ts";
import { nothingWritten } from "../output.faults.ts";
import { logoWrong } from "./papers.faults.ts";
import { readSettings } from "./read-json.ts";
import { errorsIn } from "./read-record.ts";

const example =
  '{"facility":{"name":"…","authority":"…","address":"…"},"logo":{"file":"logo.png","alt":"…"},"headLines":[…],"place":"…","layouts":[…],"extensions":[…]}';

/** What a facility says of its papers. */
export interface Look {
  readonly paper: PaperOptions;
  readonly extensions: readonly FormExtension[];
}

/**
 * The look of `--look`, with the logo that lies beside the file.
 *
 * @throws EmrError `exchange.cli.settings_wrong`, `exchange.cli.logo_wrong`, `exchange.cli.input_unreadable`;
 *   `exchange.cli.nothing_written` after every wrong place was told
 */
export async function lookOf(file: string | undefined, terminal: Terminal): Promise<Look | undefined> {
  if (file === undefined) return undefined;
  const { checkPaperLook } = await import("@benhan/exchange/paper");
  const report = checkPaperLook(await readSettings("look", file, example));
  sayIssues(report.issues, terminal, { file });
  if (!report.ok) throw nothingWritten({ count: errorsIn(report.issues) });
  const { logo, extensions = [], ...paper } = report.value;
  if (logo === undefined) return { paper, extensions };
  const bytes = await pictureIn(resolve(dirname(file), logo.file));
  return { paper: { ...paper, logo: { alt: logo.alt, bytes } }, extensions };
}

const mostBytes = 16 * 1024 * 1024;

/** A PNG or JPEG by its first bytes; what else is wrong with it is told by who draws it. */
async function pictureIn(file: string): Promise<Uint8Array> {
  try {
    const about = await stat(file);
    if (!about.isFile() || about.size > mostBytes) throw logoWrong({ file });
    const bytes = await readFile(file);
    const isPicture = heads.some((head) => head.every((byte, at) => bytes[at] === byte));
    if (!isPicture) throw logoWrong({ file });
    return new Uint8Array(bytes);
  } catch (cause) {
    if (isEmrError(cause)) throw cause;
    throw inputUnreadable({ file, reason: reasonOf(cause) ?? "?" }, { cause });
  }
}

const heads = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
];
