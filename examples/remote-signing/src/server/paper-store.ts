import type {
  DocumentChange,
  DocumentHead,
  EpisodeId,
  FacilityId,
  SourceKey,
  StoredDocument,
} from "@benhan/core";
import { systemPlatform } from "@benhan/core/platform";
import type { RecordStore } from "@benhan/core/ports";
import type { PreparedSignature } from "@benhan/signing";
import type { SignerRole } from "@benhan/signing/facility-policy";
import type { RemoteTransaction } from "@benhan/signing/remote";

/** A signature that waits for somebody's phone: all that is needed to go on after a restart. */
export interface PendingSignature {
  readonly role: SignerRole;
  /** The version of the paper that it was prepared on. */
  readonly paperVersion: number;
  readonly prepared: PreparedSignature;
  readonly transaction: RemoteTransaction;
}

/** The paper and the signatures that wait, each change a new version. */
export interface PaperStore {
  /** The newest version of the paper. */
  paper(): Promise<StoredDocument | undefined>;
  create(bytes: Uint8Array): Promise<void>;
  /** A signature that answered at once. */
  keepPaper(before: StoredDocument, bytes: Uint8Array, role: SignerRole): Promise<void>;
  /** The store refuses a revision that is not newer than the stored one, and a batch that was started before. */
  keepPending(pending: PendingSignature): Promise<void>;
  /** The signed paper and the finished transaction in one commit: neither is ever there without the other. */
  keepCompleted(before: StoredDocument, bytes: Uint8Array, pending: PendingSignature): Promise<void>;
  pending(): Promise<readonly PendingSignature[]>;
}

const paperSource: SourceKey = { system: "papers", id: "giay-ra-vien" };
const pendingKind = "pending-signature";

/** Opens the store of one paper. A real server has many; each is its own document. */
export function createPaperStore(storage: RecordStore, facilityId: FacilityId): PaperStore {
  const { clock, ids } = systemPlatform();

  async function newest(source: SourceKey): Promise<StoredDocument | undefined> {
    const head = await storage.findBySource({ facilityId, source });
    return head && storage.readDocument(head);
  }

  type Content = Pick<DocumentChange, "kind" | "contentType" | "body" | "source" | "author" | "version"> & {
    readonly reason: string;
  };

  function change(content: Content, before: DocumentHead | undefined, episodeId?: EpisodeId): DocumentChange {
    return {
      change: "document",
      facilityId,
      documentId: before?.documentId ?? ids.next(),
      episodeId: before?.episodeId ?? episodeId ?? ids.next(),
      schema: 1,
      recordedAt: clock.now(),
      ...content,
    };
  }

  function paperChange(before: StoredDocument | undefined, body: Uint8Array, reason: string): DocumentChange {
    const version = (before?.version ?? 0) + 1;
    const author = { kind: "system", id: "remote-signing" } as const;
    const content = { kind: "discharge-paper", contentType: "application/pdf", source: paperSource };
    return change({ ...content, body, author, version, reason }, before);
  }

  async function pendingChange(pending: PendingSignature): Promise<DocumentChange> {
    const { transactionId, revision, state } = pending.transaction;
    const source = { system: pendingKind, id: transactionId };
    // A later revision is a version of the document that is there; the first one must be new.
    const before = revision === 0 ? undefined : await storage.findBySource({ facilityId, source });
    const paper = await storage.findBySource({ facilityId, source: paperSource });
    const content = {
      kind: pendingKind,
      contentType: "application/json",
      source,
      body: new TextEncoder().encode(JSON.stringify(pending)),
      author: { kind: "system", id: "remote-signing" } as const,
      version: revision + 1,
      reason: state,
    };
    return change(content, before, paper?.episodeId);
  }

  return {
    paper: () => newest(paperSource),
    async create(bytes) {
      await storage.commit([paperChange(undefined, bytes, "printed")]);
    },
    async keepPaper(before, bytes, role) {
      await storage.commit([paperChange(before, bytes, `signed: ${role}`)]);
    },
    async keepPending(pending) {
      await storage.commit([await pendingChange(pending)]);
    },
    async keepCompleted(before, bytes, pending) {
      const paper = paperChange(before, bytes, `signed: ${pending.role}`);
      await storage.commit([paper, await pendingChange(pending)]);
    },
    async pending() {
      const paper = await storage.findBySource({ facilityId, source: paperSource });
      if (paper === undefined) return [];
      const found: PendingSignature[] = [];
      for await (const head of storage.listDocuments({ facilityId, episodeId: paper.episodeId })) {
        const stored = head.kind === pendingKind ? await storage.readDocument(head) : undefined;
        if (stored !== undefined)
          found.push(JSON.parse(new TextDecoder().decode(stored.body)) as PendingSignature);
      }
      return found;
    },
  };
}
