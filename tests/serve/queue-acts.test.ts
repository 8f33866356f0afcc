import { sampleVisit } from "@benhan/core/testkit";
import { describe, expect, it } from "vitest";
import { entryOfOtherFacility } from "../../packages/exchange/src/hubs/hub.faults.ts";
import { archive, type Client, fileIn, type Opened, queue, signed, waitFor, withService } from "./calls.ts";

const nobody = "01981111-0000-7000-8000-000000000001";

async function queued(client: Client, id?: string): Promise<string> {
  const { body } = await archive(client, { visit: id === undefined ? sampleVisit() : sampleVisit(id) });
  const document = await signed(client, fileIn(body));
  return (await queue(client, { hub: "bhxh", document })).body.entryId;
}

const act = ({ call }: Client, name: string, entryId: string, body: unknown) =>
  call(`POST /outbox/{entryId}/${name}`, `/outbox/${entryId}/${name}`, body);
const why = { reason: "sai mật khẩu, đã sửa", actor: "bs-01" };

async function logOf({ host: { storage } }: Opened) {
  const events: { readonly action: string }[] = [];
  for await (const { bytes } of storage.listEvents({ facilityId: storage.facilityId }))
    events.push(JSON.parse(new TextDecoder().decode(bytes)) as { action: string });
  return events;
}

describe("what people do to the queue over HTTP", () => {
  it("holds, resends and dismisses an entry, and writes who and why to the log", async () => {
    await withService({ sends: false }, async (client, service) => {
      const entryId = await queued(client);
      const held = await act(client, "hold", entryId, why);
      expect([held.status, held.body]).toEqual([200, { entryId, result: "held", state: "held" }]);
      const resent = await act(client, "resend", entryId, why);
      expect(resent.body).toEqual({ entryId, result: "queued", state: "queued" });
      const dismissed = await act(client, "dismiss", entryId, why);
      expect(dismissed.body).toEqual({ entryId, result: "dismissed", state: "dead" });
      const again = await act(client, "dismiss", entryId, why);
      expect([again.status, again.body.code]).toEqual([409, "exchange.cli.entry_not_moved"]);
      const events = (await logOf(service)).filter(({ action }) => action.startsWith("outbox-"));
      expect(events.map(({ action }) => action)).toEqual([
        ...["outbox-hold", "outbox-resend", "outbox-dismiss", "outbox-dismiss"],
      ]);
      for (const event of events)
        expect(event).toMatchObject({ actor: "bs-01", purpose: why.reason, object: entryId });
    });
  });

  it("does nothing without a reason, without anybody who does it, and to an entry that is not there", async () => {
    await withService({ sends: false }, async (client, service) => {
      const entryId = await queued(client);
      for (const body of [{ actor: "it-01" }, { reason: " ", actor: "it-01" }, { reason: "x" }])
        expect((await act(client, "hold", entryId, body)).status).toBe(400);
      expect((await act(client, "hold", nobody, why)).status).toBe(404);
      expect((await act(client, "hold", "x", why)).status).toBe(404);
      expect((await client.call("GET /outbox/{entryId}", `/outbox/${entryId}`)).body.state).toBe("queued");
      expect((await logOf(service)).filter(({ action }) => action.startsWith("outbox-"))).toEqual([]);
    });
  });

  it("is done by the actor of the module where the request names nobody", async () => {
    const change = (host: Opened["host"]): Opened["host"] => ({ ...host, actor: "it-07" });
    await withService({ sends: false, change }, async (client, service) => {
      expect((await act(client, "hold", await queued(client), { reason: "x" })).status).toBe(200);
      expect((await logOf(service)).at(-1)).toMatchObject({ actor: "it-07", action: "outbox-hold" });
    });
  });

  it("opens a closed hub, says before why it is closed, and what was held is delivered", async () => {
    let isMended = false;
    const change = (host: Opened["host"]): Opened["host"] => {
      const [bhxh] = host.connectors ?? [];
      if (bhxh === undefined) throw new Error("no connector");
      const send: typeof bhxh.send = async (...given) =>
        isMended ? bhxh.send(...given) : { outcome: "CONFIG", fault: entryOfOtherFacility({}) };
      return { ...host, connectors: [{ ...bhxh, send }] };
    };
    await withService({ change }, async (client) => {
      const hubs = async () => (await client.call("GET /hubs", "/hubs")).body.hubs;
      const release = () => client.call("POST /hubs/{hub}/release", "/hubs/bhxh/release", why);
      expect(await hubs()).toEqual([{ hub: "bhxh", served: true, waiting: false, closed: null }]);
      const early = await release();
      expect([early.status, early.body.code]).toEqual([409, "exchange.cli.latch_not_closed"]);
      const entryId = await queued(client);
      await expect.poll(async () => (await hubs())[0]?.closed, { timeout: 10_000 }).not.toBeNull();
      const [{ closed, ...hub } = { closed: null }] = await hubs();
      expect(hub).toMatchObject({ hub: "bhxh", served: true });
      expect(closed).toMatchObject({
        code: expect.stringMatching(/^exchange\./),
        text: { vi: expect.any(String) },
      });
      expect((await client.call("GET /outbox/{entryId}", `/outbox/${entryId}`)).body.state).toBe("held");
      isMended = true;
      expect((await release()).status).toBe(200);
      await waitFor(client, entryId, "delivered");
      expect((await hubs())[0]?.closed).toBeNull();
      const late = await act(client, "resend", entryId, why);
      expect([late.status, late.body.code]).toEqual([409, "exchange.cli.entry_not_moved"]);
    });
  }, 60_000);
});
