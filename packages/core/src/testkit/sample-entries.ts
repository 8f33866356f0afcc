import { addMs, type Instant } from "../time/instant.ts";

/** One entry of a story: what is particular about it. What every entry has is put around it. */
export interface StoryEntry {
  readonly kind: string;
  /** `2026-07-02T08:10`; written down two minutes later. */
  readonly at: string;
  /** Key in the source system; without it a number. */
  readonly id?: string;
  /** Licence number of the author. */
  readonly by?: string;
  /** The system that it came from; `his` by hand. */
  readonly via?: "lis" | "ris" | "his";
  readonly status?: "preliminary" | "cancelled";
  readonly [member: string]: unknown;
}

const origins = {
  his: { origin: "entered" },
  lis: { origin: "synchronised", device: "LIS" },
  ris: { origin: "synchronised", device: "RIS-PACS" },
} as const;

/** The entries of a story as a record holds them, in the order in which they were written down. */
export function sampleEntries(story: readonly StoryEntry[]): readonly object[] {
  const inOrder = [...story].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return inOrder.map(({ kind, at, id, by, via = "his", status, ...members }, position) => ({
    kind,
    source: sampleSource(id ?? `E${String(position + 1).padStart(4, "0")}`),
    author: { kind: "practitioner", id: by ?? "000002/XX-GPHN" },
    occurredAt: at,
    recordedAt: addMs(`${at}:00.000+07:00` as Instant, 120_000),
    provenance: origins[via],
    status: status ?? "final",
    ...members,
  }));
}

/** The source of the entry of a story that has this key. */
export function sampleSource(id: string) {
  return { system: "his", id };
}
