import { addMs } from "@benhan/core";
import type { ExtensionSources, SignatureLevel, SignaturePolicyEdition, TrustAnchor } from "@benhan/signing";
import {
  createTestAuthority,
  createTestIssuer,
  createTestTimestampAuthority,
  type TestAuthority,
  type TestSigner,
} from "@benhan/signing/testkit";
import { clock } from "../visit-file.ts";
import type { Dice } from "./dice.ts";

/** The kinds of keys that sign, with the policy that chooses their algorithm. */
export const keyWays = [
  ["rsa", "vn-deployed"],
  ["rsa", "vn-tt15-2025"],
  ["rsa-3072", "vn-deployed"],
  ["rsa-3072", "vn-tt15-2025"],
  ["ec", "vn-deployed"],
  ["ec-384", "vn-tt15-2025"],
] as const satisfies readonly (readonly [string, SignaturePolicyEdition])[];
export type WorldKey = (typeof keyWays)[number][0];

/** Signers with keys of every kind, a time-stamping authority, and the lists that make a signature last. */
export interface SigningWorld {
  readonly authority: TestAuthority;
  readonly signers: Readonly<Record<WorldKey, TestSigner>>;
  readonly stampRoot: Uint8Array;
  readonly stamper: Uint8Array;
  readonly anchors: readonly TrustAnchor[];
  /** What raises a signature to a level. */
  sources(to: Exclude<SignatureLevel, "B-B">): ExtensionSources;
  /** One of the signers, and the policy by which his key signs. */
  chooseSigner(dice: Dice): {
    readonly kind: WorldKey;
    readonly signer: TestSigner;
    readonly policy: SignaturePolicyEdition;
    readonly isPss: boolean;
  };
}

let world: Promise<SigningWorld> | undefined;

/** Made once a process: RSA keys take their time. */
export function getSigningWorld(): Promise<SigningWorld> {
  world ??= createSigningWorld();
  return world;
}

async function createSigningWorld(): Promise<SigningWorld> {
  const authority = await createTestAuthority();
  const kinds = [...new Set(keyWays.map(([kind]) => kind))];
  const made = await Promise.all(
    kinds.map(async (key) => [key, await authority.issueSigner({ key })] as const),
  );
  const signers = Object.fromEntries(made) as Record<WorldKey, TestSigner>;
  const root = await createTestIssuer({ name: "TEST TSA ROOT" });
  const stamper = await root.issue({ role: "time-stamping" });
  const now = clock.now();
  const window = { thisUpdate: addMs(now, -60_000), nextUpdate: addMs(now, 7 * 24 * 3_600_000) };
  const lists = [...(await authority.issueLists(window)), await root.list(window)];
  const anchors: readonly TrustAnchor[] = [
    { certificate: authority.root, purposes: ["sign"], domain: "public" },
    { certificate: root.certificate, purposes: ["timestamp"], domain: "timestamp" },
  ];
  return {
    authority,
    signers,
    stampRoot: root.certificate,
    stamper: stamper.certificate,
    anchors,
    sources: (to) => ({
      to,
      timestampAuthority: createTestTimestampAuthority(stamper, { time: now }),
      trustAnchors: anchors,
      intermediates: [authority.issuing],
      lists,
    }),
    chooseSigner(dice) {
      const [kind, policy] = dice.pick(keyWays);
      const isPss = kind.startsWith("rsa") && policy === "vn-tt15-2025";
      return { kind, signer: signers[kind], policy, isPss };
    },
  };
}
