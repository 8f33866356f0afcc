import type { Coding } from "../coding.ts";

/** The lists that a claim takes its codes from, as the codings of a record name them. */
export const claimCodeSystems = {
  disease: "icd-10-vn",
  procedure: "icd-9-cm",
  traditional: "yhct",
  service: "MA_DICH_VU",
  index: "MA_CHI_SO",
} as const;

/** A code of one of the lists. */
export function codingOf(list: keyof typeof claimCodeSystems, code: string): Coding {
  return { system: claimCodeSystems[list], code };
}
