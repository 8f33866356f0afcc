import {
  epochMs,
  farthestDueMs,
  heldByPerson,
  type Instant,
  invalidChange,
  isInstant,
  type Lease,
  type OutboxEntry,
  type Receipt,
  type Settlement,
  storeDamaged,
} from "@benhan/core";
import type { JsonPath } from "@benhan/core/faults";
import type { ClosedLatch, LeaseRequest, OutboxStore } from "@benhan/core/ports";
import { checkReceipt } from "./check-outbox.ts";
import { dueOf } from "./due-of.ts";
import type { Gate } from "./gate.ts";
import { createIssueList, type IssueList } from "./issue-list.ts";
import { listPages } from "./list-pages.ts";
import { copyReceipt } from "./receipt-part.ts";
import type { Sealing } from "./sealing.ts";
import { createSettling } from "./settle-together.ts";
import type { OutboxProgress, OutboxRow, StorageTransaction } from "./storage-adapter.ts";
import { isStoredText } from "./stored-text.ts";

/** So many entries of a chain are looked at in one go. */
const pageOfChain = 100;

/** The outbox in front of an adapter. */
export function createOutboxPart(gate: Gate, sealing: Sealing): OutboxStore {
  const settleTogether = createSettling<"settled" | "lease-lost">(gate);
  return {
    facilityId: gate.facilityId,
    async lease(request, { signal } = {}) {
      gate.admit(request, ["request"]);
      checkRequest(request);
      const { hubs, limit, now, until } = { ...request, hubs: [...request.hubs] };
      const take = () =>
        gate.write(async (transaction) => {
          const leased: LeasedRow[] = [];
          for (const row of await transaction.dueRows(hubs, now, limit)) {
            const taken: OutboxRow = {
              ...row,
              state: "leased",
              attempts: row.attempts + 1,
              leases: row.leases + 1,
              leasedUntil: until,
            };
            const bytes = await transaction.readBytes(row.entryId);
            if (bytes !== undefined) sealing.admitEntry(bytes);
            await transaction.updateEntry(row.entryId, taken);
            leased.push({ row, taken, bytes });
          }
          return leased;
        }, signal);
      const open = async ({ row, taken, bytes }: LeasedRow) => {
        const opened = bytes && (await sealing.openEntry(row, bytes));
        if (opened !== undefined) return { entry: entryOf(taken, opened), token: tokenOf(taken), until };
        const damaged = progressAfter(row, { kind: "dead", code: storeDamaged.code });
        // Whoever has it by now settles it.
        await gate.write(async (transaction) => {
          const found = await transaction.getRow(row.entryId);
          if (found !== undefined && tokenOf(found) === tokenOf(taken))
            await transaction.updateEntry(row.entryId, damaged);
        }, undefined);
        return undefined;
      };
      // Nothing handed out must mean that nothing is due. Each round puts at least one damaged entry to rest.
      for (;;) {
        const leased = await take();
        const leases: Lease[] = [];
        for (const one of leased) {
          const lease = await open(one);
          if (lease !== undefined) leases.push(lease);
        }
        if (leases.length > 0 || leased.length === 0) return leases;
      }
    },
    async settle(lease, settlement, receipt, { signal } = {}) {
      gate.admit(lease?.entry, ["lease", "entry"]);
      gate.admit(receipt, ["receipt"]);
      checkSettlement(lease, settlement, receipt);
      const { entry, token } = lease;
      const copy = copyReceipt(receipt);
      const decided = { ...settlement };
      return settleTogether({
        signal,
        prepare: (passage) => sealing.sealReceipt(copy, passage, signal),
        async write(transaction, kept) {
          const row = await transaction.getRow(entry.entryId);
          const mine = row !== undefined && row.state === "leased" && tokenOf(row) === token;
          await transaction.insertReceipt(kept);
          if (!mine) return "lease-lost";
          await transaction.updateEntry(row.entryId, progressAfter(row, decided));
          if (decided.kind === "held" && decided.keepsHubOpen !== true) {
            await transaction.closeLatch({ hub: row.hub, code: decided.code, closedAt: kept.receivedAt });
          }
          return "settled";
        },
      });
    },
    async release(query, { signal } = {}) {
      gate.admit(query, []);
      const found = createIssueList();
      checkMoment(query.now, ["now"], found);
      found.throwFirstOf(invalidChange);
      const { hub, now } = query;
      await gate.write(async (transaction) => {
        const rows = await transaction.heldRows(hub);
        await transaction.openLatch(hub);
        for (const row of rows) {
          if (row.lastCode === heldByPerson) continue;
          await transaction.updateEntry(row.entryId, { ...row, state: "queued", notBefore: now });
        }
      }, signal);
    },
    async dismiss(key, { signal } = {}) {
      gate.admit(key, []);
      const found = createIssueList();
      if (!isStoredText(key.code)) {
        found.add(invalidChange, ["code"], "Phải ghi mã lý do.", "Must tell the code of the reason.");
      }
      found.throwFirstOf(invalidChange);
      const { entryId, code } = key;
      return gate.write(async (transaction) => {
        const row = await transaction.getRow(entryId);
        if (row?.state !== "queued" && row?.state !== "held") return "not-waiting";
        await transaction.updateEntry(entryId, progressAfter(row, { kind: "dead", code }));
        return "dismissed";
      }, signal);
    },
    async hold(key, { signal } = {}) {
      gate.admit(key, []);
      const { entryId } = key;
      return gate.write(async (transaction) => {
        const row = await transaction.getRow(entryId);
        if (row?.state !== "queued" && row?.state !== "held") return "not-waiting";
        await transaction.updateEntry(entryId, { ...row, state: "held", lastCode: heldByPerson });
        return "held";
      }, signal);
    },
    async resend(key, { signal } = {}) {
      gate.admit(key, []);
      const found = createIssueList();
      checkMoment(key.now, ["now"], found);
      found.throwFirstOf(invalidChange);
      const { entryId, now } = key;
      return gate.write(async (transaction) => {
        const row = await transaction.getRow(entryId);
        if (row === undefined || row.state === "leased" || row.state === "delivered") return "not-resendable";
        if (await isOvertaken(row, transaction)) return "overtaken";
        const { lastCode, ...rest } = row;
        // It is kept back no longer; why the hub refused it is still worth knowing.
        const told = lastCode !== undefined && lastCode !== heldByPerson && { lastCode };
        await transaction.updateEntry(entryId, { ...rest, ...told, state: "queued", notBefore: now });
        return "queued";
      }, signal);
    },
    async listLatches(query, { signal } = {}) {
      gate.admit(query, []);
      return gate.read((transaction): Promise<readonly ClosedLatch[]> => transaction.listLatches(), signal);
    },
    async nextDue(query, { signal } = {}) {
      gate.admit(query, []);
      const { now } = query;
      const found = createIssueList();
      checkHubs(query.hubs, found);
      if (now !== undefined) checkMoment(now, ["now"], found);
      found.throwFirstOf(invalidChange);
      const hubs = [...query.hubs];
      return gate.read(async (transaction): Promise<Instant | undefined> => {
        const [due] = now === undefined ? [] : await transaction.dueRows(hubs, now, 1);
        if (due === undefined || now === undefined) return transaction.nextDue(hubs);
        const written = dueOf(due);
        return epochMs(written) > epochMs(now) ? now : written;
      }, signal);
    },
    async listWaitingHubs(query, { signal } = {}) {
      gate.admit(query, []);
      return gate.read((transaction): Promise<readonly string[]> => transaction.waitingHubs(), signal);
    },
    async getEntry(key, { signal } = {}) {
      gate.admit(key, []);
      const { entryId } = key;
      const found = await gate.read(async (transaction) => {
        const row = await transaction.getRow(entryId);
        return row && { row, bytes: await transaction.readBytes(entryId) };
      }, signal);
      if (found === undefined) return undefined;
      const { row, bytes } = found;
      if (bytes !== undefined) sealing.admitEntry(bytes);
      const opened = bytes && (await sealing.openEntry(row, bytes));
      if (opened === undefined) throw storeDamaged({ key: entryId });
      return entryOf(row, opened);
    },
    async *listEntryHeads(query, { signal } = {}) {
      gate.admit(query, []);
      const rows = listPages(
        (page) =>
          gate.read(
            (transaction) =>
              query.alsoFinished ? transaction.listRows(undefined, page) : transaction.unfinishedRows(page),
            signal,
          ),
        (row: OutboxRow) => row,
        signal,
      );
      for await (const row of rows) {
        const { leases: _, leasedUntil: __, ...entry } = row;
        yield entry;
      }
    },
    async *listEntries(query, { signal } = {}) {
      gate.admit(query, []);
      const { chain } = query;
      const rows = listPages(
        (page) => gate.read((transaction) => transaction.listRows(chain, page), signal),
        (row: OutboxRow) => row,
        signal,
      );
      // One entry's bytes at a time: a page of dossiers would fill the memory.
      for await (const row of rows) {
        const bytes = await gate.read((transaction) => transaction.readBytes(row.entryId), signal);
        if (bytes !== undefined) sealing.admitEntry(bytes);
        const opened = bytes && (await sealing.openEntry(row, bytes));
        yield entryOf(row, opened ?? bytes ?? new Uint8Array());
      }
    },
  };
}

