import type { Bilingual, Report } from "@benhan/core/faults";
import type { PackUse } from "@benhan/core/packs";
import type { BhytEditionId } from "../schema/bhyt-edition.ts";
import type { RuleNeed } from "./bhyt-rule.ts";

/** What nobody looked at, and what the host would have to load. */
export interface NotChecked {
  /** `edition`: there are no rules for the edition, and nothing can be loaded. */
  readonly needs: RuleNeed | "edition";
  /** Ids of the rules that were not asked. */
  readonly rules: readonly string[];
  /** The columns whose cells were not looked up, as `XML1.MA_BENH_CHINH`. */
  readonly fields?: readonly string[];
  readonly reason: Bilingual;
}

/** What a check rests on. With it a result can be had again, and nobody takes silence for consent. */
export interface BhytReportAbout {
  readonly edition: {
    readonly id: BhytEditionId;
    readonly source: string;
    /** Later changes that held at the end of the episode, by their ids, oldest first. */
    readonly layers: readonly string[];
  };
  readonly engine: { readonly package: string; readonly version: string };
  /** The signed packs whose lists were asked. */
  readonly packs: readonly PackUse[];
  readonly notChecked: readonly NotChecked[];
}

/** A report about insurance tables that says by what it was made. */
export type BhytReport<T> = Report<T> & { readonly about: BhytReportAbout };
