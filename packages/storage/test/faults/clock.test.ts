import { parseFacilityId } from "@benhan/core";
import { afterEach, describe, it } from "vitest";
import { memorySubject } from "../memory-subject.ts";
import { drivers } from "../sqlite-drivers.ts";
import { sqliteSubject } from "../sqlite-subject.ts";
import { expectHoursBack, expectLogInOrder, expectVersionsInOrder, expectYearsBack } from "./clock-jumps.ts";

const facilityId = parseFacilityId("bv-mau");
const subjects = [
  ["memory", memorySubject],
  ...drivers.map(([name, DatabaseSync]) => [name, sqliteSubject(DatabaseSync)] as const),
  ...drivers.map(
    ([name, driver]) => [`${name}, with keys`, sqliteSubject(driver, { isEncrypted: true })] as const,
  ),
] as const;

describe.each(subjects)("a clock that is set back, over a store in %s", (_name, subject) => {
  const made: Awaited<ReturnType<typeof subject.createDatabase>>[] = [];
  afterEach(async () => {
    for (const database of made.splice(0)) await database.dispose();
  });
  const open = async () => {
    const database = await subject.createDatabase();
    made.push(database);
    return (await database.open(facilityId)) as never;
  };

  it("by hours sends nothing twice and forgets nothing", async () => expectHoursBack(await open()));
  it("by years, after it was wrong, lets nothing wait for years", async () => expectYearsBack(await open()));
  it("leaves versions in their order", async () => expectVersionsInOrder(await open()));
  it("leaves the log in its order, and finds what stands in it", async () => expectLogInOrder(await open()));
});
