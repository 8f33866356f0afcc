import type { BlobDamage } from "../../ports/blob-store.ts";
import {
  type ContractCase,
  collect,
  must,
  mustAbort,
  mustEqual,
  mustFail,
  sampleBytes,
} from "../contract-case.ts";
import { facilityId } from "../store-under-test.ts";
import { type BlobStoreSubject, type BlobStoreTraits, blobCase } from "./blob-case.ts";

/** What a list says of blobs that cannot be named any more. */
export const damageCases: readonly ContractCase<BlobStoreSubject, BlobStoreTraits>[] = [
  blobCase("a list tells nothing of sound and of removed blobs to onDamage", async ({ blobs, put }) => {
    const gone = await put(sampleBytes(5));
    const digest = await put(sampleBytes(6));
    await blobs.removeBlob({ facilityId, digest: gone });
    const told: BlobDamage[] = [];
    const onDamage = (damage: BlobDamage) => void told.push(damage);
    const listed = await collect(blobs.listBlobs({ facilityId }, { onDamage }));
    mustEqual(
      listed.map((blob) => blob.digest),
      [digest],
      "the list is wrong",
    );
    mustEqual(told, [], "damage was told of what is sound, or removed");
    const wrong = { onDamage: "log" as unknown as () => void };
    const list = () => collect(blobs.listBlobs({ facilityId }, wrong));
    await mustFail(list, "core.options.wrong", "what cannot be called");
  }),
  blobCase(
    "what a list cannot name is told to onDamage, in its place, and does not end the list",
    async ({ blobs, hide, put }) => {
      for (let size = 0; size < 8; size += 1) await put(sampleBytes(size));
      const all = await collect(blobs.listBlobs({ facilityId }));
      for (const at of [2, 5]) await hide((all[at] as (typeof all)[number]).digest);
      const rest = all.filter((_, at) => at !== 2 && at !== 5);
      mustEqual(await collect(blobs.listBlobs({ facilityId })), rest, "without onDamage the list is wrong");
      const names: string[] = [];
      for (const [at, digest] of [undefined, ...all.map((blob) => blob.digest)].entries()) {
        const [seen, damages]: [unknown[], BlobDamage[]] = [[], []];
        const onDamage = async (damage: BlobDamage) => {
          damages.push(damage);
          seen.push(undefined);
        };
        const query = { facilityId, ...(digest !== undefined && { after: digest }) };
        for await (const blob of blobs.listBlobs(query, { onDamage })) seen.push(blob.digest);
        const wanted = all.map((blob, place) => (place === 2 || place === 5 ? undefined : blob.digest));
        mustEqual(seen, wanted.slice(at), "damage is not told in its place");
        if (at === 0) names.push(...damages.map(({ name }) => name));
        for (const { name, code } of damages) {
          mustEqual(code, "damaged", "the code is wrong");
          must(names.includes(name), "the same damage has another name");
        }
      }
      must(names.every((name) => name !== "") && new Set(names).size === 2, "names do not tell apart");
    },
    "hideable",
  ),
  blobCase(
    "an error of onDamage ends the list",
    async ({ blobs, hide, put }) => {
      await hide(await put(sampleBytes(5)));
      const failure = new Error("the log is full");
      const onDamage = () => Promise.reject(failure);
      await mustAbort(() => collect(blobs.listBlobs({ facilityId }, { onDamage })), failure, "listing");
    },
    "hideable",
  ),
];
