import type {
  Disposal,
  DisposalCertificate,
  LegalHold,
  RetentionIndex,
  RetentionIndexItem,
} from "@benhan/storage/retention";

/** The model of an index, for tests: it says what a store has to do, and counts what it read. */
export function memoryIndex(): RetentionIndex & { readonly read: () => number } {
  const items = new Map<string, RetentionIndexItem>();
  const holds = new Map<string, LegalHold>();
  const disposals = new Map<string, Disposal>();
  const certificates: DisposalCertificate[] = [];
  let read = 0;
  return {
    read: () => read,
    async put(given) {
      for (const item of given) items.set(item.key, structuredClone(item));
    },
    async remove(keys) {
      for (const key of keys) items.delete(key);
    },
    async *dueOn({ from, to }) {
      const due = [...items.values()].filter(({ dueOn = "" }) => dueOn >= from && dueOn <= to);
      due.sort((a, b) => (`${a.dueOn} ${a.key}` < `${b.dueOn} ${b.key}` ? -1 : 1));
      for (const item of due) {
        read += 1;
        yield structuredClone(item);
      }
    },
    async putHold(hold) {
      holds.set(hold.id, structuredClone(hold));
    },
    async *listHolds() {
      for (const hold of holds.values()) if (hold.released === undefined) yield structuredClone(hold);
    },
    async putDisposal(disposal, steps) {
      const kept = disposals.get(disposal.disposalId)?.steps.length ?? 0;
      if (kept !== steps) throw new Error(`the store has ${kept} steps`);
      disposals.set(disposal.disposalId, structuredClone(disposal));
    },
    async getDisposal(disposalId) {
      return structuredClone(disposals.get(disposalId));
    },
    async addCertificate(certificate) {
      certificates.push(structuredClone(certificate));
    },
    async *listCertificates() {
      yield* structuredClone(certificates);
    },
  };
}
