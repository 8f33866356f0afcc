import type { FacilityId } from "../ids/facility-id.ts";
import type { DestroyedKey, KeyStore, StoredKey } from "../ports/key-store.ts";
import { wrapperGone, wrapsOthers } from "../store/key.faults.ts";
import { storeClosed } from "../store/store.faults.ts";
import {
  type ContractCase,
  collect,
  must,
  mustAbort,
  mustEqual,
  mustFail,
  sampleBytes,
} from "./contract-case.ts";
import { after, facilityId, otherFacilityId } from "./store-under-test.ts";

/** What a key store claims about itself. */
export interface KeyStoreTraits {
  /** What was added is there after all handles were closed and the keys were opened again. */
  readonly durable: boolean;
  /** Several handles, also of several facilities, may be open on the same keys at once. */
  readonly shared: boolean;
  /** {@link KeyStorePlace.everyByte} can be called. */
  readonly readable?: boolean;
}

/** An empty place for keys, made for one case. */
export interface KeyStorePlace {
  open(facility: FacilityId): Promise<KeyStore>;
  /** All bytes in which a destroyed key could still stand: files, journals, pages. */
  everyByte?(): Promise<Uint8Array>;
  /** Removes the keys. All handles are closed by then. */
  dispose(): Promise<void>;
}

/** What an adapter brings to the suite of key stores. */
export interface KeyStoreSubject {
  readonly traits: KeyStoreTraits;
  createPlace(): Promise<KeyStorePlace>;
}

interface KeyCase {
  readonly keys: KeyStore;
  open(facility?: FacilityId): Promise<KeyStore>;
  everyByte(): Promise<Uint8Array>;
}

