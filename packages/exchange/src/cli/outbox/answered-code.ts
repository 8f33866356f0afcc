import type { Uuid } from "@benhan/core";
import type { CallOptions } from "@benhan/core/ports";
import { faultTextsOf } from "../explain/fault-texts.ts";
import type { ExchangeHost } from "../host/exchange-host.ts";

/** What a hub answered at the last attempt for an entry, in its own code; `undefined` when it gave none. */
export async function answeredCodeOf(
  { storage }: ExchangeHost,
  entryId: Uuid,
  call: CallOptions = {},
): Promise<string | undefined> {
  let last: string | undefined;
  for await (const { code } of storage.listReceipts({ facilityId: storage.facilityId, entryId }, call))
    last = code;
  return last === undefined || faultTextsOf(last) !== undefined ? undefined : last;
}
