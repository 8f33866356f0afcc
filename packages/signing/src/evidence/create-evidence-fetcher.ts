import { epochMs } from "@benhan/core";
import { createSystemClock, systemRandom } from "@benhan/core/platform";
import type { Clock, HttpTransport, RandomSource } from "@benhan/core/ports";
import type { EvidenceNote, EvidenceSource } from "../ports/evidence-source.ts";
import type { AddressRules } from "./address-rules.ts";
import { createBoundedCache } from "./bounded-cache.ts";
import { createDownload } from "./download.ts";
import { type EvidenceLimits, evidenceLimitsOf } from "./evidence-limits.ts";
import { fetchAnswer } from "./fetch-answer.ts";
import type { FetchContext } from "./fetch-context.ts";
import { fetchIssuers } from "./fetch-issuers.ts";
import { fetchLists } from "./fetch-lists.ts";

/** With what evidence is fetched. */
export interface EvidenceFetcherOptions extends AddressRules {
  readonly transport: HttpTransport;
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** For the numbers in OCSP requests. Default: the platform's. */
  readonly random?: RandomSource;
  readonly limits?: Partial<EvidenceLimits>;
}

/**
 * Finds evidence where certificates say it is: issuers and OCSP by authority information access, lists by distribution
 * points. These addresses come from files, so that only public hosts are asked, a few times, for a short while and for
 * little. Whatever comes back is data that the judge weighs, never trusted by itself.
 */
export function createEvidenceFetcher(options: EvidenceFetcherOptions): EvidenceSource {
  const limits = evidenceLimitsOf(options.limits ?? {});
  const { clock = createSystemClock(), random = systemRandom, transport } = options;
  const cache = createBoundedCache<unknown>({ entries: limits.cacheEntries, bytes: limits.cacheBytes });
  return {
    start() {
      const notes: EvidenceNote[] = [];
      const note: FetchContext["note"] = (kind, url, outcome) =>
        notes.push({ kind, url, outcome, at: clock.now() });
      const now = () => epochMs(clock.now());
      const download = createDownload({ transport, rules: options, limits, now });
      const context = { download, cache, random, now, note, limits };
      return {
        notes,
        findIssuers: (certificate, call = {}) => fetchIssuers(certificate, { ...context, ...call }),
        async findRevocation(certificate, issuer, call = {}) {
          const asked = { ...context, ...call };
          const { answers, isProven } = await fetchAnswer(certificate, issuer, asked);
          const lists = isProven ? [] : await fetchLists(certificate, issuer, asked);
          return { certificates: [], lists, answers };
        },
      };
    },
  };
}