/** What every store of wrapped keys keeps to. */
export const keyStoreContract: readonly ContractCase<KeyStoreSubject, KeyStoreTraits>[] = [
  keyCase("keys come back as they were added, byte for byte", async ({ keys }) => {
    const added = [key("a"), key("b", "store:1"), key("c", "kms/ế")];
    await keys.addKeys(added);
    for (const one of added)
      mustEqual(await keys.getKey(one.keyId), one, "the key differs from what was added");
    mustEqual(await keys.getKey("d"), undefined, "a key that was never added is found");
  }),
  keyCase("a list holds all keys by id, also hundreds of them", async ({ keys }) => {
    const ids = Array.from({ length: 2100 }, (_, at) => `k${String(at).padStart(5, "0")}`);
    await keys.addKeys([...ids].reverse().map((id) => key(id)));
    mustEqual(
      (await collect(keys.listKeys())).map(({ keyId }) => keyId),
      ids,
      "the list is not complete and in order",
    );
  }),
  keyCase("a key that is there is not replaced by adding", async ({ keys }) => {
    await keys.addKeys([key("a")]);
    await keys.addKeys([{ ...key("a"), wrapped: sampleBytes(40, 9) }, key("b")]);
    mustEqual(await keys.getKey("a"), key("a"), "the key was replaced");
    mustEqual(await keys.getKey("b"), key("b"), "the other key was not added");
  }),
  keyCase("a key is wrapped anew only from the wrapping that was read", async ({ keys }) => {
    await keys.addKeys([key("a", "store:1"), key("b", "store:2")]);
    const anew = ["a", "b", "c"].map((id) => ({ ...key(id, "store:3"), wrapped: sampleBytes(60, 7) }));
    await keys.rewrapKeys(anew, "store:1");
    mustEqual(await keys.getKey("a"), anew[0], "the key has its old wrapping");
    mustEqual(await keys.getKey("b"), key("b", "store:2"), "a key of another wrapping was changed");
    mustEqual(await keys.getKey("c"), undefined, "a key was added");
  }),
  keyCase("what is destroyed is gone for ever, and leaves the moment", async ({ keys }) => {
    await keys.addKeys([key("a"), key("b")]);
    await keys.destroyKeys(["a"], after(5));
    const gone: DestroyedKey = { keyId: "a", destroyedAt: after(5) };
    mustEqual(await keys.getKey("a"), gone, "the key is not told as destroyed");
    await keys.destroyKeys(["a"], after(9));
    await keys.addKeys([key("a")]);
    await keys.rewrapKeys([key("a", "store:2")], "vault");
    mustEqual(await keys.getKey("a"), gone, "the key came back, or its moment changed");
    mustEqual(await collect(keys.listKeys()), [gone, key("b")], "the list does not tell");
  }),
  keyCase("a key that was never added can be marked as destroyed", async ({ keys }) => {
    await keys.destroyKeys(["a"], after(5));
    await keys.addKeys([key("a")]);
    mustEqual(await keys.getKey("a"), { keyId: "a", destroyedAt: after(5) }, "the mark is missing");
  }),
  keyCase("a key is not destroyed while it wraps others", async ({ keys }) => {
    await keys.addKeys([key("store:1"), key("a", "store:1"), key("b")]);
    const call = () => keys.destroyKeys(["b", "store:1"], after(5));
    await mustFail(call, wrapsOthers.code, "destroying a key that is needed");
    mustEqual(await keys.getKey("store:1"), key("store:1"), "the key is gone");
    mustEqual(await keys.getKey("b"), key("b"), "another key of the same call is gone");
    await keys.destroyKeys(["a", "store:1"], after(6));
    must("destroyedAt" in ((await keys.getKey("store:1")) ?? {}), "the key is not destroyed");
  }),
  keyCase("nothing is added under a key that was destroyed", async ({ keys }) => {
    await keys.addKeys([key("store:1"), key("b", "store:2")]);
    await keys.destroyKeys(["store:1"], after(5));
    const add = () => keys.addKeys([key("c"), key("a", "store:1")]);
    await mustFail(add, wrapperGone.code, "adding under a destroyed key");
    mustEqual(await keys.getKey("c"), undefined, "a part of the call was kept");
    const rewrap = () => keys.rewrapKeys([key("b", "store:1")], "store:2");
    await mustFail(rewrap, wrapperGone.code, "wrapping under a destroyed key");
  }),
  keyCase("neither the caller's nor the reader's bytes are those of the store", async ({ keys }) => {
    const given = { ...key("a"), wrapped: sampleBytes(40) };
    await keys.addKeys([given]);
    given.wrapped.fill(0);
    const read = (await keys.getKey("a")) as StoredKey;
    mustEqual(read, key("a"), "the store kept the caller's bytes");
    read.wrapped.fill(0);
    mustEqual(await keys.getKey("a"), key("a"), "the store handed out its own bytes");
  }),
  keyCase(
    "facilities do not see each other's keys",
    async ({ keys, open }) => {
      const other = await open(otherFacilityId);
      await keys.addKeys([key("a")]);
      mustEqual(await other.getKey("a"), undefined, "the key of another facility is found");
      await other.destroyKeys(["a"], after(5));
      mustEqual(await keys.getKey("a"), key("a"), "another facility destroyed the key");
      mustEqual(other.facilityId, otherFacilityId, "the handle tells another facility");
    },
    "shared",
  ),
  keyCase(
    "two handles see the same keys",
    async ({ keys, open }) => {
      const second = await open();
      await Promise.all([keys.addKeys([key("a")]), second.addKeys([key("b")])]);
      mustEqual(await collect(keys.listKeys()), [key("a"), key("b")], "a key of the other handle is missing");
      await second.destroyKeys(["a"], after(5));
      must("destroyedAt" in ((await keys.getKey("a")) ?? {}), "the other handle has a destroyed key");
    },
    "shared",
  ),
  keyCase(
    "keys are there after all handles were closed",
    async ({ keys, open }) => {
      await keys.addKeys([key("a"), key("b")]);
      await keys.destroyKeys(["b"], after(5));
      await keys.close();
      const again = await open();
      mustEqual(
        await collect(again.listKeys()),
        [key("a"), { keyId: "b", destroyedAt: after(5) }],
        "keys are missing",
      );
    },
    "durable",
  ),
  keyCase(
    "nothing of a destroyed key is left to read",
    async ({ keys, everyByte }) => {
      const added = Array.from({ length: 300 }, (_, at) => ({
        ...key(`k${at}`),
        wrapped: sampleBytes(60, at),
      }));
      await keys.addKeys(added);
      must(
        holds(await everyByte(), added[200]?.wrapped as Uint8Array),
        "the case does not see the stored bytes",
      );
      await keys.destroyKeys(["k200"], after(5));
      const left = await everyByte();
      must(!holds(left, added[200]?.wrapped as Uint8Array), "the bytes of a destroyed key can still be read");
      must(holds(left, added[201]?.wrapped as Uint8Array), "the next key is gone, too");
    },
    "readable",
  ),
  keyCase("an aborted call changes nothing", async ({ keys }) => {
    const [signal, reason] = [new AbortController(), { why: "stopped" }];
    signal.abort(reason);
    await mustAbort(() => keys.addKeys([key("a")], signal), reason, "adding");
    mustEqual(await keys.getKey("a"), undefined, "the key was added");
    await keys.addKeys([key("a")]);
    await mustAbort(() => keys.destroyKeys(["a"], after(1), signal), reason, "destroying");
    mustEqual(await keys.getKey("a"), key("a"), "the key was destroyed");
  }),
  keyCase("closing twice is harmless, and any call afterwards fails", async ({ keys }) => {
    await keys.close();
    await keys.close();
    await mustFail(() => keys.getKey("a"), storeClosed.code, "reading after closing");
    await mustFail(() => keys.addKeys([key("a")]), storeClosed.code, "adding after closing");
  }),
];

function key(keyId: string, wrappedBy = "vault"): StoredKey {
  return { keyId, wrappedBy, wrapped: sampleBytes(40) };
}

function holds(all: Uint8Array, part: Uint8Array): boolean {
  for (let at = all.indexOf(part[0] as number); at >= 0; at = all.indexOf(part[0] as number, at + 1)) {
    if (part.every((byte, offset) => all[at + offset] === byte)) return true;
  }
  return false;
}

function keyCase(
  title: string,
  run: (context: KeyCase) => Promise<void>,
  need?: keyof KeyStoreTraits,
): ContractCase<KeyStoreSubject, KeyStoreTraits> {
  return {
    title,
    ...(need && { skip: (traits) => (traits[need] ? undefined : `the adapter is not ${need}`) }),
    async run(subject) {
      const place = await subject.createPlace();
      const handles: KeyStore[] = [];
      const open = async (facility = facilityId) => {
        const handle = await place.open(facility);
        handles.push(handle);
        return handle;
      };
      const everyByte = async () => (await place.everyByte?.()) ?? new Uint8Array();
      try {
        await run({ keys: await open(), open, everyByte });
      } finally {
        for (const handle of handles) await handle.close();
        await place.dispose();
      }
    },
  };
}
