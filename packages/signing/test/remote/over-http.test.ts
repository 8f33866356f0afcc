import { createFetchTransport } from "@benhan/core/platform";
import { serveFake } from "@benhan/signing/node-testkit";
import { createRemoteSigner, vnptSmartCa } from "@benhan/signing/remote";
import { afterEach, expect, it } from "vitest";
import { facilityId, openWorld, prepared, secretsOf, spPassword, userId } from "./remote-world.ts";

const two = await prepared(2);
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function overHttp(timeoutMs = 5000) {
  const world = openWorld();
  const served = await serveFake(world.fake);
  closing.push(served.close);
  const provider = vnptSmartCa({
    facilityId,
    baseUrl: served.baseUrl,
    serviceProviderId: "4184-TEST",
    secrets: secretsOf({ "vnpt-smart-ca-sp-password": spPassword }),
    transport: createFetchTransport(),
    clock: world.clock,
    timeoutMs,
  });
  return {
    ...world,
    served,
    remote: createRemoteSigner({ provider, clock: world.clock, keep: async () => undefined }),
  };
}

it("over real HTTP a batch is signed", async () => {
  const { remote, fake, batch } = await overHttp();
  expect(await remote.listCredentials(userId)).toHaveLength(1);
  const waiting = await remote.start(batch(two));
  fake.approve(waiting.transactionId);
  expect((await remote.poll(waiting)).state).toBe("signed");
});

it.each(["drop-before", "drop-after", "503-before", "503-after", "slow"] as const)(
  "over real HTTP a line that fails (%s) while sending and while polling signs nothing twice",
  async (fault) => {
    const { remote, fake, batch } = await overHttp(fault === "slow" ? 300 : 5000);
    fake.lineFaults.push(fault);
    const sent = await remote.start(batch(two));
    expect(sent).toMatchObject({ state: "sent", delivery: "unknown" });
    const waiting = await remote.poll(sent);
    expect(waiting.state).toBe("awaitingSigner");
    fake.approve(waiting.transactionId);
    fake.lineFaults.push(fault);
    expect((await remote.poll(waiting)).state).toBe("awaitingSigner");
    expect((await remote.poll(waiting)).state).toBe("signed");
    expect([...fake.signings().values()]).toEqual([1, 1]);
  },
);

it("a service that is not there is certainly not reached: the transaction is sent later", async () => {
  const { remote, served, batch } = await overHttp();
  await served.close();
  closing.length = 0;
  const created = await remote.start(batch(two));
  expect(created).toMatchObject({ state: "sent", delivery: "none", lastFault: "core.http.not_sent" });
});
