import { checkInMutations } from "./mutations/check-in.mutations.ts";
import { formatsMutations } from "./mutations/formats.mutations.ts";
import { keysMutations } from "./mutations/keys.mutations.ts";
import { tableChoiceMutations } from "./mutations/table-choice.mutations.ts";
import { totalsMutations } from "./mutations/totals.mutations.ts";
import { xml1Mutations } from "./mutations/xml1.mutations.ts";
import { xml2Mutations } from "./mutations/xml2.mutations.ts";
import { xml2MoneyMutations } from "./mutations/xml2-money.mutations.ts";
import { xml3Mutations } from "./mutations/xml3.mutations.ts";
import { xml3MoneyMutations } from "./mutations/xml3-money.mutations.ts";
import { xml4To5Mutations } from "./mutations/xml4-5.mutations.ts";
import { xml6To15Mutations } from "./mutations/xml6-15.mutations.ts";
import type { RuleMutation } from "./rule-mutation.ts";

/** Every known way to break one rule. A rule may have several; the first that finds its place is taken. */
export const ruleMutations: readonly RuleMutation[] = [
  ...keysMutations,
  ...formatsMutations,
  ...xml1Mutations,
  ...tableChoiceMutations,
  ...totalsMutations,
  ...xml2MoneyMutations,
  ...xml3MoneyMutations,
  ...xml2Mutations,
  ...xml3Mutations,
  ...xml4To5Mutations,
  ...xml6To15Mutations,
  ...checkInMutations,
];
