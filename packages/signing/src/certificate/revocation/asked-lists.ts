import type { Certificate } from "../certificate.ts";
import type { EvidenceSigners } from "./evidence-signers.ts";
import { freshnessOf, type StatusPeriod } from "./evidence-window.ts";
import { isChangeOf } from "./list-coverage.ts";
import type { RevocationGap } from "./revocation-gap.ts";
import type { RevocationList } from "./revocation-list.ts";
import { presentOf, type RevocationSources } from "./revocation-sources.ts";
import { answerOf, isBelieved, isFresh, isRevoked, type KnownAnswer } from "./told-status.ts";

/** What a list says of a certificate, with its changes, where it is fresh enough and its signer is proven. */
export type AskList = (
  list: RevocationList,
  certificate: Certificate,
  above: readonly Certificate[],
  period: StatusPeriod,
) => Promise<KnownAnswer | RevocationGap>;

/** Makes the reader of the lists of one verification. */
export function createAskedLists(
  sources: RevocationSources,
  signers: Pick<EvidenceSigners, "refuseListSigner">,
): AskList {
  const present = presentOf(sources);

  async function askList(
    list: RevocationList,
    certificate: Certificate,
    above: readonly Certificate[],
    period: StatusPeriod,
  ): Promise<KnownAnswer | RevocationGap> {
    if (list.unprocessedCritical.length > 0) return "not-understood";
    const age = list.nextUpdate === undefined ? "stale" : freshnessOf(list, period, present);
    const answer = answerOf(list, certificate);
    if (!isFresh(age, list, certificate) && !isRevoked(answer, period)) return "outdated";
    const isRemoved = answer.state === "listed" && answer.reason === "removed";
    // Nothing is ever removed from a complete list: such an entry has no meaning there.
    if (answer.state === "unusable" || (isRemoved && list.changesSince === undefined))
      return "not-understood";
    const refusal = await signers.refuseListSigner(list, above, period);
    return refusal === undefined || isBelieved(refusal, answer, period) ? answer : refusal;
  }

  /** What a complete list says, after the newest changes where its issuer publishes changes. Only a hold is ever taken back. */
  async function askChanges(
    list: RevocationList,
    listed: KnownAnswer,
    certificate: Certificate,
    above: readonly Certificate[],
    period: StatusPeriod,
  ): Promise<KnownAnswer | RevocationGap> {
    const isFinal = listed.state === "listed" && listed.reason !== "on-hold";
    if (isFinal || (!list.hasDeltaLists && !certificate.hasDeltaLists)) return listed;
    const newestFirst = sources.lists
      .filter((other) => isChangeOf(other, list))
      .sort((one, other) => ((one.number ?? 0n) < (other.number ?? 0n) ? 1 : -1));
    for (const delta of newestFirst) {
      const change = await askList(delta, certificate, above, period);
      if (typeof change === "string") continue;
      if (change.state === "not-listed") return listed;
      return change.reason === "removed" ? { state: "not-listed" } : change;
    }
    return "delta";
  }

  return async (list, certificate, above, period) => {
    const listed = await askList(list, certificate, above, period);
    return typeof listed === "string" ? listed : askChanges(list, listed, certificate, above, period);
  };
}
