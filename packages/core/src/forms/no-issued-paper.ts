import type { Withdrawn } from "./as-given.ts";

/** How many numbers fit where one must; and why what was asked for holds no longer. */
export interface NoIssuedPaper {
  readonly fits: number;
  readonly gone?: Withdrawn["as"];
}
