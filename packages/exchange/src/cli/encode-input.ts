import type { EmrError } from "@benhan/core/faults";
import { type CheckPlan, createEpisodeFindings } from "./check/episode-findings.ts";
import type { FileFinding } from "./check/file-finding.ts";
import { columnsUnknown, dossiersWrong } from "./output.faults.ts";
import type { WholeInput } from "./read-whole.ts";

/** What a person or a program accepts knowingly in a file. */
export interface EncodeWish {
  /** A file of dossiers that the rules find errors in. */
  readonly draft: boolean;
  /** A file without the columns and sheets that no table has. */
  readonly allowUnknownColumns: boolean;
}

/** What was seen of an input that is to be made into a file. */
export interface EncodeReview {
  readonly errors: number;
  readonly warnings: number;
  /** All but mere information. */
  readonly findings: readonly FileFinding[];
  /** Why no file is made. */
  readonly refusal?: EmrError;
}

/** Found where something of the input is left out. */
const notUnderstood = new Set([
  "exchange.bhyt.unknown_column",
  "exchange.bhyt.unknown_sheet",
  "exchange.bhyt.env_011",
  "exchange.bhyt.stray_content",
]);

/**
 * Looks at an input as `check` does, before a file is made of it: a file that lacks a column, or that the insurer would
 * refuse, is written only for who asked for it.
 */
export function reviewInput(input: WholeInput, plan: CheckPlan, wish: EncodeWish): EncodeReview {
  const read = input.findings.filter(isNoNote);
  const unknown = read.filter(({ code }) => notUnderstood.has(code)).length;
  if (unknown > 0 && !wish.allowUnknownColumns) {
    return { ...reviewOf(read), refusal: columnsUnknown({ count: unknown }) };
  }
  const found = createEpisodeFindings(plan);
  if (input.sheets !== undefined) found.given(input.sheets);
  const checked = input.episodes.flatMap((episode) => found.of(episode).filter(isNoNote));
  const review = reviewOf([...read, ...checked, ...found.rest()]);
  if (review.errors === 0 || wish.draft) return review;
  return { ...review, refusal: dossiersWrong(review) };
}

const isNoNote = ({ level }: FileFinding) => level !== "information";

function reviewOf(findings: readonly FileFinding[]): EncodeReview {
  const count = (wanted: string) => findings.filter(({ level }) => level === wanted).length;
  return { errors: count("error"), warnings: count("warning"), findings };
}
