import type { FormDataEntry } from "@benhan/core";
import type { IssueChain, IssuedCopy } from "@benhan/core/forms";
import type { MarkBlock } from "../paper-document.ts";
import type { PaperOptions } from "../paper-options.ts";

/**
 * What a copy of an issued paper must say about its place in the chain that core's `issueChains` found: "Cấp lại" with
 * which time it is and of which paper, the paper that it replaces, or that it is replaced itself. Spread it into the
 * options of `paperOf`.
 *
 * @legal TT 25/2025/TT-BYT Đ28 k4, Đ30 k1
 */
export function issuedCopyOptions(
  chain: IssueChain,
  copy: IssuedCopy,
): Pick<PaperOptions, "reissue" | "marks"> {
  const { reissueOf, replaces } = copy.entry.issue ?? {};
  const marks = [
    ...(reissueOf === undefined && replaces !== undefined ? [replacesMark(chain, replaces)] : []),
    ...(copy.standing === "replaced" ? [replacedMark(chain, copy)] : []),
  ];
  return {
    ...(reissueOf !== undefined && { reissue: { time: timesIssuedAgain(chain, copy), of: reissueOf } }),
    ...(marks.length > 0 && { marks }),
  };
}

/** How many papers of this content were issued again, up to this one: a paper that replaces begins anew. */
function timesIssuedAgain({ copies }: IssueChain, copy: IssuedCopy): number {
  const upTo = copies.slice(0, copies.indexOf(copy) + 1);
  const anew = upTo.map(({ markedReissue }) => markedReissue).lastIndexOf(false);
  return Math.max(upTo.length - 1 - anew, 1);
}

function replacesMark({ copies }: IssueChain, number: string): MarkBlock {
  const old = copies.find(({ entry }) => entry.issue?.number === number)?.entry;
  const on = old === undefined ? "" : `, ngày ${dayOf(old)}`;
  return { kind: "mark", title: "THAY THẾ", lines: [`Giấy này thay cho giấy số ${number}${on}.`] };
}

function replacedMark({ copies }: IssueChain, copy: IssuedCopy): MarkBlock {
  const better = copies
    .slice(copies.indexOf(copy) + 1)
    .find(({ entry: { issue } }) => issue?.replaces !== undefined && issue.reissueOf === undefined)?.entry;
  const number = better?.issue?.number;
  const by = number === undefined ? "" : ` bằng giấy số ${number}`;
  return { kind: "mark", title: "ĐÃ BỊ THAY THẾ", lines: [`Giấy này đã được thay${by}.`] };
}

function dayOf({ occurredAt }: FormDataEntry): string {
  return occurredAt.slice(0, 10).split("-").reverse().join("/");
}
