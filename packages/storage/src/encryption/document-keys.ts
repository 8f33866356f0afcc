import { type DocumentId, type EpisodeId, isEmrError, type StoredDocument, type Uuid } from "@benhan/core";
import type { Passage } from "../front/gate.ts";
import { recordDestroyed } from "../front/record-mark.faults.ts";
import { refuseMarked } from "../front/record-mark.ts";
import type { CipherKey } from "./cipher.ts";
import { recordDisposed } from "./encryption.faults.ts";
import { readEnvelope } from "./envelope.ts";
import type { KeyRing, RingKey } from "./key-ring.ts";
import { createRecent } from "./recent.ts";

const mostInMemory = 2000;

/** Chooses the key that a document is sealed under. */
export type DocumentKeys = (
  document: StoredDocument,
  passage: Passage,
  signal: AbortSignal | undefined,
) => Promise<RingKey>;

/** Chooses keys for the documents of a handle, which remembers those of the episodes that it wrote to last. */
export function documentKeys(ring: KeyRing): DocumentKeys {
  const keysOfEpisodes = createRecent<EpisodeId, Uuid>(mostInMemory);
  return keyOfDocument;

  /**
   * That of the episode as this handle knows it, else of the version before, else a new one: of an episode to which two
   * handles add documents there may be several keys, and each version names its own.
   */
  async function keyOfDocument(
    { documentId, episodeId, version }: StoredDocument,
    passage: Passage,
    signal: AbortSignal | undefined,
  ): Promise<RingKey> {
    const known =
      keysOfEpisodes.get(episodeId) ??
      (version === 1 ? undefined : await keyOfNewest(documentId, episodeId, passage, signal));
    const ringKey =
      known === undefined
        ? await ring.freshKey(signal)
        : { keyId: known, key: await keyOfLiving(known, episodeId, passage, signal) };
    keysOfEpisodes.set(episodeId, ringKey.keyId);
    return ringKey;
  }

  /** Told as every other handle tells it, which does not know the key: by the mark of the record. */
  async function keyOfLiving(
    keyId: Uuid,
    episodeId: EpisodeId,
    passage: Passage,
    signal: AbortSignal | undefined,
  ): Promise<CipherKey> {
    try {
      return await ring.keyOf(keyId, signal);
    } catch (error) {
      if (!isEmrError(error, recordDisposed.code)) throw error;
      await passage.read((transaction) => refuseMarked(episodeId, transaction), signal);
      throw recordDestroyed({}, { cause: error });
    }
  }

  async function keyOfNewest(
    documentId: DocumentId,
    episodeId: EpisodeId,
    passage: Passage,
    signal: AbortSignal | undefined,
  ): Promise<Uuid | undefined> {
    const head = await passage.read((transaction) => transaction.newestHead(documentId), signal);
    // A document that has moved to another episode does not take the key of the one before with it.
    return head?.episodeId === episodeId ? head.sealed && readEnvelope(head.sealed)?.keyId : undefined;
  }
}
