import type { Bilingual } from "@benhan/core/faults";

/** What a next step is told of. */
export interface ToldOf {
  readonly hub?: string;
  /** The entries; none where the hub as a whole is meant. */
  readonly entryIds?: readonly string[];
}

/** More of them than stand on a line: what is to be done with each is told with a placeholder. */
const mostIds = 5;

const acts = /outbox (resend|dismiss|hold)(?: (?:MÃ_MỤC|ENTRY_ID))?/g;
const release = /outbox release(?: (?:CỔNG|HUB))?/g;
const looks = /(outbox status --entry) (?:MÃ_MỤC|ENTRY_ID)/g;
const receipt = /trong (?:trả lời gốc của )?biên nhận|in the (?:raw answer of the )?receipt/;

/** A next step with the ids and the hub that it is about, so that a command can be pasted as it stands. */
export function stepFor({ vi, en }: Bilingual, told: ToldOf): Bilingual {
  return { vi: filledIn(vi, told), en: filledIn(en, told) };
}

function filledIn(text: string, { hub, entryIds = [] }: ToldOf): string {
  const [first] = entryIds;
  const ids = entryIds.length > 0 && entryIds.length <= mostIds ? entryIds.join(" ") : undefined;
  const withHub =
    hub === undefined ? text : text.replace(release, () => `outbox release ${hub} --reason "…"`);
  const withIds =
    ids === undefined
      ? withHub
      : withHub.replace(acts, (_, act: string) => `outbox ${act} ${ids} --reason "…"`);
  if (first === undefined) return withIds;
  return withIds
    .replace(looks, (_, look: string) => `${look} ${first}`)
    .replace(receipt, (words) => `${words} (outbox status --entry ${first} --raw)`);
}
