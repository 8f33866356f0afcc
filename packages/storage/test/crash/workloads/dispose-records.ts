import { addMs, createIdSource, dateOf, localMinuteOf } from "@benhan/core";
import { isEmrError, type Report } from "@benhan/core/faults";
import { systemPlatform } from "@benhan/core/platform";
import {
  advanceDisposal,
  type Disposal,
  type DisposalState,
  disposalCertificate,
  disposalStateOf,
  type LegalHold,
  listDue,
  type NextDisposalStep,
  openHold,
  planDue,
  proposeDisposal,
  type RetentionIndex,
  refreshRetention,
  releaseHold,
  retentionIndexOf,
} from "@benhan/storage/retention";
import { commitDisposable } from "./commit-disposable.ts";
import { brokenDisposals } from "./disposal-broken.ts";
import { execute, finishDisposals } from "./finish-disposals.ts";
import type { Worker, Workload } from "./workload.ts";

/**
 * Records past their time, a list of those that are due, the steps up to the decision, sometimes a hold that comes in late,
 * the destruction of their keys, and the certificate. A child that finds a disposal on its way goes on with it.
 */
export const disposeRecords: Workload = {
  name: "disposal",
  needsKeys: true,
  isAlone: true,
  begin(worker: Worker) {
    const index = retentionIndexOf(worker.store);
    let current: string | undefined;
    const oneStep = async () => {
      const { insist } = worker;
      current ??= await insist("look", () => unfinished(index));
      const id = current;
      const disposal = id && (await insist("look", () => index.getDisposal(id)));
      if (!disposal) {
        await commitDisposable(worker);
        current = await propose(worker, index);
      } else if (await advance(worker, index, disposal)) current = undefined;
    };
    return async () => {
      do await oneStep();
      while (worker.dice.below(4) > 0);
    };
  },
  finish: finishDisposals,
  broken: brokenDisposals,
};

const { clock, random } = /* @__PURE__ */ systemPlatform();
const ids = /* @__PURE__ */ createIdSource({ clock, random });

async function unfinished(index: RetentionIndex): Promise<string | undefined> {
  const certified = new Set<string>();
  for await (const { disposalId } of index.listCertificates()) certified.add(disposalId);
  for await (const disposal of index.listDisposals()) {
    const { list, phase } = stateOf(disposal);
    // Where everything was withdrawn there is nothing to do.
    if (list.length > 0 && phase !== "stopped" && !certified.has(disposal.disposalId))
      return disposal.disposalId;
  }
  return undefined;
}

/** A list of everything that is due. */
async function propose({ store, tell, insist }: Worker, index: RetentionIndex): Promise<string | undefined> {
  const at = clock.now();
  for (const hold of await insist("look", () => holdsOf(index))) {
    const released = valueIn(releaseHold(hold, { at, by: "vt-01", document: "CV-2" }));
    await insist("hold", () => index.putHold(released));
  }
  await insist("refresh", () => refreshRetention(store, { patientOf: ({ episodeId }) => `BN-${episodeId}` }));
  const on = dateOf(localMinuteOf(at));
  const { items, holds } = await insist("due", () => listDue(store, { on }));
  const { candidates } = planDue(items, { holds, on });
  if (candidates.length === 0) return undefined;
  const disposalId = `HUY-${ids.next()}`;
  const about = { facilityId: store.facilityId, disposalId, at, by: "vt-01" };
  const disposal = valueIn(proposeDisposal(about, { items: candidates, holds }));
  await put(insist, index, disposal);
  tell("proposed", disposalId, ...candidates.map(({ key }) => key));
  return disposalId;
}

async function holdsOf(index: RetentionIndex): Promise<readonly LegalHold[]> {
  const holds: LegalHold[] = [];
  for await (const hold of index.listHolds()) holds.push(hold);
  return holds;
}

