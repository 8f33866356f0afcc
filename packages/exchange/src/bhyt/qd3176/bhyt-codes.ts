import type { CodeSystem } from "@benhan/core/codes";
import { accident } from "@benhan/core/codes/accident";
import { dischargeType } from "@benhan/core/codes/discharge-type";
import { gender } from "@benhan/core/codes/gender";
import { livingArea } from "@benhan/core/codes/living-area";
import { paymentScope } from "@benhan/core/codes/payment-scope";
import { route } from "@benhan/core/codes/route";
import { serviceGroup } from "@benhan/core/codes/service-group";
import { transportFuel } from "@benhan/core/codes/transport-fuel";
import { treatmentResult } from "@benhan/core/codes/treatment-result";
import type { CodeEntry, CodeList } from "../schema/table-definition.ts";
import { ownCodes } from "./codes.data.ts";

/** A list of core as the tables need it. */
function fromCore({ id, source, entries }: CodeSystem): CodeList {
  const codes = entries.map(
    ({ code, vi, en = "", from, status }): CodeEntry => ({
      code,
      vi,
      en,
      ...(from !== undefined && { from }),
      ...(status === "retired" && { retired: true }),
    }),
  );
  return { list: id, source: source.basis, codes };
}

/**
 * The code lists of the insurance tables that are known completely, by the key that columns name. Most lists that
 * core has too are taken from there; lists that others issue are not among them.
 */
export const bhytCodes: Readonly<Record<string, CodeList>> = /* @__PURE__ */ allLists();

function allLists(): Readonly<Record<string, CodeList>> {
  const shared = [
    gender,
    treatmentResult,
    dischargeType,
    serviceGroup,
    accident,
    paymentScope,
    livingArea,
    transportFuel,
    route,
  ].map(fromCore);
  return { ...Object.fromEntries(shared.map((list) => [list.list, list])), ...ownCodes };
}
