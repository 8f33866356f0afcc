import {
  type DisposalState,
  disposalStateOf,
  type RetentionIndex,
  retentionIndexOf,
} from "@benhan/storage/retention";
import type { Found, FoundVersion } from "../survey.ts";
import type { Told } from "../told.ts";
import { disposable, lookedUpBy } from "./commit-disposable.ts";

/** What is lost, half destroyed, or still there although it was told to be destroyed. */
export async function brokenDisposals(found: Found, told: Told): Promise<readonly string[]> {
  if (found.encryption === undefined) return [];
  const index = retentionIndexOf(found.store);
  const states = new Map<string, DisposalState>();
  const wrong: string[] = [];
  for await (const disposal of index.listDisposals()) {
    const state = disposalStateOf(disposal);
    if (state.ok) states.set(disposal.disposalId, state.value);
    else wrong.push(`the history of ${disposal.disposalId} is broken`);
  }
  const gone = new Map<string, string>();
  const begun = new Set<string>();
  for (const [disposalId, { phase, list }] of states) {
    const isDone = phase === "executed" || phase === "certified";
    for (const { key } of list) {
      if (isDone && gone.has(key)) wrong.push(`${key} was destroyed twice`);
      if (isDone) gone.set(key, disposalId);
      else if (phase === "decided") begun.add(key);
    }
  }
  wrong.push(...brokenSteps(found, told, states));
  wrong.push(...brokenVersions(found, gone, begun));
  wrong.push(...(await brokenRecords({ found, told, index, gone, begun })));
  const certificates = new Set<string>();
  for await (const { disposalId } of index.listCertificates()) certificates.add(disposalId);
  for (const [disposalId = ""] of told.all("certified"))
    if (!certificates.has(disposalId))
      wrong.push(`the certificate of ${disposalId} was acknowledged and is lost`);
  return wrong;
}

/** Each step that was told stands in its history; each step and each destruction has its event. */
function brokenSteps({ events }: Found, told: Told, states: ReadonlyMap<string, DisposalState>) {
  const wrong: string[] = [];
  const logged = new Map<string, number>();
  for (const { action, subject, object } of events.values()) {
    const key = action === "dispose" ? `${action} ${object} ${subject}` : `${action} ${object}`;
    logged.set(key, (logged.get(key) ?? 0) + 1);
  }
  const once = (key: string) => {
    if (logged.get(key) !== 1) wrong.push(`${key} has ${logged.get(key) ?? 0} events`);
  };
  for (const [disposalId, { phase, list }] of states) {
    once(`disposal-propose ${disposalId}`);
    if (phase === "executed" || phase === "certified") {
      once(`disposal-execute ${disposalId}`);
      for (const { key } of list) once(`dispose ${disposalId} ${key}`);
    } else if (logged.has(`disposal-execute ${disposalId}`))
      wrong.push(`${disposalId} is ${phase}, its event says executed`);
    if (phase === "certified") once(`disposal-certify ${disposalId}`);
  }
  for (const [disposalId = ""] of told.all("proposed"))
    if (!states.has(disposalId)) wrong.push(`${disposalId} was acknowledged and is lost`);
  for (const [disposalId = "", ...destroyed] of told.all("executed")) {
    const { phase, list = [] } = states.get(disposalId) ?? {};
    if (phase !== "executed" && phase !== "certified")
      wrong.push(`${disposalId} was told as executed and is ${phase}`);
    if (list.map(({ key }) => key).join() !== destroyed.join())
      wrong.push(`the list of ${disposalId} is another`);
  }
  for (const [disposalId = "", key] of told.all("held")) {
    const { phase, list } = states.get(disposalId) ?? { phase: undefined, list: [] };
    const isDone = phase === "executed" || phase === "certified";
    if (isDone && list.some((one) => one.key === key))
      wrong.push(`${key} was held, and ${disposalId} destroyed it`);
  }
  return wrong;
}

/** What is destroyed is on the list of a disposal that is done, or was begun; what is done is destroyed wholly. */
function brokenVersions({ documents }: Found, gone: ReadonlyMap<string, string>, begun: ReadonlySet<string>) {
  const wrong: string[] = [];
  for (const [name, { episodeId, digest }] of documents) {
    if (digest !== undefined && gone.has(episodeId))
      wrong.push(`${name} of ${episodeId} is readable after its disposal`);
    if (digest === undefined && !gone.has(episodeId) && !begun.has(episodeId))
      wrong.push(`${name} of ${episodeId} was destroyed, and no disposal says so`);
  }
  return wrong;
}

interface Records {
  readonly found: Found;
  readonly told: Told;
  readonly index: RetentionIndex;
  readonly gone: ReadonlyMap<string, string>;
  readonly begun: ReadonlySet<string>;
}

/** Every record that was told is there as it was, or wholly gone with its message, its look-up and its period. */
async function brokenRecords({ found, told, index, gone, begun }: Records) {
  const { store, documents, entries, otherBytes } = found;
  const wrong: string[] = [];
  const episodes = new Map<string, string>();
  for (const [episodeId = "", fate = "", name = "", digest = "", entryId = ""] of told.all("record")) {
    episodes.set(episodeId, fate);
    const stored: FoundVersion | undefined = documents.get(name);
    const entry = entries.get(entryId);
    if (stored === undefined || entry?.digest !== digest) wrong.push(`${name} was acknowledged and is lost`);
    else if (stored.digest !== undefined && stored.digest !== digest)
      wrong.push(`${name} has another digest`);
    if (begun.has(episodeId)) continue;
    if (otherBytes.has(entryId) !== gone.has(episodeId))
      wrong.push(`the message of ${name} is ${gone.has(episodeId) ? "readable" : "not readable"}`);
  }
  for (const [episodeId, fate] of episodes) {
    if (fate === "stays" && (gone.has(episodeId) || begun.has(episodeId)))
      wrong.push(`${episodeId} had to stay`);
    const { facilityId } = store;
    const keys: string[] = [];
    for await (const key of store.findKeys({
      facilityId,
      index: disposable.index,
      value: lookedUpBy(episodeId),
    }))
      keys.push(key);
    // An execution that was begun takes its look-ups away with its last step.
    const wanted = gone.has(episodeId) ? "" : episodeId;
    if (keys.join() !== wanted) wrong.push(`${episodeId} is looked up as [${keys.join()}]`);
    if (gone.has(episodeId) && (await index.get(episodeId)) !== undefined)
      wrong.push(`the period of ${episodeId} is still there`);
  }
  return wrong;
}
