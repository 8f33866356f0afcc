import type { KeyVault } from "../ports/key-vault.ts";
import { keyRefused } from "../store/key.faults.ts";
import { type ContractCase, must, mustEqual, mustFail, sampleBytes } from "./contract-case.ts";

/** What an adapter brings to the suite of vaults. */
export interface KeyVaultSubject {
  /** A vault, the same one each time. */
  open(): Promise<KeyVault>;
  /** Another vault, with other keys. */
  openOther(): Promise<KeyVault>;
}

/** What every vault keeps to. */
export const keyVaultContract: readonly ContractCase<KeyVaultSubject>[] = [
  vaultCase("unwraps what it wrapped, also when it was opened again", async ({ open }) => {
    const vault = await open();
    const wrapped = await vault.wrapKey(sampleBytes(32), "store:1");
    mustEqual(await vault.unwrapKey(wrapped, "store:1"), sampleBytes(32), "the key differs");
    mustEqual(await (await open()).unwrapKey(wrapped, "store:1"), sampleBytes(32), "the key differs later");
  }),
  vaultCase("tells nothing of the key in its wrapping, and never wraps twice alike", async ({ open }) => {
    const vault = await open();
    const [one, two] = [await vault.wrapKey(sampleBytes(32), "a"), await vault.wrapKey(sampleBytes(32), "a")];
    const text = (bytes: Uint8Array) => bytes.join(",");
    must(text(one.bytes) !== text(two.bytes), "two wrappings are the same");
    must(!text(one.bytes).includes(text(sampleBytes(32))), "the key stands in its wrapping");
  }),
  vaultCase("refuses another context", async ({ open }) => {
    const vault = await open();
    const wrapped = await vault.wrapKey(sampleBytes(32), "store:1");
    await mustFail(() => vault.unwrapKey(wrapped, "store:2"), keyRefused.code, "another context");
  }),
  vaultCase("refuses what was altered, cut off or emptied", async ({ open }) => {
    const vault = await open();
    const wrapped = await vault.wrapKey(sampleBytes(32), "a");
    for (const at of [0, wrapped.bytes.length >> 1, wrapped.bytes.length - 1]) {
      const bytes = new Uint8Array(wrapped.bytes);
      bytes[at] = (bytes[at] as number) ^ 1;
      await mustFail(
        () => vault.unwrapKey({ ...wrapped, bytes }, "a"),
        keyRefused.code,
        `byte ${at} altered`,
      );
    }
    for (const length of [0, 1, wrapped.bytes.length - 1]) {
      const bytes = wrapped.bytes.slice(0, length);
      await mustFail(() => vault.unwrapKey({ ...wrapped, bytes }, "a"), keyRefused.code, `${length} bytes`);
    }
  }),
  vaultCase("refuses the wrapping of another vault", async ({ open, openOther }) => {
    const wrapped = await (await openOther()).wrapKey(sampleBytes(32), "a");
    const vault = await open();
    await mustFail(() => vault.unwrapKey(wrapped, "a"), keyRefused.code, "another vault");
    const { vaultKeyId } = await vault.wrapKey(sampleBytes(32), "a");
    const named = { ...wrapped, vaultKeyId };
    await mustFail(() => vault.unwrapKey(named, "a"), keyRefused.code, "another vault under this key's name");
  }),
];

function vaultCase(
  title: string,
  run: (subject: KeyVaultSubject) => Promise<void>,
): ContractCase<KeyVaultSubject> {
  return { title, run };
}