/** Whether a newer entry of its chain is at the hub, or may be there. */
async function isOvertaken(row: OutboxRow, transaction: StorageTransaction): Promise<boolean> {
  for (let after = row; ; ) {
    const rows = await transaction.listRows(row.chain, { after, limit: pageOfChain });
    if (rows.some(({ hub, state }) => hub === row.hub && (state === "delivered" || state === "leased")))
      return true;
    const last = rows.at(-1);
    if (last === undefined) return false;
    after = last;
  }
}

/** Never the same twice for one entry, and only ever compared with the row itself: it need not be unguessable. */
function tokenOf(row: OutboxRow): string {
  return `${row.entryId}#${row.leases}`;
}

/** An entry that was just leased, as it was before and is now, and the bytes that the engine has of it. */
interface LeasedRow {
  readonly row: OutboxRow;
  readonly taken: OutboxRow;
  readonly bytes: Uint8Array | undefined;
}

function entryOf(row: OutboxRow, bytes: Uint8Array): OutboxEntry {
  const { leases: _, leasedUntil: __, ...entry } = row;
  return { ...entry, bytes };
}

function progressAfter(row: OutboxRow, settlement: Settlement): OutboxProgress {
  const { leasedUntil: _, lastCode: __, ...rest } = row;
  switch (settlement.kind) {
    case "delivered":
      return { ...rest, state: "delivered" };
    case "dead":
      return { ...rest, state: "dead", lastCode: settlement.code };
    case "again":
      return { ...rest, state: "queued", notBefore: settlement.notBefore, lastCode: settlement.code };
    case "held":
      return { ...rest, state: "held", attempts: row.attempts - 1, lastCode: settlement.code };
  }
}

