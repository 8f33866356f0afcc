import type { Retention, RetentionFacts } from "@benhan/core";

/** The row of papers on controlled drugs. */
export const councilRule = "DRV-RX-NH";

/**
 * Whether facts tell of a paper on narcotic, psychotropic or precursor drugs, whatever row decides its period. They may not
 * be checked yet: wrong ones are told as a period that is not known.
 *
 * @legal TT 26/2025/TT-BYT Đ11 k2
 */
export function saysControlled({ tags, rules = [], nearest, members = [] }: RetentionFacts): boolean {
  return (
    holds(tags, "controlled-drug") ||
    holds(rules, councilRule) ||
    nearest?.rule === councilRule ||
    (Array.isArray(members) && members.some(saysControlled))
  );
}

/** Whether a decision was one about such a paper too. */
export function isControlledRetention({ rule, isControlledDrug }: Retention): boolean {
  return rule === councilRule || isControlledDrug === true;
}

/** A decision that tells of such a paper, where its row does not. */
export function asControlled(retention: Retention): Retention {
  return isControlledRetention(retention) ? retention : { ...retention, isControlledDrug: true };
}

/** The same without: somebody took the fact back. */
export function notControlled({ isControlledDrug: _, ...retention }: Retention): Retention {
  return retention;
}

const holds = (list: unknown, one: string): boolean => Array.isArray(list) && list.includes(one);
