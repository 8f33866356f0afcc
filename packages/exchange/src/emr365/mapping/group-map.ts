import type { Emr365, Emr365GroupName } from "../emr365.data.ts";
import type { Row, Trace } from "./item-rule.ts";
import type { MappingContext } from "./mapping-context.ts";
import type { RecordDraft } from "./record-draft.ts";
import type { RecordView } from "./record-view.ts";

/** What of the record stands in one item, for the page that lists it. */
export interface ItemSource {
  /** `danhsach[].machidinh` */
  readonly item: string;
  /** `entries[kind=order].source.id`; `=` in front marks what is derived and not read back. */
  readonly from: string;
}

/** How one group is made of a record, and read into one. */
export interface GroupMap {
  readonly group: Emr365GroupName;
  readonly sources: readonly ItemSource[];
  /** Fills the group, which is there with all its items empty. */
  write(view: RecordView, group: Row): readonly Trace[];
  /** Reads the group into the draft. Absent where the group only repeats, or says too little to make an entry. */
  read?(document: Emr365, draft: RecordDraft, context: MappingContext): void;
}

/** The sources of rules that stand below a place of the record. */
export function sourcesOf(
  rules: readonly { readonly item: string; readonly path: readonly string[]; readonly mirror?: true }[],
  from: string,
  within = "",
): readonly ItemSource[] {
  return rules.map(({ item, path, mirror }) => ({
    item: `${within}${item}`,
    from: `${mirror === true ? "=" : ""}${[from, ...path].filter((step) => step !== "").join(".")}`,
  }));
}