/** One step further. True when nothing is left to do. */
async function advance(worker: Worker, index: RetentionIndex, disposal: Disposal): Promise<boolean> {
  const { store, dice, tell, insist } = worker;
  const { disposalId } = disposal;
  const { phase, list } = stateOf(disposal);
  if (phase === "certified") {
    const certificate = valueIn(disposalCertificate(disposal));
    await insist("certificate", () => index.addCertificate(certificate));
    tell("certified", disposalId);
    return true;
  }
  if (phase === "decided") {
    const held = dice.below(4) === 0 ? dice.pick(list).key : undefined;
    if (held !== undefined) await hold(worker, index, disposalId, held);
    tell("executing", disposalId);
    const report = await insist("execute", () => unlessBusy(() => execute(store, disposalId)));
    if (report === "busy") return false;
    if (report.ok) tell("executed", disposalId, ...report.value.destroyed);
    else tell("withdrawn", disposalId);
    return !report.ok;
  }
  const on = dateOf(localMinuteOf(clock.now()));
  const { items, holds } = await insist("due", () => listDue(store, { on }));
  const now = { items: items.filter(({ key }) => list.some((one) => one.key === key)), holds };
  const next = valueIn(
    advanceDisposal(disposal, stepFrom(disposal, clock.now()), phase === "executed" ? nothing : now),
  );
  await put(insist, index, next);
  tell("stepped", disposalId, next.steps.length);
  return false;
}

const nothing = { items: [], holds: [] };

function stepFrom(disposal: Disposal, at: ReturnType<typeof clock.now>): NextDisposalStep {
  const { phase, list } = stateOf(disposal);
  if (phase === "candidate")
    return {
      ...{ event: "appraise", at, by: "hd-01" },
      verdicts: list.map(({ key }) => ({ key, verdict: "confirm" })),
    };
  if (phase === "appraised")
    return {
      ...{ event: "decide", at, by: "vt-01", number: "QD-1", decidedOn: dateOf(localMinuteOf(at)) },
      head: { id: "000001/XX-GPHN", role: "giám đốc" },
      second: { id: "000009/XX-GPHN", role: "trưởng phòng" },
    };
  // The backups of the keys must have expired.
  return { event: "certify", at: addMs(at, 3 * 86_400_000), by: "vt-01", number: "CN-1" };
}

async function hold({ tell, insist }: Worker, index: RetentionIndex, disposalId: string, key: string) {
  const opened = openHold({
    ...{ id: `GIU-${ids.next()}`, reason: "complaint", authority: "Sở Y tế", document: "CV-1" },
    ...{ openedAt: clock.now(), openedBy: "vt-01", scope: [{ record: key }] },
  });
  // What an execution that was killed has begun to destroy is refused. Where it is not, the record must stay.
  if (await insist("hold", () => unlessTooLate(() => index.putHold(valueIn(opened)))))
    tell("held", disposalId, key);
}

async function unlessTooLate(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!tooLate.some((code) => isEmrError(error, code))) throw error;
    return false;
  }
}

const tooLate = ["storage.retention.record_in_disposal", "storage.retention.record_destroyed"];

/** The step that was kept although its answer was lost is not refused. */
function put(insist: Worker["insist"], index: RetentionIndex, disposal: Disposal): Promise<boolean> {
  const { disposalId, steps } = disposal;
  const call = async () => {
    await index.putDisposal(disposal, steps.length - 1);
    return true;
  };
  return insist("disposal", call, async () => {
    const kept = await index.getDisposal(disposalId);
    return JSON.stringify(kept?.steps) === JSON.stringify(steps) ? true : undefined;
  });
}

/** Others have written all the time: later again. */
async function unlessBusy<T>(work: () => Promise<T>): Promise<T | "busy"> {
  try {
    return await work();
  } catch (error) {
    if (isEmrError(error, "storage.retention.always_changed")) return "busy";
    throw error;
  }
}

const stateOf = (disposal: Disposal): DisposalState => valueIn(disposalStateOf(disposal));

function valueIn<T>(report: Report<T>): T {
  if (!report.ok)
    throw new Error(report.issues.map(({ code, path }) => `${code} ${path.join(".")}`).join("; "));
  return report.value;
}
