import { type FacilityId, wrongFacility } from "@benhan/core";
import { hmac } from "@benhan/core/digest";
import type { Digest, KeyStore, KeyVault } from "@benhan/core/ports";
import type { Gate } from "../front/gate.ts";
import { plainSealing } from "../front/plain-sealing.ts";
import type { Sealing } from "../front/sealing.ts";
import type { Cipher } from "./cipher.ts";
import { createSealing } from "./create-sealing.ts";
import { keysWanted, otherKeys } from "./encryption.faults.ts";
import { hexOf } from "./hex.ts";
import { openKeyRing } from "./key-ring.ts";

/** What a store encrypts with. */
export interface Encryption {
  readonly vault: KeyVault;
  /** The wrapped keys of this facility, apart from the data. Stays open when the store is closed. */
  readonly keys: KeyStore;
}

interface Means {
  readonly facilityId: FacilityId;
  readonly digest: Digest;
  readonly cipher: Cipher;
  readonly encryption?: Encryption | undefined;
}

/** The note of a store that has been opened with keys: a value that only its own keys give. */
const note = "encryption";
/** Stands behind the value when the store had documents, messages or cards in plain by then. */
const plainBefore = "plain-before";

/**
 * How a handle keeps what it is given. The first handle with keys marks the store; from then on handles without them,
 * or with those of another store, are refused, for they would leave plain text behind or take everything for damaged.
 */
export async function chooseSealing(
  gate: Gate,
  { facilityId, digest, cipher, encryption }: Means,
): Promise<Sealing> {
  const found = await gate.read((transaction) => transaction.getNote(note), undefined);
  if (encryption === undefined) {
    if (found !== undefined) throw keysWanted({});
    return plainSealing(digest);
  }
  if (encryption.keys.facilityId !== facilityId) throw wrongFacility({ count: 1 });
  const ring = await openKeyRing({ ...encryption, cipher });
  const mark = hexOf(hmac(new TextEncoder().encode("benhan-store/1"), ring.indexKey, digest));
  const told =
    found ??
    (await gate.write(async (transaction) => {
      const other = await transaction.getNote(note);
      if (other !== undefined) return other;
      const documents = await transaction.listHeads(undefined, { limit: 1 });
      const entries = await transaction.listRows(undefined, { limit: 1 });
      const drawers = await transaction.listDrawers();
      const own = documents.length + entries.length + drawers.length > 0 ? `${mark} ${plainBefore}` : mark;
      await transaction.putNote(note, own);
      return own;
    }, undefined));
  const [toldMark, plain] = told.split(" ");
  if (toldMark !== mark) throw otherKeys({});
  return createSealing(ring, { facilityId, digest, hasPlain: plain === plainBefore });
}
