import type { EgressTicket } from "../ports/egress-ticket-store.ts";
import { epochMs, instantOf } from "../time/instant.ts";
import { type ContractCase, collect, must, mustAbort, mustEqual, mustFail } from "./contract-case.ts";
import {
  after,
  facilityId,
  otherFacilityId,
  type StoreSubject,
  type StoreTraits,
  type StoreUnderTest,
  storeCase,
} from "./store-under-test.ts";

/** What every store of tickets for handing out content keeps to. */
export const egressTicketStoreContract: readonly ContractCase<StoreSubject, StoreTraits>[] = [
  storeCase("tickets are listed as they were issued, all or of one patient", async ({ store, ticket }) => {
    const tickets = [
      ticket({ issuedAt: after(9), agreement: "TT-1" }),
      ticket({ patient: "BN-2" }),
      ticket({ operation: "export", scope: "full" }),
    ] as const;
    for (const one of tickets) await store.issueTicket(one);
    mustEqual(await listed(store), tickets, "the tickets differ from what was issued");
    mustEqual(await listed(store, "BN-2"), [tickets[1]], "the patient is not asked for");
    mustEqual(await listed(store, "BN-1"), [tickets[0], tickets[2]], "tickets of a patient are missing");
  }),
  storeCase("a list of hundreds is complete and in the order of issuing", async ({ store, ticket }) => {
    const tickets = Array.from({ length: 450 }, () => ticket()).reverse();
    for (const one of tickets) await store.issueTicket(one);
    const ids = (await listed(store)).map(({ ticketId }) => ticketId);
    mustEqual(
      ids,
      tickets.map(({ ticketId }) => ticketId),
      "the list is not complete and in order",
    );
  }),
  storeCase("a ticket is used once, and tells when", async ({ store, ticket }) => {
    const [one, two] = [ticket(), ticket()];
    await store.issueTicket(one);
    await store.issueTicket(two);
    const used = { ...one, usedAt: after(60) };
    mustEqual(await redeem(store, one, 60), used, "the ticket is not handed to its user");
    mustEqual(await redeem(store, one, 60), undefined, "the ticket was used twice");
    mustEqual(await listed(store), [used, two], "the list does not tell that it was used");
  }),
  storeCase("of 20 callers at once one receives the ticket", async ({ store, ticket }) => {
    await redeemAtOnce([store], ticket());
  }),
  storeCase(
    "of 20 callers at once on two handles one receives the ticket",
    async ({ store, open, ticket }) => {
      await redeemAtOnce([store, await open()], ticket());
    },
    "shared",
  ),
  storeCase("a ticket that has expired cannot be used, in whatever offset it is written", async (own) => {
    const { store, ticket } = own;
    // The same moment is the earlier one as text.
    const one = ticket({ expiresAt: instantOf(epochMs(after(10)), 0) });
    await store.issueTicket(one);
    mustEqual(await redeem(store, one, 10), undefined, "the ticket was used at the moment of its end");
    mustEqual(await redeem(store, one, 99), undefined, "the ticket was used afterwards");
    mustEqual(await listed(store), [one], "the refusal counts as use");
    must((await redeem(store, one, 9)) !== undefined, "the ticket ends too early");
  }),
  storeCase("a ticket that was never issued cannot be used", async ({ store, ticket }) => {
    mustEqual(await redeem(store, ticket(), 0), undefined, "a ticket appeared");
    mustEqual(await listed(store), [], "a ticket is listed");
  }),
  storeCase("the same ticket again changes nothing, also when it was used", async ({ store, ticket }) => {
    const one = ticket();
    await store.issueTicket(one);
    await store.issueTicket({ ...one, agreement: undefined as never });
    await redeem(store, one, 1);
    await store.issueTicket(one);
    mustEqual(await listed(store), [{ ...one, usedAt: after(1) }], "the second time left a trace");
    mustEqual(await redeem(store, one, 2), undefined, "the ticket was made usable again");
  }),
  storeCase("a key that belongs to another ticket is refused", async ({ store, ticket }) => {
    const one = ticket();
    await store.issueTicket(one);
    for (const change of [{ scope: "full" }, { expiresAt: after(9999) }, { agreement: "TT-1" }] as const) {
      const call = () => store.issueTicket({ ...one, ...change });
      await mustFail(call, "core.store.invalid_change", Object.keys(change).join());
    }
    mustEqual(await listed(store), [one], "the ticket was changed");
  }),
  storeCase("what is no ticket is refused, all that is wrong at once", async ({ store, ticket }) => {
    const wrong = { ...ticket(), purpose: "", operation: "take", usedAt: after(1) } as never;
    const error = await mustFail(() => store.issueTicket(wrong), "core.store.invalid_change", "a wrong one");
    const fields = error.issues.map(({ path }) => path[1]);
    mustEqual([...fields].sort(), ["operation", "purpose", "usedAt"], "not all is told, each at its place");
    const key = { facilityId, ticketId: ticket().ticketId, at: "now" as never };
    await mustFail(() => store.redeemTicket(key), "core.store.invalid_change", "a time that is none");
  }),
  storeCase("tickets of another facility are refused", async ({ store, ticket }) => {
    const foreign = ticket({ facilityId: otherFacilityId });
    const key = { facilityId: otherFacilityId, ticketId: foreign.ticketId, at: after(1) };
    const calls: Readonly<Record<string, () => Promise<unknown>>> = {
      issueTicket: () => store.issueTicket(foreign),
      redeemTicket: () => store.redeemTicket(key),
      listTickets: () => collect(store.listTickets({ facilityId: otherFacilityId })),
    };
    for (const [name, call] of Object.entries(calls)) await mustFail(call, "core.store.wrong_facility", name);
  }),
  storeCase("an aborted call issues nothing and uses nothing", async ({ store, ticket }) => {
    const reason = new Error("stop");
    const options = { signal: AbortSignal.abort(reason) };
    const one = ticket();
    await mustAbort(() => store.issueTicket(one, options), reason, "issueTicket");
    must((await listed(store)).length === 0, "the aborted ticket was issued");
    await store.issueTicket(one);
    const key = { facilityId, ticketId: one.ticketId, at: after(1) };
    await mustAbort(() => store.redeemTicket(key, options), reason, "redeemTicket");
    mustEqual(await listed(store), [one], "the aborted call has used the ticket");
    await mustAbort(() => collect(store.listTickets({ facilityId }, options)), reason, "listTickets");
  }),
  storeCase("every text survives, and a patient is found however the key is composed", async (own) => {
    const { store, ticket } = own;
    const patient = "BN-Nguyễn Thị Hiền".normalize("NFD");
    const one = ticket({ patient, purpose: "giám định ế".normalize("NFD"), evidence: "😀 \"\n'" });
    await store.issueTicket(one);
    for (const form of ["NFC", "NFD"] as const) {
      mustEqual(await listed(store, patient.normalize(form)), [one], `asked for in ${form}`);
    }
  }),
  storeCase("neither the sender's nor the reader's objects are those of the store", async (own) => {
    const { store, ticket } = own;
    const given = ticket();
    const wanted = structuredClone(given);
    const issuing = store.issueTicket(given);
    overwrite(given);
    await issuing;
    for (let count = 0; count < 2; count += 1) {
      const [found] = await listed(store);
      mustEqual(found, wanted, "the ticket follows the objects of a caller");
      if (found !== undefined) overwrite(found);
    }
  }),
  storeCase(
    "a ticket is there after opening again, and stays used",
    async ({ store, open, ticket }) => {
      const [one, two] = [ticket(), ticket()];
      await store.issueTicket(one);
      await store.issueTicket(two);
      await redeem(store, one, 1);
      await store.close();
      const reopened = await open();
      mustEqual(await redeem(reopened, one, 2), undefined, "the use was forgotten");
      must((await redeem(reopened, two, 2)) !== undefined, "the ticket was lost");
    },
    "durable",
  ),
];

function listed(store: StoreUnderTest, patient?: string): Promise<readonly EgressTicket[]> {
  return collect(store.listTickets({ facilityId, ...(patient !== undefined && { patient }) }));
}

function redeem(store: StoreUnderTest, { ticketId }: EgressTicket, seconds: number) {
  return store.redeemTicket({ facilityId, ticketId, at: after(seconds) });
}

async function redeemAtOnce(stores: readonly StoreUnderTest[], ticket: EgressTicket): Promise<void> {
  await stores[0]?.issueTicket(ticket);
  const calls = Array.from({ length: 20 }, (_, at) => stores[at % stores.length]);
  const answers = await Promise.all(calls.map((store) => store && redeem(store, ticket, 1)));
  const received = answers.filter((answer) => answer !== undefined);
  must(received.length === 1, `${received.length} of 20 callers received the ticket`);
  mustEqual(received[0], { ...ticket, usedAt: after(1) }, "the ticket differs from what was issued");
}

function overwrite(ticket: EgressTicket): void {
  Object.assign(ticket, { scope: "full" });
  Object.assign(ticket.requester, { id: "-" });
}
