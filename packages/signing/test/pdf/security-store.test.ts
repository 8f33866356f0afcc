import { parseInstant } from "@benhan/core";
import { createTestIssuer } from "@benhan/signing/testkit";
import { expect, it } from "vitest";
import { openPdf } from "../../src/pdf/open-pdf.ts";
import { createStores } from "../../src/pdf/security-store.ts";
import { latin1Of } from "../attacks/attack-world.ts";
import { pdf, revised, stream } from "../hostile/files/write-hostile-pdf.ts";

const pages = "<< /Type /Pages /Kids [] /Count 0 >>";

it("is unpacked and read once, however many revisions hold it", async () => {
  const issuer = await createTestIssuer();
  const list = await issuer.list({ thisUpdate: parseInstant("2026-07-05T03:00:00Z") });
  const catalog = "<< /Type /Catalog /Pages 2 0 R /DSS << /CRLs [3 0 R] >> >>";
  const file = await openPdf(revised(pdf([catalog, pages, stream("", latin1Of(list))]), 40));
  const stores = createStores(file);
  const [first] = (await stores(0)).lists;
  expect(first?.der).toEqual(list);
  for (let at = 1; at <= file.last; at++) expect((await stores(at)).lists[0]).toBe(first);
});
