import { lookup } from "node:dns/promises";
import { takes } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import { createFetchTransport } from "@benhan/core/platform";
import { createEvidenceFetcher } from "../evidence/create-evidence-fetcher.ts";
import type { EvidenceSource } from "../ports/evidence-source.ts";
import { createTimestampClient } from "../time-stamp/create-time-stamp-client.ts";
import type { TimestampAuthority } from "../time-stamp/time-stamp-authority.ts";

/** What is wrong with the address of a time-stamping service. It may hold a password, so that it is not repeated. */
export function addressParts(url: string | undefined): readonly Bilingual[] {
  const isGood = url === undefined || (/^https?:\/\/[^@]+$/.test(url) && URL.canParse(url));
  return isGood ? [] : [takes("--tsa", "http(s)://…")];
}

/** The time-stamping service at an address that the operator gave. */
export function timestampServiceAt(url: string): TimestampAuthority {
  return createTimestampClient({ url, transport: createFetchTransport() });
}

/** Finds evidence where certificates say it is, on public hosts only. */
export function evidenceOfWeb(): EvidenceSource {
  return createEvidenceFetcher({
    transport: createFetchTransport(),
    resolveHost: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  });
}
