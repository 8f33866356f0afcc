import { parseFacilityId, parseInstant } from "@benhan/core";
import type { LogEvent, SecretSource } from "@benhan/core/ports";
import { createManualClock, type ManualClock } from "@benhan/core/testkit";
import { type PreparedSignature, prepareSignature } from "@benhan/signing";
import {
  createFakeSmartCa,
  type FakeHolder,
  type FakeSmartCa,
  fakeTransport,
} from "@benhan/signing/node-testkit";
import {
  createRemoteSigner,
  type RemoteBatch,
  type RemoteCredential,
  type RemoteProvider,
  type RemoteSigner,
  type RemoteTransaction,
  type VnptSmartCaOptions,
  vnptSmartCa,
} from "@benhan/signing/remote";
import { createTestAuthority, type TestSigner } from "@benhan/signing/testkit";
import { visitFile } from "../visit-file.ts";

export const spPassword = "mật-khẩu-SP-bí-mật-4711";
export const facilityId = parseFacilityId("99999");
export const userId = "079185000000";

const authority = await createTestAuthority();
export const doctor: TestSigner = await authority.issueSigner({ subject: "CN=BÁC SĨ THỬ NGHIỆM,C=VN" });
export const other: TestSigner = await authority.issueSigner({ subject: "CN=NGƯỜI KHÁC,C=VN" });
export const holder: FakeHolder = {
  userId,
  serial: "5404FFFE",
  pkcs8: doctor.pkcs8,
  certificate: doctor.key.certificate,
  chain: doctor.key.chain,
};

export function secretsOf(known: Readonly<Record<string, string>>): SecretSource {
  return { getSecret: async ({ name }) => known[name] };
}

/** Visit files, prepared for the doctor; each another. */
export async function prepared(count: number, first = 0): Promise<readonly PreparedSignature[]> {
  const clock = createManualClock(parseInstant("2026-11-21T10:00:00+07:00"));
  return Promise.all(
    Array.from({ length: count }, (_, index) => {
      const bytes = new TextEncoder().encode(
        new TextDecoder()
          .decode(visitFile())
          .replace("<NGAYLAP>20260702", `<NGAYLAP>${20260000 + first + index}`),
      );
      const { certificate, chain } = doctor.key;
      const algorithms = ["rsa-sha256"] as const;
      return prepareSignature(
        { bytes },
        { format: "xmldsig", layout: "bhytA", certificate, chain, algorithms, clock },
      );
    }),
  );
}

/** A hospital with a service, its store and its log. */
export interface RemoteWorld {
  readonly clock: ManualClock;
  readonly fake: FakeSmartCa;
  readonly provider: RemoteProvider;
  readonly remote: RemoteSigner;
  readonly credential: RemoteCredential;
  /** Everything that was ever stored, oldest first; as it lies in the store. */
  readonly stored: readonly string[];
  readonly log: readonly LogEvent[];
  /** The newest state, read back as after a restart. */
  restored(): RemoteTransaction;
  batch(documents: readonly PreparedSignature[], more?: Partial<RemoteBatch>): RemoteBatch;
}

export function openWorld(
  options: Partial<VnptSmartCaOptions> & { approvesAtOnce?: boolean } = {},
): RemoteWorld {
  const { approvesAtOnce = false, ...given } = options;
  const clock = createManualClock(parseInstant("2026-11-21T10:00:00+07:00"));
  const fake = createFakeSmartCa({
    spId: "4184-TEST",
    spPassword,
    holders: [holder],
    clock,
    otherKey: other.pkcs8,
    approvesAtOnce,
  });
  const provider = vnptSmartCa({
    facilityId,
    baseUrl: "http://127.0.0.1:9",
    serviceProviderId: "4184-TEST",
    secrets: secretsOf({ "vnpt-smart-ca-sp-password": spPassword }),
    transport: fakeTransport(fake),
    clock,
    ...given,
  });
  const stored: string[] = [];
  const log: LogEvent[] = [];
  const remote = createRemoteSigner({
    provider,
    clock,
    log: { write: (event) => void log.push(event) },
    keep: async (transaction) => void stored.push(JSON.stringify(transaction)),
  });
  return {
    clock,
    fake,
    provider,
    remote,
    stored,
    log,
    credential: {
      credential: holder.serial,
      certificate: holder.certificate,
      chain: holder.chain ?? [],
      algorithms: ["rsa-sha256"],
    },
    restored: () => JSON.parse(stored[stored.length - 1] ?? "null") as RemoteTransaction,
    batch: (documents, more = {}) => ({
      documents: documents.map((one, index) => ({ prepared: one, docId: `phieu-${index + 1}` })),
      signer: userId,
      credential: holder.serial,
      description: "Ky giay ra vien",
      ...more,
    }),
  };
}
