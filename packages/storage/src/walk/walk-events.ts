import { leafHash, parseAuditEvent } from "@benhan/core/audit";
import type { AuditEvent } from "@benhan/core/ports";
import type { StoreParts } from "../front/parts.ts";
import { sameBytes } from "../front/same-bytes.ts";
import type { DamageCode, WalkStep } from "./walk-item.ts";
import type { WalkMeans } from "./walk-means.ts";
import { walkPages } from "./walk-pages.ts";

/** A place of a log with what can be read there. */
export interface EventRow {
  readonly index: number;
  readonly bytes: Uint8Array | undefined;
  /** The hash of the event as the tree of the log has it. */
  readonly node: Uint8Array | undefined;
  readonly isAltered: boolean;
}

/** The logs by writer; each as long as it is when its turn comes. */
export async function* walkEvents(
  means: WalkMeans,
  after: { readonly writer: string; readonly at: number } | undefined,
): AsyncGenerator<WalkStep> {
  const { gate } = means.parts;
  const logs = await gate.read((rows) => rows.auditLogs(), means.signal);
  const first = logs.findIndex(({ writer }) => writer === after?.writer);
  for (const { writer, size } of logs.slice(Math.max(0, first))) {
    yield* walkLog(means, writer, size, writer === after?.writer ? after.at : undefined);
  }
}

async function* walkLog(
  means: WalkMeans,
  writer: string,
  size: number,
  after: number | undefined,
): AsyncGenerator<WalkStep> {
  const { parts, signal } = means;
  const pages = walkPages<EventRow, number>(
    {
      read: (from, limit) => readEvents(means, { writer, size }, from === undefined ? 0 : from + 1, limit),
      cursorOf: ({ index }) => index,
      next: (from = -1) => from + 1,
      limit: 200,
    },
    after,
    signal,
  );
  for await (const step of pages) {
    if ("row" in step) {
      yield* openEventSteps(parts, writer, step.row);
      continue;
    }
    const at = step.unreadableAt ?? 0;
    const code = step.isRest ? "unreadable-rest" : "unreadable";
    yield { ...stepOf(writer, at), found: "damage", code };
  }
}

const stepOf = (writer: string, at: number) =>
  ({ part: "events", place: { part: "events", writer, at }, key: `${writer}/${at}` }) as const;

/** An event as a step of a walk; before it, that searches may miss it. */
export function openEventSteps(parts: StoreParts, writer: string, row: EventRow): readonly WalkStep[] {
  const { index, bytes, node, isAltered } = row;
  const about = stepOf(writer, index);
  const leafOfTree = node && { leaf: node };
  const damage = (code: DamageCode): readonly WalkStep[] => [
    { ...about, found: "damage", code, ...leafOfTree },
  ];
  if (bytes === undefined) return damage("bytes-missing");
  const event = readEvent(bytes);
  if (event === undefined) return damage("unreadable");
  if (event.facilityId !== parts.gate.facilityId) return damage("facility-foreign");
  const leaf = leafHash(bytes, parts.digest);
  if (!sameBytes(leaf, node)) return damage("content-changed");
  const sound: WalkStep = { ...about, found: "sound", writer, index, event, bytes, leaf };
  return isAltered ? [...damage("index-changed"), sound] : [sound];
}

/** Some places of a log. */
export async function readEvents(
  { parts, signal }: WalkMeans,
  { writer, size }: { readonly writer: string; readonly size: number },
  from: number,
  limit: number,
): Promise<readonly EventRow[]> {
  if (from >= size) return [];
  return parts.gate.read(async (rows) => {
    const page = await rows.searchAudit({ writer }, { from, to: Math.min(size, from + limit) }, limit);
    const to = page.next ?? Math.min(size, from + limit);
    const bytesAt = new Map(page.events.map(({ index, bytes }) => [index, bytes]));
    const altered = new Set(page.altered);
    const found: EventRow[] = [];
    for (let index = from; index < to; index += 1) {
      const node = await rows.auditNode(writer, 0, index);
      found.push({ index, bytes: bytesAt.get(index), node, isAltered: altered.has(index) });
    }
    return found;
  }, signal);
}

function readEvent(bytes: Uint8Array): AuditEvent | undefined {
  try {
    return parseAuditEvent(bytes);
  } catch {
    return undefined;
  }
}