function checkRequest({ hubs, limit, now, until }: LeaseRequest): void {
  const found = createIssueList();
  checkHubs(hubs, found);
  if (!Number.isSafeInteger(limit) || limit < 0) {
    const text = ["Phải là số nguyên từ 0 trở lên.", "Must be a whole number from 0 upwards."] as const;
    found.add(invalidChange, ["limit"], ...text);
  }
  checkMoment(now, ["now"], found);
  checkMoment(until, ["until"], found);
  if (isInstant(now) && isInstant(until) && epochMs(until) <= epochMs(now)) {
    const text = ["Phải sau thời điểm hiện tại.", "Must lie behind the present moment."] as const;
    found.add(invalidChange, ["until"], ...text);
  } else if (isInstant(now) && isInstant(until) && epochMs(until) - epochMs(now) > farthestDueMs) {
    // Another worker would take it for the mark of a wrong clock, and send the entry a second time.
    const text = ["Không được quá 24 giờ sau hiện tại.", "Must lie at most 24 hours ahead."] as const;
    found.add(invalidChange, ["until"], ...text);
  }
  found.throwFirstOf(invalidChange);
}

function checkHubs(hubs: readonly string[], found: IssueList): void {
  if (Array.isArray(hubs) && hubs.every((hub) => typeof hub === "string")) return;
  found.add(invalidChange, ["hubs"], "Phải là danh sách tên cổng.", "Must be a list of names of hubs.");
}

function checkMoment(moment: Instant, path: JsonPath, found: IssueList): void {
  if (isInstant(moment)) return;
  found.add(invalidChange, path, "Phải là thời điểm có múi giờ.", "Must be a moment with its offset.");
}

const settlementKinds: readonly Settlement["kind"][] = ["delivered", "dead", "again", "held"];

function checkSettlement(lease: Lease, settlement: Settlement, receipt: Receipt): void {
  const found = createIssueList();
  checkReceipt(receipt, ["receipt"], found);
  if (receipt.entryId !== lease.entry.entryId) {
    const place = ["receipt", "entryId"];
    found.add(invalidChange, place, "Biên nhận của mục khác.", "The receipt belongs to another entry.");
  }
  if (!settlementKinds.includes(settlement?.kind)) {
    const place = ["settlement", "kind"];
    found.add(invalidChange, place, "Loại kết quả không biết.", "This kind of settlement is not known.");
  } else if (settlement.kind !== "delivered" && !isStoredText(settlement.code)) {
    const place = ["settlement", "code"];
    found.add(invalidChange, place, "Phải ghi mã kết quả.", "Must tell the code of the outcome.");
  }
  if (settlement?.kind === "again") checkMoment(settlement.notBefore, ["settlement", "notBefore"], found);
  found.throwFirstOf(invalidChange);
}
