import { describe } from "vitest";
import { drivers } from "../sqlite-drivers.ts";
import { sqliteSubject } from "../sqlite-subject.ts";
import { describeStoreContracts } from "../store-contracts.ts";

for (const [name, DatabaseSync] of drivers) {
  describe(`the store in SQLite over ${name}`, () => describeStoreContracts(sqliteSubject(DatabaseSync)));
  describe(`the encrypted store in SQLite over ${name}`, () =>
    describeStoreContracts(sqliteSubject(DatabaseSync, { isEncrypted: true })));
}
